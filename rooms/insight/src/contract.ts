import { optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { awarenessCodes, cardTagCodes } from "./model/card.ts";
import { confidenceCodes, insightKindCodes, verdictCodes } from "./model/insight.ts";
import { sourceKindCodes } from "./model/source.ts";
import { studyKindCodes } from "./model/study.ts";

const objectId = typedId<"object">();
const content = z.strictObject({ pl: typedText(4000), en: optionalText(4000) });
const source = typedText(300);
const address = z
  .string()
  .regex(/^\/[a-z0-9/.-]+$/)
  .max(200);
const domains = z
  .array(z.coerce.number().int().min(1).max(7))
  .max(7)
  .transform((list) => [...new Set(list)].sort((a, b) => a - b));
const isTicked = z.union([z.boolean(), z.literal("yes").transform(() => true)]).default(false);

/** A study of the past as the sources name it. */
export const recordStudyInput = z.strictObject({
  kind: z.enum(studyKindCodes),
  title: content,
  address,
  domains: domains.default([]),
  heldIn: z.string().max(40).optional(),
  count: z.union([
    z.strictObject({ pieces: z.number().int().min(0), isRough: z.boolean().default(false) }),
    z.strictObject({ missing: z.enum(["not_stated", "not_applicable"]) }),
  ]),
  isPublished: z.boolean(),
  isConfirmed: z.boolean(),
  note: content.optional(),
  figures: z
    .array(z.strictObject({ label: content, value: z.number().int().min(0), bound: z.enum(["exact", "more_than", "about"]), source }))
    .max(20)
    .default([]),
  source,
});
/** A synthetic report of a domain as the sources name it. */
export const recordSynthesisInput = z.strictObject({
  domain: z.number().int().min(1).max(7),
  title: content,
  address,
  isPublished: z.boolean(),
  verifiedBy: content.optional(),
  source,
});

/** A new study: what it asks and how. */
export const openStudyInput = z.strictObject({
  title: typedText(200),
  titleEn: optionalText(200),
  question: typedText(600),
  questionEn: optionalText(600),
  kind: z.enum(studyKindCodes),
  domains: domains.default([]),
});
export const advanceStudyInput = z.strictObject({ study: objectId });
/** A source by role, never by name. Unit: `peopleCount` people; 0 is a document. */
export const registerSourceInput = z.strictObject({
  study: objectId,
  kind: z.enum(sourceKindCodes),
  role: optionalText(120),
  roleEn: optionalText(120),
  municipality: optionalText(120),
  peopleCount: z.coerce.number().int().min(0).max(10_000),
  takenOn: typedDay,
});
/** What the people in a source agreed to. */
export const recordConsentInput = z.strictObject({
  source: objectId,
  givenOn: typedDay,
  form: z.enum(["written", "recorded"]),
  showsRole: isTicked,
  showsMunicipality: isTicked,
});
export const withdrawConsentInput = z.strictObject({ source: objectId });
export const saveTextInput = z.strictObject({ source: objectId, text: typedText(200_000) });
/** A place in the text of a source: the words themselves, or code points [start, end). */
export const markExcerptInput = z.strictObject({
  source: objectId,
  quote: optionalText(4000),
  start: z.coerce.number().int().min(0).max(1_000_000).optional(),
  end: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
/** A card. Missing text: the tag is `quote`, the card repeats its one excerpt. */
export const writeCardInput = z.strictObject({
  study: objectId,
  excerpts: z.array(typedId<"excerpt">()).max(40),
  tag: z.enum(cardTagCodes),
  awareness: z.enum(awarenessCodes).default("unknown"),
  text: optionalText(600),
  textEn: optionalText(600),
});
export const nameClusterInput = z.strictObject({ study: objectId, name: typedText(120), nameEn: optionalText(120) });
/** Where cards lie now. Missing cluster: in none. */
export const placeCardsInput = z.strictObject({
  study: objectId,
  places: z
    .array(z.strictObject({ card: objectId, cluster: objectId.optional() }))
    .min(1)
    .max(400),
});
const evidence = z.strictObject({ card: objectId, stance: z.enum(["for", "against"]), cluster: objectId.optional() });
/** An insight with the cards that speak for and against it. */
export const stateInsightInput = z.strictObject({
  kind: z.enum(insightKindCodes),
  statement: typedText(400),
  statementEn: optionalText(400),
  domains,
  confidence: z.enum(confidenceCodes),
  evidence: z.array(evidence).max(400).default([]),
});
export const addEvidenceInput = z.strictObject({ insight: objectId, evidence: z.array(evidence).min(1).max(400) });
/** An official number beside an insight. Shape: `unit` is a TERYT or area code. */
export const citeNumberInput = z.strictObject({
  insight: objectId,
  indicator: objectId,
  unit: z.string().trim().min(1).max(20),
  period: z.string().trim().min(1).max(40),
  why: typedText(600),
});
export const askVerdictInput = z.strictObject({ insight: objectId, dueOn: typedDay.optional() });
export const giveVerdictInput = z.strictObject({ insight: objectId, verdict: z.enum(verdictCodes), reason: typedText(2000), reasonEn: optionalText(2000) });
export const publishInsightInput = z.strictObject({ insight: objectId });

const placed = { id: wireId(), address: z.string() };
/** What most acts answer: the thing, and where its page stands. */
export const placedOutput = z.strictObject(placed);
/** A part of a study. */
export const partOutput = z.strictObject({ id: wireId(), study: wireId() });
/** A part of a study with its number in it. */
export const numberedOutput = partOutput.extend({ no: wireCount });
export const markExcerptOutput = partOutput.extend({ excerpt: wireId<"excerpt">() });
export const withdrawConsentOutput = partOutput.extend({ erasedExcerpts: wireCount, erasedCards: wireCount, insights: wireCount });
export const placeCardsOutput = z.strictObject({ study: wireId(), movedCount: wireCount });
export const stateInsightOutput = z.strictObject({ ...placed, code: z.string() });
