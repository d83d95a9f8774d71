import { pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { idea, project } from "./texts.ts";

/** A resident without account or scripts, on a phone, sends an idea and gets a receipt. */
export async function sendIdea(stage: StoryStage): Promise<void> {
  const page = await stage.come("mieszkanka", { isPhone: true, hasScripts: false });
  await page.goto(`${space}/pomysly`);
  await page.getByRole("link", { name: "Zgłoś pomysł" }).first().click();
  await page.getByLabel("Pomysł w jednym zdaniu").fill(idea.title);
  await page.getByRole("button", { name: "Wyślij pomysł" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Uzupełnij to pole." }).waitFor();
  await stage.stop(page, "story/16-pomysl-z-bledem", { isDarkChecked: true });
  await page.getByLabel("Na czym polega i komu pomoże?").fill(idea.body);
  await page.getByRole("button", { name: "Wyślij pomysł" }).click();
  await page.getByRole("heading", { level: 1, name: "Twój pomysł został przyjęty" }).waitFor();
  await stage.stop(page, "story/17-pokwitowanie-pomyslu");
}

/** An officer shows the idea, answers it, and starts a project fiche from it. */
export async function answerIdea(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(`${space}/praca`);
  await page.getByRole("main").getByRole("link", { name: idea.title }).first().click();
  stage.told.idea = pathOf(page);
  await page.getByRole("button", { name: "Pokaż na stronie" }).click();
  await page.getByLabel("Uzasadnienie").fill(idea.answer);
  await stage.stop(page, "story/18-odpowiedz-na-pomysl");
  await page.getByRole("button", { name: "Opublikuj odpowiedź" }).click();
  await page.getByRole("heading", { name: "Odpowiedź biura" }).waitFor();
  await page.getByRole("link", { name: "Zacznij fiszkę projektu z tego pomysłu" }).click();
  await page.getByText(idea.title).first().waitFor();
  await page.getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(project.title);
  await page.getByRole("radio", { name: "projekt jednej gminy", exact: false }).check();
  await pick(page.getByLabel("Kto prowadzi"), "Gmina Przykładowa");
  await stage.stop(page, "story/19-nowa-fiszka");
  await page.getByRole("button", { name: "Zacznij fiszkę" }).click();
  await page.getByRole("heading", { level: 1, name: project.title }).waitFor();
  stage.told.desk = pathOf(page);
}
