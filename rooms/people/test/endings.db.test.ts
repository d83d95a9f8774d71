import { addDays, type Day, day, newId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { assignRole, endMandate, endRole, endSeat, findActorOf, listSeats, openCast, recordMandate } from "../src/index.ts";
import { endRoleOn } from "../src/model/role.ts";
import { listPastPlaces, PAST_PAGE } from "../src/store/past.ts";
import { listPastRoles } from "../src/store/roles.ts";
import { type PeopleSite, peopleSite, smallWorld } from "./world.ts";

const today = day("2026-03-02");
const director = actorOf("director");
const clerk = actorOf("clerk");
let site: PeopleSite;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  site = await peopleSite();
  world = await smallWorld(site);
});

const record = (from: Day, to?: Day) =>
  site.act(recordMandate, { seat: world.seat, person: world.person, from, basis: "elected", ...(to === undefined ? {} : { to }) }, { as: clerk });
const text = async (path: string, as?: Actor) => (await site.fetch(path, as === undefined ? {} : { as })).text();

describe("the end of a mandate", () => {
  test("needs a reason, comes after the beginning, and is only ever brought forward", async () => {
    const { id } = await record(today, addDays(today, 20));
    const end = (on: Day, reason = "rezygnacja") => site.act(endMandate, { mandate: id, on, reason }, { as: clerk });
    await expect(end(addDays(today, 5), "")).rejects.toThrow();
    await expect(end(today)).rejects.toMatchObject({ code: "people.end_before_start", details: { field: "on" } });
    await expect(end(addDays(today, 21))).rejects.toMatchObject({ code: "people.end_after_end" });
    await end(addDays(today, 5));
    await expect(end(addDays(today, 6))).rejects.toMatchObject({ code: "people.end_after_end" });
    await end(addDays(today, 3), "odwołanie uchwałą");
    const [seat] = await site.read((read) => listSeats(read, world.body, addDays(today, 2)));
    expect(seat?.mandate).toMatchObject({ id, span: { from: today, to: addDays(today, 3) } });
  });

  test("through the page: last day in words, the reason public, the seat free from the next day", async () => {
    site.setNow("2026-03-10T09:00:00Z");
    const { id } = await record(day("2026-03-08"));
    const address = "/cwiczenie/organy/wzc";
    const form = await text(address, clerk);
    expect(form).toContain("Zakończ mandat");
    expect(form).not.toContain("Zlikwiduj miejsce");
    expect(await text(address, director)).toContain("Zlikwiduj miejsce");
    expect(await text(address)).not.toContain("Zakończ mandat");
    const send = (values: Record<string, string>) => site.fetch(`${address}/koniec-mandatu`, { as: clerk, form: { mandate: id, ...values } });
    const refused = await send({ on: "2026-03-01", reason: "Koniec kadencji" });
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain("Koniec nie może być wcześniejszy niż początek: 8 marca 2026");
    expect(again).toContain("Koniec kadencji");
    expect((await send({ on: "2026-03-09", reason: "Koniec <kadencji>" })).status).toBe(303);
    const past = await text(`${address}/dawne`);
    expect(past).toContain("Koniec &lt;kadencji&gt;");
    expect(past).toContain("od 8 marca 2026 do 9 marca 2026");
    expect(await text("/en/cwiczenie/organy/wzc")).toContain("Past mandates and seats");
    expect((await site.read((read) => listSeats(read, world.body, read.today)))[0]).toMatchObject({ isEntitled: false, reason: "no_mandate" });
  });
});

describe("the end of a seat", () => {
  test("waits for its mandates, and then stands among the past ones with its reason", async () => {
    const { id } = await record(day("2026-03-10"));
    const end = (on: string) => site.act(endSeat, { seat: world.seat, on, reason: "zmiana statutu" }, { as: director });
    await expect(end("2026-03-12")).rejects.toMatchObject({ code: "people.seat_held", details: { field: "on" } });
    await site.act(endMandate, { mandate: id, on: "2026-03-12", reason: "likwidacja miejsca" }, { as: clerk });
    await expect(site.act(endSeat, { seat: world.seat, on: "2026-03-12", reason: "zmiana statutu" }, { as: clerk })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await end("2026-03-12");
    site.setNow("2026-03-12T09:00:00Z");
    expect(await site.read((read) => listSeats(read, world.body, read.today))).toEqual([]);
    const past = await site.read((read) => listPastPlaces(read, world.body));
    expect(past.map(({ mandate, reason }) => [mandate === undefined, reason])).toContainEqual([true, "zmiana statutu"]);
    expect(past).toHaveLength(4);
    await expect(record(day("2026-03-13"))).rejects.toMatchObject({ code: "people.span_outside" });
  });

  test("a long history is read page by page, each once", async () => {
    const first = await site.read((read) => listPastPlaces(read, world.body));
    const rest = await site.read((read) => listPastPlaces(read, world.body, first[1]?.id));
    expect([...first.slice(0, 2), ...rest]).toEqual(first);
    expect(first.length).toBeLessThanOrEqual(PAST_PAGE + 1);
  });
});

describe("the end of a role", () => {
  test("at once or later, with a reason that the office sees in the history", async () => {
    const { opened } = await site.act(openCast, { password: "hasło na ćwiczenie", cast: [{ login: "kolega", function: { pl: "Kolega" } }] });
    const person = opened[0]?.person ?? newId<"person">();
    const give = (role: string, from?: Day) =>
      site.act(assignRole, { person, role, scopeKind: "space", ...(from === undefined ? {} : { from }) }, { as: director });
    const page = `/cwiczenie/konto/osoby/${person}`;
    const end = (assignment: string, on: string, reason: string) => site.fetch(`${page}/koniec-roli`, { as: director, form: { assignment, on, reason } });
    const officer = await give("officer");
    const auditor = await give("audit", day("2026-05-01"));
    const refused = await end(officer.id, "2026-03-01", "Przejście do innego działu");
    expect(await refused.text()).toContain("Roli nie można odebrać wstecz");
    expect((await end(officer.id, "2026-03-20", "Przejście do innego działu")).status).toBe(303);
    expect(await text(page, director)).toContain("od 12 marca 2026 do 20 marca 2026");
    expect((await end(officer.id, "", "Przejście od razu")).status).toBe(303);
    expect((await end(auditor.id, "", "Pomyłka w roli")).status).toBe(303);
    const shown = await text(page, director);
    expect(shown).toContain("Dawne role");
    expect(shown).toContain("Przejście od razu");
    expect(shown).toContain("nie zaczęła się; odebrano 12 marca 2026");
    expect(await site.read((read) => listPastRoles(read, person))).toHaveLength(2);
  });

  test("never holds on its end day or later, whatever its span and the day (I17, property)", () => {
    const count = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(count, count, (from, on) => {
        const started = addDays(today, from);
        const end = addDays(today, on);
        if (end < today) {
          expect(() => endRoleOn({ from: started }, end, today)).toThrow("people.end_past");
          return;
        }
        const span = endRoleOn({ from: started }, end, today);
        expect(span.to).toBe(end);
        expect(span.from !== undefined && span.from <= end).toBe(true);
      }),
    );
  });
});

describe("switching persons in the exercise", () => {
  test("shows several roles of one person, and only those of today", async () => {
    const roles = [
      { role: "clerk", scopeKind: "space" },
      { role: "chair", scopeKind: "space" },
    ];
    await site.act(openCast, { password: "hasło na ćwiczenie", cast: [{ login: "dwie-role", function: { pl: "Sekretarz" }, roles }] });
    const { opened } = await site.act(openCast, { password: "hasło na ćwiczenie", cast: [{ login: "byla", function: { pl: "Dawna protokolantka" } }] });
    const former = opened[0]?.person ?? "";
    const { id } = await site.act(assignRole, { person: former, role: "clerk", scopeKind: "space", from: "2026-03-01" }, { as: director });
    await site.act(endRole, { assignment: id, reason: "koniec umowy" }, { as: director });
    const list = await text("/cwiczenie/wejscie");
    expect(list).toContain("Sekretarz (protokolant, przewodniczący obrad)");
    expect(await text("/en/cwiczenie/wejscie")).toContain("(clerk, chair)");
    const office = list.slice(list.indexOf("<h3>Biuro"), list.indexOf("<h3>Pozostałe"));
    expect(office).toContain("Sekretarz");
    expect(office).not.toContain("Dawna protokolantka");
    expect(list).toContain("Dawna protokolantka");
  });
});

describe("dated roles", () => {
  test("I17: whatever dated roles a person has, today gives exactly those of today (property)", async () => {
    const { opened } = await site.act(openCast, { password: "hasło na ćwiczenie", cast: [{ login: "wiele-rol", function: { pl: "Osoba z wieloma rolami" } }] });
    const many = opened[0]?.person ?? "";
    const start = day("2027-01-01");
    const rolesToday = async () => {
      const actor = await site.read((read) => findActorOf(read, "wiele-rol"));
      return actor?.kind === "person" ? actor.roles.map(({ role }) => role) : [];
    };
    const given: { readonly role: string; readonly from: string; readonly to: string }[] = [];
    const wish = fc.record({
      role: fc.constantFrom("clerk", "chair", "officer", "audit"),
      offset: fc.nat(30),
      length: fc.integer({ min: 1, max: 10 }),
      look: fc.nat(45),
    });
    await fc.assert(
      fc.asyncProperty(wish, async ({ role, offset, length, look }) => {
        const from = addDays(start, offset);
        const to = addDays(from, length);
        const isGiven = await site.act(assignRole, { person: many, role, scopeKind: "space", from, to }, { as: director }).then(
          () => true,
          () => false,
        );
        if (isGiven) given.push({ role, from, to });
        const now = addDays(start, look);
        site.setNow(`${now}T09:00:00Z`);
        const expected = given.filter((one) => one.from <= now && now < one.to).map((one) => one.role);
        expect((await rolesToday()).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 30 },
    );
    expect(given.length).toBeGreaterThan(5);
  });
});
