import type { Id, ObjectId, PersonId } from "@splot/kernel";
import { roleNames } from "@splot/kernel/access";
import { optionalText, typedDay, typedId, typedText, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { bodyKinds } from "./model/body.ts";
import { membershipStates, organisationKinds } from "./model/organisation.ts";
import { scopeKinds } from "./model/role.ts";
import { mandateBases, seatOffices } from "./model/seat.ts";
import { statementSections } from "./model/statement.ts";
import { teamDutyCodes } from "./model/teamDuty.ts";

const objectId = typedId<"object">() as z.ZodType<ObjectId, string>;
const personId = typedId<"person">() as z.ZodType<PersonId, string>;
const seatId = typedId<"seat">();
const precision = z.enum(["day", "month", "unknown"]).default("day");

/** A text that people wrote: Polish required, English when there is one. */
const content = (most: number) => z.strictObject({ pl: typedText(most), en: optionalText(most) });

function namesOf<Name extends string>(words: Readonly<Record<Name, unknown>>): readonly [Name, ...Name[]] {
  return Object.keys(words) as [Name, ...Name[]];
}

/** A login: a name, never an e-mail address. */
const login = typedText(61).transform((text) => text.toLowerCase());
/** A password as it is typed: nothing is cut or changed. */
const password = z.string().min(1).max(200);
const token = z.string().min(20).max(100);

export const recordOrganisationInput = z.strictObject({
  name: content(200),
  short: typedText(80),
  kind: z.enum(organisationKinds),
  teryt: z
    .string()
    .regex(/^(\d{2}|\d{4}|\d{6,7})$/)
    .optional(),
  source: optionalText(400),
});
export const recordMembershipInput = z.strictObject({
  organisation: objectId,
  state: z.enum(membershipStates),
  from: typedDay.optional(),
  to: typedDay.optional(),
  fromPrecision: precision,
  source: typedText(400),
});
const newSeat = z.strictObject({ represents: objectId.optional(), office: z.enum(namesOf(seatOffices)).default("member"), voting: z.boolean().default(true) });
export const recordBodyInput = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,40}$/),
  name: content(200),
  kind: z.enum(namesOf(bodyKinds)),
  role: content(1000),
  composition: content(1000).optional(),
  seatCount: z.coerce.number().int().positive().max(1000).optional(),
  numberPattern: typedText(60).default("{n}/{yyyy}"),
  numberReset: z.enum(["never", "year", "meeting"]).default("year"),
  from: typedDay.optional(),
  to: typedDay.optional(),
  fromPrecision: precision,
  organisation: objectId.optional(),
  parent: objectId.optional(),
  ord: z.number().int().min(0).max(10_000).default(0),
  seats: z.array(newSeat).max(500).default([]),
  source: optionalText(400),
});
/** What is said of a body that was entered at work; `was` is the Polish name that was seen. Code, kind and days stay. */
export const reviseBodyInput = z.strictObject({
  body: objectId,
  was: typedText(200),
  name: content(200),
  role: content(1000),
  composition: content(1000).optional(),
  seatCount: z.coerce.number().int().positive().max(1000).optional(),
});
/** What is said of an organisation that was entered at work; `was` is the Polish name that was seen. Kind, register code and address stay. */
export const reviseOrganisationInput = z.strictObject({ organisation: objectId, was: typedText(200), name: content(200), short: typedText(80) });
export const createSeatInput = z.strictObject({
  body: objectId,
  represents: objectId.optional(),
  office: z.enum(namesOf(seatOffices)),
  voting: z.boolean(),
  from: typedDay,
  to: typedDay.optional(),
});
/** Why something ended, as the public reads it. */
const endReason = typedText(500, 3);
export const endSeatInput = z.strictObject({ seat: seatId, on: typedDay, reason: endReason });
export const recordMandateInput = z.strictObject({
  seat: seatId,
  person: personId,
  from: typedDay,
  to: typedDay.optional(),
  basis: z.enum(namesOf(mandateBases)),
});
export const endMandateInput = z.strictObject({ mandate: typedId<"mandate">(), on: typedDay, reason: endReason });
export const addPersonInput = z.strictObject({ function: content(160), isPublicFunction: z.boolean().default(true) });
export const recordTeamDutyInput = z.strictObject({ ord: z.number().int().min(1).max(50), text: content(500), source: typedText(400) });
/** Who fills the duties of a team, by function; a duty that is left out stays as it is, an empty one is filled by nobody. */
export const nameTeamDutiesInput = z.strictObject({
  team: objectId,
  duties: z
    .array(z.strictObject({ duty: z.enum(teamDutyCodes), holder: optionalText(160), deputy: optionalText(160) }))
    .min(1)
    .max(teamDutyCodes.length)
    .refine((list) => new Set(list.map(({ duty }) => duty)).size === list.length, { params: { code: "unreadable" } }),
});
export const recordGatheringInput = z.strictObject({
  code: typedText(40),
  body: objectId,
  name: content(200),
  kind: z.enum(["yearly", "summary"]),
  from: typedDay,
  to: typedDay,
  participantsLeast: z.number().int().positive().optional(),
  facts: content(1000),
  source: typedText(400),
});
export const recordSupporterInput = z.strictObject({
  code: typedText(40),
  ord: z.number().int().min(0),
  name: content(200),
  parent: optionalText(200),
  relation: content(200),
  role: content(500),
  isSignatory: z.boolean().optional(),
  source: typedText(400),
});

/** What sources say of an organisation, in the order given. */
export const recordOrganisationTextsInput = z.strictObject({
  organisation: objectId,
  statements: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9_]{1,40}$/),
        section: z.enum(namesOf(statementSections)),
        label: content(120),
        text: content(1000),
        source: typedText(400),
      }),
    )
    .min(1)
    .max(100),
});

const reach = { role: z.enum(namesOf(roleNames)), scopeKind: z.enum(namesOf(scopeKinds)), scopeId: optionalText(60) };
export const assignRoleInput = z.strictObject({ person: personId, ...reach, from: typedDay.optional(), to: typedDay.optional() });
/** Without a day the role ends at once. */
export const endRoleInput = z.strictObject({ assignment: typedId<"assignment">(), on: typedDay.optional(), reason: endReason });
export const inviteAccountInput = z.strictObject({ function: content(160), login, ...reach, days: z.coerce.number().int().min(1).max(7).default(3) });
export const renewInvitationInput = z.strictObject({ person: personId, days: z.coerce.number().int().min(1).max(7).default(3) });
export const lockAccountInput = z.strictObject({ person: personId });
export const acceptInvitationInput = z.strictObject({ token, password, again: password });
export const changePasswordInput = z.strictObject({ current: password, password, again: password });
export const signInInput = z.strictObject({ login, password });
export const noInput = z.strictObject({});
export const switchPersonInput = z.strictObject({ person: personId });
export const moveClockInput = z.strictObject({ day: typedDay });
export const openCastInput = z.strictObject({
  password,
  cast: z
    .array(
      z.strictObject({
        login,
        function: content(160),
        seat: seatId.optional(),
        roles: z.array(z.strictObject(reach)).max(5).default([]),
      }),
    )
    .min(1)
    .max(100),
});
/** A municipality that joins; the code has 7 digits, the last is its kind. */
export const admitMemberInput = z.strictObject({
  teryt: z
    .string()
    .trim()
    .regex(/^\d{6}[123]$/),
  name: typedText(80, 2),
  from: typedDay,
  source: typedText(400),
});
export const foundAssociationInput = z.strictObject({
  name: typedText(160, 3),
  members: z
    .array(z.strictObject({ teryt: z.string().regex(/^\d{6}[123]$/), name: typedText(80, 2) }))
    .min(2)
    .max(500),
});

export type RoleReach = { readonly role: keyof typeof roleNames; readonly scopeKind: keyof typeof scopeKinds; readonly scopeId?: string | undefined };
export type AssignmentId = Id<"assignment">;

/** A session: send `token` as `Authorization: Bearer …`. Personal class: P4. */
export const sessionOutput = z.strictObject({ token: z.string() });
/** An act that answers nothing more. */
export const noOutput = z.strictObject({});
export const personOutput = z.strictObject({ person: wireId<"person">() });
/** A one-time link that opens an account; shown once. Personal class: P4. */
export const invitationOutput = z.strictObject({ person: wireId<"person">(), login: z.string(), path: z.string(), expiresAt: z.string() });
export const recordTeamDutyOutput = z.strictObject({ ord: wireCount });
export const codeOutput = z.strictObject({ code: z.string() });
export const recordOrganisationTextsOutput = z.strictObject({ organisation: wireId() });
export const admitMemberOutput = z.strictObject({ organisation: wireId(), address: z.string() });
export const addPersonOutput = z.strictObject({ id: wireId<"person">() });
export const recordMembershipOutput = z.strictObject({ organisation: wireId(), id: wireId<"membership">() });
export const mandateOutput = z.strictObject({ mandate: wireId<"mandate">() });
export const moveClockOutput = z.strictObject({ day: z.string() });
export const assignRoleOutput = z.strictObject({ id: wireId<"assignment">() });
export const recordBodyOutput = z.strictObject({ id: wireId(), address: z.string(), seats: z.array(wireId<"seat">()) });
export const openCastOutput = z.strictObject({ opened: z.array(z.strictObject({ login: z.string(), person: wireId<"person">() })) });
export const recordMandateOutput = z.strictObject({ id: wireId<"mandate">() });
export const createSeatOutput = z.strictObject({ id: wireId<"seat">() });
export const recordOrganisationOutput = z.strictObject({ id: wireId(), address: z.string() });
/** A thing that was entered or changed, and where its page stands. */
export const revisedOutput = z.strictObject({ id: wireId(), address: z.string() });
export const endSeatOutput = z.strictObject({ seat: wireId<"seat">() });
/** The working team, and how many of its duties nobody fills yet. */
export const nameTeamDutiesOutput = z.strictObject({ code: z.string(), unfilledCount: wireCount });
