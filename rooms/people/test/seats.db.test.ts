import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import { createSeat, endMandate, endSeat, listHeldSeats, listMemberships, listSeats, recordBody, recordMandate, recordMembership } from "../src/index.ts";
import { type PeopleSite, peopleSite, smallWorld } from "./world.ts";

let site: PeopleSite;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  site = await peopleSite();
  world = await smallWorld(site);
});
const today = day("2026-03-02");
const seatOn = async (on = today) => (await site.read((read) => listSeats(read, world.body, on)))[0];

describe("who sits where on a day", () => {
  test("an empty seat is not entitled and says why", async () => {
    expect(await seatOn()).toMatchObject({
      seat: world.seat,
      isEntitled: false,
      reason: "no_mandate",
      organisation: { short: "Testowa", headTitle: { pl: "burmistrz" } },
    });
  });

  test("a mandate fills the seat from its first day to the day before its end", async () => {
    const { id } = await site.act(recordMandate, { seat: world.seat, person: world.person, from: today, basis: "ex_officio" }, { as: actorOf("clerk") });
    expect(await seatOn()).toMatchObject({ isEntitled: true, person: { id: world.person, function: { pl: "Wójt" } } });
    expect(await seatOn(addDays(today, -1))).toMatchObject({ isEntitled: false, reason: "no_mandate" });
    expect(await site.read((read) => listHeldSeats(read, world.person, today))).toEqual([
      { seat: world.seat, body: world.body, organisation: world.organisation },
    ]);
    await site.act(endMandate, { mandate: id, on: addDays(today, 10), reason: "koniec kadencji" }, { as: actorOf("clerk") });
    expect(await seatOn(addDays(today, 9))).toMatchObject({ isEntitled: true });
    expect(await seatOn(addDays(today, 10))).toMatchObject({ isEntitled: false, reason: "no_mandate" });
  });

  test("I16: a suspended membership takes the vote from its day on", async () => {
    await site.act(
      recordMembership,
      { organisation: world.organisation, state: "suspended", from: addDays(today, 5), source: "uchwała testowa" },
      { as: actorOf("director") },
    );
    expect(await seatOn(addDays(today, 4))).toMatchObject({ isEntitled: true });
    expect(await seatOn(addDays(today, 5))).toMatchObject({ isEntitled: false, reason: "membership_inactive" });
    expect(await site.read((read) => listMemberships(read, world.organisation))).toMatchObject([
      { state: "active", span: { from: "2026-01-01", to: addDays(today, 5) } },
      { state: "suspended", span: { from: addDays(today, 5) } },
    ]);
    await expect(site.act(recordMembership, { organisation: world.organisation, state: "active", from: addDays(today, 5), source: "x" })).rejects.toMatchObject(
      { code: "people.membership_overlaps" },
    );
  });
});

describe("I15: mandate within seat, seat within body, one at a time", () => {
  test("whatever is asked, no day has two mandates and none lies outside its seat", async () => {
    const { id: body } = await site.act(recordBody, {
      code: "KOMISJA",
      kind: "commission",
      name: { pl: "Komisja" },
      role: { pl: "doradza" },
      from: "2026-01-10",
      to: "2026-02-20",
    });
    const { id: seat } = await site.act(
      createSeat,
      { body, office: "member", voting: true, from: "2026-01-15", to: "2026-02-15" },
      { as: actorOf("director") },
    );
    const start = day("2026-01-01");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), async (offset, length) => {
        const from = addDays(start, offset);
        await site
          .act(recordMandate, { seat, person: world.person, from, to: addDays(from, length), basis: "elected" })
          .catch((error: { readonly code?: string }) => expect(["people.span_empty", "people.span_outside", "people.seat_taken"]).toContain(error.code));
        const { rows } = await owner((client) =>
          client.query(
            "select count(*)::int as wrong from people.mandate a join people.seat s on s.id = a.seat_id left join people.mandate b on b.seat_id = a.seat_id and b.id <> a.id and b.span && a.span where b.id is not null or not s.span @> a.span",
          ),
        );
        expect(rows).toEqual([{ wrong: 0 }]);
      }),
      { numRuns: 40 },
    );
    await expect(site.act(endSeat, { seat, on: "2026-01-16", reason: "zmiana statutu" }, { as: actorOf("director") })).rejects.toMatchObject({
      code: "people.seat_held",
    });
    await expect(site.act(createSeat, { body, office: "member", voting: true, from: "2026-01-01" }, { as: actorOf("director") })).rejects.toMatchObject({
      code: "people.span_outside",
    });
  });

  test("the database itself refuses, whoever writes", async () => {
    const second =
      "insert into people.mandate (space_id, id, seat_id, person_id, span, basis) select space_id, gen_random_uuid(), seat_id, person_id, span, basis from people.mandate where seat_id = $1 limit 1";
    await expect(owner((client) => client.query(second, [world.seat]))).rejects.toMatchObject({ code: "23P01" });
    await expect(owner((client) => client.query("update people.mandate set span = '[1999-01-01,)' where seat_id = $1", [world.seat]))).rejects.toMatchObject({
      code: "23001",
    });
    await expect(owner((client) => client.query("update people.seat set span = '[2026-03-03,)' where id = $1", [world.seat]))).rejects.toMatchObject({
      code: "23001",
    });
    await expect(owner((client) => client.query("update people.body set span = '[2026-03-03,)' where id = $1", [world.body]))).rejects.toMatchObject({
      code: "23001",
    });
  });

  test("I24: a municipality has one working team at a time", async () => {
    const team = { kind: "working_team", name: { pl: "Zespół" }, role: { pl: "łączy" }, from: "2026-01-01", organisation: world.organisation };
    await site.act(recordBody, { ...team, code: "ZESPOL-A" });
    await expect(site.act(recordBody, { ...team, code: "ZESPOL-B" })).rejects.toMatchObject({ code: "people.team_exists" });
  });
});

describe("I20: deny by default", () => {
  test.each(["officer", "chair", "seat_holder", "audit", "administrator", "coordinator"] as const)("a role of %s records no mandate", async (role) => {
    await expect(
      site.act(recordMandate, { seat: world.seat, person: world.person, from: "2027-01-01", basis: "elected" }, { as: actorOf(role) }),
    ).rejects.toMatchObject({ code: "access.forbidden" });
  });

  test("a visitor is asked to sign in", async () => {
    await expect(site.act(endSeat, { seat: world.seat, on: "2027-01-01", reason: "zmiana statutu" }, { as: visitor })).rejects.toMatchObject({
      code: "access.signed_out",
    });
  });
});

async function owner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    await client.query("select set_config('splot.space', (select id::text from kernel.space where code = 'cwiczenie'), false)");
    return await work(client);
  } finally {
    await client.end();
  }
}
