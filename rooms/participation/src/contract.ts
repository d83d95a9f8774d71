import { findDay } from "@splot/kernel";
import { sentFile } from "@splot/kernel/files";
import { optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { declarationRules, declineReasonCodes, signatoryKindCodes } from "./model/declaration.ts";
import { hideReasonCodes, officeVerdictCodes } from "./model/idea.ts";
import { regimeContent } from "./model/regime.ts";
import { authorKindCodes, channelCodes, partyCodes, roundKindCodes, verdictCodes } from "./model/words.ts";

/** A day on the wire that may be left out. */
const optionalDay = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .refine((text) => text === undefined || findDay(text) !== undefined, { params: { code: "unreadable" } })
  .transform((text) => (text === undefined ? undefined : findDay(text)))
  .optional();
const blockKey = optionalText(80);
const flag = z
  .union([z.boolean(), z.literal("yes"), z.literal("")])
  .transform((value) => value === true || value === "yes")
  .optional();
const contentText = (most: number) => z.strictObject({ pl: typedText(most), en: optionalText(most) });

/** Rules of a kind of consultation. */
export const recordRegimeInput = z.strictObject({
  code: typedText(60),
  version: z.number().int().min(1),
  name: contentText(200),
  content: regimeContent,
  basis: typedText(500),
  isConfirmed: z.boolean(),
  validFrom: typedDay,
});

/** What a director announces. */
export const announceRoundInput = z.strictObject({
  subject: z.strictObject({ object: typedId<"object">(), version: z.coerce.number().int().min(1).max(100_000) }),
  kind: z.enum(roundKindCodes),
  purpose: contentText(1500),
  noticeOn: typedDay,
  noticeUrl: typedText(500)
    .pipe(z.string().regex(/^(https?:\/\/\S+|\/\S*)$/))
    .meta({ example: "https://bip.example/obwieszczenie" }),
  opensOn: typedDay,
  closesOn: typedDay,
  channels: z.array(z.strictObject({ channel: z.enum(channelCodes), place: typedText(300) })).max(channelCodes.length),
  parties: z
    .array(z.strictObject({ party: z.enum(partyCodes), name: optionalText(300), sentOn: typedDay, proof: typedText(300), file: sentFile.optional() }))
    .max(60),
  /** The notice as it was given, such as a copy of the page of the bulletin. Public. */
  noticeFile: sentFile.optional(),
  meetings: z
    .array(
      z.strictObject({
        heldOn: typedDay,
        starts: z
          .string()
          .regex(/^[0-2]\d:[0-5]\d$/)
          .optional(),
        name: contentText(200),
        place: optionalText(300),
      }),
    )
    .max(20)
    .optional(),
});

export const extendRoundInput = z.strictObject({ round: typedId<"object">(), closesOn: typedDay, reason: typedText(500) });

const remarkFields = {
  round: typedId<"object">(),
  /** Missing: the whole document. */
  blockKey,
  proposedText: typedText(4000),
  reasonText: typedText(2000),
  authorKind: z.enum(authorKindCodes).optional(),
  teryt: z
    .string()
    .trim()
    .regex(/^(\d{6,7})?$/)
    .transform((text) => (text === "" ? undefined : text))
    .optional(),
  shownName: optionalText(120),
  hasConsent: flag,
};

/** A remark sent by anyone, without an account: three required fields, the rest optional. */
export const sendRemarkInput = z.strictObject({ ...remarkFields, email: optionalText(200) });

/** A remark that came on paper, by post, at a meeting. The collector is the one who enters it, never the author. */
export const enterRemarkInput = z.strictObject({
  ...remarkFields,
  channel: z.enum(channelCodes).exclude(["e_form"]),
  receivedOn: typedDay,
  /** The paper itself; read by the office alone, and erased when its time has passed. */
  scan: sentFile.optional(),
});

/** An idea sent by anyone, without an account: title and text required, the rest optional. */
export const sendIdeaInput = z.strictObject({
  title: typedText(120),
  body: typedText(4000),
  teryt: remarkFields.teryt,
  place: optionalText(200),
  authorKind: remarkFields.authorKind,
  shownName: optionalText(120),
  hasConsent: flag,
  email: optionalText(200),
});
export const withdrawIdeaInput = z.strictObject({ code: typedText(30) });
const ideaId = { idea: typedId<"object">() };
export const showIdeaInput = z.strictObject(ideaId);
export const hideIdeaInput = z.strictObject({ ...ideaId, reason: z.enum(hideReasonCodes) });
export const answerIdeaInput = z.strictObject({ ...ideaId, verdict: z.enum(officeVerdictCodes), answer: typedText(3000) });
/** What takes the idea up, a project or a plan that exists already. */
export const takeUpIdeaInput = z.strictObject({ ...ideaId, by: typedId<"object">(), answer: typedText(3000) });

/** A signature under the declaration of support, without an account. */
export const signDeclarationInput = z.strictObject({
  signatory: z.enum(signatoryKindCodes),
  name: typedText(160, 2),
  email: typedText(200),
  teryt: remarkFields.teryt,
  hasConsent: flag,
});
export const confirmDeclarationInput = z.strictObject({ token: z.string().min(20).max(100) });
/** The secret of an ended link, and the address to which a new one shall go. */
export const askLinkAgainInput = z.strictObject({ token: z.string().min(20).max(100), email: typedText(200) });
export const withdrawDeclarationInput = z.strictObject({ code: typedText(30) });
const declarationId = { declaration: typedId<"object">() };
export const showDeclarationInput = z.strictObject(declarationId);
export const declineDeclarationInput = z.strictObject({ ...declarationId, reason: z.enum(declineReasonCodes) });
/** The text that is signed from now on, with its terms in days. */
export const setDeclarationTextInput = z.strictObject({
  text: contentText(4000),
  linkDays: z.coerce.number().pipe(declarationRules.shape.linkDays).default(7),
  contactDays: z.coerce.number().pipe(declarationRules.shape.contactDays).default(730),
  basis: typedText(500),
  isConfirmed: z.boolean().default(true),
  /** First day. Missing: today. */
  validFrom: optionalDay,
});

export const withdrawRemarkInput = z.strictObject({ code: typedText(30) });

export const proposeDispositionInput = z.strictObject({
  remark: typedId<"object">(),
  verdict: z.enum(verdictCodes),
  rationale: typedText(3000),
  changeKind: z.enum(["wording", "already"]).optional(),
  blockKey,
  wording: optionalText(8000),
});

export const approveDispositionInput = z.strictObject({ remark: typedId<"object">() });
export const roundInput = z.strictObject({ round: typedId<"object">() });

/** A round of the past, as its sources tell it. */
export const recordRoundInput = z.strictObject({
  code: typedText(40),
  kind: z.enum(roundKindCodes),
  title: contentText(200),
  purpose: contentText(1500),
  source: typedText(300),
  noticeOn: optionalDay,
  noticeUrl: optionalText(500),
  opensOn: typedDay,
  closesOn: typedDay,
  remarkCount: z.number().int().min(0),
  channels: z.array(z.strictObject({ channel: z.enum(channelCodes), place: optionalText(300) })),
  parties: z.array(z.strictObject({ party: z.enum(partyCodes), name: contentText(300) })),
  meetings: z.array(z.strictObject({ heldOn: typedDay, starts: z.string().max(20).optional(), name: contentText(300), place: optionalText(300) })),
  report: z.strictObject({ act: typedText(200), adoptedOn: typedDay, publishedOn: typedDay }).optional(),
});

const placed = { id: wireId(), address: z.string() };
/** What most acts answer: the thing, and where its page stands. */
export const placedOutput = z.strictObject(placed);
/** An idea answers with its page alone. */
export const ideaOutput = z.strictObject({ address: z.string() });
/** What the author takes home; `code` opens the fate of the remark. Personal class of the code: P2. */
export const remarkReceiptOutput = z.strictObject({
  remark: wireId(),
  no: wireCount,
  number: z.string(),
  address: z.string(),
  code: z.string(),
  isLate: z.boolean(),
});
/** The code of the receipt with which the author withdrew. Personal class: P2. */
export const withdrawnOutput = z.strictObject({ code: z.string() });
export const recordRegimeOutput = z.strictObject({ code: z.string(), version: wireCount });
export const publishDispositionsOutput = z.strictObject({ ...placed, answerCount: wireCount });
const answered = { remark: wireId(), no: wireCount, round: wireId(), address: z.string() };
export const proposeDispositionOutput = z.strictObject(answered);
/** `byOnePerson`: the one who proposed it approved it. */
export const approveDispositionOutput = z.strictObject({ ...answered, byOnePerson: z.boolean() });
export const extendRoundOutput = z.strictObject({ ...placed, closesOn: z.string() });
export const sendIdeaOutput = z.strictObject({ idea: wireId(), code: z.string(), number: z.string(), address: z.string() });
export const announceRoundOutput = z.strictObject({ ...placed, code: z.string() });
/** What the signatory takes home; `code` opens the fate of the declaration. Personal class of the code: P2. */
export const signDeclarationOutput = z.strictObject({ declaration: wireId(), code: z.string(), number: z.string(), address: z.string() });
export const confirmDeclarationOutput = z.strictObject({ number: z.string() });
/** Says nothing of whether the address is the one that was given. */
export const askLinkAgainOutput = z.strictObject({ isAsked: z.literal(true) });
export const judgeDeclarationOutput = z.strictObject({ address: z.string() });
export const setDeclarationTextOutput = z.strictObject({ version: wireCount });
