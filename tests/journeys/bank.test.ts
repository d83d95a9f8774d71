import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { memberCodes } from "../support/members.ts";
import { pathOf, Stage, space } from "./heart/Stage.ts";
import { playActs } from "./playActs.ts";

const root = join(import.meta.dirname, "../..");
const material = join(process.env["SPLOT_TEST_MATERIAL"] ?? join(root, "../shared/data/dev"), "indicators/bdl");
const long = "LUDN_2137_CREL_20220407210714.csv";
const wide = "LUDN_2425_CTAB_20250611231708.csv";
const WIELICZKA = "1219053";
const analyst = "specjalista2";

/** A published file as an analyst has it on the disk: unpacked. */
const published = (name: string) => ({ name, mimeType: "text/csv", buffer: gunzipSync(readFileSync(join(material, `${name}.gz`))) });

type Row = Readonly<Record<string, string>>;

/** What a link of the page gives to save: its name and its bytes. */
async function download(page: Page, name: string): Promise<ReturnType<typeof published>> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), mimeType: "text/csv", buffer: Buffer.concat(await (await file.createReadStream()).toArray()) };
}

const rowsOf = (file: { readonly buffer: Buffer }): readonly Row[] => parse(file.buffer, { columns: true, bom: true });
/** A number of a file without what tells of its release. */
const cellOf = ({ indicator, teryt7, period, value, missing, flags, note }: Row) => [indicator, teryt7, period, value, missing, flags, note];

async function fillSource(page: Page, title: string, released: string): Promise<void> {
  await page.getByLabel("Kto podał dane").fill("Główny Urząd Statystyczny");
  await page.getByLabel("Nazwa zbioru").fill(title);
  await page.getByLabel("Licencja").fill("CC BY 4.0");
  await page.getByLabel("Dzień wydania").fill(released);
  await page.getByLabel("Wartości porównano ze źródłem").check();
}

/** The analyst chooses a file and lets it be checked. */
async function check(page: Page, file: ReturnType<typeof published>): Promise<string> {
  await page.goto(`${space}/dane/import`);
  await page.getByLabel("Plik z danymi").setInputFiles(file);
  return checkAgain(page);
}

async function checkAgain(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Sprawdź plik" }).click();
  await page.getByRole("heading", { name: "Co znaleziono w pliku" }).waitFor();
  return (await page.getByRole("main").innerText()).replaceAll("\u00a0", " ");
}

/** A long file goes through a suggested profile and is loaded by a job that tells how far it is. */
async function loadLong(stage: Stage): Promise<void> {
  const page = await stage.enter(analyst);
  const found = await check(page, published(long));
  for (const part of ["96 wierszy do wczytania, 0 błędów", "w układzie długim (CREL)", "Taki plik widzimy pierwszy raz", "sex: F"])
    expect(found).toContain(part);
  await page.getByText("Skąd ta propozycja").click();
  await stage.stop(page, "bank/01-sprawdzony-plik", { isDarkChecked: true });
  await fillSource(page, "Ludność 2020, podgrupa P2137", "2022-04-07");
  await page.getByLabel("Zapamiętaj ten sposób czytania jako").fill("Ludność P2137");
  await page.getByRole("button", { name: "Wczytaj", exact: true }).click();
  await page.getByRole("link", { name: "Zobacz wynik" }).waitFor();
  await stage.stop(page, "bank/02-zadanie");
  await page.getByRole("link", { name: "Zobacz wynik" }).click();
  await page.getByText("96 liczb").waitFor();
  await stage.stop(page, "bank/03-wydanie");
  const again = await check(page, published(long));
  expect(again).toContain("Takie pliki już znamy: sposób czytania „ludnosc-p2137”.");
  expect(again).toContain("Ponowne wczytanie niczego nie doda.");
}

/** A wide file asks about the one name that nobody knows; what is left out is said, never guessed. */
async function loadWide(stage: Stage): Promise<void> {
  const page = stage.page(analyst);
  expect(await check(page, published(wide))).toContain("Nie wiadomo, który to wskaźnik: gęstość zaludnienia powierzchni zabudowanej");
  await page.getByRole("button", { name: "Sprawdź plik" }).click();
  await page.getByRole("alert").getByText("Nie wiadomo jeszcze, czym jest").waitFor();
  await stage.stop(page, "bank/04-czego-nie-wiadomo", { isDarkChecked: true });
  const list = page.getByLabel(/^Co jest czym.*Zmienna/);
  await list.fill((await list.inputValue()).replace("= ?", "= -"));
  expect(await checkAgain(page)).toContain("192 wiersze do wczytania, 0 błędów");
  await fillSource(page, "Podgrupa P2425, 2024", "2025-06-11");
  await page.getByRole("button", { name: "Wczytaj", exact: true }).click();
  await page.getByText("192 liczby").waitFor();
  await page.getByText("2 pytania czekają na wyjaśnienie").waitFor();
  await stage.stop(page, "bank/05-wydanie-z-pytaniami");
}

/** The numbers stand on the public page at once; one that a rule asks about carries its mark until it is explained. */
async function explain(stage: Stage): Promise<void> {
  const page = stage.page(analyst);
  const visitor = await stage.come("gość");
  await visitor.goto(`${space}/dane/gestosc-zaludnienia?widok=tabela`);
  const city = visitor.getByRole("row", { name: /^Kraków 2/ }).first();
  expect(await city.innerText()).toContain("(do wyjaśnienia)");
  await page.getByRole("link", { name: "2 pytania czekają na wyjaśnienie" }).click();
  await stage.stop(page, "bank/06-pytania", { isDarkChecked: true });
  const density = page.getByRole("article").filter({ hasText: /Gęstość zaludnienia: 2.475,7/ });
  await density.getByRole("link", { name: "Wyjaśnij" }).click();
  await page.getByRole("button", { name: "Zapisz wyjaśnienie" }).click();
  await page.getByRole("alert").waitFor();
  await stage.stop(page, "bank/07-pytanie");
  await page.getByRole("textbox", { name: "Skąd ta wartość" }).fill("Gęstość dużego miasta. Wartość zgadza się z plikiem źródłowym.");
  await page.getByRole("button", { name: "Zapisz wyjaśnienie" }).click();
  await page.getByText("wyjaśnione", { exact: true }).first().waitFor();
  await visitor.reload();
  expect(await city.innerText()).not.toContain("(do wyjaśnienia)");
}

/** A visitor compares Wieliczka with those most alike, takes the numbers along, and the file is the same numbers when it comes back. */
async function takeAlong(stage: Stage): Promise<void> {
  const page = stage.page("gość");
  await page.goto(`${space}/gminy/wieliczka`);
  await page.getByRole("link", { name: "Porównaj z podobnymi" }).click();
  await page.getByText("Najbardziej podobne jednostki z obszaru").waitFor();
  expect(await page.getByRole("main").innerText()).toContain("Zielonki (0,53), Niepołomice (0,72), Zabierzów (0,95)");
  await page.getByText("Wybierz wskaźniki").click();
  await page.getByRole("checkbox", { name: "Gęstość zaludnienia", exact: true }).check();
  await page.getByRole("button", { name: "Pokaż" }).click();
  await stage.stop(page, "bank/08-wieliczka", { isDarkChecked: true });
  const compared = rowsOf(await download(page, "CSV"));
  expect(compared).toMatchObject([{ kod: "population_density", wartosc: "700.2", miejsce: "1", miejsc: "6" }]);
  await page.getByRole("link", { name: "Gęstość zaludnienia" }).first().click();
  expect(new URL(page.url()).searchParams.getAll("gmina")[0]).toBe(WIELICZKA);
  await page.getByRole("link", { name: "Tabela", exact: true }).click();
  await stage.stop(page, "bank/09-tabela");
  const taken = await download(page, "CSV");
  const before = rowsOf(taken);
  expect([before.length, before.find(({ teryt7 }) => teryt7 === WIELICZKA)?.["value"]]).toEqual([memberCodes.length + 1, "700.2"]);
  const office = stage.page(analyst);
  expect(await check(office, taken)).toContain(`${before.length} wierszy do wczytania, 0 błędów`);
  await fillSource(office, "Podgrupa P2425, 2024, z powrotem", "2025-06-12");
  await office.getByRole("button", { name: "Wczytaj", exact: true }).click();
  await office.getByText(`${before.length} liczb`).waitFor();
  const release = pathOf(office).split("/").at(-1);
  await page.reload();
  const after = rowsOf(await download(page, "CSV"));
  expect(new Set(after.map(({ vintage }) => vintage))).toEqual(new Set([release]));
  expect(after.map(cellOf)).toEqual(before.map(cellOf));
}

/** The page of the computed density shows people over official area for each of the fifteen, with both numbers. */
async function divide(stage: Stage): Promise<void> {
  const page = stage.page("gość");
  const numbersOf = async (address: string) => {
    await page.goto(`${space}${address}`);
    return new Map(rowsOf(await download(page, "CSV")).map(({ teryt7 = "", value }) => [teryt7, Number(value)]));
  };
  const people = await numbersOf("/dane/ludnosc?widok=tabela&okres=2024");
  const area = await numbersOf("/dane/powierzchnia?widok=tabela&na=calosc");
  await page.goto(`${space}/dane/obliczone/gestosc-zaludnienia`);
  for (const summary of await page.getByText("Liczby źródłowe").all()) await summary.click();
  await stage.stop(page, "bank/10-gestosc", { isDarkChecked: true });
  const shown = (await page.getByRole("main").innerText()).replaceAll("\u00a0", "").replaceAll(" ", "");
  for (const code of memberCodes) {
    const density = (people.get(code) ?? Number.NaN) / (area.get(code) ?? Number.NaN);
    expect(density).toBeGreaterThan(100);
    expect(shown).toContain(density.toFixed(1).replace(".", ","));
  }
}

/** The map is taken through the years by the keyboard, the address keeps the year, and without scripts links do the same. */
async function stepThroughYears(stage: Stage): Promise<void> {
  const page = stage.page("gość");
  await page.goto(`${space}/dane/ludnosc?widok=mapa`);
  const range = page.getByRole("slider", { name: "Okres" });
  expect(await range.getAttribute("aria-valuetext")).toBe("2024");
  await range.focus();
  await page.keyboard.press("ArrowLeft");
  await page
    .getByText("Ludność na", { exact: false })
    .or(page.getByText(/Ludność, 2020/))
    .first()
    .waitFor();
  await page.waitForURL(/okres=2020/);
  expect(await range.evaluate((own) => [own === document.activeElement, own.ariaValueText])).toEqual([true, "2020"]);
  expect(await page.getByLabel("Okres", { exact: true }).first().inputValue()).toBe("2020");
  await stage.stop(page, "bank/11-mapa-2020", { isDarkChecked: true });
  await page.reload();
  expect(await range.getAttribute("aria-valuetext")).toBe("2020");
  const plain = await stage.come("bez skryptów", { hasScripts: false, isPhone: true });
  await plain.goto(`${space}/dane/ludnosc?widok=mapa`);
  expect(await plain.locator("splot-steps").isVisible()).toBe(false);
  await plain.getByRole("link", { name: "Wcześniej: 2020" }).click();
  await plain.getByRole("heading", { name: /2020/ }).first().waitFor();
}

/** Every view of an indicator, the catalogue, the comparison and the profile, each after somebody has used it. */
async function lookAround(stage: Stage): Promise<void> {
  const page = stage.page("gość");
  await page.goto(`${space}/dane`);
  await page.getByText("Więcej filtrów").click();
  await page.getByLabel("Aktualność").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Pokaż" }).click();
  await page.waitForURL(/aktualnosc=/);
  await stage.stop(page, "bank/12-katalog");
  for (const view of ["ranking", "mapa", "czas", "gminy", "rozklad", "zwiazek", "tabela"]) {
    await page.goto(`${space}/dane/ludnosc?widok=${view}`);
    for (const summary of await page.locator("main details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
    if (view === "zwiazek") {
      await page.getByLabel("Drugi wskaźnik").selectOption({ label: "Powierzchnia" });
      await page.getByRole("button", { name: "Pokaż", exact: true }).first().click();
      await page.waitForURL(/z=area_km2/);
    }
    await stage.stop(page, `bank/13-${view}`);
  }
  await page.goto(`${space}/gminy/wieliczka`);
  for (const summary of await page.locator("main details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
  await stage.stop(page, "bank/14-profil", { isDarkChecked: true });
}

describe("the data bank: from a published file to a number that somebody takes along", () => {
  playActs({
    makeStage: (browser, address) => new Stage(browser, address),
    obstacle: existsSync(material) ? undefined : "skipped: no shared data",
    acts: [
      ["an analyst loads a long file through the profile that is proposed", loadLong],
      ["the analyst says what a wide file leaves open, and loads it", loadWide],
      ["a value that a rule asks about is marked in public until it is explained", explain],
      ["a visitor compares Wieliczka with its peers, and the downloaded file comes back the same", takeAlong],
      ["the map is taken through the years", stepThroughYears],
      ["every view is accessible after it was used", lookAround],
      ["density is population by official area, for all fifteen", divide],
    ],
  });
});
