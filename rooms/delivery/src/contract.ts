import { findDay, findId } from "@splot/kernel";
import { sentFile } from "@splot/kernel/files";
import { optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { levelCodes } from "./model/escalation.ts";
import { decisionCodes } from "./model/programme.ts";
import { taskStateCodes } from "./model/task.ts";
import { verdictCodes } from "./model/threat.ts";
import { colourCodes } from "./model/words.ts";

/** What acts of delivery answer. */
export const taskOutput = z.strictObject({ task: wireId(), state: z.enum(taskStateCodes) });
export const planTaskOutput = z.strictObject({ id: wireId(), address: z.string() });
export const reportStatusOutput = z.strictObject({ task: wireId(), declared: z.enum(colourCodes), computed: z.enum(colourCodes) });
export const answerOutput = z.strictObject({ submission: wireId(), state: z.literal("sent"), isSame: z.boolean() });
export const acceptAnswerOutput = z.strictObject({ submission: wireId(), state: z.literal("accepted") });
export const returnAnswerOutput = z.strictObject({ submission: wireId(), state: z.literal("returned") });
export const openCampaignOutput = z.strictObject({ id: wireId(), address: z.string(), requestCount: wireCount, teamCount: wireCount, writtenCount: wireCount });
export const remindTeamsOutput = z.strictObject({ campaign: wireId(), teamCount: wireCount });
export const setStatusRuleOutput = z.strictObject({ version: wireCount });
export const setTeamAddressOutput = z.strictObject({ org: wireId() });
export const reportThreatOutput = z.strictObject({ id: wireId(), code: z.string(), address: z.string() });
export const triageThreatOutput = z.strictObject({ threat: wireId(), state: z.enum(verdictCodes) });
export const escalateThreatOutput = z.strictObject({ threat: wireId(), level: z.enum(levelCodes) });
export const decideEscalationOutput = z.strictObject({ threat: wireId(), state: z.literal("closed") });
/** How many matters rose. */
export const raiseEscalationsOutput = z.strictObject({ count: wireCount });
/** A programme or a summary that was begun, and where its page stands. */
export const openYearOutput = z.strictObject({ id: wireId(), address: z.string() });
export const proposeItemOutput = z.strictObject({ item: wireId<"item">(), no: wireCount });
export const decideItemOutput = z.strictObject({ item: wireId<"item">(), decision: z.enum(decisionCodes) });
const frozen = { no: wireCount, sha256: z.string() };
/** The version that was frozen. */
export const adoptProgrammeOutput = z.strictObject({ programme: wireId(), ...frozen });
export const publishReportOutput = z.strictObject({ report: wireId(), ...frozen });
export const feedStudyOutput = z.strictObject({ report: wireId(), study: wireId() });

const object = typedId<"object">();
/** A day that a form may leave empty. */
const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === "" || findDay(text) !== undefined, { params: { code: "unreadable" } })
  .transform((text) => findDay(text))
  .optional();
/** An id that a form may leave empty. */
const optionalObject = z
  .string()
  .refine((text) => text === "" || findId(text) !== undefined, { params: { code: "unreadable" } })
  .transform((text) => findId<"object">(text))
  .optional();
/** A list of ids; a form joins its fields by line feeds. */
const objects = z
  .union([
    z.array(object),
    z
      .string()
      .max(3000)
      .transform((text) => text.split("\n").flatMap((one) => findId<"object">(one) ?? [])),
  ])
  .pipe(z.array(z.custom<z.output<typeof object>>()).max(60))
  .default([]);
/** Progress as people type it, in percent; basis points afterwards. */
const progress = z.union([z.number(), z.string().max(20)]).transform((typed, context): number => {
  const text = String(typed).trim().replace(",", ".").replace(/\s*%$/, "");
  const percent = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (percent <= 100) return Math.round(percent * 100);
  context.addIssue({ code: "custom", params: { code: text === "" ? "required" : "unreadable" } });
  return z.NEVER;
});

/** A new task of an action plan. */
export const planTaskInput = z.strictObject({
  plan: object,
  title: typedText(200),
  titleEn: optionalText(200),
  owner: object,
  performers: objects,
  starts: optionalDay,
  due: typedDay,
  weight: z.coerce.number().int().min(1).max(100).default(1),
  /** The projects that are carried out by this task. */
  projects: objects.optional(),
});
/** The next state of a task; its end needs evidence or a reason. */
export const moveTaskInput = z.strictObject({ task: object, state: z.enum(taskStateCodes), closing: optionalText(1000) });
/** What a team declares: progress in percent, expected end, colour, a sentence. */
const declared = { progress, forecast: optionalDay, colour: z.enum(colourCodes), text: optionalText(1000) };
export const reportStatusInput = z.strictObject({ task: object, ...declared });
/** The thresholds of the computed status, as a new version of the regulation. */
/** Days as people type them; an empty field is refused, not read as none. */
const days = z.union([z.number(), typedText(6).transform(Number)]).pipe(z.number().int().min(0).max(1000));
export const setStatusRuleInput = z.strictObject({
  amberDays: days,
  redDays: days,
  amberBehind: progress,
  redBehind: progress,
  basis: typedText(300),
});

const answered = {
  same: z.enum(["yes", ""]).optional(),
  progress: z.string().max(20).optional(),
  forecast: z.string().max(20).optional(),
  colour: z.string().max(20).optional(),
  text: z.string().max(4000).optional(),
};
/** All fields of an answer, where something has changed. */
export const answerValues = z.object(declared);
export const answerRequestInput = z.strictObject({ submission: object, ...answered });
/** The same by the link of a team; the token is the secret of the link. */
export const answerByLinkInput = z.strictObject({ token: z.string().min(1).max(100), submission: object, ...answered });
export const submissionInput = z.strictObject({ submission: object });
export const returnAnswerInput = z.strictObject({ submission: object, reason: typedText(1000) });
/** A request for status. Missing plan: open tasks of all plans; no organisations: all that take part. */
export const openCampaignInput = z.strictObject({
  title: typedText(200),
  titleEn: optionalText(200),
  period: z.string().trim().min(1).max(20),
  plan: optionalObject,
  orgs: objects,
  due: typedDay,
  graceDays: z.coerce.number().int().min(0).max(60).default(7),
  note: optionalText(1000),
});
/** Reminds one team, or all that have not answered. */
export const remindTeamsInput = z.strictObject({ campaign: object, org: optionalObject });
export const setTeamAddressInput = z.strictObject({ org: object, email: z.string().trim().max(200).pipe(z.email()).meta({ format: "email" }) });

/** A threat in three fields; the task that it endangers and a photo may be added. */
const told = { what: typedText(2000), since: typedDay, help: typedText(2000), subject: optionalObject, photo: sentFile.optional() };
export const reportThreatInput = z.strictObject({ org: object, ...told });
export const reportThreatByLinkInput = z.strictObject({ token: z.string().min(1).max(100), ...told });
/** What a threat is, and what its reporter is told; a task that grew out of it may be named. */
export const triageThreatInput = z.strictObject({ threat: object, verdict: z.enum(verdictCodes), answer: typedText(2000), task: optionalObject });
export const escalateThreatInput = z.strictObject({ threat: object, level: z.enum(levelCodes), due: typedDay });
/** A decision; that of the general meeting names its resolution. */
export const decideEscalationInput = z.strictObject({ threat: object, decision: typedText(2000), resolution: optionalText(60) });

const year = z.coerce.number().int().min(2000).max(2100);
export const openProgrammeInput = z.strictObject({ year });
export const proposeItemInput = z.strictObject({ programme: object, title: typedText(300), titleEn: optionalText(300), org: object, task: optionalObject });
/** A decision on a proposal; leaving it out or putting it off needs a reason. */
export const decideItemInput = z
  .strictObject({ item: typedId<"item">(), decision: z.enum(decisionCodes), reason: optionalText(1000) })
  .refine(({ decision, reason }) => decision === "in" || reason !== undefined, { path: ["reason"], params: { code: "required" } });
/** Who adopted the programme and by what, as the adopter names it, and when; the number of the resolution where there is one. */
export const adoptProgrammeInput = z.strictObject({ programme: object, basis: typedText(300), on: typedDay, resolution: optionalText(60) });
export const openReportInput = z.strictObject({ year });
export const publishReportInput = z.strictObject({ report: object, comment: optionalText(4000) });
export const feedStudyInput = z.strictObject({ report: object, study: object });
