import { findId } from "@splot/kernel";
import { sentFile } from "@splot/kernel/files";
import { listQuery, listWord, optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { readAmount } from "@splot/projects";
import { z } from "zod";
import { eventKinds } from "./model/edition.ts";
import { verdicts } from "./model/mid.ts";
import { leaderRules, networkKinds, networkMoves } from "./model/network.ts";
import { planMoves } from "./model/plan.ts";
import { levels, recommendationStates } from "./model/recommendation.ts";
import { stanceCodes } from "./model/reply.ts";
import { partyCodes, sectionCodes } from "./model/statement.ts";

const object = typedId<"object">();
const content = (most: number) => z.strictObject({ pl: typedText(most), en: optionalText(most) });
const source = typedText(300);
const code = typedText(40);
const year = z.number().int().min(2000).max(2100);
const count = z.number().int().min(1).max(1000);

function namesOf<Name extends string>(words: Readonly<Record<Name, unknown>>): readonly [Name, ...Name[]] {
  return Object.keys(words) as [Name, ...Name[]];
}

/** An edition as its sources tell it. A rule that no source states is left out. */
export const recordEditionInput = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/),
  ord: z.number().int().min(1),
  title: content(200),
  startsYear: year,
  endsYear: year,
  isEnded: z.boolean(),
  sizeLeast: count.optional(),
  sizeMost: count.optional(),
  sizeNote: content(400).optional(),
  oneNetwork: z.boolean().optional(),
  participantCount: count.optional(),
  participantNote: content(400).optional(),
  scopes: z.array(z.strictObject({ code: z.string().regex(/^[a-z_]{1,40}$/), name: content(100) })).max(20),
  schedule: z.array(z.strictObject({ code, kind: z.enum(namesOf(eventKinds)), from: typedDay, to: typedDay, title: content(300), source })).max(200),
  source,
});
export const recordNetworkInput = z.strictObject({
  edition: object,
  code,
  ord: z.number().int().min(1),
  title: content(200),
  kind: z.enum(namesOf(networkKinds)),
  leaderRule: z.enum(namesOf(leaderRules)),
  theme: content(400),
  startCount: count.optional(),
  isEnded: z.boolean(),
  /** Institutions that look after the network. */
  caretakers: z.array(object).max(20),
  source,
});
/** Part of a city in an edition; without a network no source says in which. */
export const recordMemberInput = z.strictObject({ edition: object, network: object.optional(), org: object, isAtStart: z.boolean(), source });
/** All points of one section of an edition, in their order. */
export const recordStatementsInput = z.strictObject({
  edition: object,
  section: z.enum(sectionCodes),
  statements: z
    .array(
      z.strictObject({
        code,
        heading: content(300).optional(),
        text: content(1000),
        before: content(1000).optional(),
        parties: z.array(z.enum(partyCodes)).max(3).default([]),
        network: object.optional(),
        isSummary: z.boolean().default(false),
        source,
      }),
    )
    .min(1)
    .max(100),
});
export const recordRecommendationInput = z.strictObject({
  network: object,
  code: z.string().regex(/^[A-Z0-9-]{1,40}$/),
  scope: z.string().regex(/^[a-z_]{1,40}$/),
  text: content(1000),
  isSummary: z.boolean(),
  source,
});

/** What of the networks is asked for, as it stands in the address. */
export const networksQuery = listQuery({ edycja: listWord, miasto: listWord });
export type NetworksQuery = z.output<typeof networksQuery>;
export const citiesQuery = listQuery({ edycja: listWord, siec: listWord });
export type CitiesQuery = z.output<typeof citiesQuery>;
export const recommendationsQuery = listQuery({ edycja: listWord, siec: listWord, zakres: listWord });
export type RecommendationsQuery = z.output<typeof recommendationsQuery>;

/** Ids and codes of a form. */
const day = typedDay;
const when = z
  .string()
  .trim()
  .refine((text) => /^(\d{4}(-(0[1-9]|1[0-2]))?)?$/.test(text), { params: { code: "unreadable" } })
  .transform((text) => (text === "" ? undefined : text))
  .optional();
/** An amount as people type it, in grosze afterwards; a form may leave it empty. */
const optionalAmount = z
  .string()
  .max(30)
  .optional()
  .transform((text, context): number | undefined => {
    if (text === undefined || text.trim() === "") return undefined;
    const found = readAmount(text);
    if (found === undefined) context.addIssue({ code: "custom", params: { code: "unreadable" } });
    return found;
  });
const flag = z
  .union([z.boolean(), z.literal("yes"), z.literal("")])
  .transform((value) => value === true || value === "yes")
  .optional();
const optionalCount = z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(1).max(100)]).optional();
const grade = z.coerce.number().int().min(1).max(5);

export const openEditionInput = z
  .strictObject({
    title: typedText(200),
    titleEn: optionalText(200),
    startsYear: z.coerce.number().int().min(2000).max(2100),
    endsYear: z.coerce.number().int().min(2000).max(2100),
    sizeLeast: optionalCount,
    sizeMost: optionalCount,
    oneNetwork: flag,
  })
  .refine(({ startsYear, endsYear }) => startsYear <= endsYear, { path: ["endsYear"], params: { code: "unreadable" } });
export const openNetworkInput = z.strictObject({
  edition: object,
  title: typedText(200),
  titleEn: optionalText(200),
  theme: typedText(400),
  themeEn: optionalText(400),
  kind: z.enum(namesOf(networkKinds)),
  leaderRule: z.enum(namesOf(leaderRules)),
});
export const applyToNetworkInput = z.strictObject({ network: object, org: object });
export const decideApplicationInput = z.strictObject({ network: object, org: object, verdict: z.enum(["accept", "decline"]), isLeader: flag });
export const moveNetworkInput = z.strictObject({ network: object, move: z.enum(networkMoves) });

export const startMidInput = z.strictObject({ network: object, org: object, title: typedText(200), titleEn: optionalText(200) });
export const editMidInput = z.strictObject({
  mid: object,
  revision: z.coerce.number().int().min(1),
  title: typedText(200),
  titleEn: optionalText(200),
  challenge: optionalText(4000),
  challengeEn: optionalText(4000),
  aim: optionalText(4000),
  aimEn: optionalText(4000),
  barriers: optionalText(4000),
  barriersEn: optionalText(4000),
});
export const addMidActionInput = z.strictObject({
  mid: object,
  title: typedText(200),
  titleEn: optionalText(200),
  who: typedText(200),
  starts: when,
  ends: when,
  cost: optionalAmount,
  money: optionalText(200),
  output: typedText(500),
  risk: optionalText(500),
});
export const nameStakeholderInput = z.strictObject({
  mid: object,
  name: typedText(200),
  role: typedText(300),
  influence: grade,
  interest: grade,
  isLocalGroup: flag,
});
export const logProcessInput = z.strictObject({ mid: object, on: day, what: typedText(500), who: typedText(300) });
export const attachMidDocumentInput = z.strictObject({ mid: object, file: sentFile });
export const moveMidInput = z.strictObject({
  mid: object,
  move: z.enum(["send_peers", "send_experts", "finish", "start_work", "look_back"]),
  dueOn: day.optional(),
});
export const adoptMidInput = z.strictObject({ mid: object, on: day, file: sentFile });
/** A review with notes, each at a paragraph of the version that was read. */
export const reviewMidInput = z.strictObject({
  mid: object,
  verdict: z.enum(namesOf(verdicts)),
  text: typedText(2000),
  notes: z
    .array(z.strictObject({ block: typedText(40), text: typedText(1000) }))
    .max(20)
    .default([]),
});
export const answerNoteInput = z.strictObject({ mid: object, review: typedId<"review">(), no: z.coerce.number().int().min(1), answer: typedText(1000) });

export const openPlanInput = z.strictObject({ network: object, title: typedText(200), titleEn: optionalText(200) });
export const movePlanInput = z.strictObject({ plan: object, move: z.enum(planMoves) });
export const writeRecommendationInput = z.strictObject({
  plan: object,
  scope: z.string().regex(/^[a-z_]{1,40}$/),
  level: z.enum(namesOf(levels)),
  text: typedText(1000),
  textEn: optionalText(1000),
  barrier: typedText(1000),
  barrierEn: optionalText(1000),
  act: optionalText(300),
  wording: optionalText(2000),
  effect: optionalText(1000),
  effectEn: optionalText(1000),
  priority: z.coerce.number().int().min(1).max(3),
  /** The plan of a city that shows why. */
  basis: z
    .string()
    .refine((text) => text === "" || findId(text) !== undefined, { params: { code: "unreadable" } })
    .transform((text) => findId<"object">(text))
    .optional(),
});
export const recommendationInput = z.strictObject({ recommendation: object });
export const nameAddresseeInput = z.strictObject({ recommendation: object, org: object });
export const submitRecommendationInput = z
  .strictObject({ recommendation: object, on: day, dueOn: day, file: sentFile })
  .refine(({ on, dueOn }) => on <= dueOn, { path: ["dueOn"], params: { code: "unreadable" } });
export const recordReplyInput = z.strictObject({
  recommendation: object,
  org: object,
  on: day,
  stance: z.enum(stanceCodes),
  text: typedText(2000),
  file: sentFile,
});
/** What of the plans of cities is asked for. */
export const midsQuery = listQuery({ siec: listWord, stan: listWord });
export type MidsQuery = z.output<typeof midsQuery>;

const placed = { id: wireId(), address: z.string() };
/** A thing told from a source, and where its page stands. */
export const placedOutput = z.strictObject(placed);
/** A thing made at work, with the number that it got. */
export const madeOutput = z.strictObject({ ...placed, code: z.string() });
export const recordMemberOutput = z.strictObject({ id: wireId<"member">() });
export const recordStatementsOutput = z.strictObject({ edition: wireId(), section: z.enum(sectionCodes) });
export const networkOutput = z.strictObject({ network: wireId(), address: z.string() });
export const midOutput = z.strictObject({ mid: wireId() });
/** A plan of a city that moved on, and where its page stands. */
export const movedMidOutput = z.strictObject({ mid: wireId(), address: z.string() });
/** `revision` is what the next edit must name. */
export const editMidOutput = z.strictObject({ mid: wireId(), revision: wireCount });
export const addMidActionOutput = z.strictObject({ ...placed, no: wireCount });
export const attachMidDocumentOutput = z.strictObject({ mid: wireId(), sha256: z.string() });
export const reviewMidOutput = z.strictObject({ review: wireId<"review">(), mid: wireId() });
export const planOutput = z.strictObject({ plan: wireId(), address: z.string() });
export const recommendationOutput = z.strictObject({ recommendation: wireId(), address: z.string() });
/** `state` is where the recommendation stands now. */
export const recordReplyOutput = z.strictObject({ reply: wireId(), state: z.enum(namesOf(recommendationStates)), address: z.string() });
