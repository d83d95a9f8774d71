import { listQuery, listWord, optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { ruleSetParts } from "./model/schema.ts";

/** Texts of people: Polish alone, or both languages. */
function writtenText(most: number) {
  const plain = typedText(most).transform((pl): { pl: string; en?: string | undefined } => ({ pl }));
  return z.union([plain, z.strictObject({ pl: typedText(most), en: optionalText(most) })]);
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bilingual = z.strictObject({ pl: typedText(500), en: typedText(500) });

/** Wire shape of the content of a rule set. */
const ruleSetSchema = z.strictObject({ ...ruleSetParts, unconfirmed: z.array(bilingual).max(20) });

export const adoptRuleSetInput = z.strictObject({
  body: typedId<"object">(),
  name: writtenText(200),
  content: ruleSetSchema,
  basis: typedText(1000),
  confirmed: z.boolean(),
  validFrom: typedDay,
});

const effect = z.strictObject({ kind: z.literal("adopts"), object: typedId<"object">(), version: z.int().min(1).max(10_000), sha256 });

export const submitDraftInput = z.strictObject({
  body: typedId<"object">(),
  title: writtenText(300),
  text: typedText(40_000),
  justification: typedText(20_000),
  legalBasis: typedText(1000),
  effects: z.array(effect).max(10),
});

export const conveneMeetingInput = z.strictObject({
  body: typedId<"object">(),
  kind: z.enum(["ordinary", "extraordinary"]),
  mode: z.enum(["on_site", "remote", "hybrid", "circular"]).default("on_site"),
  call: z.union([z.literal(1), z.literal(2)]).default(1),
  startsOn: typedDay,
  startsTime: typedText(5).meta({ example: "10:00" }),
  place: typedText(300),
  agenda: z
    .array(z.strictObject({ title: writtenText(300), draft: typedId<"object">().optional() }))
    .min(1)
    .max(60),
});

export const addAgendaItemInput = z
  .strictObject({ meeting: typedId<"object">(), title: writtenText(300).optional(), draft: typedId<"object">().optional() })
  .refine(({ title, draft }) => title !== undefined || draft !== undefined, { path: ["title"], params: { code: "required" } })
  .meta({ example: { meeting: "00000000-0000-7000-8000-000000000000", title: "Sprawy różne" } });

/** Input of the verbs that need nothing but a meeting. */
export const meetingInput = z.strictObject({ meeting: typedId<"object">() });

export const recordAttendanceInput = z.strictObject({
  meeting: typedId<"object">(),
  seats: z.array(typedId<"seat">()).min(1).max(500),
  direction: z.enum(["in", "out"]),
});

export const openBallotInput = z.strictObject({
  item: typedId<"agenda_item">(),
  recused: z.array(typedId<"seat">()).max(500).default([]),
  populations: z
    .strictObject({
      source: typedText(300),
      units: z.array(z.strictObject({ teryt: z.string().regex(/^\d{7}$/), count: z.int().min(1).max(50_000_000) })).max(500),
    })
    .optional(),
});

/** Input of the verbs that need nothing but a ballot. */
export const ballotInput = z.strictObject({ ballot: typedId<"object">() });

export const castVoteInput = z.strictObject({
  ballot: typedId<"object">(),
  seat: typedId<"seat">(),
  choice: z.enum(["yes", "no", "abstain"]),
  /** Needed for the first vote of the seat from this session in the meeting. */
  code: optionalText(20),
  nonce: typedText(100, 8),
});

export const enterVoteInput = z.strictObject({
  ballot: typedId<"object">(),
  seat: typedId<"seat">(),
  choice: z.enum(["yes", "no", "abstain", "invalid"]),
  nonce: typedText(100, 8),
});

export const recordResolutionInput = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2,4}$/),
  body: typedId<"object">().optional(),
  bodyName: writtenText(200),
  actKind: typedText(60),
  number: optionalText(60),
  title: writtenText(500),
  adoptedOn: typedDay,
  precision: z.enum(["day", "month"]),
  legalBasis: writtenText(500).optional(),
  effect: writtenText(500).optional(),
  amends: z
    .string()
    .regex(/^[A-Z]\d{2,4}$/)
    .optional(),
  source: typedText(500),
});

/** Filters of the register in the address of its page. */
export const registerQuery = listQuery({
  organ: listWord,
  rok: z
    .string()
    .regex(/^(\d{4})?$/)
    .catch("")
    .default(""),
  rodzaj: listWord,
});
export type RegisterQuery = z.infer<typeof registerQuery>;

/** What a vote gave: its place in the list of votes, and whether the seat voted before. */
export const voteOutput = z.strictObject({ ballot: wireId(), ord: wireCount, choice: z.enum(["yes", "no", "abstain", "invalid"]), isChange: z.boolean() });
const outcome = z.enum(["adopted", "rejected", "not_valid"]);
const placed = { id: wireId(), address: z.string() };
export const announceResultOutput = z.strictObject({
  ballot: wireId(),
  outcome,
  resolution: z.strictObject({ ...placed, number: z.string() }).optional(),
});
export const closeMeetingOutput = z.strictObject({ id: wireId(), returnedCount: wireCount });
export const adoptRuleSetOutput = z.strictObject({ code: z.string(), version: wireCount });
export const submitDraftOutput = z.strictObject({ ...placed, code: z.string(), version: wireCount, sha256 });
export const closeBallotOutput = z.strictObject({
  ballot: wireId(),
  outcome,
  counts: z.strictObject({
    electors: wireCount,
    present: wireCount,
    yes: wireCount,
    no: wireCount,
    abstain: wireCount,
    invalid: wireCount,
    notCast: wireCount,
    recused: wireCount,
  }),
});
/** One-time codes of those who came; shown once. */
export const recordAttendanceOutput = z.strictObject({
  meeting: wireId(),
  codes: z.array(z.strictObject({ seat: wireId<"seat">(), name: z.string(), code: z.string() })),
});
export const openMeetingOutput = z.strictObject({ id: wireId(), hasQuorum: z.boolean() });
export const conveneMeetingOutput = z.strictObject({
  ...placed,
  code: z.string(),
  items: z.array(z.strictObject({ id: wireId<"agenda_item">(), no: wireCount, draft: wireId().optional() })),
});
export const addAgendaItemOutput = z.strictObject({ id: wireId<"agenda_item">(), no: wireCount });
export const confirmVotesOutput = z.strictObject({ ballot: wireId(), confirmedCount: wireCount });
export const openBallotOutput = z.strictObject({ ...placed, code: z.string() });
export const recordResolutionOutput = z.strictObject(placed);
