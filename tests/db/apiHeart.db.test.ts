import { randomUUID } from "node:crypto";
import { addDays, type Day, day } from "@splot/kernel";
import { configureSeal } from "@splot/people";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { testApplication } from "../support/application.ts";
import { callerOf } from "../support/caller.ts";
import { NOW, story } from "../support/told.ts";
import { unescaped } from "../support/tour.ts";

configureSeal(Buffer.alloc(32, 7));

const TODAY = day(NOW.slice(0, 10));
const { app, site } = await testApplication({ clock: () => new Date(NOW), content: story });

const { by, goTo: moveTo, statusFor } = callerOf({ app, site });

const id = z.object({ id: z.string() });
const nothing = z.unknown();
let today: Day = TODAY;
/** Moves the clock of the exercise to a day. */
async function goTo(next: Day): Promise<void> {
  await moveTo(next);
  today = next;
}

const work = z.object({
  revision: z.number(),
  paragraphs: z.array(z.object({ key: z.string(), text: z.string() })),
  checklist: z.array(z.object({ code: z.string(), proof: z.string(), state: z.string() })),
  versions: z.array(z.object({ no: z.number(), sha256: z.string() })),
  round: z.string().optional(),
  report: z.string().optional(),
});
const getWork = (strategy: string) => by("specjalista").ask("strategy.getWork", { strategy }, work);

async function draftDocument(): Promise<string> {
  const text = "Dojazd\n\nAutobusy jeżdżą co godzinę.\n\nBilet kupuje się u kierowcy.";
  const { id: strategy } = await by("specjalista").act("strategy.draftStrategy", { title: "Dojazd do pracy", horizon: "2032", text }, id);
  const { paragraphs, revision } = await getWork(strategy);
  const ticket = paragraphs.find(({ text: words }) => words.startsWith("Bilet"));
  await by("specjalista").act("strategy.editBlock", { strategy, revision, key: ticket?.key, text: "Bilet kupuje się w telefonie." }, nothing);
  const goal = await by("specjalista").act("strategy.addGoal", { strategy, parent: "3", title: "Dojazd bez samochodu", block: paragraphs[1]?.key }, id);
  const { indicators } = await by("visitor").ask(
    "observatory.listIndicators",
    {},
    z.object({ indicators: z.array(z.object({ id: z.string(), code: z.string() })) }),
  );
  const density = indicators.find(({ code }) => code === "population_density");
  await by("specjalista").act(
    "strategy.linkEvidence",
    { node: goal.id, indicator: density?.id, unit: "1261011", period: "2024", why: "Gęstość decyduje o dojeździe." },
    nothing,
  );
  return strategy;
}

const parties = ["neighbours", "partners", "residents", "water_authority"];

async function consult(strategy: string): Promise<string> {
  const { revision } = await getWork(strategy);
  const { no } = await by("specjalista").act("strategy.sendToConsultation", { strategy, revision }, z.object({ no: z.number() }));
  const round = await by("dyrektor").act(
    "participation.announceRound",
    {
      subject: { object: strategy, version: no },
      kind: "statutory",
      purpose: { pl: "Pytamy o dojazd." },
      noticeOn: today,
      noticeUrl: "https://bip.example/obwieszczenie",
      opensOn: today,
      closesOn: addDays(today, 35),
      channels: [{ channel: "e_form", place: "/konsultacje" }],
      parties: parties.map((party) => ({ party, sentOn: today, proof: `pismo ${party}` })),
    },
    id,
  );
  return round.id;
}

const atWork = z.object({
  remarks: z.array(z.object({ id: z.string(), no: z.number(), answer: z.object({ state: z.string() }).optional() })),
  next: z.string().optional(),
});

/** A resident without an account asks for a bus every half hour, and gets a receipt. */
async function remark(round: string): Promise<string> {
  const { paragraphs } = await by("visitor").ask(
    "participation.listParagraphs",
    { round },
    z.object({ paragraphs: z.array(z.object({ key: z.string(), text: z.string() })) }),
  );
  const bus = paragraphs.find(({ text }) => text.startsWith("Autobusy"));
  const sent = { round, blockKey: bus?.key, proposedText: "Autobusy jeżdżą co pół godziny.", reasonText: "Dojazd do pracy." };
  const { code } = await by("visitor").act("participation.sendRemark", sent, z.object({ code: z.string() }));
  return code;
}

async function answer(round: string): Promise<void> {
  const { remarks } = await by("specjalista").ask("participation.listRemarksAtWork", { round, limit: "1" }, atWork);
  expect(remarks).toMatchObject([{ no: 1 }]);
  const wording = { verdict: "accepted", rationale: "Słuszna uwaga.", changeKind: "wording", wording: "Autobusy jeżdżą co pół godziny." };
  await by("specjalista").act("participation.proposeDisposition", { remark: remarks[0]?.id, ...wording }, nothing);
  await by("dyrektor").act("participation.approveDisposition", { remark: remarks[0]?.id }, nothing);
  await by("dyrektor").act("participation.publishDispositions", { round }, nothing);
  await by("dyrektor").act("participation.publishReport", { round }, nothing);
}

/** The second version, its checklist, and the draft resolution about exactly this version. */
async function putForward(strategy: string, round: string): Promise<void> {
  await by("specjalista").act("strategy.reviseAfterRound", { strategy, round, others: [] }, nothing);
  const { checklist, report, round: proven } = await getWork(strategy);
  expect(proven).toBe(round);
  for (const { code, proof } of checklist.filter(({ state }) => state === "open")) {
    const evidence = proof === "round" ? round : proof === "report" ? report : undefined;
    if (evidence !== undefined) await by("specjalista").act("strategy.meetItem", { strategy, code, evidence }, nothing);
    else await by("dyrektor").act("strategy.waiveItem", { strategy, code, reason: "Nie dotyczy ćwiczenia.", basis: "przykład" }, nothing);
  }
  await by("dyrektor").act("strategy.submitForAdoption", { strategy }, nothing);
}

async function bodyId(): Promise<string> {
  const bodies = await by("visitor").ask("people.listBodies", {}, z.array(z.object({ id: z.string(), code: z.string() })));
  return bodies.find(({ code }) => code === "WZC")?.id ?? "";
}

async function convene(strategy: string): Promise<string> {
  const body = await bodyId();
  const { documents } = await by("dyrektor").ask(
    "assembly.listAdoptable",
    {},
    z.object({ documents: z.array(z.object({ object: z.string(), version: z.number(), sha256: z.string() })) }),
  );
  const version = documents.find(({ object }) => object === strategy);
  const effects = [{ kind: "adopts", ...version, title: undefined }];
  await by("dyrektor").act(
    "assembly.submitDraft",
    { body, title: "Przyjęcie dokumentu o dojeździe", text: "Przyjmuje się dokument.", justification: "Po konsultacjach.", legalBasis: "przykład", effects },
    nothing,
  );
  const { drafts } = await by("protokolant").ask(
    "assembly.listWaitingDrafts",
    {},
    z.object({ drafts: z.array(z.object({ id: z.string(), title: z.object({ pl: z.string() }) })) }),
  );
  const draft = drafts.find(({ title }) => title.pl === "Przyjęcie dokumentu o dojeździe");
  const agenda = [{ title: "Dojazd", draft: draft?.id }];
  const meeting = await by("protokolant").act(
    "assembly.conveneMeeting",
    { body, kind: "ordinary", startsOn: addDays(today, 20), startsTime: "10:00", place: "Sala ćwiczeń", agenda },
    id,
  );
  return meeting.id;
}

const seatLines = z.object({ seats: z.array(z.object({ seat: z.string(), isEntitled: z.boolean(), isPresent: z.boolean() })) });

/** The ballot: one seat votes from its device with its code, the clerk enters the others. */
async function vote(meeting: string): Promise<string> {
  const { seats } = await by("protokolant").ask("assembly.listMeetingSeats", { meeting }, seatLines);
  const coming = seats.filter(({ isEntitled }) => isEntitled).map(({ seat }) => seat);
  const { codes } = await by("protokolant").act(
    "assembly.recordAttendance",
    { meeting, direction: "in", seats: coming },
    z.object({ codes: z.array(z.object({ seat: z.string(), code: z.string() })) }),
  );
  await by("przewodniczacy").act("assembly.openMeeting", { meeting }, nothing);
  const { items } = await by("visitor").ask(
    "assembly.getMeeting",
    { meeting },
    z.object({ items: z.array(z.object({ id: z.string(), draft: z.string().optional() })) }),
  );
  const { id: ballot } = await by("przewodniczacy").act("assembly.openBallot", { item: items.find(({ draft }) => draft !== undefined)?.id }, id);
  const running = await by("gmina-skawina").ask("assembly.listRunningBallots", {}, z.object({ ballots: z.array(z.object({ id: z.string() })) }));
  expect(running.ballots.map((one) => one.id)).toContain(ballot);
  const own = await by("gmina-skawina").ask("people.getSelf", {}, z.object({ seats: z.array(z.object({ seat: z.string() })) }));
  const seat = own.seats[0]?.seat;
  const code = codes.find((one) => one.seat === seat)?.code;
  await by("gmina-skawina").act("assembly.castVote", { ballot, seat, choice: "yes", code, nonce: randomUUID() }, nothing);
  const { voters } = await by("protokolant").ask(
    "assembly.getRunningBallot",
    { ballot },
    z.object({ voters: z.array(z.object({ seat: z.string(), channel: z.string().optional() })) }),
  );
  expect(voters.filter(({ channel }) => channel === "device").map((one) => one.seat)).toEqual([seat]);
  for (const one of voters)
    if (one.channel === undefined) await by("protokolant").act("assembly.enterVote", { ballot, seat: one.seat, choice: "yes", nonce: randomUUID() }, nothing);
  await by("przewodniczacy").act("assembly.confirmVotes", { ballot }, nothing);
  await by("przewodniczacy").act("assembly.closeBallot", { ballot }, nothing);
  const result = await by("przewodniczacy").act(
    "assembly.announceResult",
    { ballot },
    z.object({ outcome: z.string(), resolution: z.object({ id: z.string(), number: z.string() }) }),
  );
  expect(result).toMatchObject({ outcome: "adopted", resolution: { number: expect.stringMatching(/^ĆW-/) } });
  return result.resolution.id;
}

/** What a receipt tells when everything is over. */
const wholeFate = z.object({
  answer: z.object({ verdict: z.string(), text: z.string() }),
  paragraph: z.object({ key: z.string(), before: z.string(), after: z.string() }),
  resolution: z.object({ id: z.string(), title: z.object({ pl: z.string() }), path: z.string() }),
  steps: z.array(z.object({ path: z.string().optional(), text: z.object({ pl: z.string() }) })),
});

const operation = z.object({
  parameters: z.array(z.object({ name: z.string(), example: z.string().optional() })),
  "x-codeSamples": z.array(z.object({ source: z.string() })),
});

describe("the page that describes the API", () => {
  const acts = new Map(site.rooms.flatMap(({ actions }) => actions.map((act) => [act.name, act] as const)));
  /** The lines for the shell as a reader copies them. */
  const linesOf = async (path: string) =>
    [...(await (await app.request(path)).text()).matchAll(/<pre class="snippet"[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, line = ""]) => unescaped(line));

  it("shows lines for every read that run as they stand, and says where a value is found that a visitor is not given", async () => {
    const reads = (await linesOf("/api?przestrzen=cwiczenie")).filter((line) => !line.includes("-X POST"));
    expect(reads.length).toBe(site.rooms.flatMap(({ queries, opens = [] }) => [...queries, ...opens]).length);
    const marked = reads.filter((line) => line.includes("<"));
    expect(marked.map((line) => /<(\w+)>/.exec(line)?.[1]).toSorted()).toEqual(["code", "mid", "source"]);
    for (const line of reads.filter((one) => !marked.includes(one))) {
      const address = /^curl 'http:\/\/[^/]+(\/[^']+)'/.exec(line)?.[1] ?? "";
      const answers = await Promise.all(
        (line.includes("SPLOT_TOKEN") ? ["dyrektor", "specjalista", "protokolant"] : ["visitor"]).map((who) => statusFor(who, address)),
      );
      expect([address, answers]).toEqual([address, expect.arrayContaining([200])]);
    }
  });

  it("shows a line with a body for every act of people, which the act takes", async () => {
    const shown = (await linesOf("/en/api?przestrzen=cwiczenie")).filter((line) => line.includes("-X POST"));
    const byPeople = [...acts.values()].filter(({ grants }) => grants.some(({ role }) => role !== "system"));
    expect(shown.length).toBe(byPeople.length);
    for (const line of shown) {
      const [, name = "", body = ""] = /'http:[^']*\/([\w.]+)'[\s\S]*-d '([\s\S]*)'$/.exec(line) ?? [];
      expect([name, acts.get(name)?.input.safeParse(JSON.parse(body)).error?.message]).toEqual([name, undefined]);
      expect(line).toContain("Idempotency-Key");
    }
  });

  it("carries the same examples in the description for machines", async () => {
    const description = await (await app.request("/api/openapi.json?przestrzen=cwiczenie")).json();
    const { paths } = z.object({ paths: z.record(z.string(), z.looseObject({ get: operation.optional(), post: operation.optional() })) }).parse(description);
    const read = paths["/api/v1/{space}/strategy.getStrategy"]?.get;
    const value = read?.parameters.find(({ name }) => name === "strategy")?.example;
    await by("visitor").ask("strategy.getStrategy", { strategy: String(value) }, nothing);
    expect(read?.["x-codeSamples"][0]?.source).toContain(`strategy=${value}`);
    expect(paths["/api/v1/{space}/participation.sendIdea"]?.post?.["x-codeSamples"][0]?.source).toContain("Idempotency-Key");
  });
});

describe("the way from a draft to a resolution, over the API alone", () => {
  it("needs nothing that no read of the API gives", { timeout: 120_000 }, async () => {
    const strategy = await draftDocument();
    const round = await consult(strategy);
    const receipt = await remark(round);
    await goTo(addDays(today, 36));
    await answer(round);
    const fate = z.object({ kind: z.literal("remark"), answer: z.object({ verdict: z.string() }) });
    expect(await by("visitor").ask("portal.getFate", { code: receipt }, fate)).toMatchObject({ answer: { verdict: "accepted" } });
    await putForward(strategy, round);
    const { duties } = await by("dyrektor").ask("portal.listDuties", {}, z.object({ duties: z.array(z.object({ path: z.string() })) }));
    expect(duties.map(({ path }) => path)).toContain(`/praca/projekty-uchwal/nowy?dokument=${strategy}`);
    const meeting = await convene(strategy);
    await goTo(addDays(today, 20));
    const resolution = await vote(meeting);
    const stands = await by("visitor").ask("strategy.getStrategy", { strategy }, z.object({ state: z.string() }));
    expect(stands.state).toBe("in_force");
    const whole = await by("visitor").ask("portal.getFate", { code: receipt }, wholeFate);
    expect(whole).toMatchObject({
      answer: { verdict: "accepted", text: "Słuszna uwaga." },
      paragraph: { before: "Autobusy jeżdżą co godzinę.", after: "Autobusy jeżdżą co pół godziny." },
      resolution: { id: resolution },
    });
    expect(whole.steps.at(-1)).toMatchObject({ path: whole.resolution.path, text: { pl: expect.stringContaining(whole.resolution.title.pl) } });
  });
});
