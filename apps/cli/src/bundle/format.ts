import type { Json } from "@splot/kernel";
import { z } from "zod";

/** The bundle's form; a verifier reads the forms it knows. */
export const FORMAT = "splot-bundle";
export const FORMAT_VERSION = 1;

/** NOTE: what JSON.parse gave is JSON; walking through it again would double the time of a verification. */
const jsonValue = z.custom<Json>((value) => value !== undefined);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A hash that is compared with a computed one, so that its letters need no check. */
const hashed = z.string().length(64);
const count = z.int().nonnegative();
/** A name in the bundle: never absolute, never upwards. */
const path = z.string().regex(/^(?!.*\.\.)[a-z0-9][a-z0-9._/-]{0,200}$/);
const content = z.object({ pl: z.string(), en: z.string().optional() });

/**
 * One line of `entries.jsonl`: what an accepted act leaves for ever.
 * NOTE: members stand in the order of the canonical form, so that JSON.stringify of a parsed line spells it canonically.
 */
export const entryLine = z.strictObject({
  actorCommitment: hashed,
  at: z.iso.datetime({ precision: 3 }),
  event: z.string(),
  fromState: z.string().optional(),
  hash: hashed,
  madeCommitment: hashed.optional(),
  object: z.string().optional(),
  payloadCommitment: hashed,
  prevHash: hashed,
  role: z.string(),
  seq: z.int().min(1),
  stream: z.string().min(1),
  toState: z.string().optional(),
  version: z.int().optional(),
});

/** One line of `payloads.jsonl`: the public content of an entry and the salt of its commitment. */
export const payloadLine = z.strictObject({ stream: z.string(), seq: z.int().min(1), salt: z.string(), payload: jsonValue });
export type PayloadLine = z.infer<typeof payloadLine>;

/** One line of `objects.jsonl`: a public thing with the mark of where it comes from. */
export const objectLine = z.strictObject({
  id: z.string(),
  kind: z.string(),
  code: z.string().optional(),
  title: content,
  origin: z.enum(["fact", "example", "user"]),
  mode: z.enum(["enacted", "recorded"]),
  source: z.string().optional(),
  state: z.string(),
  address: z.string(),
});

/** One line of `roots.jsonl`: the root over all entries up to the end of a day. Unit: UTC days. */
export const rootLine = z.strictObject({ day: z.iso.date(), root: sha256, entries: count, streams: count });
export type RootLine = z.infer<typeof rootLine>;

/** A file of `texts/`: a frozen version, whose hash is the hash of its content. */
export const textFile = z.strictObject({ object: z.string(), version: z.int().min(1), label: z.string().optional(), sha256, content: jsonValue });
export type TextFile = z.infer<typeof textFile>;

const fraction = z.strictObject({ num: z.int(), den: z.int().min(1) });
const comparison = z.enum(["ge", "gt"]);
const measured = z.enum(["votes", "population"]);
const base = z.enum(["yes_no", "cast", "present", "entitled"]);
const choice = z.enum(["yes", "no", "abstain", "invalid"]);

const rule = z.strictObject({
  quorum: z.strictObject({ measure: z.enum(["seats", "population"]), base: z.enum(["all", "filled"]), comparison, fraction, secondCall: fraction.optional() }),
  tests: z.array(z.strictObject({ measure: measured, base, comparison, fraction })),
  recusedInQuorum: z.boolean(),
  tie: z.enum(["fails", "chair"]),
  secrecy: z.literal("open"),
});

const share = z.strictObject({
  measure: z.enum(["seats", "votes", "population"]),
  base: z.enum(["yes_no", "cast", "present", "entitled", "all", "filled"]),
  comparison,
  fraction,
  baseCount: count,
  needed: count,
  reached: count,
  holds: z.boolean(),
  isByChair: z.boolean().optional(),
});

const tally = z.strictObject({
  outcome: z.enum(["adopted", "rejected", "not_valid"]),
  quorum: share,
  tests: z.array(share),
  counts: z.strictObject({ electors: count, present: count, yes: count, no: count, abstain: count, invalid: count, notCast: count, recused: count }),
});

const elector = z.strictObject({
  seat: z.string(),
  ord: z.int(),
  organisation: content,
  population: z.int().optional(),
  isPresent: z.boolean(),
  isRecused: z.boolean(),
  isChair: z.boolean(),
});

const cast = z.strictObject({
  ord: z.int().min(1),
  seat: z.string(),
  choice,
  channel: z.enum(["device", "clerk"]),
  nonce: z.string(),
  at: z.iso.datetime(),
  isConfirmed: z.boolean(),
});

const effect = z.strictObject({ kind: z.literal("adopts"), object: z.string(), version: z.int().min(1), sha256 });

/** A file of `ballots/`: everything that decided one ballot. Shape: `BallotBundle` of the assembly. */
export const ballotFile = z.strictObject({
  ballot: z.string(),
  code: z.string(),
  question: content,
  text: z.strictObject({ object: z.string(), version: z.int().min(1), sha256 }),
  rule,
  call: z.union([z.literal(1), z.literal(2)]),
  seatCount: z.int().min(1),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime(),
  electors: z.array(elector),
  casts: z.array(cast),
  tally,
  resolution: z.strictObject({ object: z.string(), number: z.string(), sha256, effects: z.array(effect) }).optional(),
});

/** `manifest.json`: what the bundle holds, and over what. */
export const manifestFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  program: z.string(),
  exportedAt: z.iso.datetime(),
  space: z.strictObject({ id: z.string(), code: z.string(), name: content, purpose: z.enum(["live", "exercise"]) }),
  files: z.array(z.strictObject({ path, sha256, bytes: count })),
  counts: z.strictObject({ streams: count, entries: count, payloads: count, restricted: count, erased: count, objects: count, ballots: count, texts: count }),
  heads: z.array(z.strictObject({ stream: z.string(), seq: z.int().min(1), hash: sha256 })),
  root: sha256,
  rules: z.array(z.strictObject({ kind: z.string(), code: z.string(), version: z.int().min(1), sha256, isConfirmed: z.boolean() })),
  /** What an entry or ballot refers to and the bundle does not hold, with the reason. */
  missing: z.array(z.strictObject({ path, reason: z.enum(["not_public"]) })),
});
export type Manifest = z.infer<typeof manifestFile>;
