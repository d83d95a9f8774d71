import { randomBytes } from "node:crypto";
import { folded, type ObjectId } from "@splot/kernel";
import { listNotices, listUnread } from "@splot/kernel/notices";
import { getThing } from "@splot/kernel/objects";
import { configureSeal, moveClock } from "@splot/people";
import { projectsRoom } from "@splot/projects/room";
import { strategyRoom } from "@splot/strategy/room";
import { traceLinks } from "@splot/thread";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { testSite, visitor } from "../../../tests/support/site.tsx";
import {
  decideEscalation,
  escalateThreat,
  getThreat,
  listStatuses,
  listSteps,
  raiseEscalations,
  reportStatus,
  reportThreat,
  reportThreatByLink,
  setTeamAddress,
  teamToken,
  triageThreat,
} from "../src/index.ts";
import { deliveryRoom } from "../src/room.ts";
import { listThreats } from "../src/store/threats.ts";
import { act, board, campaign, director, municipalities, of, officer, plan, refusalOf, type Site, task } from "./builders.ts";

configureSeal(randomBytes(32));
let site: Site;
let alfa: ObjectId;
let beta: ObjectId;
let first: ObjectId;
beforeAll(async () => {
  site = await testSite({ rooms: [strategyRoom, projectsRoom, deliveryRoom] });
  [alfa, beta] = await municipalities(site);
  first = await task(site, { plan: await plan(site), owner: alfa });
});
const told = { what: "Wykonawca nie odbiera telefonu.", since: "2026-03-01", help: "Pomoc prawna biura." };
const report = async (change: object = {}) => (await site.act(reportThreat, { org: alfa, ...told, ...change }, { as: of(alfa) })).id;
const triage = (threat: ObjectId, verdict = "issue") => site.act(triageThreat, { threat, verdict, answer: "Dziękujemy, pomożemy." }, { as: officer });
const find = (id: ObjectId) => site.read((read) => getThreat(read, id));

describe("a threat (I107)", () => {
  it("needs its three fields, belongs to the own municipality, and stays among members", async () => {
    for (const field of ["what", "since", "help"]) expect(() => reportThreat.input.parse({ org: alfa, ...told, [field]: " " })).toThrow();
    expect(await refusalOf(report({ since: "2026-03-03" }))).toBe("threat.since_ahead");
    expect(await refusalOf(report({ subject: alfa }))).toBe("threat.subject_unfit");
    expect(await refusalOf(site.act(reportThreat, { org: alfa, ...told }, { as: of(beta) }))).toBe("access.forbidden");
    const id = await report({ subject: first });
    const thing = await site.read((read) => getThing(read, id));
    expect(thing).toMatchObject({ code: "ĆW-Z-1/2026", state: "reported", visibility: "members", address: "/praca/zagrozenia/1-2026" });
    expect((await site.fetch("/cwiczenie/praca/zagrozenia/1-2026", { as: of(beta) })).status).toBe(404);
    expect(await (await site.fetch("/cwiczenie/praca/zagrozenia/1-2026", { as: of(alfa) })).text()).toContain("Pomoc prawna biura.");
    expect(await (await site.fetch("/cwiczenie/praca/zagrozenia", { as: of(beta) })).text()).not.toContain("Wykonawca");
    expect(await (await site.fetch("/cwiczenie/praca/zagrozenia.csv", { as: officer })).text()).toContain("Wykonawca nie odbiera telefonu.");
  });

  it("takes a photo by the form, which others do not open", async () => {
    const png = new File(
      [Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")],
      "most.png",
      { type: "image/png" },
    );
    const answer = await site.fetch("/cwiczenie/zagrozenie/nowe", { as: of(alfa), form: { org: alfa, ...told }, files: { photo: png } });
    expect(answer.status).toBe(303);
    const page = await (await site.fetch(answer.headers.get("location") ?? "", { as: of(alfa) })).text();
    const href = /href="([^"]*\/pliki\/[^"]*)"/.exec(page)?.[1] ?? "";
    expect(href).not.toBe("");
    expect((await site.fetch(href)).status).toBe(404);
  });

  it("ends in exactly one of risk, issue and note, tells its reporter once, and may become a task", async () => {
    const reporter = of(alfa);
    const { id } = await site.act(reportThreat, { org: alfa, ...told }, { as: reporter });
    const { id: grown } = { id: first };
    await site.act(triageThreat, { threat: id, verdict: "risk", answer: "Zajmiemy się tym.", task: grown }, { as: officer });
    expect(await refusalOf(triage(id, "note"))).toBe("threat.triaged");
    expect(await find(id)).toMatchObject({ state: "risk", verdict: "risk", answer: "Zajmiemy się tym." });
    if (reporter.kind !== "person") throw new Error("no person");
    const { person } = reporter;
    expect((await site.read((read) => listUnread(read, person))).filter(({ body }) => body.pl === "Zajmiemy się tym.")).toHaveLength(1);
    const steps = await site.read((read) => traceLinks(read, { start: { object: id }, direction: "down", depth: 1 }));
    expect(steps).toMatchObject([{ relation: "became", to: { object: first } }]);
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
      await client.query("savepoint s");
      await expect(client.query("update delivery.threat set verdict = 'note' where id = $1", [id])).rejects.toMatchObject({ code: "23001" });
      await client.query("rollback to s");
      await expect(
        client.query(
          "update delivery.threat set verdict = null where verdict is null and answer is null; update delivery.threat set answer = 'x' where verdict is null",
        ),
      ).rejects.toMatchObject({ code: "23514" });
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("comes by the link of a team too, and the team is told by mail", async () => {
    await site.act(setTeamAddress, { org: alfa, email: "zespol@example.org" }, { as: officer });
    const { id } = await campaign(site);
    const space = await site.read(async (read) => read.space.id);
    const path = `/cwiczenie/odpowiedz/${teamToken(space, id, alfa)}/zagrozenie`;
    expect((await site.fetch(path, { form: { ...told, help: "" } })).status).toBe(422);
    expect((await site.fetch(path, { form: { ...told, subject: first } })).status).toBe(303);
    expect(await refusalOf(site.act(reportThreatByLink, { token: "x".repeat(43), ...told }, { as: visitor }))).toBe("campaign.link_unknown");
    const newest = (await site.read((read) => read.db.selectFrom("delivery.threat").select("id").orderBy("id", "desc").limit(1).executeTakeFirstOrThrow()))
      .id as ObjectId;
    expect(await find(newest)).toMatchObject({ org: alfa, reporter: undefined, subject: { id: first } });
    await triage(newest);
    expect((await site.read((read) => listNotices(read))).filter(({ body }) => body.pl === "Dziękujemy, pomożemy.")).toHaveLength(1);
    const { computed } = await site.act(reportStatus, { task: first, progress: "90", colour: "green" }, { as: of(alfa) });
    expect(computed).toBe("amber");
    expect((await site.read((read) => listStatuses(read, [first])))[0]?.computed.reasons).toEqual(["threatened"]);
  });
});

describe("an escalation (I108)", () => {
  it("asks one level at a time, and each level has its own deciders", async () => {
    const id = await report();
    const escalate = (level: string, due = "2026-03-10") => site.act(escalateThreat, { threat: id, level, due }, { as: officer });
    expect(await refusalOf(escalate("office"))).toBe("threat.not_open");
    await triage(id);
    expect(await refusalOf(escalate("office", "2026-03-01"))).toBe("escalation.due_past");
    await escalate("board");
    expect(await refusalOf(escalate("office"))).toBe("threat.escalated");
    const decide = (as: typeof board, change: object = {}) =>
      refusalOf(site.act(decideEscalation, { threat: id, decision: "Zmieniamy wykonawcę.", ...change }, { as }));
    expect(await decide(director)).toBe("escalation.not_yours");
    expect(await decide(of(beta, "coordinator"))).toBe("access.forbidden");
    expect(() => decideEscalation.input.parse({ threat: id, decision: "" })).toThrow();
    expect(await decide(board)).toBe("done");
    expect(await decide(board)).toBe("escalation.none");
    expect(await find(id)).toMatchObject({ state: "closed", escalation: { decision: "Zmieniamy wykonawcę." } });
  });

  it("rises by itself past its day, once however often it is asked for, stays at the top, and closes there by a resolution only", async () => {
    const id = await report();
    await triage(id, "risk");
    await site.act(escalateThreat, { threat: id, level: "team", due: "2026-03-04" }, { as: officer });
    const raise = async () => (await site.act(raiseEscalations, {})).count;
    expect(await raise()).toBe(0);
    site.setNow("2026-03-05T09:00:00Z");
    expect([await raise(), await raise()]).toEqual([1, 0]);
    expect(await find(id)).toMatchObject({ state: "risk", escalation: { level: "office", due: "2026-03-11" } });
    await site.act(moveClock, { day: "2026-05-01" }, { as: director });
    expect(await find(id)).toMatchObject({ escalation: { level: "assembly", due: "2026-03-25" } });
    expect(await raise()).toBe(0);
    expect((await site.read((read) => listSteps(read, id))).map(({ level, isByClock }) => [level, isByClock])).toEqual([
      ["team", false],
      ["office", true],
      ["board", true],
      ["assembly", true],
    ]);
    expect(await refusalOf(site.act(decideEscalation, { threat: id, decision: "Tak.", resolution: "1/I/2026" }, { as: director }))).toBe(
      "escalation.no_resolution",
    );
    const address = await act(site, "ĆW-7/II/2026");
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
      await expect(client.query("update delivery.escalation set decided_at = now() where threat_id = $1", [id])).rejects.toMatchObject({ code: "23514" });
    } finally {
      await client.query("rollback");
      client.release();
    }
    await site.act(decideEscalation, { threat: id, decision: "Tak.", resolution: "ćw-7/ii/2026" }, { as: director });
    expect(await find(id)).toMatchObject({ state: "closed", escalation: { decision: "Tak.", resolution: { address } } });
    const { address: page } = await find(id);
    expect(await (await site.fetch(`/cwiczenie${page}`, { as: director })).text()).toContain(`href="/cwiczenie${address}"`);
  });
});

describe("the register of threats", () => {
  const COUNT = 130;
  const whats = ["Złamana rura", "ZŁAMANA oś", "Brak ludzi", "Susza"];
  beforeAll(async () => {
    const client = new pg.Client({ connectionString: site.url });
    await client.connect();
    try {
      const { rows } = await client.query("select id from kernel.space where code = 'cwiczenie'");
      const own = [rows[0].id, COUNT];
      await client.query("set session_replication_role = replica");
      await client.query(
        `insert into kernel.object (space_id, id, kind, code, title, origin, mode, state, visibility, address, made_at)
         select $1, ('01999999-0000-7000-8000-' || left(md5('z' || no), 12))::uuid, 'threat', 'ZX-' || no, '{"pl":"Próba"}', 'example', 'enacted', (array['reported','risk','issue'])[1 + no % 3], 'members', '/praca/zagrozenia/x-' || no,
           timestamptz '2026-02-01' + no / 7 * interval '1 hour' from generate_series(1, $2::int) no`,
        own,
      );
      await client.query(
        `insert into delivery.threat (space_id, id, what, since, help, org_id)
         select $1, ('01999999-0000-7000-8000-' || left(md5('z' || no), 12))::uuid, ($3::text[])[1 + no % 4], date '2026-01-01' + no, 'Pomoc nr ' || no, ($4::uuid[])[1 + no % 2] from generate_series(1, $2::int) no`,
        [...own, whats, [alfa, beta]],
      );
    } finally {
      await client.end();
    }
  });

  it("is searched, narrowed and paged by the database: each threat once, newest first, the file in the same order, a municipality its own", async () => {
    const { rows } = await site.read((read) => listThreats(read));
    const text = ({ code, what, help, orgName }: (typeof rows)[number]) => folded(`${code} ${what} ${help} ${orgName.pl}`);
    const times = new Map(
      (await site.read((read) => read.db.selectFrom("kernel.object").select(["id", "made_at"]).where("kind", "=", "threat").execute())).map((one) => [
        one.id,
        +one.made_at,
      ]),
    );
    const inOrder = rows.toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || (a.id < b.id ? 1 : -1));
    expect(rows.map(({ code }) => code)).toEqual(inOrder.map(({ code }) => code));
    expect(rows.length).toBeGreaterThan(COUNT);
    for (const [query, as, fits] of [
      ["", officer, () => true],
      ["stan=risk", officer, ({ state }) => state === "risk"],
      ["stan=nieznany", officer, () => false],
      ["szukaj=z%C5%82amana", officer, (one) => text(one).includes("zlamana")],
      ["szukaj=ZLAMANA+gmina+beta", officer, (one) => ["zlamana", "gmina", "beta"].every((word) => text(one).includes(word))],
      ["szukaj=zx-1&stan=issue", officer, (one) => one.state === "issue" && text(one).includes("zx-1")],
      ["szukaj=%25", officer, (one) => text(one).includes("%")],
      ["", of(beta), ({ org }) => org === beta],
      ["szukaj=alfa", of(beta), () => false],
    ] as readonly (readonly [string, typeof officer, (one: (typeof rows)[number]) => boolean])[]) {
      const expected = inOrder.filter(fits);
      const found: string[] = [];
      for (let next: string | undefined = `/cwiczenie/praca/zagrozenia?${query}`; next !== undefined && found.length <= rows.length; ) {
        const html: string = await (await site.fetch(next, { as })).text();
        found.push(...[...html.matchAll(/<a href="\/cwiczenie(\/praca\/zagrozenia\/[^"]+)"/g)].map(([, address = ""]) => address));
        if (expected.length > 0) expect(html).toMatch(new RegExp(`>${expected.length} zg`));
        next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      }
      expect([query, found]).toEqual([query, expected.map(({ address }) => address)]);
      const lines = (await (await site.fetch(`/cwiczenie/praca/zagrozenia.csv?${query}`, { as })).text()).trimEnd().split("\r\n").slice(1);
      expect(lines.map((line) => line.split(",")[0])).toEqual(expected.map(({ code }) => code));
    }
    const beginning = await (await site.fetch(`/cwiczenie/praca/zagrozenia?po=${alfa}`, { as: officer })).text();
    expect(beginning).toContain(`href="/cwiczenie${inOrder[0]?.address}"`);
  });
});
