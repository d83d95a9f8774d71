import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { card, decision, programme, project, summary, task, threat } from "./texts.ts";

const study = "Co dalej z informacją dla pasażerów?";

/** The officer says what the threat is and passes it on to the director, until a day. */
export async function triageThreat(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(`${space}/praca/zagrozenia`);
  await stage.stop(page, "story/31-zagrozenia");
  await page.getByRole("link", { name: threat.what }).click();
  stage.told.threat = pathOf(page);
  await page.getByRole("radio", { name: "problem do rozwiązania" }).check();
  await page.getByLabel("Odpowiedź dla zgłaszającego").fill(threat.answer);
  await stage.stop(page, "story/32-rozpoznanie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz i odpowiedz" }).click();
  await page.getByRole("heading", { name: "Odpowiedź biura" }).waitFor();
  await page.getByText("Skieruj do decyzji").first().click();
  await page.getByLabel("Do kiedy").fill(dayAfter(stage.today, 3));
  await page.getByRole("button", { name: "Skieruj do decyzji" }).click();
  await page.getByText("Czeka na decyzję").waitFor();
}

/** Nobody decides: past its day the matter has risen by itself. */
export async function seeItRise(stage: StoryStage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/praca`);
  await stage.moveClock(page, dayAfter(stage.today, 5));
  await page.goto(stage.told.threat);
  await page.getByText("przeszła sama, bo minął termin", { exact: false }).first().waitFor();
  await stage.stop(page, "story/33-sprawa-przeszla-wyzej", { isDarkChecked: true });
}

/** The board, to which it rose, decides; the threat is closed by that. */
export async function decideEscalation(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await stage.goOnAs(page, "Członek zarządu");
  await page.goto(stage.told.threat);
  await page.getByLabel("Treść decyzji").fill(decision);
  await stage.stop(page, "story/34-decyzja-zarzadu", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz decyzję" }).click();
  await page.getByRole("region", { name: "Decyzja" }).getByText(decision).waitFor();
  await page.getByText("zamknięte", { exact: false }).first().waitFor();
}

/** What follows from it is proposed for the programme of the next year by the municipality, decided on and adopted. */
export async function adoptProgramme(stage: StoryStage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/plany/program`);
  await page.getByText("Otwórz program na rok").first().click();
  await page.getByLabel("Rok", { exact: false }).first().fill(project.year(stage.today));
  await page.getByRole("button", { name: "Otwórz program na rok" }).click();
  await page.getByText("zbiera propozycje").first().waitFor();
  const address = pathOf(page);
  const team = stage.page("specjalista");
  await stage.goOnAs(team, "Koordynator zespołu roboczego, Gmina Przykładowa");
  await team.goto(address);
  await team.getByText("Zaproponuj pracę").first().click();
  await team.getByRole("textbox", { name: "Praca (wymagane)" }).fill(programme.work);
  await pick(team.getByLabel("Zadanie planu, które to posuwa"), task.title);
  await team.getByRole("button", { name: "Zaproponuj pracę" }).click();
  await team.getByRole("table").getByText(programme.work).waitFor();
  await page.goto(address);
  await page.getByText(`Zdecyduj o propozycji 1: ${programme.work}`).click();
  await page.getByRole("radio", { name: "w programie" }).check();
  await page.getByRole("button", { name: `Zdecyduj: ${programme.work}` }).click();
  await page.getByLabel("Na jakiej podstawie").fill(programme.basis);
  await stage.stop(page, "story/35-program", { isDarkChecked: true });
  await page.getByRole("button", { name: "Przyjmij program" }).click();
  await page.getByText("przyjęty", { exact: true }).first().waitFor();
}

/** A year later the director publishes the summary, and the next study takes it up. */
export async function sumUpYear(stage: StoryStage): Promise<void> {
  const page = stage.page("dyrektor");
  const year = String(Number(stage.today.slice(0, 4)) + 1);
  await page.goto(`${space}/praca`);
  await stage.moveClock(page, `${year}-12-20`);
  await page.goto(`${space}/raporty`);
  await page.getByText("Zacznij podsumowanie roku").first().click();
  await page.getByRole("button", { name: "Zacznij podsumowanie roku" }).click();
  await page.getByText("Liczby jeszcze się zmieniają").waitFor();
  await page.getByLabel("Komentarz do liczb").fill(summary.comment);
  await page.getByRole("button", { name: "Opublikuj podsumowanie" }).click();
  await pick(page.getByLabel("Badanie, które skorzysta"), study);
  await stage.stop(page, "story/36-podsumowanie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Przekaż do badania" }).click();
  await page.getByRole("region", { name: "Nić" }).getByRole("link", { name: study }).waitFor();
}

/** The resident reads on the page of the idea what became of it; who follows the challenge comes from the talk to the study that comes next. */
export async function readWhatBecame(stage: StoryStage): Promise<void> {
  const page = stage.page("mieszkanka");
  await page.goto(stage.told.idea);
  await page.getByRole("region", { name: "Nić" }).getByRole("link", { name: task.title }).first().waitFor();
  const links = page.getByRole("main").getByRole("link");
  await page.goto(stage.told.insight.replace(space, `${space}/nic`));
  for (const station of [card.text, project.title, task.title]) await links.filter({ hasText: station }).first().waitFor();
  await stage.stop(page, "story/37-nic-wyzwania", { isDarkChecked: true });
  await links.filter({ hasText: "Podsumowanie roku" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Podsumowanie roku" }).waitFor();
  await links.filter({ hasText: study }).first().waitFor();
}
