import { pathOf } from "../heart/Stage.ts";
import { pick, type StoryStage } from "./StoryStage.ts";
import { challenge, project } from "./texts.ts";

const officer = "Specjalistka ds. strategii i konsultacji";
const coordinator = "Koordynator zespołu roboczego, Gmina Przykładowa";

/** The officer writes the fiche: its text, the goal it carries out, the challenge it rests on, a share of the cost. */
export async function writeFiche(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  const box = (name: string) => page.getByRole("region", { name: "Treść" }).getByRole("textbox", { name, exact: true });
  await page.getByText("Zanim złożysz fiszkę").waitFor();
  await box("Problem").fill(project.problem);
  await box("Cel projektu").fill(project.aim);
  await box("Zakres").fill(project.scope);
  await box("Skutek ponadlokalny").fill(project.effect);
  await page.getByLabel("Charakter").selectOption({ label: "działania nieinwestycyjne" });
  await box("Początek").fill(project.year(stage.today));
  await box("Koniec").fill(project.year(stage.today));
  await page.getByRole("button", { name: "Zapisz treść" }).click();
  await pick(page.getByRole("region", { name: "Powiązania" }).getByLabel("Cel albo plan"), "Łatwy codzienny dojazd");
  await page.getByRole("button", { name: "Dodaj cel albo plan" }).click();
  await pick(page.getByRole("region", { name: "Powiązania" }).getByLabel("Wniosek albo wskaźnik"), challenge.statement);
  await page.getByRole("button", { name: "Dodaj dowód" }).click();
  const shares = page.getByRole("region", { name: "Udziały w kosztach" });
  await shares.getByLabel("Rok").fill(project.year(stage.today));
  await shares.getByLabel("Koszt (wymagane)").fill(project.cost);
  await shares.getByLabel("W tym koszt kwalifikowalny").fill("dużo");
  await shares.getByRole("button", { name: "Zapisz udział" }).click();
  await shares.getByRole("alert").waitFor();
  await stage.stop(page, "story/20-fiszka-z-bledem", { isDarkChecked: true });
  await shares.getByLabel("W tym koszt kwalifikowalny").fill(project.cost);
  await shares.getByRole("button", { name: "Zapisz udział" }).click();
  await page.getByText("Fiszka jest kompletna").waitFor();
}

/** The coordinator submits, the officer accepts, the coordinator secures the money: each at the same desk, as another person. */
export async function acceptFiche(stage: StoryStage): Promise<void> {
  const page = stage.page("specjalista");
  const { desk } = stage.told;
  await stage.goOnAs(page, coordinator);
  await page.goto(desk);
  await page.getByRole("button", { name: "Złóż fiszkę" }).click();
  await page.getByText("Fiszka jest złożona").waitFor();
  await stage.goOnAs(page, officer);
  await page.goto(desk);
  await page.getByRole("button", { name: "Weź do sprawdzenia" }).click();
  await page.getByRole("button", { name: "Przyjmij do katalogu" }).click();
  await page.getByText("przyjęta do katalogu", { exact: false }).first().waitFor();
  await stage.goOnAs(page, coordinator);
  await page.goto(desk);
  const money = page.getByRole("region", { name: "Finansowanie" });
  await money.getByLabel("Rok (wymagane)").fill(project.year(stage.today));
  await money.getByLabel("Kwota (wymagane)").fill(project.cost);
  await money.getByLabel("Pewność").selectOption({ label: "zapewnione" });
  await money.getByRole("button", { name: "Zapisz linię" }).click();
  await money.getByRole("table").getByText("zapewnione").first().waitFor();
  await stage.stop(page, "story/21-finansowanie");
  await page.getByRole("link", { name: "Strona projektu" }).click();
  await page.getByRole("heading", { level: 1, name: project.title }).waitFor();
  stage.told.project = pathOf(page);
  await stage.stop(page, "story/22-projekt", { isDarkChecked: true });
  await stage.goOnAs(page, officer);
}
