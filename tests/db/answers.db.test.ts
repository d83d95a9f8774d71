import type { Json } from "@splot/kernel";
import type { Action } from "@splot/kernel/journal";
import { configureSeal } from "@splot/people";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { actorOf, testSite } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 7));

/** What each act answered that its published schema does not allow. */
const faults = new Map<string, string>();
const answered = new Set<string>();
let site: Awaited<ReturnType<typeof testSite>>;

/** Holds every answer of an act, inner acts too, against its schema, as it travels. */
function watch(act: Action<unknown, Json>): void {
  const run = act.run.bind(act);
  Object.assign(act, {
    async run(...call: Parameters<typeof run>) {
      const result = await run(...call);
      note(act, result);
      return result;
    },
  });
}

function note({ name, output }: Action<unknown, Json>, result: Json): void {
  answered.add(name);
  const read = output.safeParse(JSON.parse(JSON.stringify(result)));
  if (!read.success) faults.set(name, read.error.message);
}

beforeAll(async () => {
  for (const act of rooms.flatMap(({ actions }) => actions)) watch(act);
  site = await testSite({ rooms, now: "2026-11-22T10:00:00Z" });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
  for (const { run } of factSeeds) await run(seed);
  await tellStory({ site: site.site, root: process.cwd(), space: "cwiczenie" });
}, 120_000);

describe("what the API publishes of its answers", () => {
  it("is what the acts of the facts and of the told story answer", () => {
    expect(Object.fromEntries(faults)).toEqual({});
    expect(answered.size).toBeGreaterThan(100);
  });
});

const people = ["director", "officer", "clerk", "chair", "expert"] as const;
/** Inputs of the reads that need some, out of what other reads gave. Shape: by name of the read. */
const asked = new Map<string, Record<string, string>>();

/** The first value under a key, anywhere in an answer. */
function firstOf(answer: unknown, key: string): string | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  for (const [name, value] of Object.entries(answer)) {
    const isIt = name === key && (typeof value === "string" || typeof value === "number");
    const found = isIt ? String(value) : firstOf(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function get(name: string, query: Record<string, string> = {}): Promise<{ readonly status: number; readonly body: unknown }> {
  const search = new URLSearchParams(query).toString();
  const [, read] = [...reads].find(([known]) => known === name) ?? [];
  const role = people.find((one) => read?.grants === undefined || read.grants.some((grant) => grant.role === one));
  const answer = await site.fetch(`/api/v1/cwiczenie/${name}${search === "" ? "" : `?${search}`}`, role === undefined ? {} : { as: actorOf(role) });
  return { status: answer.status, body: await answer.json() };
}

const reads = new Map(rooms.flatMap(({ queries }) => queries.map((read) => [read.name, read] as const)));

describe("what the API publishes of its reads", () => {
  beforeAll(async () => {
    const idFrom = async (list: string, name: string, key = "id") => ({ [name]: firstOf((await get(list)).body, key) ?? "" });
    const round = firstOf((await get("participation.listRounds")).body, "address") ?? "";
    const studies = (await get("insight.listStudies")).body as readonly { readonly id: string; readonly mode: string }[];
    let one = { study: "" };
    let source: string | undefined;
    for (const { id } of studies.filter(({ mode }) => mode === "enacted")) {
      source ??= firstOf(((await get("insight.getStudy", { study: id })).body as { readonly sources: unknown }).sources, "id");
      if (source !== undefined && one.study === "") one = { study: id };
    }
    const entries: readonly (readonly [string, Record<string, string>])[] = [
      ["people.listSeats", { body: "WZC" }],
      ["people.listMandates", { body: "WZC" }],
      ["observatory.getIndicator", await idFrom("observatory.listIndicators", "code", "code")],
      ["strategy.getStrategy", await idFrom("strategy.listStrategies", "strategy")],
      ["strategy.getWork", await idFrom("strategy.listStrategies", "strategy")],
      ["participation.listRemarks", { round: round.slice("/konsultacje/".length) }],
      ["participation.listRemarksAtWork", await idFrom("participation.listRounds", "round")],
      ["participation.listParagraphs", await idFrom("participation.listRounds", "round")],
      ["assembly.getMeeting", await idFrom("assembly.listMeetings", "meeting")],
      ["assembly.listMeetingSeats", await idFrom("assembly.listMeetings", "meeting")],
      ["assembly.getRunningBallot", await idFrom("assembly.listRunningBallots", "ballot")],
      ["insight.getInsight", await idFrom("insight.listInsightsAtWork", "insight")],
      ["insight.getStudy", one],
      ["insight.getSource", { source: source ?? "" }],
      ["projects.getProject", await idFrom("projects.listProjects", "project")],
      ["delivery.getProgramme", await idFrom("delivery.listProgrammes", "year", "year")],
      ["networks.getMid", await idFrom("networks.listMids", "mid")],
      ["portal.getFate", { code: await receiptCode() }],
    ];
    for (const [name, input] of entries) asked.set(name, input);
  }, 60_000);

  it.each([...reads.keys()])("%s", async (name) => {
    const { status, body } = await get(name, asked.get(name));
    expect([status, body]).toEqual([200, expect.anything()]);
    const read = reads.get(name)?.output.safeParse(body);
    expect(read?.error?.message).toBeUndefined();
    expect(JSON.stringify(body).length, "an answer that shows something").toBeGreaterThan(2);
  });

  it("gives long lists in parts whose cursors lead through the whole", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await get("projects.listProjects", { limit: "2", ...(cursor === undefined ? {} : { cursor }) });
      const { projects, next } = body as { readonly projects: readonly { readonly id: string }[]; readonly next?: string };
      seen.push(...projects.map(({ id }) => id));
      cursor = next;
    } while (cursor !== undefined);
    const { body } = await get("projects.listProjects", { limit: "500" });
    expect(seen).toEqual((body as { readonly projects: readonly { readonly id: string }[] }).projects.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(2);
    expect((await get("projects.listProjects", { limit: "9999" })).status).toBe(422);
  });
});

/** A receipt of the told story. */
async function receiptCode(): Promise<string> {
  const idea = { title: "Ławki", body: "Więcej ławek na przystankach." };
  const sent = (await (await site.fetch("/api/v1/cwiczenie/participation.sendIdea", { json: idea })).json()) as { readonly code: string };
  return sent.code;
}

describe("ids that acts take", () => {
  /** Which read gives the ids under each name of a field; a name that means several things is told apart by its room. */
  const givers: Readonly<Record<string, string>> = {
    strategy: "strategy.listStrategies",
    node: "strategy.getWork",
    evidence: "strategy.getWork",
    priority: "strategy.listPolicies",
    indicator: "observatory.listIndicators",
    insight: "insight.listInsightsAtWork",
    round: "participation.listRounds",
    remark: "participation.listRemarksAtWork",
    idea: "participation.listWaitingIdeas",
    body: "people.listBodies",
    parent: "people.listBodies",
    organisation: "people.listOrganisations",
    person: "people.listPersons",
    assignment: "people.listPersons",
    mandate: "people.listMandates",
    seat: "people.listSeats",
    meeting: "assembly.listMeetings",
    draft: "assembly.listWaitingDrafts",
    item: "assembly.getMeeting",
    ballot: "assembly.listRunningBallots",
    study: "insight.listStudies",
    source: "insight.getStudy",
    card: "insight.getStudy",
    cluster: "insight.getStudy",
    project: "projects.listProjects",
    target: "projects.listDirections",
    org: "people.listOrganisations",
    lead: "people.listOrganisations",
    represents: "people.listOrganisations",
    "seats.represents": "people.listOrganisations",
    fund: "projects.listFunds",
    notice: "portal.listNotices",
    job: "portal.listJobs",
    task: "delivery.listTasks",
    submission: "delivery.listSubmissions",
    campaign: "delivery.listCampaigns",
    plan: "projects.listDirections",
    goal: "strategy.getStrategy",
    owner: "people.listOrganisations",
    orgs: "people.listOrganisations",
    performers: "people.listOrganisations",
    "subject.object": "strategy.listStrategies",
    "effects.object": "assembly.listAdoptable",
    "agenda.draft": "assembly.listWaitingDrafts",
    seats: "assembly.listMeetingSeats",
    recused: "assembly.listMeetingSeats",
    excerpts: "insight.getSource",
    "places.card": "insight.getStudy",
    "places.cluster": "insight.getStudy",
    "evidence.card": "insight.getStudy",
    "evidence.cluster": "insight.getStudy",
    /** What takes an idea up or is a basis: a project. What a project is linked with: its directions and bases. */
    by: "projects.listProjects",
    basis: "insight.listInsightsAtWork",
    other: "projects.getProject",
    bundle: "projects.listProjects",
    from: "participation.listIdeas",
    declaration: "participation.listWaitingDeclarations",
    team: "people.listBodies",
    threat: "delivery.listThreats",
    "delivery.subject": "delivery.listTasks",
    programme: "delivery.listProgrammes",
    "delivery.item": "delivery.getProgramme",
    report: "delivery.listReports",
    edition: "networks.listEditions",
    network: "networks.listNetworks",
    mid: "networks.listMids",
    review: "networks.getMid",
    "networks.plan": "networks.listPlans",
    "networks.basis": "networks.listMids",
    recommendation: "networks.listRecommendations",
  };

  /** Fields of an input schema that hold an id, with their path. */
  function idFields(schema: unknown, path: readonly string[] = []): readonly string[] {
    if (typeof schema !== "object" || schema === null) return [];
    const { format, properties, items, anyOf } = schema as { format?: string; properties?: object; items?: unknown; anyOf?: readonly unknown[] };
    if (format === "uuid") return [path.join(".")];
    return [
      ...Object.entries(properties ?? {}).flatMap(([name, inner]) => idFields(inner, [...path, name])),
      ...(items === undefined ? [] : idFields(items, path)),
      ...(anyOf ?? []).flatMap((inner) => idFields(inner, path)),
    ];
  }

  const byPeople = rooms.flatMap(({ actions }) => actions).filter(({ grants }) => grants.some(({ role }) => role !== "system"));

  it.each(byPeople.map((act) => [act.name, act] as const))("%s: each id comes from a read", (name, act) => {
    const [room = ""] = name.split(".");
    for (const field of idFields(z.toJSONSchema(act.input, { io: "input", unrepresentable: "any" }))) {
      const giver = givers[`${room}.${field}`] ?? givers[field];
      expect([field, giver], "a read that gives it").toEqual([field, expect.any(String)]);
      expect(JSON.stringify(z.toJSONSchema(reads.get(giver ?? "")?.output ?? z.never(), { io: "output", unrepresentable: "any" }))).toMatch(/uuid|"id":/);
    }
  });
});
