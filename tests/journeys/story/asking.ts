import { expect } from "vitest";
import { chooseIn, pressOn, typeInto } from "../../support/keyboard.ts";
import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { project, request, task, threat } from "./texts.ts";

const asked = "Spisać przystanki do wyposażenia";

/** The officer adds a task of the plan that carries out the project. */
export async function addTask(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(`${space}/plany`);
  await stage.stop(page, "story/23-zadania", { isDarkChecked: true });
  await page.getByRole("link", { name: "Dodaj zadanie" }).click();
  await pick(page.getByLabel("Plan działań (wymagane)"), "Plan wspólnej informacji dla pasażerów");
  await page.getByRole("textbox", { name: "Co trzeba zrobić (wymagane)" }).fill(task.title);
  await pick(page.getByLabel("Kto odpowiada"), "Gmina Przykładowa");
  await page.getByLabel("Termin (wymagane)").fill(`${project.year(stage.today)}-10-31`);
  await pick(page.getByLabel("Projekt, którego jest częścią"), project.title);
  await page.getByRole("button", { name: "Dodaj zadanie" }).click();
  await page.getByRole("heading", { level: 1, name: task.title }).waitFor();
  await stage.stop(page, "story/24-zadanie", { isDarkChecked: true });
}

/** The director asks the teams; the letter stands in the outbox without its secret, which only the exercise lets one open. */
export async function askTeams(stage: StoryStage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/praca/zapytania`);
  await page.getByRole("link", { name: "Zapytaj zespoły" }).click();
  await page.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(request.title);
  await page.getByLabel("Za jaki okres").fill(stage.today.slice(0, 4));
  await page.getByLabel("Odpowiedzi do").fill(dayAfter(stage.today, 10));
  await page.getByLabel("Wyjaśnienie dla zespołów").fill(request.note);
  await stage.stop(page, "story/25-nowe-zapytanie");
  await page.getByRole("button", { name: "Wyślij zapytanie" }).click();
  await page.getByRole("heading", { level: 1, name: request.title }).waitFor();
  await stage.stop(page, "story/26-zapytanie", { isDarkChecked: true });
  const campaign = pathOf(page);
  await page.goto(`${space}/praca/skrzynka`);
  await page.getByRole("table").getByText(request.title, { exact: false }).first().waitFor();
  expect(await page.getByRole("main").innerHTML()).not.toContain("/odpowiedz/");
  await stage.stop(page, "story/27-skrzynka");
  await page.goto(campaign);
  await page.getByText("Adres zespołu: Gmina Przykładowa").click();
  await page.getByRole("link", { name: /^Otwórz link zespołu.*Gmina Przykładowa$/ }).click();
  await page.getByRole("heading", { level: 1, name: "Co nowego w Waszych zadaniach?" }).waitFor();
  stage.told.link = pathOf(page);
}

/** A clerk opens the link on a phone, without account and scripts, and answers with one tap. */
export async function answerInOneTap(stage: StoryStage): Promise<void> {
  const page = await stage.come("urzedniczka", { isPhone: true, hasScripts: false });
  await page.goto(stage.told.link);
  await stage.stop(page, "story/28-link-zespolu", { isDarkChecked: true });
  await page.getByRole("button", { name: `Bez zmian ${asked}` }).click();
  const question = page.getByRole("region", { name: asked });
  await question.getByRole("heading", { name: "Twoja odpowiedź" }).waitFor();
  await question.getByText("60 %").waitFor();
  expect(await question.getByRole("button", { name: "Bez zmian", exact: false }).count()).toBe(0);
  await stage.stop(page, "story/29-bez-zmian");
}

/** On the same phone, by keyboard alone, Gmina Przykładowa reports a threat in three fields; what was typed stays when one of them is empty. */
export async function reportThreat(stage: StoryStage): Promise<void> {
  const page = stage.page("urzedniczka");
  const form = page.getByRole("region", { name: "Coś zagraża zadaniom?" });
  await pressOn(page, "Zgłoś zagrożenie");
  await typeInto(page, /^Co się dzieje \(/, threat.what);
  await chooseIn(page, /^Którego zadania dotyczy/, task.title);
  await pressOn(page, "Wyślij zgłoszenie");
  await form.getByRole("alert").waitFor();
  expect(await form.getByLabel("Co się dzieje").inputValue()).toBe(threat.what);
  expect(await form.getByLabel("Którego zadania dotyczy").locator("option:checked").textContent()).toBe(task.title);
  await stage.stop(page, "story/30-zagrozenie-z-bledem", { isDarkChecked: true });
  await typeInto(page, /^Jakiej pomocy potrzebujecie \(/, threat.help);
  await pressOn(page, "Wyślij zgłoszenie");
  await page.getByText("Biuro dostało zgłoszenie i odpowie zespołowi.").waitFor();
}
