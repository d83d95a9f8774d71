import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { reply, summary, task, threat } from "./texts.ts";

const study = "Co dalej z informacją dla pasażerów?";

/** The officer says what the threat is and passes it on to the director, until a day. */
export async function triageThreat(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(`${space}/praca/zagrozenia`);
  await stage.stop(page, "story/16-zagrozenia");
  await page.getByRole("link", { name: threat.what }).click();
  stage.told.threat = pathOf(page);
  await page.getByRole("radio", { name: "problem do rozwiązania" }).check();
  await page.getByLabel("Odpowiedź dla zgłaszającego").fill(threat.answer);
  await stage.stop(page, "story/17-rozpoznanie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz i odpowiedz" }).click();
  await page.getByRole("heading", { name: "Odpowiedź biura" }).waitFor();
  await page.getByText("Skieruj do decyzji").first().click();
  await page.getByLabel("Do kiedy").fill(dayAfter(stage.today, 3));
  await page.getByRole("button", { name: "Skieruj do decyzji" }).click();
  await page.getByText("Czeka na decyzję").waitFor();
}

/** A ministry of the exercise replies to a recommendation of a network, with a letter. */
export async function replyToRecommendation(stage: StoryStage): Promise<void> {
  const page = await stage.enter("ministerstwo-przykladowe");
  await page.goto(`${space}/rekomendacje`);
  await page.getByRole("main").getByRole("link", { name: "ulicę szkolną", exact: false }).first().click();
  await page.getByLabel("Stanowisko").selectOption({ label: "przyjmuje" });
  await page.getByLabel("Dzień (wymagane)").fill(stage.today);
  await page.getByRole("textbox", { name: "Treść (wymagane)" }).fill(reply);
  await page.getByLabel("Pismo").setInputFiles({ name: "odpowiedz.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
  await stage.stop(page, "story/18-odpowiedz-ministerstwa", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz odpowiedź" }).click();
  await page.getByRole("table").getByText(reply).waitFor();
}

/** Nobody decides: past its day the matter has risen by itself. */
export async function seeItRise(stage: StoryStage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.goto(`${space}/praca`);
  await stage.moveClock(page, dayAfter(stage.today, 5));
  await page.goto(stage.told.threat);
  await page.getByText("przeszła sama, bo minął termin", { exact: false }).first().waitFor();
  await stage.stop(page, "story/19-sprawa-przeszla-wyzej", { isDarkChecked: true });
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
  await stage.stop(page, "story/20-podsumowanie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Przekaż do badania" }).click();
  await page.getByRole("region", { name: "Nić" }).getByRole("link", { name: study }).waitFor();
}

/** The resident reads on the page of the idea what became of it, down to the study that comes next. */
export async function readWhatBecame(stage: StoryStage): Promise<void> {
  const page = stage.page("mieszkanka");
  await page.goto(stage.told.idea);
  await page.getByRole("region", { name: "Nić" }).getByRole("link", { name: task.title }).first().waitFor();
  await page.goto(stage.told.idea.replace(space, `${space}/nic`));
  for (const station of [task.title, "Podsumowanie roku", study])
    await page.getByRole("main").getByRole("link", { name: station, exact: false }).first().waitFor();
  await stage.stop(page, "story/21-nic-pomyslu", { isDarkChecked: true });
}
