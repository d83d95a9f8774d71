import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { day } from "@splot/kernel";
import { listThingsOfKind } from "@splot/kernel/objects";
import { beforeAll, describe, expect, test } from "vitest";
import { castExercise } from "../../../seeds/demo/cast.ts";
import { seedPeople } from "../../../seeds/reference/people.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf } from "../../../tests/support/site.tsx";
import { EXERCISE_PASSWORD, findActorOf, getBody, listBodies, listMemberships, listOrganisations, listSeats } from "../src/index.ts";
import { type PeopleSite, peopleSite } from "./world.ts";

const root = join(import.meta.dirname, "../../..");
let site: PeopleSite;
beforeAll(async () => {
  site = await peopleSite();
  const seed = (space: string) => seedFor({ performer: site.site.performer, clock: site.site.clock, root, space });
  await seedPeople(seed("krakow"));
  await seedPeople(seed("krakow"));
  await castExercise(seed("cwiczenie"));
});
const text = async (path: string) => (await site.fetch(path)).text();

describe("facts of the live space", () => {
  test("are fifteen municipalities and ten bodies, each with a source, whatever often they are loaded", async () => {
    const found = await site.read(
      async (read) => ({
        organisations: await listOrganisations(read, "municipality"),
        bodies: await listBodies(read),
        things: [...(await listThingsOfKind(read, "body")), ...(await listThingsOfKind(read, "organisation"))],
      }),
      "krakow",
    );
    expect(found.organisations.length).toBe(15);
    expect(found.organisations.map(({ short }) => short).slice(-6, -3)).toEqual(["Skawina", "Świątniki Górne", "Wieliczka"]);
    const rows = (await readFile(join(root, "seeds/reference/smk/bodies.csv"), "utf8")).trim().split("\n").length - 1;
    expect(found.bodies.filter(({ parent }) => parent === undefined).length).toBe(rows);
    expect(found.bodies.filter(({ kind, organisation }) => kind === "working_team" && organisation !== undefined).length).toBe(15);
    expect(found.things.every(({ origin, mode, source }) => origin === "fact" && mode === "recorded" && source !== undefined)).toBe(true);
  });

  test("give the head's title by kind of municipality, and no unknown number as a number", async () => {
    const titles = await site.read(async (read) => Map.groupBy(await listOrganisations(read, "municipality"), ({ headTitle }) => headTitle?.pl), "krakow");
    expect([...titles].map(([title, list]) => [title, list.length]).toSorted()).toEqual([
      ["burmistrz", 4],
      ["prezydent miasta", 1],
      ["wójt", 10],
    ]);
    const bodies = await site.read((read) => listBodies(read), "krakow");
    expect(bodies.filter(({ parent }) => parent === undefined).map(({ code, seatCount }) => [code, seatCount])).toEqual([
      ["WZC", 15],
      ["ZARZAD", 5],
      ["KR", 3],
      ["KT-SPM", 6],
      ["KT-GESK", undefined],
      ["KT-DZ", undefined],
      ["BIURO", undefined],
      ["FORA", undefined],
      ["ZESPOLY", undefined],
      ["ZIT", undefined],
    ]);
  });

  test("say that fourteen founded the association and that the day of the fifteenth is not known", async () => {
    const memberships = await site.read((read) => listMemberships(read), "krakow");
    expect(memberships.filter(({ span }) => span.from === "2014-06-24").length).toBe(14);
    expect(memberships.filter(({ fromPrecision }) => fromPrecision === "unknown")).toMatchObject([{ state: "active", span: {} }]);
  });

  test("hold no mandates: no person is named and no seat may vote", async () => {
    const seats = await site.read(async (read) => listSeats(read, (await getBody(read, "wzc")).id, day("2026-03-02")), "krakow");
    expect(seats.length).toBe(15);
    expect(seats.every(({ isEntitled, reason, person }) => !isEntitled && reason === "no_mandate" && person === undefined)).toBe(true);
  });
});

describe("the public pages", () => {
  test("list the bodies with dates, the supporters with sources, in both languages", async () => {
    const polish = await text("/krakow/organy");
    for (const part of [
      "Walne Zebranie Członków",
      "15 miejsc",
      "liczby miejsc nie potwierdzono",
      "Działały wcześniej",
      "do 28 maja 2024",
      "15 zespołów roboczych gmin",
      "Àrea Metropolitana de Barcelona",
    ])
      expect(polish).toContain(part);
    const english = await text("/en/krakow/organy");
    for (const part of ["General Meeting of Members", "15 seats", 'lang="pl"']) expect(english).toContain(part);
  });

  test("show one body with its seats, source, recorded mark and history", async () => {
    const page = await text("/krakow/organy/wzc");
    for (const part of [
      "odnotowane",
      "/krakow/gminy/skawina",
      "burmistrz",
      "Mandatów nie odnotowano",
      "Zapisano organ i jego miejsca.",
      "prezentacja SMK z 28.10.2021",
    ])
      expect(page).toContain(part);
    expect(await text("/krakow/organy/kt-gesk")).toContain("nie potwierdzono");
    expect(await text("/krakow/organy/zespoly")).toContain("przekazywanie danych potrzebnych");
    expect(await text("/krakow/organy/fora")).toContain("Forum Gospodarki Przestrzennej");
    expect(await text("/krakow/organy/zespol-skawina")).toContain("od stycznia 2021 (dnia nie potwierdzono)");
    expect(await text("/krakow/organizacje/metropolia-krakowska")).toContain("stowarzyszenie");
    expect((await site.fetch("/krakow/organy/nie-ma")).status).toBe(404);
  });

  test("offer the form of a mandate to clerk and director only", async () => {
    expect(await text("/cwiczenie/organy/wzc")).not.toContain("/mandaty");
    expect(await (await site.fetch("/cwiczenie/organy/wzc", { as: actorOf("officer") })).text()).not.toContain("/mandaty");
    expect(await (await site.fetch("/cwiczenie/organy/wzc", { as: actorOf("clerk") })).text()).toContain("/cwiczenie/organy/wzc/mandaty");
    const refused = await site.fetch("/cwiczenie/organy/wzc/mandaty", {
      as: actorOf("clerk"),
      form: { seat: "", person: "", from: "2026-02-30", basis: "elected" },
    });
    expect(refused.status).toBe(422);
    const kept = await refused.text();
    for (const part of ["Uzupełnij to pole", 'value="2026-02-30"']) expect(kept).toContain(part);
  });

  test("answer the same over the API", async () => {
    const bodies = (await (await site.fetch("/api/v1/krakow/people.listBodies")).json()) as readonly { readonly code: string; readonly source?: string }[];
    expect(bodies.find(({ code }) => code === "WZC")?.source).toContain("prezentacja SMK");
    const seats = (await (await site.fetch("/api/v1/krakow/people.listSeats?body=WZC")).json()) as readonly { readonly isEntitled: boolean }[];
    expect(seats.length).toBe(15);
  });
});

describe("the cast of the exercise", () => {
  test("is named by function, sits in fifteen seats, and every seat may vote", async () => {
    const seats = await site.read(async (read) => listSeats(read, (await getBody(read, "WZC")).id, read.today));
    expect(seats.map(({ isEntitled }) => isEntitled)).toEqual(Array.from({ length: 15 }, () => true));
    expect(seats.find(({ organisation }) => organisation?.short === "Skawina")?.person?.function.pl).toBe("Reprezentant gminy Skawina");
  });

  test("signs in with the public password, and holds the roles of the story", async () => {
    const expected = {
      dyrektor: "director",
      specjalista: "officer",
      specjalista2: "officer",
      protokolant: "clerk",
      przewodniczacy: "chair",
      "gmina-skawina": "seat_holder",
      rewizja: "audit",
      zarzad: "board",
      administrator: "administrator",
    };
    for (const [login, role] of Object.entries(expected)) expect(await site.read((read) => findActorOf(read, login))).toMatchObject({ roles: [{ role }] });
    expect((await site.browse("/cwiczenie/wejscie", { form: { login: "gmina-skawina", password: EXERCISE_PASSWORD } })).status).toBe(303);
  });

  test("has an invented municipality that is no member and carries the example mark", async () => {
    const page = await text("/cwiczenie/organizacje/gmina-przykladowa");
    for (const part of ["Gmina Przykładowa", "przykład", "To nie jest członek"]) expect(page).toContain(part);
    expect(await site.read((read) => listMemberships(read))).toHaveLength(15);
  });
});

describe("hostile addresses and values", () => {
  test.each([
    "/krakow/organy/%00",
    "/krakow/organy/'; drop table people.body; --",
    `/krakow/organy/${"a".repeat(5000)}`,
    "/krakow/organizacje/%00",
    "/krakow/organy/%E2%80%AEwzc",
    "/krakow/zaproszenie/%00",
  ])("%s is no page, and no bug", async (path) => {
    expect((await site.fetch(path)).status).toBe(404);
  });

  test.each([
    { login: "a\u0000b", password: "x" },
    { login: "‮", password: "\u0000" },
    { login: "<script>", password: "x".repeat(300) },
    { login: "x".repeat(1000), password: "x" },
  ])("signing in with %o is refused, and no bug", async (form) => {
    const answer = await site.browse("/krakow/wejscie", { form });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain("<script>");
  });

  test("an act with the id of another space finds nothing", async () => {
    const seat = await site.read(async (read) => (await listSeats(read, (await getBody(read, "WZC")).id, read.today))[0]?.seat);
    const answer = await site.fetch("/api/v1/krakow/people.endSeat", { as: actorOf("director"), json: { seat, on: "2026-05-01", reason: "zmiana statutu" } });
    expect([answer.status, ((await answer.json()) as { readonly code: string }).code]).toEqual([404, "people.seat_unknown"]);
    expect((await site.fetch("/api/v1/krakow/people.listSeats?body=%00")).status).toBe(422);
  });
});
