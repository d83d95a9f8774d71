import { newId, type ObjectId, searchedWords } from "@splot/kernel";
import { listHistory } from "@splot/kernel/journal";
import { getThing, getVersion, listVersions } from "@splot/kernel/objects";
import { projectsRoom } from "@splot/projects/room";
import { strategyRoom } from "@splot/strategy/room";
import { traceLinks } from "@splot/thread";
import { beforeAll, describe, expect, it } from "vitest";
import { testSite, visitor } from "../../../tests/support/site.tsx";
import { getTask, listStatuses, listTasks, moveTask, planTask, reportStatus, setStatusRule } from "../src/index.ts";
import { deliveryRoom } from "../src/room.ts";
import { director, municipalities, of, officer, plan, refusalOf, type Site, task } from "./builders.ts";

let site: Site;
let alfa: ObjectId;
let beta: ObjectId;
let planId: ObjectId;
beforeAll(async () => {
  site = await testSite({ rooms: [strategyRoom, projectsRoom, deliveryRoom] });
  [alfa, beta] = await municipalities(site);
  planId = await plan(site);
});

const nobody: ObjectId = newId<"object">();

describe("a task of an action plan", () => {
  it("is public at once, linked from its plan, with each performer once and never the owner", async () => {
    const id = await task(site, { plan: planId, owner: alfa, performers: [beta, beta, alfa] });
    expect(await site.read((read) => getThing(read, id))).toMatchObject({
      state: "planned",
      visibility: "public",
      origin: "example",
      address: "/plany/zadania/1",
    });
    const steps = await site.read((read) => traceLinks(read, { start: { object: id }, direction: "up", depth: 1 }));
    expect(steps).toMatchObject([{ relation: "realised_by", from: { object: planId } }]);
    const html = await (await site.fetch("/cwiczenie/plany/zadania/1")).text();
    expect(html.match(/Gmina Beta/g)).toHaveLength(1);
    expect(await site.read((read) => listVersions(read, id))).toHaveLength(1);
    expect((await site.read((read) => getVersion(read, id, 1))).content).toMatchObject({ kind: "task", plan: planId, owner: alfa, performers: [beta] });
    expect((await site.read((read) => listHistory(read, id))).map(({ event, version: no }) => [event, no])).toEqual([["delivery.task_planned", 1]]);
  });

  it.each([
    ["an unknown plan", { plan: nobody }, "task.plan_unknown"],
    ["an unknown owner", { owner: nobody }, "task.org_unknown"],
    ["an unknown performer", { performers: [nobody] }, "task.org_unknown"],
    ["an unknown project", { projects: [nobody] }, "task.project_unfit"],
    ["a due day before its start", { due: "2025-12-31" }, "task.due_before_start"],
  ])("is refused with %s", async (_, change, code) => {
    expect(await refusalOf(task(site, { plan: planId, owner: alfa, ...change }))).toBe(code);
  });

  it("is planned and moved by the own municipality alone", async () => {
    const input = { plan: planId, owner: beta, title: "Obce", due: "2026-12-31" };
    expect(await refusalOf(site.act(planTask, input, { as: of(alfa, "coordinator") }))).toBe("access.forbidden");
    expect(await refusalOf(site.act(planTask, input, { as: of(beta, "team_member") }))).toBe("access.forbidden");
    const { id } = await site.act(planTask, input, { as: of(beta, "coordinator") });
    expect(await refusalOf(site.act(moveTask, { task: id, state: "in_progress" }, { as: of(alfa) }))).toBe("access.forbidden");
    expect(await refusalOf(site.act(reportStatus, { task: id, progress: "1", colour: "green" }, { as: of(alfa) }))).toBe("access.forbidden");
    expect(await refusalOf(site.act(reportStatus, { task: id, progress: "1", colour: "green" }, { as: visitor }))).toBe("access.signed_out");
    expect(await refusalOf(site.act(moveTask, { task: id, state: "in_progress" }, { as: of(beta) }))).toBe("done");
  });

  it("ends only with evidence or a reason, in the program and in the database (I106)", async () => {
    const id = await task(site, { plan: planId, owner: alfa });
    const move = (state: string, closing?: string) => site.act(moveTask, { task: id, state, closing }, { as: officer });
    expect(await refusalOf(move("blocked"))).toBe("task.wrong_move");
    await move("in_progress");
    expect(await refusalOf(move("done"))).toBe("task.no_evidence");
    expect(await refusalOf(move("dropped", "  "))).toBe("task.no_reason");
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
      for (const state of ["done", "dropped", "overdue"]) {
        await client.query("savepoint s");
        await expect(client.query("update kernel.object set state = $1 where id = $2", [state, id])).rejects.toMatchObject({ code: "23001" });
        await client.query("rollback to s");
      }
    } finally {
      await client.query("rollback");
      client.release();
    }
    await move("done", "Protokół odbioru nr 4.");
    expect(await site.read((read) => getTask(read, id))).toMatchObject({ state: "done", closing: "Protokół odbioru nr 4." });
    expect(await refusalOf(move("in_progress"))).toBe("task.wrong_move");
    expect(await refusalOf(site.act(reportStatus, { task: id, progress: "1", colour: "green" }, { as: of(alfa) }))).toBe("task.closed");
  });

  it("is listed by words, plan, municipality and standing, in parts without loss, and as a file", async () => {
    const late = await task(site, { plan: planId, owner: beta, title: "Spóźnione", starts: "2026-01-01", due: "2026-02-01" });
    const ids = async (filter: Parameters<typeof listTasks>[1]) =>
      (await site.read((read) => listTasks(read, filter, { limit: 100 }))).rows.map(({ id }) => id);
    expect(await ids({ standing: "overdue" })).toEqual([late]);
    for (const typed of ["spóźnione", "SPÓŹNIONE", "spoznione", "Spoznione gmina beta plan"])
      expect([typed, await ids({ words: searchedWords(typed) })]).toEqual([typed, [late]]);
    expect(await ids({ words: searchedWords("spóźnione alfa") })).toEqual([]);
    expect(await ids({ plan: nobody })).toEqual([]);
    expect((await ids({ org: beta })).length).toBeGreaterThan(1);
    const all = await ids({});
    for (const order of ["termin", "tytul"] as const) {
      const found: string[] = [];
      let after: ObjectId | undefined;
      do {
        const start = after;
        const part = await site.read((read) => listTasks(read, {}, { order, after: start, limit: 2 }));
        found.push(...part.rows.map(({ id }) => id));
        after = part.next;
      } while (after !== undefined);
      expect(found.toSorted()).toEqual(all.toSorted());
    }
    const titles = ["Łąka", "Zebra", "Ława", "Cis", "łan"];
    for (let no = 0; no < 56; no += 1)
      await task(site, { plan: planId, owner: no % 3 === 0 ? alfa : beta, title: `${titles[no % 5]}`, due: `2026-0${4 + (no % 4)}-01` });
    const { rows } = await site.read((read) => listTasks(read, {}));
    const polish = new Intl.Collator("pl");
    for (const sort of ["termin", "tytul"]) {
      const by = (one: (typeof rows)[number], two: (typeof rows)[number]) =>
        sort === "termin" ? (one.due < two.due ? -1 : Number(one.due > two.due)) : polish.compare(one.title.pl, two.title.pl);
      const inOrder = rows.toSorted((one, two) => by(one, two) || (one.id < two.id ? -1 : 1));
      for (const [query, fits] of [
        ["", () => true],
        ["szukaj=LA", ({ title, ownerName }) => /[łl][ąa]/i.test(`${title.pl} ${ownerName.pl} Plan`)],
        [`gmina=${alfa}`, ({ owner, title }) => owner === alfa || title.pl === "Tablice na przystankach"],
      ] as readonly (readonly [string, (one: (typeof rows)[number]) => boolean])[]) {
        const expected = inOrder.filter(fits).map(({ address }) => address);
        const found: string[] = [];
        for (let next: string | undefined = `/cwiczenie/plany?sort=${sort}&${query}`; next !== undefined && found.length <= rows.length; ) {
          const html: string = await (await site.fetch(next)).text();
          found.push(...[...html.matchAll(/<a href="\/cwiczenie(\/plany\/zadania\/\d+)"/g)].map(([, address = ""]) => address));
          expect(html).toContain(`>${expected.length} zada`);
          next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
        }
        expect([sort, query, found]).toEqual([sort, query, expected]);
      }
    }
    expect(await (await site.fetch(`/cwiczenie/plany?po=${nobody}`)).text()).toContain('rel="next"');
    const lines = (await (await site.fetch("/cwiczenie/plany.csv?stan=overdue")).text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("po terminie");
    expect(await (await site.fetch("/cwiczenie/plany/3.1")).text()).toContain("Postęp planu");
    expect(await (await site.fetch("/krakow/plany")).text()).toContain("Nie opublikowano jeszcze żadnych zadań");
  });
});

describe("declared and computed status (I104)", () => {
  it("are both stored and shown, and a new rule changes neither", async () => {
    const id = await task(site, { plan: planId, owner: alfa, starts: "2025-01-01", due: "2026-03-10" });
    const report = (change: object) => site.act(reportStatus, { task: id, progress: "10", colour: "green", ...change }, { as: of(alfa) });
    expect(await refusalOf(report({ forecast: "2026-03-01" }))).toBe("status.forecast_past");
    expect(await report({ text: "Bez kłopotów." })).toMatchObject({ declared: "green", computed: "red" });
    const before = await site.read((read) => listStatuses(read, [id]));
    expect(before).toMatchObject([{ declared: { colour: "green", progressBp: 1000 }, computed: { colour: "red", reasons: ["behind"], ruleVersion: 0 } }]);
    const rule = { amberDays: "400", redDays: "500", amberBehind: "99", redBehind: "100", basis: "decyzja dyrektora" };
    expect(await refusalOf(site.act(setStatusRule, { ...rule, redDays: "400" }, { as: director }))).toBe("status.rule_unfit");
    await site.act(setStatusRule, rule, { as: director });
    expect(await site.read((read) => listStatuses(read, [id]))).toEqual(before);
    expect(await report({ progress: "10,5" })).toMatchObject({ declared: "green", computed: "green" });
    const html = await (await site.fetch((await site.read((read) => getThing(read, id))).address.replace(/^/, "/cwiczenie"))).text();
    expect(html).toContain("decyzja dyrektora");
    expect(html).toContain("10,50 %");
  });
});
