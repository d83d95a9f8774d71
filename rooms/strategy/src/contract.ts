import { optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { levelCodes, verdictCodes } from "./model/policyDocument.ts";
import { levels } from "./model/tree.ts";

const strategyId = typedId<"object">();
const content = z.strictObject({ pl: typedText(4000), en: optionalText(4000) });
const key = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,40}$/);
const code = z.string().trim().min(1).max(40);
const source = typedText(300);
const kind = z.enum(["heading", "para", "point"]);
const address = z
  .string()
  .regex(/^\/[a-z0-9/.-]+$/)
  .max(200);
const revision = z.coerce.number().int().min(0);

const statement = z.strictObject({
  kind: z.enum(["summary", "statutory_goal", "statutory_field", "principle", "actor", "event"]),
  code,
  parentCode: code.optional(),
  text: content,
  note: content.optional(),
  source,
});

/** A strategy of the past with its text, as the sources give it. */
export const recordStrategyInput = z.strictObject({
  address,
  title: content,
  horizon: code,
  source,
  adoptedOn: typedDay,
  adoptedBy: typedId<"object">().optional(),
  blocks: z
    .array(z.strictObject({ key, kind, text: typedText(6000) }))
    .min(1)
    .max(400),
});
/** A domain or goal as recorded. The value is in grosze, or a reason why it is missing. */
export const recordNodeInput = z.strictObject({
  strategy: strategyId,
  level: z.enum(levels),
  code,
  parentCode: code.optional(),
  domain: z.number().int().min(1).max(7),
  ord: z.number().int().min(1),
  title: content,
  address,
  source,
  /** The paragraph in which it is written, and of which frozen version. */
  blockKey: key.optional(),
  version: z.number().int().min(1).optional(),
  scope: content.optional(),
  value: z.union([z.strictObject({ grosze: z.number().int().min(0) }), z.strictObject({ missing: z.enum(["unknown", "not_applicable"]) })]),
});
/** An action plan as recorded. */
export const recordPlanInput = z.strictObject({
  strategy: strategyId,
  catalogue: code,
  code,
  domainCode: code,
  /** The main goal that it details. */
  goal: strategyId.optional(),
  ord: z.number().int().min(1),
  title: content,
  address,
  source,
});
/** The process as recorded. */
export const recordProcessInput = z.strictObject({ title: content, address, source });
/** A step of the process as recorded. */
export const recordStepInput = z.strictObject({
  process: strategyId,
  code,
  title: content,
  address,
  state: z.enum(["planned", "running", "done", "reopened"]),
  source,
});
/** Both orders of the steps, and what the steps produced. */
export const recordProductsInput = z.strictObject({
  process: strategyId,
  orders: z.array(z.strictObject({ template: z.enum(["a", "b"]), position: z.number().int().min(1), step: code, what: content, source })).max(40),
  products: z
    .array(
      z.strictObject({
        step: code,
        kind: z.enum(["study", "report", "activity", "decision", "interviews", "panel", "consultation", "catalogue", "model"]),
        title: content,
        count: z.union([z.strictObject({ pieces: z.number().int().min(0) }), z.strictObject({ missing: z.literal("not_stated") })]),
        madeIn: code.optional(),
        isPublished: z.boolean(),
        note: content.optional(),
        thing: strategyId.optional(),
        status: z.enum(["confirmed", "to_confirm"]),
        source,
      }),
    )
    .max(200),
});
/** Recorded short texts beside a document or the process. */
export const recordStatementsInput = z.strictObject({ object: strategyId, statements: z.array(statement).min(1).max(200) });
/** A version of the legal checklist, as data. */
export const recordRegimeInput = z.strictObject({
  version: z.number().int().min(1),
  name: content,
  validFrom: typedDay,
  basis: typedText(1000),
  isConfirmed: z.boolean(),
  items: z
    .array(z.strictObject({ code, title: content, basis: typedText(500), confirmed: z.boolean(), proof: z.enum(["round", "report", "document"]) }))
    .min(1)
    .max(40),
});
const end = z.strictObject({
  object: strategyId,
  space: typedId<"space">().optional(),
  version: z.number().int().min(1).optional(),
  locator: typedText(120).optional(),
});
/** A documented link between two things of the past. */
export const recordLinkInput = z.strictObject({
  from: end,
  to: end,
  reason: content.optional(),
  relation: z.enum([
    "evidences",
    "leads_to",
    "specifies",
    "part_of",
    "written_in",
    "consulted_in",
    "about",
    "continues_as",
    "reported_in",
    "effect",
    "measured_by",
  ]),
});

const policyLevel = z.enum(levelCodes);
/** A higher-level document as recorded; `span` is its years as the source gives them. */
export const recordPolicyInput = z.strictObject({
  title: content,
  address,
  level: policyLevel,
  issuer: content.optional(),
  span: code.optional(),
  priorities: z.array(content).max(60),
  source,
});
/** A higher-level document entered by the office. Shape: `priorities` one a line. */
export const registerPolicyInput = z.strictObject({
  title: typedText(200, 3),
  titleEn: optionalText(200),
  level: policyLevel,
  issuer: optionalText(200),
  span: optionalText(40),
  source,
  priorities: typedText(6000),
});
export const judgeCoherenceInput = z.strictObject({
  priority: typedId<"priority">(),
  node: strategyId,
  verdict: z.enum(verdictCodes),
  reason: typedText(1000, 3),
});

/** A new document: title, horizon, and its text, typed or pasted. */
export const draftStrategyInput = z.strictObject({
  title: typedText(200),
  titleEn: optionalText(200),
  horizon: z
    .string()
    .trim()
    .regex(/^\d{4}$/),
  text: typedText(200_000),
});
/** New paragraphs after one; without `after`, at the head. */
export const addBlockInput = z.strictObject({ strategy: strategyId, revision, after: key.optional(), text: typedText(20_000) });
export const editBlockInput = z.strictObject({ strategy: strategyId, revision, key, text: typedText(6000) });
export const moveBlockInput = z.strictObject({ strategy: strategyId, revision, key, direction: z.enum(["up", "down"]) });
export const removeBlockInput = z.strictObject({ strategy: strategyId, revision, key });
export const undoEditInput = z.strictObject({ strategy: strategyId, revision });
/** A goal under a domain (by number) or under another goal (by code), written in a paragraph. */
export const addGoalInput = z.strictObject({ strategy: strategyId, parent: code, title: typedText(400), titleEn: optionalText(400), block: key.optional() });
/** A goal with another wording; `was` is the wording that was seen. */
export const editGoalInput = z.strictObject({
  node: strategyId,
  was: typedText(400),
  title: typedText(400),
  titleEn: optionalText(400),
  block: key.optional(),
});
export const withdrawGoalInput = z.strictObject({ node: strategyId, reason: typedText(1000, 3) });
export const endEvidenceInput = z.strictObject({ evidence: typedId<"evidence">(), reason: typedText(1000, 3) });
/** An official number as evidence of a goal. Shape: `unit` is a TERYT or area code. */
export const linkEvidenceInput = z.strictObject({
  node: strategyId,
  indicator: typedId<"object">(),
  unit: z.string().trim().min(1).max(20),
  period: code,
  why: typedText(1000),
});
/** An insight that a goal follows from. */
export const linkInsightInput = z.strictObject({ node: strategyId, insight: typedId<"object">(), why: optionalText(600) });
export const sendToConsultationInput = z.strictObject({ strategy: strategyId, revision });
/** The version after a round: wording from the answers, and other changes, each with its reason. */
export const reviseAfterRoundInput = z.strictObject({
  strategy: strategyId,
  round: typedId<"object">(),
  others: z
    .array(z.strictObject({ key, text: typedText(6000), reason: typedText(1000, 0) }))
    .max(400)
    .default([]),
});
export const meetItemInput = z.strictObject({ strategy: strategyId, code, evidence: typedId<"object">() });
export const waiveItemInput = z.strictObject({ strategy: strategyId, code, reason: typedText(1000), basis: typedText(300) });
/** Takes back the decision about an item, with its reason. */
export const reopenItemInput = z.strictObject({ strategy: strategyId, code, reason: typedText(1000, 3) });
export const returnToWorkInput = z.strictObject({ strategy: strategyId, reason: typedText(1000, 3) });
export const submitForAdoptionInput = z.strictObject({ strategy: strategyId });

const effects = z.array(z.object({ kind: z.string(), object: typedId<"object">(), version: z.number().int(), sha256: z.string() }));
/** What a resolution does, as the assembly journals it. */
export const adoptionNews = z.object({ resolution: typedId<"object">(), effects });
/** A draft that was voted down or came back undecided, as the assembly journals it. */
export const voteNews = z.object({ ballot: typedId<"object">().optional(), meeting: typedId<"object">().optional(), effects });

/** A plan that details a goal of a strategy; the code belongs to the strategy. */
export const draftPlanInput = z.strictObject({
  strategy: strategyId,
  goal: typedId<"object">(),
  code: z
    .string()
    .trim()
    .regex(/^[1-7](\.[a-z0-9]{1,4}){1,3}$/),
  title: typedText(300),
  titleEn: optionalText(300),
});

/** A plan with another title or goal; `was` is the title that was seen. */
export const revisePlanInput = z.strictObject({
  plan: strategyId,
  was: typedText(300),
  goal: typedId<"object">(),
  title: typedText(300),
  titleEn: optionalText(300),
});
export const withdrawPlanInput = z.strictObject({ plan: strategyId, reason: typedText(1000, 3) });

/** A thing, and where its page stands. */
export const placedOutput = z.strictObject({ id: wireId(), address: z.string() });
/** A frozen version of a document. */
export const frozenOutput = z.strictObject({ id: wireId(), no: wireCount, sha256: z.string() });
export const thingOutput = z.strictObject({ id: wireId() });
/** The revision that the next edit must name. */
export const editedOutput = z.strictObject({ revision: wireCount });
/** The judged pair, with the document of the priority. */
export const judgeCoherenceOutput = z.strictObject({ priority: wireId<"priority">(), node: wireId(), document: wireId() });
export const nodeOutput = z.strictObject({ node: wireId() });
export const itemOutput = z.strictObject({ strategy: wireId(), code: z.string() });
export const withdrawGoalOutput = z.strictObject({ withdrawn: z.array(wireId()) });
export const recordRegimeOutput = z.strictObject({ code: z.string(), version: wireCount });
export const recordProductsOutput = z.strictObject({ process: wireId() });
export const linkEvidenceOutput = z.strictObject({ node: wireId(), locator: z.string() });
export const draftStrategyOutput = z.strictObject({ id: wireId(), code: z.string(), address: z.string() });
export const addGoalOutput = z.strictObject({ id: wireId(), code: z.string() });
export const recordLinkOutput = z.strictObject({ linked: z.literal(true) });
export const reviseAfterRoundOutput = frozenOutput.extend({ changedCount: wireCount });
export const linkInsightOutput = z.strictObject({ node: wireId(), insight: wireId() });
export const recordStatementsOutput = z.strictObject({ object: wireId(), count: wireCount });
