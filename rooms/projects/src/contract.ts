import { findId } from "@splot/kernel";
import { listQuery, listWord, optionalText, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { readAmount } from "./model/amount.ts";
import { bandCodes } from "./model/listing.ts";
import { projectStateCodes } from "./model/states.ts";
import { certaintyCodes, fundLevelCodes, moneySourceCodes, natureCodes, typeCodes } from "./model/words.ts";

const object = typedId<"object">();
const content = (most: number) => z.strictObject({ pl: typedText(most), en: optionalText(most) });
/** An id that a form may leave empty. */
const optionalObject = z
  .string()
  .refine((text) => text === "" || findId(text) !== undefined, { params: { code: "unreadable" } })
  .transform((text) => findId<"object">(text))
  .optional();
/** A year, month or day; a form may leave it empty. */
const when = z
  .string()
  .trim()
  .refine((text) => /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/.test(text), { params: { code: "unreadable" } })
  .transform((text) => (text === "" ? undefined : text))
  .optional();
const year = z.coerce.number().int().min(2000).max(2100);
/** An amount as people type it, in grosze afterwards; on the wire a text, never a floating-point number. */
const amount = z
  .string()
  .meta({ example: "125000,50" })
  .transform((text, context): number => {
    const found = readAmount(text);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", params: { code: text.trim() === "" ? "required" : "unreadable" } });
    return z.NEVER;
  });
const flag = z
  .union([z.boolean(), z.literal("yes"), z.literal("")])
  .transform((value) => value === true || value === "yes")
  .optional();
const choice = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z
    .enum(codes)
    .or(z.literal("").transform(() => undefined))
    .optional();

/** A new fiche; `from` is the idea, insight or action that becomes it. */
export const startFicheInput = z.strictObject({
  title: typedText(200),
  titleEn: optionalText(200),
  type: z.enum(typeCodes),
  lead: object,
  from: optionalObject,
});
const texts = { problem: optionalText(4000), aim: optionalText(2000), scope: optionalText(4000), effect: optionalText(2000) };
const textsEn = { problemEn: optionalText(4000), aimEn: optionalText(2000), scopeEn: optionalText(4000), effectEn: optionalText(2000) };
export const editFicheInput = z.strictObject({
  project: object,
  revision: z.coerce.number().int().min(1),
  title: typedText(200),
  titleEn: optionalText(200),
  type: z.enum(typeCodes),
  nature: choice(natureCodes),
  ...texts,
  ...textsEn,
  starts: when,
  ends: when,
});
/** The cost of one organisation in one year; a cost of 0 takes the share away. */
export const setShareInput = z.strictObject({ project: object, org: object, year, cost: amount, eligible: amount });
export const linkDirectionInput = z.strictObject({ project: object, target: object, isPrimary: flag });
export const linkBasisInput = z.strictObject({ project: object, basis: object, why: optionalText(500) });
export const dropLinkInput = z.strictObject({ project: object, other: object });
/** Joins a bundle; without one the project leaves it. */
export const joinBundleInput = z.strictObject({ project: object, bundle: optionalObject });
export const projectInput = z.strictObject({ project: object });
export const reasonInput = z.strictObject({ project: object, reason: typedText(1000) });
export const decideFicheInput = z
  .strictObject({ project: object, verdict: z.enum(["accept", "decline"]), reason: optionalText(1000) })
  .refine(({ verdict, reason }) => verdict === "accept" || reason !== undefined, { path: ["reason"], params: { code: "required" } });
/** Plans a line of money, or gives a new version of the one with the same organisation, source, fund and year. */
export const planFinancingInput = z.strictObject({
  project: object,
  org: object,
  source: z.enum(moneySourceCodes),
  fund: optionalObject,
  year,
  amount,
  certainty: z.enum(certaintyCodes),
  overReason: optionalText(500),
});

const currency = z.string().regex(/^[A-Z]{3}$/);
const minor = z.number().int().min(0);
const address = z
  .string()
  .regex(/^\/[a-z0-9/-]+$/)
  .max(200);
/** A project of the past or of others, as its source tells it. */
export const recordProjectInput = z.strictObject({
  code: typedText(40),
  title: content(300),
  source: typedText(300),
  isEnded: z.boolean(),
  kind: content(100),
  programme: content(200).optional(),
  lead: content(200).optional(),
  part: content(200).optional(),
  facts: content(2000),
  partyCount: z.number().int().min(1).optional(),
  value: z.strictObject({ minor, currency }).optional(),
  coversMembers: z.boolean(),
  concerns: z.array(object).max(60),
  starts: when,
  ends: when,
  /** The plan that the project carries out by the words of the source, and why it is tied so. */
  direction: object.optional(),
  directionNote: content(500),
});
/** A source of funding with its fields. */
export const recordFundInput = z.strictObject({
  code: typedText(40),
  ord: z.number().int().min(1),
  title: content(200),
  address,
  level: z.enum(fundLevelCodes),
  rate: z.strictObject({ maxBp: z.number().int().min(0).max(10_000), isConfirmed: z.boolean() }).optional(),
  facts: content(1000),
  isConfirmed: z.boolean(),
  source: typedText(300),
  measures: z.array(z.strictObject({ code: typedText(40), name: content(200), minor, currency, source: typedText(300) })).max(100),
});

/** A share as people type it, in percent; basis points afterwards. Missing: left empty. */
const percent = z
  .union([z.number(), z.string().max(20)])
  .transform((typed, context): number | undefined => {
    const text = String(typed).trim().replace(",", ".").replace(/\s*%$/, "");
    if (text === "") return undefined;
    const found = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    if (found <= 100) return Math.round(found * 100);
    context.addIssue({ code: "custom", params: { code: "unreadable" } });
    return z.NEVER;
  })
  .optional();
const fundSaid = {
  title: typedText(200, 3),
  titleEn: optionalText(200),
  level: z.enum(fundLevelCodes),
  /** Highest rate of a grant; on the wire percent. */
  rate: percent,
  /** Does its document confirm the rate? An unconfirmed one binds nobody. */
  isRateConfirmed: flag,
  facts: typedText(1000, 3),
  factsEn: optionalText(1000),
  isConfirmed: flag,
  source: typedText(300, 3),
};
/** A source of funding that the office enters from its document. */
export const enterFundInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/),
  ...fundSaid,
});
/** What is said of a source of funding that the office entered; `was` is the title that was seen. Code and address stay. */
export const reviseFundInput = z.strictObject({ fund: object, was: typedText(200), ...fundSaid });

/** What of the catalogue is asked for, as it stands in the address. An unknown value counts as none. */
export const catalogueQuery = listQuery({
  dziedzina: z.enum(["1", "2", "3", "4", "5", "6", "7", "brak"]).or(z.literal("")).catch("").default(""),
  gmina: listWord,
  stan: listWord,
  kwota: z.enum(bandCodes).or(z.literal("")).catch("").default(""),
  rodzaj: listWord,
});
export type CatalogueQuery = z.output<typeof catalogueQuery>;

const placed = { id: wireId(), address: z.string() };
export const startFicheOutput = z.strictObject({ ...placed, code: z.string() });
export const recordOutput = z.strictObject(placed);
export const projectOutput = z.strictObject({ project: wireId() });
/** A fiche that moved on, with the state it stands in now. */
export const movedOutput = z.strictObject({ project: wireId(), state: z.enum(projectStateCodes) });
export const planFinancingOutput = z.strictObject({ line: wireId(), no: wireCount });
export const submitFicheOutput = z.strictObject({ project: wireId(), no: wireCount, sha256: z.string() });
export const editFicheOutput = z.strictObject({ project: wireId(), revision: wireCount });
