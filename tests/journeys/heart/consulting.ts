import { expect } from "vitest";
import { dayAfter, pathOf, type Stage, space } from "./Stage.ts";
import { document, remark } from "./texts.ts";

/** A resident without account or scripts, on a phone, finds the document from the home page and sends a remark on a paragraph. */
export async function sendRemark(stage: Stage): Promise<void> {
  const page = await stage.come("mieszkanka", { isPhone: true, hasScripts: false });
  await page.goto(space);
  await stage.stop(page, "heart/07-strona-glowna", { isDarkChecked: true });
  await page.getByRole("link", { name: document.title }).first().click();
  await page.getByRole("link", { name: "Przeczytaj i zgłoś uwagę" }).click();
  await stage.stop(page, "heart/08-konsultacje");
  await page.getByRole("link", { name: `Zgłoś uwagę do tego akapitu ${remark.paragraph}` }).click();
  await page.getByRole("button", { name: "Wyślij uwagę" }).click();
  const alert = page.getByRole("alert");
  expect(await alert.getByRole("link", { name: "Uzupełnij to pole." }).count()).toBe(2);
  await page.getByLabel("Co zmienić?").fill(remark.proposed);
  await page.getByRole("button", { name: "Wyślij uwagę" }).click();
  await alert.waitFor();
  expect(await page.getByLabel("Co zmienić?").inputValue()).toBe(remark.proposed);
  expect(await page.getByRole("blockquote").textContent()).toBe(remark.paragraph);
  await stage.stop(page, "heart/09-uwaga-z-bledem", { isDarkChecked: true });
  await page.getByLabel("Dlaczego?").fill(remark.reason);
  await page.getByText("Dodaj coś o sobie").click();
  await page.getByLabel("E-mail, na który przyślemy odpowiedź").fill(remark.email);
  await page.getByRole("button", { name: "Wyślij uwagę" }).click();
  await page.getByRole("heading", { level: 1, name: "Twoja uwaga została przyjęta" }).waitFor();
  await page.getByRole("img", { name: "Kod QR" }).waitFor();
  stage.known.code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  expect(stage.known.code).not.toBe("");
  await stage.stop(page, "heart/10-pokwitowanie", { isDarkChecked: true });
}

/** After the end an officer proposes an answer with a new wording, and the director, as the second person, approves it. */
export async function answerRemark(stage: Stage): Promise<void> {
  const director = stage.page("dyrektor");
  const officer = stage.page("specjalista");
  const work = stage.known.round.replace(space, `${space}/praca`);
  await stage.moveClock(director, dayAfter(stage.known.closesOn, 1));
  await officer.goto(`${space}/praca`);
  await stage.stop(officer, "heart/11-biuro-po-rundzie");
  await officer.goto(work);
  await officer.getByRole("link", { name: "Odpowiedz na uwagę 1" }).click();
  await officer.getByRole("radio", { name: "uwzględniona", exact: true }).check();
  await officer.getByLabel("Uzasadnienie odpowiedzi").fill(remark.rationale);
  expect(await officer.getByLabel("Nowe brzmienie akapitu").inputValue()).toBe(remark.paragraph);
  await officer.getByLabel("Nowe brzmienie akapitu").fill(remark.wording);
  await stage.stop(officer, "heart/12-odpowiedz");
  await officer.getByRole("button", { name: "Zapisz propozycję" }).click();
  await officer
    .getByText("Nic nie czeka", { exact: false })
    .or(officer.getByRole("heading", { name: "Uwaga 1" }))
    .first()
    .waitFor();
  expect(await officer.getByRole("button", { name: "Zatwierdź" }).count()).toBe(0);
  await director.goto(work);
  await stage.stop(director, "heart/13-do-zatwierdzenia");
  await director.getByRole("button", { name: "Zatwierdź odpowiedź na uwagę 1" }).click();
  await director.getByRole("button", { name: "Opublikuj uwagi z odpowiedziami" }).click();
  await director.getByRole("button", { name: "Opublikuj sprawozdanie" }).click();
}

/** The report is public with all remarks and answers; its annex can be taken along. */
export async function readReport(stage: Stage): Promise<void> {
  const page = stage.page("dyrektor");
  await page.getByRole("link", { name: "Załącznik: wszystkie uwagi (CSV)" }).waitFor();
  await stage.stop(page, "heart/14-sprawozdanie");
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Załącznik: wszystkie uwagi (CSV)" }).click();
  const stream = await (await waiting).createReadStream();
  const annex = Buffer.concat(await stream.toArray()).toString("utf8");
  expect(annex).toContain(remark.proposed);
  expect(annex).toContain(remark.rationale);
  await page.goto(`${stage.known.round}/uwagi`);
  await stage.stop(page, "heart/15-uwagi-i-odpowiedzi");
}

/** The officer makes the second version: what remarks changed is already in it. */
export async function reviseDocument(stage: Stage): Promise<void> {
  const page = stage.page("specjalista");
  await page.goto(stage.known.desk);
  await page.getByRole("link", { name: "Zrób wersję po konsultacjach" }).click();
  await stage.stop(page, "heart/16-wersja-po-konsultacjach");
  await page.getByRole("button", { name: "Zamknij nową wersję" }).click();
  await page.getByRole("heading", { name: "Wersje" }).waitFor();
  await page.getByRole("link", { name: "Strona jawna" }).click();
  await page.getByRole("link", { name: "Przeczytaj wersję 2" }).click();
  stage.known.version = pathOf(page);
  await page.getByRole("link", { name: "Co się zmieniło od wersji 1" }).click();
  expect((await page.getByRole("deletion").allTextContents()).join(" ")).toContain("rok");
  expect((await page.getByRole("insertion").allTextContents()).join(" ")).toContain("trzy lata");
  await stage.stop(page, "heart/17-roznice", { isDarkChecked: true });
}
