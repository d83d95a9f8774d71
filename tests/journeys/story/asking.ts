import { expect } from "vitest";
import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { project, request, task, threat } from "./texts.ts";

const asked = "Spisać przystanki do wyposażenia";

/** The officer adds a task of the plan that carries out the project. */
export async function addTask(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(`${space}/plany`);
  await stage.stop(page, "story/08-zadania", { isDarkChecked: true });
  await page.getByRole("link", { name: "Dodaj zadanie" }).click();
  await pick(page.getByLabel("Plan działań (wymagane)"), "Plan wspólnej informacji dla pasażerów");
  await page.getByRole("textbox", { name: "Co trzeba zrobić (wymagane)" }).fill(task.title);
  await pick(page.getByLabel("Kto odpowiada"), "Gmina Przykładowa");
  await page.getByLabel("Termin (wymagane)").fill(`${project.year(stage.today)}-10-31`);
  await pick(page.getByLabel("Projekt, którego jest częścią"), project.title);
  await page.getByRole("button", { name: "Dodaj zadanie" }).click();
  await page.getByRole("heading", { level: 1, name: task.title }).waitFor();
  await stage.stop(page, "story/09-zadanie", { isDarkChecked: true });
}

/** The director asks the teams; the letter stands in the outbox without its secret, which only the exercise lets one open. */
export async function askTeams(stage: StoryStage): Promise<void> {
  const page = await stage.enter("dyrektor");
  await page.goto(`${space}/praca/zapytania`);
  await page.getByRole("link", { name: "Zapytaj zespoły" }).click();
  await page.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(request.title);
  await page.getByLabel("Za jaki okres").fill(stage.today.slice(0, 4));
  await page.getByLabel("Odpowiedzi do").fill(dayAfter(stage.today, 10));
  await page.getByLabel("Wyjaśnienie dla zespołów").fill(request.note);
  await stage.stop(page, "story/10-nowe-zapytanie");
  await page.getByRole("button", { name: "Wyślij zapytanie" }).click();
  await page.getByRole("heading", { level: 1, name: request.title }).waitFor();
  await stage.stop(page, "story/11-zapytanie", { isDarkChecked: true });
  const campaign = pathOf(page);
  await page.goto(`${space}/praca/skrzynka`);
  await page.getByRole("table").getByText(request.title, { exact: false }).first().waitFor();
  expect(await page.getByRole("main").innerHTML()).not.toContain("/odpowiedz/");
  await stage.stop(page, "story/12-skrzynka");
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
  await stage.stop(page, "story/13-link-zespolu", { isDarkChecked: true });
  await page.getByRole("button", { name: `Bez zmian ${asked}` }).click();
  const question = page.getByRole("region", { name: asked });
  await question.getByRole("heading", { name: "Twoja odpowiedź" }).waitFor();
  await question.getByText("60 %").waitFor();
  expect(await question.getByRole("button", { name: "Bez zmian", exact: false }).count()).toBe(0);
  await stage.stop(page, "story/14-bez-zmian");
}

/** On the same phone Gmina Przykładowa reports a threat in three fields; what was typed stays when one of them is empty. */
export async function reportThreat(stage: StoryStage): Promise<void> {
  const page = stage.page("urzedniczka");
  const form = page.getByRole("region", { name: "Coś zagraża zadaniom?" });
  await form.getByText("Zgłoś zagrożenie").click();
  await form.getByLabel("Co się dzieje").fill(threat.what);
  await pick(form.getByLabel("Którego zadania dotyczy"), task.title);
  await form.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
  await form.getByRole("alert").waitFor();
  expect(await form.getByLabel("Co się dzieje").inputValue()).toBe(threat.what);
  await stage.stop(page, "story/15-zagrozenie-z-bledem", { isDarkChecked: true });
  await form.getByLabel("Jakiej pomocy potrzebujecie").fill(threat.help);
  await form.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
  await page.getByText("Biuro dostało zgłoszenie i odpowie zespołowi.").waitFor();
}
