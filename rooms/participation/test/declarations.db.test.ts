import { randomBytes } from "node:crypto";
import { findReceiptCode, newId, type ObjectId, Refusal } from "@splot/kernel";
import { listNoticesTo, listQueued } from "@splot/kernel/notices";
import { configureSeal, linkToken, openContact, openSecretLink, recordOrganisation } from "@splot/people";
import { findReceipt, listLinked } from "@splot/thread";
import { beforeAll, describe, expect, test } from "vitest";
import { declarationTemplate } from "../../../seeds/reference/participation.ts";
import { actorOf, type TestSpace, testSite, visitor } from "../../../tests/support/site.tsx";
import {
  confirmDeclaration,
  declarationState,
  declineDeclaration,
  findDeclaration,
  listDeclarations,
  setDeclarationText,
  showDeclaration,
  signDeclaration,
  withdrawDeclaration,
} from "../src/index.ts";
import { participationRoom } from "../src/room.ts";
import { listDuties } from "../src/store/duties.ts";
import { director, officer } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await testSite({ rooms: [participationRoom] });
beforeAll(() => site.act(recordOrganisation, { name: { pl: "Stowarzyszenie Próbne" }, short: "Próbne", kind: "association" }));

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`;
}
const given = { signatory: "organisation", name: "Koło Próbne", email: "kolo@example.org", hasConsent: true };
const sign = (extra: object = {}, how: { readonly key?: string; readonly space?: TestSpace } = {}) =>
  site.act(signDeclaration, { ...given, ...extra }, { as: visitor, ...how });
const find = (id: ObjectId) => site.read((read) => findDeclaration(read, id));
const tokenOf = (id: ObjectId, space?: TestSpace) => site.read(async (read) => linkToken(read.space.id, id), space);
const confirm = async (id: ObjectId) => site.act(confirmDeclaration, { token: await tokenOf(id) }, { as: visitor });

test("without an announced text nothing can be signed, and the page says so", async () => {
  expect(await refusalOf(sign())).toBe("participation.declaration_text_missing");
  expect(await (await site.fetch("/cwiczenie/partnerzy/deklaracja")).text()).toContain("Nie ma jeszcze tekstu do podpisania");
  await site.act(setDeclarationText, declarationTemplate, { space: "commons" });
  expect(await (await site.fetch("/en/cwiczenie/partnerzy/deklaracja")).text()).toContain("the template of the program");
});

describe("signing", () => {
  test("gives a receipt; the same form sent twice is one declaration", async () => {
    const key = newId();
    const first = await sign({}, { key });
    expect(await sign({}, { key })).toEqual(first);
    expect((await site.read((read) => findReceipt(read, first.code))).object).toBe(first.declaration);
    const declaration = await find(first.declaration);
    expect(declaration).toMatchObject({ textVersion: 1, hasConsent: true, code: first.number });
    expect(declaration?.shownName).toBeUndefined();
    expect((await site.fetch(`/cwiczenie${first.address}`)).status).toBe(404);
  });

  test("keeps name and address sealed, and the secret of the link nowhere", async () => {
    const { declaration } = await sign({ name: "Widoczna Nazwa", email: "widoczny@example.org" }, { space: "krakow" });
    const token = await tokenOf(declaration, "krakow");
    const { rows } = await site.pool.query<{ name: string }>(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('kernel', 'people', 'participation', 'thread') and table_type = 'BASE TABLE'",
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { name } of rows) {
      const found = await site
        .read(
          (read) =>
            read.db
              .selectFrom(name as "kernel.object")
              .selectAll()
              .execute()
              .then((all) => JSON.stringify(all)),
          "krakow",
        )
        .catch(() => "");
      for (const secret of ["Widoczna Nazwa", "widoczny@example.org", token]) expect([name, found.includes(secret)]).toEqual([name, false]);
    }
    const [letter] = (await site.read((read) => listQueued(read), "krakow")).filter(({ object }) => object === declaration);
    if (letter === undefined) throw new Error("no letter waits");
    const link = await site.read(async ({ space }) => openSecretLink(letter.link, { space: space.id, object: letter.object }), "krakow");
    expect(link).toBe(`/partnerzy/potwierdzenie/${token}`);
    expect((await site.read((read) => openContact(read, letter.recipient as never), "krakow"))?.email).toBe("widoczny@example.org");
  });

  test("refuses an unfit address and a municipality that is none of ours, and keeps what was typed", async () => {
    expect(await refusalOf(sign({ email: "bez małpy" }))).toBe("participation.email_unfit");
    expect(await refusalOf(sign({ teryt: "9999999" }))).toBe("participation.municipality_unknown");
    const answer = await site.fetch("/cwiczenie/partnerzy/deklaracja", { form: { ...given, hasConsent: "yes", name: "Zostaje", email: "x" } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="Zostaje"');
  });
});

describe("the link of the letter", () => {
  test("only opens a page; the button confirms, once", async () => {
    const { declaration } = await sign();
    const path = `/cwiczenie/partnerzy/potwierdzenie/${await tokenOf(declaration)}`;
    for (let opened = 0; opened < 3; opened += 1) expect(await (await site.fetch(path)).text()).toContain("Potwierdzam");
    expect(await find(declaration).then((one) => one && declarationState(one))).toBe("sent");
    expect((await site.fetch(path, { form: {} })).status).toBe(303);
    expect(await find(declaration).then((one) => one && declarationState(one))).toBe("confirmed");
    expect(await refusalOf(confirm(declaration))).toBe("participation.declaration_confirmed");
    expect(await (await site.fetch(path)).text()).toContain("jest potwierdzona");
  });

  test("ends after its days, is unknown when mistyped, and is gone with the declaration", async () => {
    expect((await site.fetch(`/cwiczenie/partnerzy/potwierdzenie/${"x".repeat(43)}`)).status).toBe(404);
    const { declaration, code } = await sign();
    const other = await sign();
    await site.act(withdrawDeclaration, { code: other.code }, { as: visitor });
    expect(await refusalOf(confirm(other.declaration))).toBe("participation.declaration_link_unknown");
    site.setNow(new Date(site.site.clock().getTime() + 8 * 86_400_000));
    expect(await refusalOf(confirm(declaration))).toBe("participation.declaration_link_ended");
    expect(await (await site.fetch(`/cwiczenie/pokwitowanie/${code}`)).text()).toContain("Link do potwierdzenia wygasł");
  });

  test("that ended is asked for again by the address of the declaration; every address gets the same answer, and only that one a letter", async () => {
    const { declaration } = await sign({ email: "Kolo.Drugie@example.org" });
    const path = `/cwiczenie/partnerzy/potwierdzenie/${await tokenOf(declaration)}`;
    const letters = async () => {
      const contact = (await find(declaration))?.contact ?? "";
      return (await site.read((read) => listNoticesTo(read, contact as never))).length;
    };
    const ask = async (email: string) => {
      const answer = await site.fetch(`${path}/nowy`, { form: { email } });
      return { status: answer.status, text: (await answer.text()).replace(/value="[^"]*"/g, "") };
    };
    const early = await ask("kolo.drugie@example.org");
    expect([early.status, await letters()]).toEqual([200, 1]);

    const later = (days: number) => site.setNow(new Date(site.site.clock().getTime() + days * 86_400_000));
    later(8);
    expect(await (await site.fetch(path)).text()).toMatch(/Ten link już wygasł.*name="email"/s);
    const wrong = await ask("ktos.inny@example.org");
    expect([wrong, await letters()]).toEqual([early, 1]);
    const right = await ask(" kolo.drugie@EXAMPLE.org ");
    expect([right, await letters()]).toEqual([early, 2]);
    expect(await ask("kolo.drugie@example.org")).toEqual(early);
    expect(await letters()).toBe(2);
    expect(await (await site.fetch(path)).text()).toContain("Potwierdzam");

    later(8);
    await ask("kolo.drugie@example.org");
    later(8);
    expect([await ask("kolo.drugie@example.org"), await letters()]).toEqual([early, 3]);
    expect(await (await site.fetch(path)).text()).not.toContain('name="email"');
    const unfit = await site.fetch(`${path}/nowy`, { form: { email: "bez małpy" } });
    expect({ status: unfit.status, text: await unfit.text() }).toMatchObject({ status: 422, text: expect.stringContaining('value="bez małpy"') });
    expect((await site.fetch(`/cwiczenie/partnerzy/potwierdzenie/${"x".repeat(43)}/nowy`, { form: { email: "a@example.org" } })).status).toBe(404);
  });
});

describe("the office", () => {
  test("shows only what is confirmed and has consent; the desk asks for exactly those", async () => {
    const signed = await sign({ name: "Do Pokazania" });
    const cards = async () => (await site.read((read) => listDuties(read, officer))).map(({ path }) => path);
    expect(await refusalOf(site.act(showDeclaration, { declaration: signed.declaration }, { as: officer }))).toBe("participation.declaration_unconfirmed");
    await confirm(signed.declaration);
    const unnamed = await sign({ name: "Bez Zgody", hasConsent: false });
    await confirm(unnamed.declaration);
    expect(await cards()).toContain(signed.address);
    expect(await cards()).not.toContain(unnamed.address);
    expect(await refusalOf(site.act(showDeclaration, { declaration: unnamed.declaration }, { as: officer }))).toBe("participation.declaration_no_consent");
    await site.act(showDeclaration, { declaration: signed.declaration }, { as: officer });
    expect(await cards()).not.toContain(signed.address);
    const page = await (await site.fetch(`/cwiczenie${signed.address}`)).text();
    expect(page).toContain("Do Pokazania");
    expect(page).toContain("Stowarzyszenie Próbne");
    expect(await (await site.fetch("/cwiczenie/praca/deklaracje", { as: officer })).text()).toContain("Bez Zgody");
    expect(await (await site.fetch("/cwiczenie/praca/deklaracje.csv", { as: officer })).text()).not.toContain("Bez Zgody");
    expect((await site.fetch("/cwiczenie/praca/deklaracje", { as: actorOf("seat_holder") })).status).toBe(403);
  });

  test("declines with a reason that the signatory reads, and can take a shown one down", async () => {
    const { declaration, code, address } = await sign({ name: "Zdjęta Nazwa" });
    await confirm(declaration);
    await site.act(showDeclaration, { declaration }, { as: officer });
    await site.act(declineDeclaration, { declaration, reason: "unauthorised" }, { as: officer });
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(404);
    expect(await (await site.fetch(`/cwiczenie/pokwitowanie/${code}`)).text()).toContain("osoba uprawniona");
    expect(await refusalOf(site.act(showDeclaration, { declaration }, { as: officer }))).toBe("participation.declaration_declined");
    expect(JSON.stringify(await site.read((read) => listDeclarations(read)))).not.toContain("Zdjęta Nazwa");
    const contact = (await find(declaration))?.contact ?? "";
    const letters = await site.read((read) => listNoticesTo(read, contact));
    expect(letters.map(({ subject }) => subject.pl.split(" ")[0])).toEqual(["Potwierdź", "Deklaracja", "Nie"]);
  });

  test("announces a new text; who signed before stays with the old one", async () => {
    const before = await sign();
    const answer = await site.fetch("/cwiczenie/praca/deklaracje/tekst", {
      as: director,
      form: { "text.pl": "Nowy tekst deklaracji.", linkDays: "3", contactDays: "100", basis: "uchwała próbna" },
    });
    expect(answer.status).toBe(303);
    const after = await sign();
    expect((await find(after.declaration))?.text).toEqual({ pl: "Nowy tekst deklaracji." });
    expect((await find(before.declaration))?.text.pl).toContain("Popieram współpracę");
    expect(await refusalOf(site.act(setDeclarationText, declarationTemplate, { as: officer }))).toBe("access.forbidden");
  });
});

test("withdrawing by receipt takes the declaration out of the thread, its contact within a day, and needs the right receipt (I23)", async () => {
  const { declaration, code } = await sign({ name: "Odchodzi Stąd" });
  await confirm(declaration);
  const contact = (await find(declaration))?.contact ?? "";
  expect(await site.read(async (read) => (await openContact(read, contact as never))?.eraseAfter)).not.toBe("2026-03-02");
  await site.act(showDeclaration, { declaration }, { as: officer });
  const linked = () => site.read((read) => listLinked(read, { from: [declaration], relation: "about", toKinds: ["organisation"] }));
  expect(await linked()).toEqual(new Set([declaration]));
  const answer = await site.fetch(`/cwiczenie/pokwitowanie/${code}/deklaracja`, { form: {} });
  expect(answer.headers.get("location")).toBe(`/cwiczenie/pokwitowanie/${findReceiptCode(code)}`);
  expect(await (await site.fetch(answer.headers.get("location") ?? "")).text()).toContain("<h1>Deklaracja wycofana</h1>");
  expect(await linked()).toEqual(new Set());
  expect(await site.read(async (read) => (await openContact(read, contact as never))?.eraseAfter === read.today)).toBe(true);
  expect(await refusalOf(site.act(withdrawDeclaration, { code }, { as: visitor }))).toBe("participation.declaration_withdrawn");
  expect(await refusalOf(site.act(withdrawDeclaration, { code: "0000-0000-0000" }, { as: visitor }))).toMatch(/^thread\.receipt/);
});
