import { randomBytes } from "node:crypto";
import { type ObjectId, Refusal } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { listNotices } from "@splot/kernel/notices";
import { getThing, getVersion, listVersions } from "@splot/kernel/objects";
import { sendIdea, showIdea } from "@splot/participation";
import { participationRoom } from "@splot/participation/room";
import { configureSeal } from "@splot/people";
import { strategyRoom } from "@splot/strategy/room";
import { traceLinks } from "@splot/thread";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { testSite, visitor } from "../../../tests/support/site.tsx";
import {
  abandonProject,
  checkFiche,
  completeProject,
  decideFiche,
  editFiche,
  getProject,
  joinBundle,
  linkBasis,
  linkDirection,
  listProjects,
  loadMoney,
  moneyByYear,
  planFinancing,
  returnFiche,
  setShare,
  startDelivery,
  startFiche,
  submitFiche,
  totalOf,
} from "../src/index.ts";
import { projectsRoom } from "../src/room.ts";
import { acceptedFiche, completeFiche, directions, director, makeThing, municipalities, of, officer, texts } from "./builders.ts";

configureSeal(randomBytes(32));
let site: Awaited<ReturnType<typeof testSite>>;
let [alfa, beta, gamma]: readonly ObjectId[] = [];
let goal: ObjectId;
beforeAll(async () => {
  site = await testSite({ rooms: [participationRoom, strategyRoom, projectsRoom] });
  [alfa, beta, gamma] = await municipalities(site);
  ({ goal } = await directions(site));
});
const org = (found: ObjectId | undefined): ObjectId => {
  if (found === undefined) throw new Error("no municipality");
  return found;
};
const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const outcome = await work.then(
    () => "done",
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome.code;
  if (outcome === "done") return "done";
  throw outcome;
};
const state = async (id: ObjectId) => (await site.read((read) => getProject(read, id))).state;

describe("the way of a fiche", () => {
  it("is hidden while it is written, frozen with its hash when submitted, public when accepted", async () => {
    const { id, as } = await completeFiche(site, { lead: org(alfa), goal });
    const { no, sha256 } = await site.act(submitFiche, { project: id }, { as });
    const version = await site.read((read) => getVersion(read, id, no));
    expect(version).toMatchObject({
      sha256,
      content: { kind: "project", shares: [{ org: alfa, year: 2027, cost: 100_000, eligible: 100_000 }], directions: [goal] },
    });
    expect(await refusalOf(site.act(setShare, { project: id, org: alfa, year: 2028, cost: "1", eligible: "1" }, { as }))).toBe("project.frozen");
    expect((await site.read((read) => getThing(read, id))).visibility).toBe("members");
    await site.act(checkFiche, { project: id }, { as: officer });
    await site.act(returnFiche, { project: id, reason: "Dopisz zakres." }, { as: officer });
    await site.act(setShare, { project: id, org: alfa, year: 2028, cost: "5", eligible: "0" }, { as });
    await site.act(submitFiche, { project: id }, { as });
    expect((await site.read((read) => listVersions(read, id))).map((one) => one.no)).toEqual([2, 1]);
    await site.act(checkFiche, { project: id }, { as: officer });
    await site.act(decideFiche, { project: id, verdict: "accept" }, { as: officer });
    const thing = await site.read((read) => getThing(read, id));
    expect(thing).toMatchObject({ state: "accepted", visibility: "public", origin: "example", code: expect.stringMatching(/^ĆW-P-\d+\/2026$/) });
  });

  it("says everything that is missing at submission (I75)", async () => {
    const as = of(org(alfa), "coordinator");
    const { id } = await site.act(startFiche, { title: "Pusta", type: "partnership", lead: alfa }, { as });
    const refusal = await site.act(submitFiche, { project: id }, { as }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).details.others?.map(({ code }) => code)).toEqual([
      "project.text_missing",
      "project.text_missing",
      "project.direction_missing",
      "project.partners_thin",
    ]);
    expect(await state(id)).toBe("draft");
  });

  it("refuses an edit that started from an older revision, a bundle that would stop being one, an end before the start", async () => {
    const { id, as } = await completeFiche(site, { lead: org(alfa), goal });
    const edit = (change: object) =>
      refusalOf(site.act(editFiche, { project: id, revision: 3, title: "Odjazdy", type: "single", ...texts, ...change }, { as }));
    expect(await edit({ revision: 1 })).toBe("version.changed");
    expect(await edit({ type: "bundle" })).toBe("project.bundle_stays");
    expect(await edit({ starts: "2028", ends: "2027-05" })).toBe("project.ends_before_starts");
    expect(await edit({ starts: "2027-05", ends: "2027" })).toBe("done");
  });

  it("declines only with a reason and goes no further", async () => {
    const { id, as } = await completeFiche(site, { lead: org(alfa), goal });
    await site.act(submitFiche, { project: id }, { as });
    expect(await refusalOf(site.act(decideFiche, { project: id, verdict: "accept" }, { as: officer }))).toBe("project.wrong_state");
    await site.act(checkFiche, { project: id }, { as: officer });
    expect(() => decideFiche.input.parse({ project: id, verdict: "decline" })).toThrow();
    await site.act(decideFiche, { project: id, verdict: "decline", reason: "Poza celami strategii." }, { as: officer });
    expect(await refusalOf(site.act(abandonProject, { project: id, reason: "x" }, { as: director }))).toBe("project.wrong_state");
  });

  it("grows out of an idea or insight, and out of nothing else", async () => {
    const as = of(org(beta), "team_member");
    const { id: action } = await site.act(makeThing, { kind: "mid_action" });
    const { id: hidden } = await site.act(makeThing, { kind: "insight", visibility: "office" });
    const { id: study } = await site.act(makeThing, { kind: "study" });
    const start = (from: string) => site.act(startFiche, { title: "Z pomysłu", type: "single", lead: beta, from }, { as });
    const { id } = await start(action);
    const steps = await site.read((read) => traceLinks(read, { start: { object: action }, direction: "down" }));
    expect(steps).toMatchObject([{ relation: "became", to: { object: id } }]);
    expect(await refusalOf(start(study))).toBe("project.basis_unfit");
    expect(await refusalOf(start(hidden))).toBe("project.basis_unfit");
    expect(await refusalOf(site.act(linkBasis, { project: id, basis: study }, { as }))).toBe("done");
    expect(await refusalOf(site.act(linkBasis, { project: id, basis: action }, { as }))).toBe("project.basis_unknown");
  });

  it("tells those who follow the idea that it became a public project, once", async () => {
    const { idea } = await site.act(sendIdea, { title: "Tablica", body: "Jedna tablica.", email: "pasazerka@example.org" }, { as: visitor });
    await site.act(showIdea, { idea }, { as: officer });
    const as = of(org(alfa), "coordinator");
    const { id } = await site.act(startFiche, { title: "Z pomysłu", type: "single", lead: alfa, from: idea }, { as });
    await site.act(editFiche, { project: id, revision: 1, title: "Z pomysłu", type: "single", ...texts }, { as });
    await site.act(setShare, { project: id, org: alfa, year: 2027, cost: "10", eligible: "10" }, { as });
    await site.act(linkDirection, { project: id, target: goal }, { as });
    await site.act(submitFiche, { project: id }, { as });
    await site.act(checkFiche, { project: id }, { as: officer });
    const told = async () => {
      const { address } = await site.read((read) => getProject(read, id));
      return (await site.read((read) => listNotices(read))).filter(({ link }) => link === address);
    };
    expect(await told()).toHaveLength(0);
    expect((await site.read((read) => getThing(read, idea))).state).toBe("taken_up");
    await site.act(decideFiche, { project: id, verdict: "accept" }, { as: officer });
    expect(await told()).toHaveLength(1);
  });
});

describe("the reach of a municipality (I18)", () => {
  it("ends at the fiches that it leads, for every act of a team", async () => {
    const { id } = await completeFiche(site, { lead: org(beta), goal });
    const acts: readonly ((as: Actor) => Promise<unknown>)[] = [
      (as) => site.act(editFiche, { project: id, revision: 1, title: "Obca", type: "single" }, { as }),
      (as) => site.act(setShare, { project: id, org: alfa, year: 2027, cost: "1", eligible: "1" }, { as }),
      (as) => site.act(linkDirection, { project: id, target: goal }, { as }),
      (as) => site.act(linkBasis, { project: id, basis: goal }, { as }),
      (as) => site.act(joinBundle, { project: id, bundle: goal }, { as }),
      (as) => site.act(submitFiche, { project: id }, { as }),
      (as) => site.act(planFinancing, { project: id, org: beta, source: "own", year: 2027, amount: "1", certainty: "planned" }, { as }),
      (as) => site.act(startDelivery, { project: id }, { as }),
      (as) => site.act(completeProject, { project: id }, { as }),
      (as) => site.act(abandonProject, { project: id, reason: "obcy" }, { as }),
      (as) => site.act(startFiche, { title: "Za kogoś", type: "single", lead: beta }, { as }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...acts),
        fc.constantFrom("team_member", "coordinator", "network_city"),
        fc.constantFrom(org(alfa), org(gamma)),
        async (perform, role, own) => {
          expect(await refusalOf(perform(of(own, role)))).toBe("access.forbidden");
        },
      ),
      { numRuns: 66 },
    );
    expect(await refusalOf(site.act(submitFiche, { project: id }, { as: of(org(beta), "team_member") }))).toBe("access.forbidden");
    expect(await refusalOf(site.act(submitFiche, { project: id }, { as: visitor }))).toBe("access.signed_out");
    expect(await refusalOf(site.act(checkFiche, { project: id }, { as: of(org(beta), "coordinator") }))).toBe("access.forbidden");
    expect(await state(id)).toBe("draft");
  });
});

describe("money", () => {
  it("changes as versions of one line (I79), and the gap follows (I78)", async () => {
    const { id, as } = await acceptedFiche(site, { lead: org(alfa), goal });
    const plan = (change: object) =>
      site.act(planFinancing, { project: id, org: alfa, source: "own", year: 2027, amount: "400", certainty: "planned", ...change }, { as });
    const gap = async () => totalOf(moneyByYear(...moneyParts(await site.read((read) => loadMoney(read, [id])), id))).gap;
    const first = await plan({});
    expect(await gap()).toBe(100_000);
    const second = await plan({ certainty: "secured" });
    expect(second).toEqual({ line: first.line, no: 2 });
    expect(await gap()).toBe(60_000);
    expect((await plan({ source: "grant" })).line).not.toBe(first.line);
    expect(await refusalOf(plan({ source: "loan", amount: "300" }))).toBe("financing.over_cost");
    expect(await refusalOf(plan({ source: "loan", amount: "300", overReason: "zapas na wzrost cen" }))).toBe("done");
    expect(await refusalOf(plan({ certainty: "spent" }))).toBe("financing.spent_ahead");
    expect(await refusalOf(plan({ org: gamma }))).toBe("financing.not_a_participant");
    expect(await refusalOf(site.act(startDelivery, { project: id }, { as }))).toBe("project.not_funded");
    expect(await state(id)).toBe("accepted");
    await plan({ amount: "1000", certainty: "secured", overReason: "cały koszt" });
    await site.act(startDelivery, { project: id }, { as });
    await site.act(completeProject, { project: id }, { as });
    expect(await refusalOf(plan({}))).toBe("project.wrong_state");
  });

  it("holds in the database what two acts at once could break: one line, versions, bundles without money or parents", async () => {
    const { id, as } = await acceptedFiche(site, { lead: org(alfa), goal });
    await site.act(planFinancing, { project: id, org: alfa, source: "own", year: 2027, amount: "1", certainty: "planned" }, { as });
    const bundle = async () => (await site.act(startFiche, { title: "Wiązka", type: "bundle", lead: alfa }, { as })).id;
    const [one, other] = [await bundle(), await bundle()];
    const client = await site.pool.connect();
    const refuses = async (statement: string, values: readonly string[], code: string) => {
      await client.query("savepoint s");
      await expect(client.query(statement, [...values])).rejects.toMatchObject({ code });
      await client.query("rollback to s");
    };
    const [unique, check, foreign, trigger, grant] = ["23505", "23514", "23503", "23001", "42501"];
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
      const line =
        "insert into projects.financing_line select space_id, gen_random_uuid(), project_id, org_id, source, fund_id, year from projects.financing_line";
      await refuses(`${line} where project_id = $1`, [id], unique);
      await refuses("update projects.financing_version set grosze = 2", [], grant);
      await refuses("update projects.share set eligible_grosze = cost_grosze + 1 where project_id = $1", [id], check);
      const share = "insert into projects.share select space_id, project_id, org_id, 2027, 1, 1 from projects.participant where project_id = $1";
      await refuses(share, [one], trigger);
      await refuses("update projects.project set parent_id = $1 where id = $2", [other, one], check);
      await refuses("update projects.project set parent_id = $1 where id = $2", [id, id], check);
      const third = "update projects.project set parent_id = $1 where id = (select id from projects.project where type = 'single' and id <> $1 limit 1)";
      await refuses(third, [id], foreign);
      await refuses("update projects.project set type = 'single' where id = $1", [one], trigger);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("of a bundle is the sum of its living projects; it has none of its own (I77)", async () => {
    const bundleLead = of(org(gamma), "coordinator");
    const { id: bundle } = await site.act(startFiche, { title: "Wiązka", type: "bundle", lead: gamma }, { as: bundleLead });
    expect(await refusalOf(site.act(setShare, { project: bundle, org: gamma, year: 2027, cost: "1", eligible: "1" }, { as: bundleLead }))).toBe(
      "project.bundle_has_no_money",
    );
    const first = await completeFiche(site, { lead: org(alfa), goal, cost: "100" });
    const second = await completeFiche(site, { lead: org(beta), goal, cost: "50,50" });
    for (const { id, as } of [first, second]) await site.act(joinBundle, { project: id, bundle }, { as });
    expect(await refusalOf(site.act(joinBundle, { project: bundle, bundle }, { as: bundleLead }))).toBe("project.not_a_bundle");
    expect(await refusalOf(site.act(joinBundle, { project: first.id, bundle: second.id }, { as: first.as }))).toBe("project.not_a_bundle");
    await site.act(planFinancing, { project: first.id, org: alfa, source: "own", year: 2027, amount: "100", certainty: "secured" }, { as: first.as });
    const total = async () => totalOf(moneyByYear(...moneyParts(await site.read((read) => loadMoney(read, [bundle])), bundle)));
    expect(await total()).toMatchObject({ cost: 15_050, gap: 5_050 });
    const listed = await site.read((read) => listProjects(read, ["public", "members"], { limit: 100 }));
    expect(listed.rows.find(({ id }) => id === bundle)?.amount).toEqual({ minor: 15_050, currency: "PLN" });
    await site.act(abandonProject, { project: second.id, reason: "Gmina zmieniła plany." }, { as: second.as });
    expect(await total()).toMatchObject({ cost: 10_000, gap: 0 });
  });
});

it("is filtered, counted and cut into parts without losing or repeating a line", async () => {
  const all = await site.read((read) => listProjects(read, ["public", "members"], { limit: 100 }));
  expect(all.count).toBe(all.rows.length);
  for (const order of ["", "nowe", "kwota"] as const) {
    const found: string[] = [];
    let after: ObjectId | undefined;
    do {
      const start = after;
      const part = await site.read((read) => listProjects(read, ["public", "members"], { limit: 3, order, after: start }));
      expect(part.count).toBe(all.count);
      found.push(...part.rows.map(({ id }) => id));
      after = part.next;
    } while (after !== undefined);
    expect(found.toSorted()).toEqual(all.rows.map(({ id }) => id).toSorted());
  }
  const open = await site.read((read) => listProjects(read, ["public"], { limit: 100 }));
  expect(open.rows.every((row) => ["accepted", "in_delivery", "completed"].includes(row.state))).toBe(true);
  expect(open.count).toBeLessThan(all.count);
  const ofAlfa = await site.read((read) => listProjects(read, ["public", "members"], { limit: 100, org: alfa }));
  expect(new Set(ofAlfa.rows.map(({ lead }) => lead))).toEqual(new Set([alfa]));
  expect(await site.read((read) => listProjects(read, ["public"], { limit: 100, search: "%_" }))).toMatchObject({ count: 0 });
});

function moneyParts(money: Awaited<ReturnType<typeof loadMoney>>, id: ObjectId) {
  const { shares = [], lines = [] } = money.get(id) ?? {};
  return [shares, lines] as const;
}
