import { findId } from "@splot/kernel";
import type { Actor, Role } from "@splot/kernel/access";
import { findThingAt } from "@splot/kernel/objects";
import { beforeAll, describe, expect, it } from "vitest";
import { type ToldSite, toldSite } from "../support/told.ts";
import { formsOf, unescaped } from "../support/tour.ts";

let site: ToldSite;
let director: Actor;
let officer: Actor;
beforeAll(async () => {
  site = await toldSite();
  const holder = (role: Role) => site.persons.find((one) => one.kind === "person" && one.roles.some((held) => held.role === role));
  const [first, second] = [holder("director"), holder("officer")];
  if (first === undefined || second === undefined) throw new Error("the story has no director or officer");
  [director, officer] = [first, second];
}, 300_000);

async function open(path: string, as: Actor = director) {
  const answer = await site.fetch(`/cwiczenie${path}`, { as });
  return { status: answer.status, html: unescaped(await answer.text()) };
}

/** Sends the form of a page (to the page itself, unless said) with what stands in it and what is changed. */
async function send(place: string | { readonly page: string; readonly to: string }, typed: Readonly<Record<string, string>>, as: Actor = director) {
  const { page, to: path } = typeof place === "string" ? { page: place, to: place } : place;
  const { html } = await open(page, as);
  const form = formsOf(html).find(({ address }) => address === `/cwiczenie${path}`);
  if (form === undefined) throw new Error(`${page} shows no form to ${path}`);
  const shown = Object.fromEntries(form.controls.filter(({ type, value }) => type !== "checkbox" || value === "").map(({ name, value }) => [name, value]));
  const answer = await site.fetch(`/cwiczenie${path}`, { as, form: { ...shown, ...typed } });
  return { status: answer.status, to: answer.headers.get("location")?.replace("/cwiczenie", "") ?? "", html: unescaped(await answer.text()) };
}

describe("the forms of the office", () => {
  it("begin a plan of the strategy in force, change it from the title that was seen, and withdraw it with a reason", async () => {
    const desk = "/praca/strategia/plany/nowy";
    expect((await open("/strategia/plany", officer)).html).toContain(`/cwiczenie${desk}`);
    const goal = /value="([0-9a-f-]{36}:[0-9a-f-]{36})"/.exec((await open(desk, officer)).html)?.[1] ?? "";
    const bad = await send(desk, { goal, code: "plan dziewiąty", title: "Tablice <b> na przystankach" }, officer);
    expect([bad.status, bad.html.includes('href="#pole-plan-code"'), bad.html.includes("Tablice <b> na przystankach")]).toEqual([422, true, true]);
    const made = await send(desk, { goal, code: "3.9", title: "Tablice na przystankach" }, officer);
    expect([made.status, made.to]).toEqual([303, "/strategia/plany/3.9"]);
    const edit = "/praca/strategia/plany/3.9";
    expect((await open(made.to, officer)).html).toContain(`/cwiczenie${edit}`);
    const seen = Object.fromEntries(
      formsOf((await open(edit, officer)).html)
        .find(({ address }) => address === `/cwiczenie${edit}`)
        ?.controls.map(({ name, value }) => [name, value]) ?? [],
    );
    expect((await send(edit, { title: "Tablice na węzłach" }, officer)).status).toBe(303);
    const late = await site.fetch(`/cwiczenie${edit}`, { as: officer, form: { ...seen, title: "Inny tytuł" } });
    expect([late.status, (await late.text()).includes("Inny tytuł")]).toEqual([409, true]);
    expect((await open(made.to)).html).toContain("Tablice na węzłach");
    expect((await open("/plany/zadania/nowe", officer)).html).toContain("3.9 Tablice na węzłach");
    expect((await send({ page: edit, to: `${edit}/wycofaj` }, { reason: "" }, officer)).status).toBe(422);
    expect((await send({ page: edit, to: `${edit}/wycofaj` }, { reason: "Zadania przejął plan 3.1." }, officer)).to).toBe(made.to);
    const ended = (await open(made.to, officer)).html;
    for (const said of ["Zadania przejął plan 3.1.", "wycofany", "Zaczęto plan działań."]) expect(ended).toContain(said);
    expect(ended).not.toContain(`/cwiczenie${edit}`);
    expect((await open("/plany/zadania/nowe", officer)).html).not.toContain("3.9 Tablice");
    expect((await open(edit, officer)).status).toBe(422);
  });

  it("record a body, change what is said of it, and give it a seat; a code is taken once, and facts stay with their sources", async () => {
    const desk = "/praca/organy/nowy";
    expect((await open("/organy")).html).toContain(`/cwiczenie${desk}`);
    const said = {
      code: "kom-wody",
      kind: "commission",
      "name.pl": "Komisja ds. wody (przykład)",
      "role.pl": "Opiniuje gospodarkę wodną.",
      from: "2026-01-01",
    };
    const empty = await send(desk, { ...said, "name.pl": "" });
    expect([empty.status, empty.html.includes('href="#pole-body-name-pl"'), empty.html.includes('id="pole-body-name-pl"')]).toEqual([422, true, true]);
    const made = await send(desk, said);
    expect([made.status, made.to]).toEqual([303, "/organy/kom-wody"]);
    expect((await send(desk, said)).html).toContain("Organ o tym kodzie już jest");
    expect((await send(desk, { ...said, code: "ZR-NIKT", kind: "working_team", organisation: "" })).html).toContain(
      "Zespół roboczy jest zespołem jednej gminy",
    );
    const edit = "/praca/organy/kom-wody";
    expect((await send(edit, { "name.pl": "Komisja ds. wody i klimatu (przykład)", seatCount: "3" })).to).toBe(made.to);
    expect((await send({ page: made.to, to: `${made.to}/miejsca` }, { office: "chair", from: "2026-02-01", voting: "yes" })).status).toBe(303);
    expect((await send({ page: made.to, to: `${made.to}/miejsca` }, { office: "member", from: "2025-02-01" })).status).toBe(422);
    const shown = (await open(made.to)).html;
    for (const words of ["Komisja ds. wody i klimatu (przykład)", "przewodniczący", "Zmieniono opis organu.", "Utworzono miejsce."])
      expect(shown).toContain(words);
  });

  it("record an organisation and give it another name, in this space only", async () => {
    const desk = "/praca/organizacje/nowa";
    expect((await open("/praca/czlonkowie")).html).toContain(`/cwiczenie${desk}`);
    const said = { "name.pl": "Uczelnia Przykładowa", short: "Uczelnia Przykładowa", kind: "university" };
    const made = await send(desk, said);
    expect(made.to).toBe("/organizacje/uczelnia-przykladowa");
    expect((await send(desk, said)).html).toContain("Organizacja o takiej krótkiej nazwie już jest");
    const id = (await site.read((read) => findThingAt(read, made.to, "organisation")))?.id ?? "";
    expect(findId(id)).toBeDefined();
    const edit = `/praca/organizacje/${id}`;
    expect((await open(made.to)).html).toContain(`/cwiczenie${edit}`);
    expect((await send(edit, { "name.pl": "Akademia Przykładowa" })).to).toBe(made.to);
    expect((await open(made.to)).html).toContain("Akademia Przykładowa");
    expect((await site.fetch(`/krakow${edit}`, { as: director })).status).not.toBe(200);
  });

  it("enter a source of funding and change it; what tables of sources say is corrected there", async () => {
    const desk = "/praca/finansowanie/nowe";
    expect((await open("/finansowanie", officer)).html).toContain(`/cwiczenie${desk}`);
    const said = {
      code: "fp",
      title: "Fundusz Przykładowy",
      level: "national",
      rate: "85",
      facts: "Dotacje na przykład.",
      source: "regulamin funduszu (przykład)",
    };
    expect((await send(desk, { ...said, rate: "850" }, officer)).html).toContain('href="#pole-fund-rate"');
    const made = await send(desk, said, officer);
    expect(made.to).toBe("/finansowanie/fundusz-przykladowy");
    expect((await send(desk, { ...said, title: "Inny fundusz" }, officer)).html).toContain("Źródło o tym kodzie albo tytule już jest");
    const edit = "/praca/finansowanie/fundusz-przykladowy";
    expect((await open(made.to, officer)).html).toContain("zwykle do 85 %");
    expect((await send(edit, { rate: "70", isRateConfirmed: "yes" }, officer)).to).toBe(made.to);
    const shown = (await open(made.to, officer)).html;
    for (const words of ["do 70 %", "Zmieniono opis źródła finansowania.", "przykład"]) expect(shown).toContain(words);
    const fact = (
      await site.read((read) =>
        read.db
          .selectFrom("kernel.object")
          .select("address")
          .where("space_id", "=", read.space.id)
          .where("kind", "=", "fund")
          .where("mode", "=", "recorded")
          .limit(1)
          .executeTakeFirstOrThrow(),
      )
    ).address;
    expect((await open(`/praca${fact}`, officer)).status).toBe(422);
  });

  it("set the thresholds of the computed status as the next version", async () => {
    const desk = "/praca/zapytania/progi";
    expect((await open("/praca/zapytania")).html).toContain(`/cwiczenie${desk}`);
    const unfit = await send(desk, { amberDays: "20", redDays: "10", basis: "decyzja" });
    expect([unfit.status, unfit.html.includes('href="#pole-progi-redDays"'), unfit.html.includes('value="10"')]).toEqual([422, true, true]);
    expect((await send(desk, { amberDays: "", basis: "decyzja" })).status).toBe(422);
    expect((await send(desk, { amberDays: "10", redDays: "45", basis: "decyzja zarządu (przykład)" })).to).toBe(desk);
    const { html } = await open(desk);
    for (const words of ["10 / 45", "30 / 90", "decyzja zarządu (przykład)"]) expect(html).toContain(words);
  });
});
