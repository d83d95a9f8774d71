import { expect } from "vitest";
import { chooseIn, pressOn, typeInto } from "../../support/keyboard.ts";
import { pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { card, challenge, said, study } from "./texts.ts";

/** The officer opens a study and registers whom she talks to; without consent no words can be kept. */
export async function openStudy(stage: StoryStage): Promise<void> {
  const page = await stage.enter("specjalista");
  await page.goto(`${space}/praca/wnioski`);
  await page.getByRole("link", { name: "Otwórz badanie" }).click();
  await page.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(study.title);
  await page.getByRole("textbox", { name: "O co pytamy (wymagane)" }).fill(study.question);
  await page.getByRole("button", { name: "Otwórz badanie" }).click();
  await page.getByRole("heading", { level: 1, name: study.title }).waitFor();
  stage.told.study = pathOf(page);
  const form = page.getByRole("region", { name: "Zarejestruj źródło" });
  await form.getByLabel("Kto mówi", { exact: true }).fill(said.role);
  await pick(form.getByLabel("Gmina"), "Gmina Przykładowa");
  await form.getByLabel("Dzień").fill(stage.today);
  await form.getByRole("button", { name: "Zarejestruj źródło" }).click();
  await page.getByRole("heading", { level: 1, name: "Wywiad 1" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Tekst" }).count()).toBe(0);
  await page.getByLabel("Wolno pokazać rolę obok cytatu").check();
  await stage.stop(page, "story/01-zgoda", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz zgodę" }).click();
  await page.getByRole("textbox", { name: "Tekst" }).fill(said.text);
  await page.getByRole("button", { name: "Zapisz tekst" }).click();
  await page.getByRole("heading", { name: "Zaznacz cytaty" }).waitFor();
}

/** By keyboard alone she marks a quote, writes a card on it and groups it. */
export async function writeCard(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await pressOn(page, new RegExp(`^Zaznacz: ${said.quote}`));
  await page.getByRole("heading", { name: "Napisz kartę" }).waitFor();
  await chooseIn(page, /^Co to jest/, "problem");
  await pressOn(page, "Zapisz kartę");
  await page.getByRole("alert").first().waitFor();
  await stage.stop(page, "story/02-karta-z-bledem", { isDarkChecked: true });
  await pressOn(page, said.quote);
  await typeInto(page, /^Co z tego wynika/, card.text);
  await pressOn(page, "Zapisz kartę");
  await page.getByRole("heading", { level: 1, name: "Tablica kart" }).waitFor();
  await typeInto(page, /^Nazwa grupy/, card.cluster);
  await pressOn(page, "Dodaj grupę");
  await page.getByRole("heading", { level: 2, name: card.cluster }).waitFor();
  await chooseIn(page, "Grupa karty 1", card.cluster);
  await pressOn(page, "Zapisz układ");
  await page.getByRole("region", { name: card.cluster }).getByText(card.text).waitFor();
  await stage.stop(page, "story/03-tablica");
}

/** The officer states a challenge out of the card and asks an expert for a verdict. */
export async function stateChallenge(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(stage.told.study);
  await page.getByRole("link", { name: "Sformułuj wniosek" }).click();
  await page.getByRole("textbox", { name: "Wniosek (wymagane)" }).fill(challenge.statement);
  await pick(page.getByLabel(card.text), "za, razem z grupą");
  await page.getByRole("button", { name: "Zapisz wniosek" }).click();
  await page.getByRole("heading", { level: 1, name: challenge.statement }).waitFor();
  await stage.stop(page, "story/04-wyzwanie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Poproś o opinię eksperta" }).click();
  await page.getByText("Czeka na opinię eksperta").first().waitFor();
  stage.told.insightDesk = pathOf(page);
}

/** An expert confirms it under the name of a function, and the director publishes it with its quotes. */
export async function confirmChallenge(stage: StoryStage): Promise<void> {
  const page = await stage.enter("ekspertka");
  await page.goto(stage.told.insightDesk);
  await page.getByRole("radio", { name: "Potwierdzam" }).check();
  await page.getByRole("textbox", { name: "Uzasadnienie (wymagane)" }).fill(challenge.reason);
  await stage.stop(page, "story/05-opinia-ekspertki");
  await page.getByRole("button", { name: "Wydaj opinię" }).click();
  await page.getByText(challenge.reason).waitFor();
  const director = await stage.enter("dyrektor");
  await director.goto(stage.told.insightDesk);
  await director.getByRole("button", { name: "Opublikuj wniosek" }).click();
  await director.getByText("Ekspertka ds. mobilności").first().waitFor();
  await director.getByText(said.quote).first().waitFor();
  stage.told.insight = pathOf(director);
  await stage.stop(director, "story/06-wniosek", { isDarkChecked: true });
}
