import { type MissingReason, missingReasons, type ObservationFlag, observationFlags } from "@splot/kernel";
import { sentFile } from "@splot/kernel/files";
import { optionalText, typedDay, typedText, wireCount, wireId, wireOrigin } from "@splot/kernel/http";
import { z } from "zod";
import { draftSchema, longProfile, profileSchema } from "./mapping/index.ts";
import { formats, readingCodes } from "./reading/index.ts";

const MISSING = Object.keys(missingReasons).filter((text): text is MissingReason => text in missingReasons);
const FLAGS = Object.keys(observationFlags).filter((text): text is ObservationFlag => text in observationFlags);

const bilingual = z.strictObject({ pl: typedText(2000), en: optionalText(2000) });
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
export const indicatorCode = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
export const periodCode = z.string().regex(/^\d{4}(-[A-Za-z0-9/-]{1,20})?$/);

/** A unit of the register to be written down; `code` is TERYT, or the own code of an area. */
const newUnit = z.strictObject({
  code: z.string().regex(/^([0-9]{7}|[A-Z][A-Z0-9-]{1,15})$/),
  level: z.enum(["municipality", "area"]),
  name: bilingual,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  parentName: optionalText(100),
  centre: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).optional(),
  from: typedDay,
  source: typedText(300),
});

export const recordUnitsInput = z.strictObject({
  units: z.array(newUnit).min(1).max(3000),
  areas: z
    .array(
      z.strictObject({
        code: z.string().max(20),
        kind: z.enum(["association", "peer_group"]),
        basis: typedText(500),
        members: z.array(z.strictObject({ code: z.string().max(20), from: typedDay, source: typedText(300) })).max(3000),
      }),
    )
    .max(20),
});

export const recordSourceInput = z.strictObject({
  code,
  producer: bilingual,
  title: bilingual,
  citation: bilingual,
  url: optionalText(300),
  licence: bilingual,
  isVerified: z.boolean(),
});

export const newObservation = z.strictObject({
  indicator: indicatorCode,
  unit: z.string().max(20),
  period: periodCode,
  value: z.union([decimal, z.strictObject({ missing: z.enum(MISSING) })]),
  flags: z.array(z.enum(FLAGS)).max(8),
  note: optionalText(1000),
  row: z.number().int().min(1).optional(),
});

export const recordVintageInput = z.strictObject({
  source: code,
  code,
  releasedOn: typedDay.optional(),
  standing: z.enum(["confirmed", "unconfirmed", "superseded", "unverified"]),
  note: bilingual.optional(),
  observations: z.array(newObservation).min(1).max(20_000),
});

export const importOutlinesInput = z.strictObject({ layer: z.string().min(2).max(64_000_000), source: typedText(300) });

/** Largest pasted text. Unit: characters. */
const MOST_PASTED = 4_000_000;

/** The text of a table: whatever it may hold, but no NUL, which is a sign of another kind of file. */
const tableText = z
  .string()
  .max(MOST_PASTED)
  .refine((text) => !text.includes("\u0000"), { params: { code: "control" } });

/** How a file is to be read and mapped. Missing: found out from the file and from the profiles that were saved. */
const mapping = {
  format: z.enum(formats).optional(),
  encoding: z.string().min(1).max(40).optional(),
  decimal: z.enum(["comma", "point"]).optional(),
  part: z.string().min(1).max(200).optional(),
  /** A saved profile by its code, or a whole one as it is. */
  profile: z.union([code, profileSchema]).optional(),
};

/** A chosen file, or pasted text. */
const content = { text: tableText.default(""), file: sentFile.optional(), ...mapping };

export const checkImportInput = z.strictObject(content);

/** Where a file of figures comes from. */
export const importSource = z.strictObject({
  producer: typedText(200),
  title: typedText(200),
  url: optionalText(300),
  licence: typedText(200),
  releasedOn: typedDay,
  isVerified: z.enum(["yes", "no"]).default("no"),
  /** The source does not allow its figures to be published; only the office has the file. */
  isWithheld: z.enum(["yes", "no"]).default("no"),
});

/** The way of reading is kept under a name for the next file of the kind. Missing: it is not. */
const remember = z.strictObject({ code, name: typedText(120) }).optional();

export const acceptImportInput = importSource.extend({ ...content, remember });

/** The same for a file on the disk of the server. */
export const acceptLocalInput = importSource.extend({ ...mapping, remember, sha256: z.string().length(64) });

export const withdrawVintageInput = z.strictObject({ vintage: code, reason: typedText(1000) });

export const saveProfileInput = z.strictObject({ code, name: bilingual, content: profileSchema.meta({ example: longProfile }) });

export const listIndicatorsInput = z.strictObject({ domain: z.coerce.number().int().min(0).max(7).optional() });
export const getIndicatorInput = z.strictObject({ code: indicatorCode });
export const listUnitsInput = z.strictObject({
  area: z
    .string()
    .regex(/^[A-Z][A-Z0-9-]{1,15}$/)
    .optional(),
});
export const listObservationsInput = z.strictObject({
  indicator: indicatorCode.optional(),
  unit: z.string().max(20).optional(),
  period: periodCode.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

const text = z.strictObject({ pl: z.string(), en: z.string().optional() });

/** An indicator on the wire. */
export const indicatorOutput = z.strictObject({
  id: z.string(),
  code: z.string(),
  address: z.string(),
  origin: wireOrigin,
  name: text,
  definition: text,
  unit: text,
  direction: z.string(),
  domain: z.number().optional(),
  frequency: z.string(),
  grain: z.string(),
  aggregation: z.string(),
  decimals: z.number(),
  /** How its numbers are made at their source, who answers for the definition, and the days expected from the end of a period to its publication. Missing: not stated. */
  method: text.optional(),
  keeper: text.optional(),
  lagDays: z.number().optional(),
});
/** An observation on the wire: `value` as a decimal text, or `missing` with its reason; never both. */
export const observationOutput = z.strictObject({
  indicator: z.string(),
  unit: z.string(),
  unitName: text,
  period: z.string(),
  value: z.string().optional(),
  missing: z.string().optional(),
  flags: z.array(z.string()),
  note: z.string().optional(),
  vintage: z.string(),
  releasedOn: z.string().optional(),
  origin: z.string(),
  standing: z.string(),
  source: z.string(),
  licence: z.string(),
  isVerified: z.boolean(),
  locator: z.string(),
});
export const listIndicatorsOutput = z.strictObject({ indicators: z.array(indicatorOutput) });
export const listObservationsOutput = z.strictObject({ observations: z.array(observationOutput), next: z.string().optional() });
export const listUnitsOutput = z.strictObject({ units: z.array(z.strictObject({ code: z.string(), name: text, kind: text.optional(), slug: z.string() })) });

const outlineUnit = z.strictObject({ code: z.string(), name: z.string() });
/** How a layer of outlines fitted the register of units. */
export const importOutlinesOutput = z.strictObject({
  turnedRings: wireCount,
  kindChanged: z.array(outlineUnit.extend({ layerCode: z.string() })),
  without: z.array(outlineUnit),
  strangerCount: wireCount,
  strangers: z.array(outlineUnit.extend({ row: wireCount })),
  stored: wireCount,
  replaced: wireCount,
  isRepeated: z.boolean(),
});
const said = z.strictObject({ pl: z.string(), en: z.string() });
/** One kind of finding in one column. Shape: `rows` are its first places, `count` all of them. */
const finding = z.strictObject({
  code: z.enum(readingCodes),
  severity: z.enum(["error", "warning"]),
  column: z.string().optional(),
  count: wireCount,
  rows: z.array(wireCount),
  text: said,
  suggestion: said,
});
const profileOutput = z.strictObject({
  how: z.enum(["given", "saved", "suggested"]),
  code: z.string().optional(),
  version: wireCount.optional(),
  sha256: z.string().optional(),
  /** Is everything chosen that has to be? */
  isWhole: z.boolean(),
  content: draftSchema,
  guesses: z.array(z.strictObject({ part: z.string(), column: z.string().optional(), confidence: z.number(), why: said })),
});
/** What a file of figures holds; each finding says what to do. */
export const checkImportOutput = z.strictObject({
  format: z.string().optional(),
  /** The columns with some of the values that stand in them. */
  columns: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
  profile: profileOutput.optional(),
  /** The first numbers as they would be stored. */
  sample: z.array(
    z.strictObject({
      row: wireCount,
      indicator: z.string(),
      breakdown: z.record(z.string(), z.string()),
      unit: z.string(),
      period: z.string(),
      value: z.string().optional(),
      missing: z.string().optional(),
      flags: z.array(z.string()),
    }),
  ),
  rowCount: wireCount,
  errorCount: wireCount,
  warningCount: wireCount,
  findings: z.array(finding),
  knownVintage: z.string().optional(),
});
export const withdrawVintageOutput = z.strictObject({ vintage: z.string(), citedBy: z.array(z.strictObject({ address: z.string(), title: text })) });
export const saveProfileOutput = z.strictObject({ code: z.string(), version: wireCount, sha256: z.string(), isNew: z.boolean() });
/** What became of a file of figures. `job`: it is loaded in the background. */
export const acceptImportOutput = z.strictObject({ vintage: z.string(), added: wireCount, isRepeated: z.boolean(), job: wireId<"job">().optional() });
export const recordSourceOutput = z.strictObject({ id: wireId<"source">() });
export const recordUnitsOutput = z.strictObject({ unitCount: wireCount });
export const recordVintageOutput = z.strictObject({ vintage: z.string(), observationCount: wireCount });

/** A variable of the Local Data Bank, by its number there. */
const bankVariable = z.coerce.number().int().min(1).max(99_999_999).meta({ example: 72_305 });
export const followBankVariableInput = z.strictObject({
  variable: bankVariable,
  /** Code of the indicator that its numbers are loaded into. Missing: they are only fetched. */
  indicator: z
    .union([z.literal("").transform(() => undefined), indicatorCode])
    .optional()
    .meta({ example: "population" }),
});
export const unfollowBankVariableInput = z.strictObject({ variable: bankVariable });
export const bankVariableOutput = z.strictObject({ variable: z.number().int() });
export const startedJob = z.strictObject({ job: wireId<"job">() });
