import { expect } from "vitest";
import { dayAfter, pathOf, type Stage, space } from "./Stage.ts";
import { document, proof } from "./texts.ts";

/** An officer writes the document paragraph by paragraph and adds a goal. */
export async function draftDocument(stage: Stage): Promise<void> {
  const page = await stage.enter("specjalista");
  await stage.stop(page, "heart/01-biuro-dzis", { isDarkChecked: true });
  await page.goto(`${space}/praca/strategia`);
  await page.getByRole("link", { name: "Zacznij nowy dokument" }).click();
  await page.getByRole("button", { name: "Zapisz wersję roboczą" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Uzupełnij to pole." }).first().waitFor();
  await page.getByLabel("Tytuł (wymagane)").fill(document.title);
  await page.getByLabel("Horyzont").fill("2030");
  await page.getByRole("textbox", { name: "Tekst (wymagane)" }).fill(document.text);
  await page.getByRole("button", { name: "Zapisz wersję roboczą" }).click();
  await page.getByRole("heading", { level: 1, name: document.title }).waitFor();
  stage.known.desk = pathOf(page);
  await page.getByText("Zmień, przesuń, usuń albo dopisz").nth(1).click();
  await page.getByRole("textbox", { name: "Treść akapitu" }).filter({ visible: true }).fill(document.lead);
  await page.getByRole("button", { name: "Zapisz akapit" }).filter({ visible: true }).click();
  await page.getByRole("paragraph").filter({ hasText: document.lead }).waitFor();
  await page.getByLabel("Dziedzina albo cel nadrzędny").selectOption("2");
  await page.getByLabel("Brzmienie celu").fill(document.goal);
  await page.getByLabel("Akapit, w którym cel zapisano").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Dodaj cel" }).click();
  await page.getByRole("link", { name: document.goal, exact: true }).waitFor();
  await stage.stop(page, "heart/02-warsztat");
}

/** The officer pins a number of official statistics to the goal and sends the text to consultation. */
export async function citeNumber(stage: Stage): Promise<void> {
  const page = stage.page("specjalista");
  await page.getByRole("link", { name: `Wskaż albo wycofaj liczbę: ${document.goal}` }).click();
  await page.getByRole("button", { name: "Przypnij liczbę" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Wskaźnik").selectOption({ label: "Gęstość zaludnienia" });
  await page.getByLabel("Gmina albo cały obszar").selectOption({ label: "Kraków" });
  await page.getByLabel("Dlaczego ta liczba uzasadnia cel").fill(document.why);
  await stage.stop(page, "heart/03-dowod");
  await page.getByRole("button", { name: "Przypnij liczbę" }).click();
  await page.getByText("wskazane liczby: 1").waitFor();
  await page.getByRole("button", { name: "Przekaż do konsultacji" }).click();
  await page.getByText("Teraz dyrektor biura ogłasza konsultacje.").waitFor();
  await stage.stop(page, "heart/04-wersja-1-zamknieta");
}

/** The director announces a statutory round: a day too early is refused with the earliest legal one, and nothing typed is lost. */
export async function announceRound(stage: Stage): Promise<void> {
  const page = await stage.enter("dyrektor");
  await page.goto(stage.known.desk);
  await page.getByRole("link", { name: "Ogłoś konsultacje" }).click();
  await page.getByLabel("Po co konsultujemy (po polsku)").fill(document.purpose);
  await page.getByLabel("Adres obwieszczenia").fill("/konsultacje");
  for (const field of await page.getByLabel("Dowód:").all()) await field.fill(proof);
  const lastDay = page.getByLabel("Ostatni dzień uwag");
  const legal = await lastDay.inputValue();
  await lastDay.fill(dayAfter(legal, -1));
  await page.getByRole("button", { name: "Ogłoś konsultacje" }).click();
  await page.getByRole("alert").getByText("Najwcześniejszy dzień zakończenia").waitFor();
  expect(await page.getByLabel("Po co konsultujemy (po polsku)").inputValue()).toBe(document.purpose);
  expect(await lastDay.inputValue()).toBe(dayAfter(legal, -1));
  await stage.stop(page, "heart/05-termin-za-krotki", { isDarkChecked: true });
  await lastDay.fill(legal);
  await page.getByRole("button", { name: "Ogłoś konsultacje" }).click();
  await page.getByRole("heading", { name: "Droga do sprawozdania" }).waitFor();
  await stage.stop(page, "heart/06-runda-ogloszona");
  stage.known.round = pathOf(page).replace(`${space}/praca`, space);
  stage.known.closesOn = legal;
}
