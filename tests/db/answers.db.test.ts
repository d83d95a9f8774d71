import type { Json } from "@splot/kernel";
import { type Actor, may } from "@splot/kernel/access";
import { type ExampleInput, findExamples, makeVisit, typedId, type Visit } from "@splot/kernel/http";
import { type Action, action } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { configureSeal, findActorOf } from "@splot/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { testSite } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 7));

/** What each act answered that its published schema does not allow. */
const faults = new Map<string, string>();
const answered = new Set<string>();
let site: Awaited<ReturnType<typeof testSite>>;
let space: Visit["space"];

/** Holds every answer of an act, inner acts too, against its schema, as it travels, until all is told. */
function watch(act: Action<unknown, Json>): void {
  const { run } = act;
  Object.assign(act, {
    async run(...call: Parameters<typeof run>) {
      const result = await run.apply(act, call);
      note(act, result);
      return result;
    },
  });
  afterAll(() => Object.assign(act, { run }));
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
  space = await site.read(async (read) => read.space);
}, 120_000);

describe("what the API publishes of its answers", () => {
  it("is what the acts of the facts and of the told story answer", () => {
    expect(Object.fromEntries(faults)).toEqual({});
    expect(answered.size).toBeGreaterThan(100);
  });
});

/** Persons of the exercise of whom each read has one that may. */
let people: readonly Actor[] = [];
/** Sends a person a message. */
const notify = action({
  name: "test.notify",
  title: { pl: "–", en: "–" },
  input: z.strictObject({ person: z.string(), object: typedId<"object">(), no: z.number() }),
  output: z.strictObject({}),
  grants: may("system"),
  async run(act, { person, object, no }) {
    act.authorise();
    const words = { pl: `Wiadomość ${no}`, en: `Message ${no}` };
    await queueNotice(act, { recipientKind: "person", recipient: person, object, step: `m${no}`, link: "/", subject: words, body: words });
    return {};
  },
});
/** Real inputs of the reads that need some, as their declarations name where they come from. Shape: by name of the read. */
const asked = new Map<string, ExampleInput>();

async function get(name: string, query: ExampleInput = {}): Promise<{ readonly status: number; readonly body: unknown }> {
  const search = new URLSearchParams(query).toString();
  const [, read] = [...reads].find(([known]) => known === name) ?? [];
  const roles = read?.grants?.map(({ role }) => role as string);
  const as = people.find((one) => one.kind === "person" && (roles === undefined || one.roles.some(({ role }) => roles.includes(role))));
  const answer = await site.fetch(`/api/v1/cwiczenie/${name}${search === "" ? "" : `?${search}`}`, as === undefined ? {} : { as });
  return { status: answer.status, body: await answer.json() };
}

const reads = new Map(rooms.flatMap(({ queries }) => queries.map((read) => [read.name, read] as const)));

describe("what the API publishes of its reads", () => {
  beforeAll(async () => {
    people = await site.read(async (read) => {
      const found = [];
      for (const login of ["specjalista", "dyrektor", "protokolant", "przewodniczacy", "ekspertka"]) found.push((await findActorOf(read, login)) ?? []);
      return found.flat();
    });
    for (const actor of people)
      for (const [name, input] of await site.read((read) => findExamples(rooms, { visit: visitOf(actor), read }))) asked.set(name, input);
    for (const no of [1, 2, 3, 4])
      await site.act(notify, { person: people[0]?.kind === "person" ? people[0].person : "", object: asked.get("strategy.getStrategy")?.["strategy"], no });
    asked.set("portal.getFate", { code: await receiptCode() });
  }, 60_000);

  it("finds a real input for every read, where its declaration says", () => {
    expect([...reads.keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  it.each([...reads.keys()])("%s: its example is answered as its schema says", async (name) => {
    const { status, body } = await get(name, asked.get(name));
    expect([status, body]).toEqual([200, expect.anything()]);
    const read = reads.get(name)?.output.safeParse(body);
    expect(read?.error?.message).toBeUndefined();
    expect(JSON.stringify(body).length, "an answer that shows something").toBeGreaterThan(2);
  });

  /** Lists that are always given whole. */
  const whole = [
    "assembly.listBallots",
    "assembly.listMeetingSeats",
    "assembly.listRuleSets",
    "observatory.listIndicators",
    "observatory.listUnits",
    "participation.listParagraphs",
    "participation.listRounds",
    "people.listBodies",
    "people.listMandates",
    "people.listOrganisations",
    "people.listPersons",
    "people.listSeats",
    "portal.listDuties",
  ];
  const membersOf = (schema: z.ZodType) =>
    Object.keys(z.object({ properties: z.record(z.string(), z.unknown()).default({}) }).parse(z.toJSONSchema(schema, { unrepresentable: "any" })).properties);

  it("says of every list where the next part begins, or how much it gives at most", () => {
    const silent = [...reads.values()].filter(
      ({ name, output }) => /\.list[A-Z]/.test(name) && !membersOf(output).some((member) => ["next", "most"].includes(member)),
    );
    expect(silent.map(({ name }) => name).toSorted()).toEqual(whole);
  });

  /** What the story holds nothing of at the time when it ends. */
  const empty = ["participation.listRemarks", "portal.listJobs"];
  const inParts = [...reads.values()].filter(({ output }) => membersOf(output).includes("next"));
  it.each(inParts.map(({ name }) => name))("%s: its cursors lead through the whole", async (name) => {
    const all = await partOf(name, { limit: "500" });
    expect([name, all.rows.length > 0]).toEqual([name, !empty.includes(name)]);
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const part = await partOf(name, { limit: String(Math.max(1, Math.ceil(all.rows.length / 3))), ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...part.rows);
      cursor = part.next;
    } while (cursor !== undefined && seen.length < all.rows.length);
    expect(seen.slice(0, all.rows.length)).toEqual(all.rows);
    expect((await get(name, { ...asked.get(name), limit: "9999" })).status).toBe(422);
  });

  async function partOf(name: string, part: ExampleInput): Promise<{ readonly rows: readonly unknown[]; readonly next?: string | undefined }> {
    const { next, ...rest } = z.looseObject({ next: z.string().optional() }).parse((await get(name, { ...asked.get(name), ...part })).body);
    return { rows: z.array(z.unknown()).parse(Object.values(rest).find(Array.isArray)), next };
  }
});

/** A visit of the exercise by somebody, as a read wants it. */
function visitOf(actor: Actor): Visit {
  const { origin, words, clock } = site.site;
  return makeVisit({ language: "pl", theme: "auto", space, clock, actor, path: "/api", search: "", origin, words });
}

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
    projects: "projects.listProjects",
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
    question: "observatory.listQuestions",
    request: "observatory.listRequests",
    composite: "observatory.listComposites",
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
