import { openStudy } from "@splot/insight";
import { insightRoom } from "@splot/insight/room";
import { newId, type ObjectId } from "@splot/kernel";
import { getThing, getVersion, listVersions } from "@splot/kernel/objects";
import { projectsRoom } from "@splot/projects/room";
import { strategyRoom } from "@splot/strategy/room";
import { traceLinks } from "@splot/thread";
import { beforeAll, describe, expect, it } from "vitest";
import { testSite } from "../../../tests/support/site.tsx";
import { adoptProgramme, decideItem, feedStudy, moveTask, openProgramme, openReport, proposeItem, publishReport } from "../src/index.ts";
import { deliveryRoom } from "../src/room.ts";
import { act, board, director, municipalities, of, officer, plan, refusalOf, type Site, task } from "./builders.ts";

let site: Site;
let alfa: ObjectId;
let beta: ObjectId;
let first: ObjectId;
let planId: ObjectId;
beforeAll(async () => {
  site = await testSite({ rooms: [strategyRoom, insightRoom, projectsRoom, deliveryRoom] });
  [alfa, beta] = await municipalities(site);
  planId = await plan(site);
  first = await task(site, { plan: planId, owner: alfa });
});

describe("the annual work programme", () => {
  it("says on what ground it stands: a resolution of the register, or the word of the office alone", async () => {
    const { id } = await site.act(openProgramme, { year: "2027" }, { as: officer });
    const { item } = await site.act(proposeItem, { programme: id, title: "Warsztat", org: alfa }, { as: of(alfa, "coordinator") });
    await site.act(decideItem, { item, decision: "in" }, { as: board });
    const address = await act(site, "ĆW-3/I/2026");
    await site.act(adoptProgramme, { programme: id, basis: "uchwała zebrania", on: "2026-03-01", resolution: "ĆW-3/I/2026" }, { as: board });
    const html = await (await site.fetch("/cwiczenie/plany/program/2027")).text();
    expect(html).toContain(`href="/cwiczenie${address}"`);
    expect(html).not.toContain("Uchwały z rejestru nie wskazano");
    const up = await site.read((read) => traceLinks(read, { start: { object: id }, direction: "up", depth: 1 }));
    expect(up.map(({ relation }) => relation)).toContain("effect");
  });

  it("collects proposals, is adopted once all are decided, and then stays", async () => {
    const { id } = await site.act(openProgramme, { year: "2026" }, { as: officer });
    expect(await refusalOf(site.act(openProgramme, { year: "2026" }, { as: officer }))).toBe("programme.exists");
    const propose = (title: string, task_?: string) =>
      site.act(proposeItem, { programme: id, title, org: alfa, ...(task_ === undefined ? {} : { task: task_ }) }, { as: of(alfa, "coordinator") });
    const one = await propose("Warsztat", first);
    const other = await propose("Konkurs");
    expect([one.no, other.no]).toEqual([1, 2]);
    expect(await refusalOf(site.act(proposeItem, { programme: id, title: "Obce", org: beta }, { as: of(alfa, "coordinator") }))).toBe("access.forbidden");
    const adopt = (change: object = {}) => site.act(adoptProgramme, { programme: id, basis: "decyzja zarządu", on: "2026-03-01", ...change }, { as: board });
    expect(await refusalOf(adopt())).toBe("programme.undecided");
    expect(() => decideItem.input.parse({ item: other.item, decision: "out" })).toThrow();
    await site.act(decideItem, { item: other.item, decision: "later", reason: "Brak pieniędzy." }, { as: director });
    await site.act(decideItem, { item: one.item, decision: "later", reason: "Jeszcze nie." }, { as: board });
    expect(await refusalOf(adopt())).toBe("programme.empty");
    await site.act(decideItem, { item: one.item, decision: "in" }, { as: board });
    expect(await refusalOf(adopt({ on: "2026-03-05" }))).toBe("programme.adopted_ahead");
    expect(await refusalOf(adopt({ resolution: "ĆW-99/I/2026" }))).toBe("programme.no_resolution");
    const { no, sha256 } = await adopt();
    expect(await site.read((read) => getVersion(read, id, no))).toMatchObject({
      sha256,
      content: {
        basis: "decyzja zarządu",
        items: [
          { no: 1, decision: "in" },
          { no: 2, decision: "later" },
        ],
      },
    });
    expect(await refusalOf(propose("Za późno"))).toBe("programme.adopted");
    expect(await refusalOf(site.act(decideItem, { item: one.item, decision: "out", reason: "x" }, { as: director }))).toBe("programme.adopted");
    const up = await site.read((read) => traceLinks(read, { start: { object: first }, direction: "up", depth: 1 }));
    expect(up.map(({ from }) => from.object)).toContain(id);
    const html = await (await site.fetch("/cwiczenie/plany/program/2026")).text();
    expect(html).toContain("realizowany");
    expect(html).toContain("Uchwały z rejestru nie wskazano");
    expect((await (await site.fetch("/cwiczenie/plany/program/2026.csv?decyzja=later")).text()).trimEnd().split("\r\n")).toHaveLength(2);
  });
});

describe("the summary of a year (I110)", () => {
  it("is pinned when it is published: what happens later changes none of its figures", async () => {
    const { id } = await site.act(openReport, { year: "2026" }, { as: officer });
    expect(await refusalOf(site.act(openReport, { year: "2026" }, { as: officer }))).toBe("report.exists");
    expect(await refusalOf(site.act(openReport, { year: "2027" }, { as: officer }))).toBe("report.year_ahead");
    const file = async (as?: typeof director) => (await site.fetch("/cwiczenie/raporty/2026/liczby.csv", as === undefined ? {} : { as })).text();
    expect((await site.fetch("/cwiczenie/raporty/2026")).status).toBe(404);
    expect(await file(director)).toContain("Zadania: zaplanowane,1,");
    const { no, sha256 } = await site.act(publishReport, { report: id, comment: "Rok przygotowań." }, { as: director });
    expect(await refusalOf(site.act(publishReport, { report: id }, { as: director }))).toBe("report.published");
    const before = await file();
    await site.act(moveTask, { task: first, state: "in_progress" }, { as: officer });
    await site.act(moveTask, { task: first, state: "done", closing: "Protokół." }, { as: officer });
    await task(site, { plan: planId, owner: beta, title: "Nowe" });
    expect(await file()).toBe(before);
    expect(before).toContain("Zadania: zaplanowane,1,");
    expect(await site.read((read) => getVersion(read, id, no))).toMatchObject({ sha256 });
    const html = await (await site.fetch("/cwiczenie/raporty/2026")).text();
    expect(html).toContain(sha256);
    const [pinned] = await site.read((read) => listVersions(read, first));
    const cites = await site.read((read) =>
      read.db.selectFrom("kernel.cite").selectAll().where("space_id", "=", read.space.id).where("from_object", "=", id).execute(),
    );
    expect(cites).toMatchObject([{ to_object: first, to_no: pinned?.no, sha256: pinned?.sha256, from_locator: "task.planned" }]);
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
      await expect(client.query("update delivery.report set comment_text = 'inaczej' where id = $1", [id])).rejects.toMatchObject({ code: "23001" });
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("feeds the next study once it is published", async () => {
    const { id: study } = await site.act(openStudy, { title: "Następne badanie", question: "Co dalej?", kind: "interviews", domains: ["3"] }, { as: officer });
    const { id: draft } = await site.act(openReport, { year: "2025" }, { as: officer });
    expect(await refusalOf(site.act(feedStudy, { report: draft, study }, { as: officer }))).toBe("report.not_published");
    await site.act(publishReport, { report: draft }, { as: director });
    expect(await refusalOf(site.act(feedStudy, { report: draft, study: newId() }, { as: officer }))).toBe("report.study_unfit");
    await site.act(feedStudy, { report: draft, study }, { as: officer });
    const steps = await site.read((read) => traceLinks(read, { start: { object: draft }, direction: "down", depth: 1 }));
    expect(steps).toMatchObject([{ relation: "feeds", to: { object: study } }]);
    expect(await site.read((read) => getThing(read, draft))).toMatchObject({ state: "published", visibility: "public" });
  });
});
