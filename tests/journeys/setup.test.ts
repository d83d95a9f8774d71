import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type RunningSplot, startSplot } from "../support/splot.ts";
import { findFaults, openVisitor, type Visitor } from "../support/stops.ts";

const password = "cztery losowe proste slowa";
const list = ["teryt;nazwa", "1206113;Skawina", "9999;Wieliczka", "1206152;Wielka Wieś"].join("\n");
const mended = list.replace("9999", "1219053");

describe("a real office at /setup, without the exercise", () => {
  let splot: RunningSplot;
  let browser: Browser;
  let visitor: Visitor;
  let link = "";

  beforeAll(async () => {
    splot = await startSplot({ env: { SPLOT_DEMO: "0" } });
    browser = await openBrowser(inject("chromium"));
    visitor = await openVisitor(browser, { address: splot.address });
  });
  afterAll(async () => {
    await browser?.close();
    await splot?.stop();
  });

  it("leads there from the first address and names the wrong row of the list, keeping what was typed", async () => {
    const { page } = visitor;
    await page.goto("/");
    const printed = await splot.line("    Kod z terminala");
    await page.getByLabel("Kod z terminala").fill(printed.slice(printed.lastIndexOf(":") + 1).trim());
    await page.getByLabel("Pełna nazwa").fill("Stowarzyszenie Przykładowe");
    await page.getByLabel("Skrót w adresie strony").fill("przyklad");
    await page.getByLabel("Kody i nazwy gmin").fill(list);
    await page.getByRole("button", { name: "Załóż przestrzeń" }).click();
    await page.getByRole("alert").getByText("Wiersz 3: „9999” nie jest kodem TERYT gminy").waitFor();
    expect(await page.getByRole("textbox", { name: "Kody i nazwy gmin" }).inputValue()).toBe(list);
    expect(await findFaults(page, "setup/01-zly-wiersz", { isDarkChecked: true })).toEqual([]);
  });

  it("founds the space with seats and teams and gives a one-time link", async () => {
    const { page } = visitor;
    await page.getByRole("textbox", { name: "Kody i nazwy gmin" }).fill(mended);
    await page.getByRole("button", { name: "Załóż przestrzeń" }).click();
    await page.getByRole("heading", { level: 1, name: "Przestrzeń działa" }).waitFor();
    expect(await findFaults(page, "setup/02-zalozona")).toEqual([]);
    link = (await page.getByRole("link", { name: "Ustaw hasło dyrektora" }).getAttribute("href")) ?? "";
    await page.goto("/przyklad/organy");
    expect(await findFaults(page, "setup/03-organy")).toEqual([]);
    const bodies = (await page.getByRole("main").textContent()) ?? "";
    for (const name of ["Walne Zebranie Członków", "Skawina", "Wieliczka", "Wielka Wieś"]) expect(bodies).toContain(name);
    await page.getByRole("main").getByRole("link", { name: "Walne Zebranie Członków" }).first().click();
    expect(
      await page
        .getByRole("main")
        .getByRole("row")
        .filter({ hasText: /Skawina|Wieliczka|Wielka Wieś/ })
        .count(),
    ).toBe(3);
  });

  it("lets the first director set a password by the link, once", async () => {
    const { page } = visitor;
    await page.goto(link);
    await page.getByLabel("Nowe hasło (wymagane)").fill(password);
    await page.getByLabel("Nowe hasło jeszcze raz").fill("inne niz pierwsze haslo");
    await page.getByRole("button", { name: "Ustaw hasło i wejdź" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("textbox", { name: "Nowe hasło (wymagane)" }).fill(password);
    await page.getByRole("textbox", { name: "Nowe hasło jeszcze raz" }).fill(password);
    await page.getByRole("button", { name: "Ustaw hasło i wejdź" }).click();
    await page.waitForURL("**/przyklad/konto");
    await page.goto("/przyklad/praca");
    await page.getByRole("heading", { level: 1, name: "Biuro dziś" }).waitFor();
    expect(await findFaults(page, "setup/04-biuro")).toEqual([]);
    await page.goto("/przyklad/praca/konsultacje");
    expect(await findFaults(page, "setup/05-konsultacje-w-pracy")).toEqual([]);
    const other = await openVisitor(browser, { address: splot.address });
    const answer = await other.page.goto(link);
    expect(answer?.status()).toBeGreaterThanOrEqual(400);
    await other.context.close();
  });

  it("tells the director what is missing before a meeting, and lets every step be done on a page", async () => {
    const { page } = visitor;
    await page.goto("/przyklad/praca");
    for (const card of [
      "Nikt nie ma roli protokolanta",
      "bez osoby 3 z 3 miejsc",
      "Zasady podejmowania uchwał nie są potwierdzone",
      "Nie ma jeszcze żadnego dokumentu",
    ])
      await page.getByRole("main").getByText(card).first().waitFor();
    await page.getByRole("link", { name: /^Wpisz zasady ze statutu/ }).click();
    await page.getByLabel("Organ (wymagane)").selectOption({ label: "Walne Zebranie Członków" });
    await page.getByLabel("Uchwała przechodzi, gdy jest").selectOption({ label: "zwykła większość" });
    await page.getByLabel("Podstawa").fill("§ 14 statutu");
    await page.getByLabel("Sprawdziliśmy te zasady ze statutem").check();
    expect(await findFaults(page, "setup/07-zasady")).toEqual([]);
    await page.getByRole("button", { name: "Zapisz zasady" }).click();
    await page.getByText("§ 14 statutu", { exact: true }).waitFor();
    await page.goto("/przyklad/praca/czlonkowie");
    await page.getByLabel("Nazwa gminy").fill("Mogilany");
    await page.getByLabel("Kod TERYT").fill("1206113");
    await page.getByLabel("Podstawa").fill("uchwała rady gminy nr 1");
    await page.getByRole("button", { name: "Przyjmij gminę" }).click();
    await page.getByRole("alert").getByText("Ta gmina jest już członkiem").waitFor();
    await page.getByRole("textbox", { name: "Kod TERYT" }).fill("1206092");
    await page.getByRole("button", { name: "Przyjmij gminę" }).click();
    await page
      .getByRole("cell", { name: "Mogilany" })
      .or(page.getByRole("rowheader", { name: "Mogilany" }))
      .first()
      .waitFor();
    expect(await findFaults(page, "setup/08-czlonkowie")).toEqual([]);
    await page.goto("/przyklad/praca");
    await page.getByText("bez osoby 4 z 4 miejsc").first().waitFor();
    expect(await page.getByText("Zasady podejmowania uchwał nie są potwierdzone").count()).toBe(0);
  });

  it("shows its municipalities at once, and no link of the public pages leads nowhere", async () => {
    const reader = await openVisitor(browser, { address: splot.address });
    await reader.page.goto("/przyklad/gminy");
    for (const name of ["Skawina", "Wieliczka", "Wielka Wieś", "Mogilany"]) await reader.page.getByRole("main").getByRole("link", { name }).first().waitFor();
    const broken: string[] = [];
    const seen = new Set<string>(["/przyklad"]);
    for (const path of seen) {
      const answer = await reader.page.request.get(path);
      if (answer.status() >= 400) broken.push(`${answer.status()} ${path}`);
      if (!(answer.headers()["content-type"] ?? "").includes("text/html")) continue;
      for (const [, href = ""] of (await answer.text()).matchAll(/href="([^"#?]+)[^"]*"/g)) if (/^\/(en\/)?przyklad|^\/api$/.test(href)) seen.add(href);
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
    await reader.context.close();
  });

  it("closes /setup for good", async () => {
    const { page } = visitor;
    const answer = await page.goto("/setup");
    expect(answer?.status()).toBe(404);
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/przyklad");
    expect(await findFaults(page, "setup/06-strona-glowna")).toEqual([]);
  });

  it("no browser complained", () => {
    expect(visitor.complaints).toEqual([]);
  });
});
