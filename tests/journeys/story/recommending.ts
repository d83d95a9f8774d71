import { dayAfter, pathOf, space } from "../heart/Stage.ts";
import { letter, pick, type StoryStage } from "./StoryStage.ts";
import { network, recommendation, reply } from "./texts.ts";

/** The expert writes a recommendation out of the plan of the city and names its addressee. */
export async function writeRecommendation(stage: StoryStage): Promise<void> {
  const page = stage.page("ekspertka");
  await page.goto(stage.told.network);
  await page.getByText("Zacznij Plan Ulepszeń").first().click();
  await page.locator("details[open]").getByRole("textbox", { name: "Tytuł (wymagane)" }).fill(network.plan);
  await page.getByRole("button", { name: "Zacznij Plan Ulepszeń" }).click();
  await page.getByRole("link", { name: network.plan }).click();
  await page.getByRole("heading", { level: 1, name: network.plan }).waitFor();
  const plan = pathOf(page);
  await page.getByLabel("Co powinno się zmienić").fill(recommendation.text);
  await page.getByLabel("Co dziś przeszkadza").fill(recommendation.barrier);
  await pick(page.getByLabel("Zakres"), "zmiany prawne");
  await page.getByLabel("Czyja polityka").selectOption({ index: 0 });
  await pick(page.getByLabel("Który MID to pokazuje"), recommendation.basis);
  await stage.stop(page, "story/14-zalecenie", { isDarkChecked: true });
  await page.getByRole("button", { name: "Napisz zalecenie" }).click();
  await page.getByText(recommendation.text).first().waitFor();
  stage.told.recommendation = pathOf(page);
  await pick(page.getByLabel("Adresat"), "Ministerstwo Przykładowe");
  await page.getByRole("button", { name: "Wskaż adresata" }).click();
  await page.getByRole("table").getByText("Ministerstwo Przykładowe").waitFor();
  await page.getByRole("button", { name: "Uzgodnij zalecenie" }).click();
  await page.goto(plan);
  for (const move of ["Zapisz, że sieć omówiła plan", "Oznacz jako gotowy", "Oznacz jako przekazany"]) await page.getByRole("button", { name: move }).click();
  await page.getByRole("button", { name: "Zacznij zbierać odpowiedzi" }).waitFor();
}

/** The ministry passes it on with a letter, and as its addressee replies on a day, with a letter. */
export async function replyToRecommendation(stage: StoryStage): Promise<void> {
  const page = stage.page("ministerstwo-przykladowe");
  await stage.goOnAs(page, "Koordynacja sieci, Ministerstwo Przykładowe");
  await page.goto(`${space}/rekomendacje`);
  await page.getByRole("main").getByRole("link", { name: recommendation.text, exact: false }).first().click();
  await page.getByLabel("Dzień (wymagane)").fill(stage.today);
  await page.getByLabel("Odpowiedź do dnia").fill(dayAfter(stage.today, 30));
  await page.getByLabel("Pismo").setInputFiles(letter("pismo.pdf"));
  await page.getByRole("button", { name: "Przekaż adresatom" }).click();
  await page.getByLabel("Stanowisko").selectOption({ label: "przyjmuje" });
  await page.getByLabel("Dzień (wymagane)").fill(stage.today);
  await page.getByRole("textbox", { name: "Treść (wymagane)" }).fill(reply);
  await page.getByLabel("Pismo").setInputFiles(letter("odpowiedz.pdf"));
  await stage.stop(page, "story/15-odpowiedz-ministerstwa", { isDarkChecked: true });
  await page.getByRole("button", { name: "Zapisz odpowiedź" }).click();
  await page.getByRole("table").getByText(reply).waitFor();
}
