import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import { listDuties } from "../src/duties.ts";
import { listTeams, nameTeamDuties, recordBody, recordMandate, recordTeamDuty, teamDutyCodes } from "../src/index.ts";
import { peopleSite, smallWorld } from "./world.ts";

const site = await peopleSite("2026-06-01T08:00:00Z");
const world = await smallWorld(site);
const coordinator = actorOf("coordinator", { scopeKind: "organisation", scopeId: world.organisation });
const director = actorOf("director");
let team: string;

beforeAll(async () => {
  const { id } = await site.act(recordBody, {
    code: "ZESPOL-TESTOWA",
    kind: "working_team",
    name: { pl: "Zespół roboczy: Testowa" },
    role: { pl: "łączy" },
    from: "2026-01-01",
    organisation: world.organisation,
  });
  team = id;
});

const holders = async () => (await site.read((read) => listTeams(read))).flatMap(({ duties }) => duties.map(({ holder }) => holder));
const cards = (as: typeof coordinator) => site.read((read) => listDuties(read, as));

describe("the five duties of a working team", () => {
  test("are listed as unfilled until the coordinator names somebody, and the desk asks for it (I24)", async () => {
    expect(await holders()).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const [card] = await cards(coordinator);
    expect(card).toMatchObject({ path: "/zespoly/zespol-testowa/zadania", title: { pl: "Gmina Testowa: nikogo nie wskazano do 5 z 5 zadań" } });
    const list = await (await site.fetch("/cwiczenie/zespoly?stan=braki")).text();
    expect(list).toContain("0 z 5");
    await site.act(nameTeamDuties, { team, duties: [{ duty: "monitor", holder: "Inspektor ds. inwestycji", deputy: "Sekretarz" }] }, { as: coordinator });
    expect(await holders()).toEqual([undefined, undefined, undefined, "Inspektor ds. inwestycji", undefined]);
    expect(await (await site.fetch("/cwiczenie/zespoly")).text()).toContain("1 z 5");
    const page = await (await site.fetch("/cwiczenie/organy/zespol-testowa")).text();
    expect(page).toContain("Inspektor ds. inwestycji");
    expect(page).toContain("nikogo nie wskazano");
    expect(page).toContain("Wskazano osoby do zadań zespołu.");
    expect(page).not.toContain("/zespoly/zespol-testowa/zadania");
    expect(await (await site.fetch("/cwiczenie/organy/zespol-testowa", { as: coordinator })).text()).toContain("/zespoly/zespol-testowa/zadania");
  });

  test("are named by the form, which keeps what was typed when it is refused", async () => {
    const path = "/cwiczenie/zespoly/zespol-testowa/zadania";
    const refused = await site.fetch(path, { as: coordinator, form: { team, "liaise.deputy": "Tylko zastępca" } });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('value="Tylko zastępca"');
    expect(html).toContain('href="#pole-liaise-holder"');
    const all = Object.fromEntries(teamDutyCodes.map((duty) => [`${duty}.holder`, `Referent ${duty}`]));
    const done = await site.fetch(path, { as: coordinator, form: { team, ...all } });
    expect(done.headers.get("location")).toBe("/cwiczenie/organy/zespol-testowa");
    expect(await holders()).toEqual(teamDutyCodes.map((duty) => `Referent ${duty}`));
    expect(await cards(coordinator)).toEqual([]);
    const rows: readonly Record<string, string>[] = parse(await (await site.fetch("/cwiczenie/zespoly.csv")).text(), { bom: true, columns: true });
    expect(rows.map(({ funkcja, zastepstwo_brak }) => [funkcja, zastepstwo_brak])).toEqual(
      teamDutyCodes.map((duty) => [`Referent ${duty}`, "not_yet_available"]),
    );
  });

  test("are kept in the history and emptied again by an empty field", async () => {
    await site.act(nameTeamDuties, { team, duties: [{ duty: "liaise" }] }, { as: director });
    expect((await holders())[1]).toBeUndefined();
    const rows = await site.read((read) =>
      read.db.selectFrom("people.team_duty_holder").select(["no", "holder"]).where("duty", "=", "liaise").orderBy("no").execute(),
    );
    expect(rows).toEqual([
      { no: 1, holder: "Referent liaise" },
      { no: 2, holder: null },
    ]);
    await expect(site.pool.query("update people.team_duty_holder set holder = 'x'")).rejects.toThrow();
  });

  test("are closed to a coordinator of another municipality, to visitors, and for what stands already (I18)", async () => {
    const duties = [{ duty: "liaise", holder: "Ktoś inny" }];
    const stranger = actorOf("coordinator", { scopeKind: "organisation", scopeId: world.body });
    for (const as of [stranger, actorOf("team_member", { scopeKind: "organisation", scopeId: world.organisation }), visitor])
      await expect(site.act(nameTeamDuties, { team, duties }, { as })).rejects.toMatchObject({ code: /^access\./ });
    await expect(site.act(nameTeamDuties, { team, duties: [{ duty: "liaise" }] }, { as: director })).rejects.toMatchObject({ code: "people.duties_same" });
    await expect(site.act(nameTeamDuties, { team: world.body, duties }, { as: director })).rejects.toMatchObject({ code: "people.team_unknown" });
  });

  test("of a team known from a source say that the sources do not name anybody, with the words of the source", async () => {
    await site.act(recordTeamDuty, { ord: 1, text: { pl: "koordynowanie prac według źródła" }, source: "prezentacja" }, { space: "krakow" });
    const seeded = await site.act(
      recordBody,
      { code: "ZESPOLY", kind: "working_team", name: { pl: "Zespoły" }, role: { pl: "łączą" }, source: "prezentacja" },
      { space: "krakow" },
    );
    expect(seeded.address).toBe("/organy/zespoly");
    const html = await (await site.fetch("/krakow/organy/zespoly")).text();
    expect(html).toContain("koordynowanie prac według źródła");
    expect(html).toContain('href="/krakow/zespoly"');
  });
});

test("a mandate that ends within 60 days comes to the clerk, unless another follows or it is far away", async () => {
  const clerk = actorOf("clerk");
  const mandate = (from: string, to: string) => site.act(recordMandate, { seat: world.seat, person: world.person, basis: "elected", from, to });
  await mandate("2026-05-01", "2026-07-01");
  expect(await cards(clerk)).toMatchObject([{ deadline: "2026-06-30", path: "/organy/wzc" }]);
  expect(await cards(coordinator)).toHaveLength(1);
  await mandate("2026-07-01", "2026-12-31");
  expect(await cards(clerk)).toEqual([]);
  site.setNow("2026-11-15T08:00:00Z");
  expect(await cards(clerk)).toMatchObject([{ deadline: "2026-12-30" }]);
});
