import type { Bilingual, ContentText, Instant, ObjectId } from "@splot/kernel";
import { z } from "zod";
import { refuse } from "../refusals.ts";

/** Who signs. */
export const signatoryKinds = {
  organisation: { pl: "organizacja", en: "organisation" },
  person: { pl: "osoba", en: "person" },
} as const satisfies Record<string, Bilingual>;
export type SignatoryKind = keyof typeof signatoryKinds;
export const signatoryKindCodes = ["organisation", "person"] as const satisfies readonly SignatoryKind[];

/** Stages of a declaration as words; each is in exactly one. */
export const declarationStates = {
  sent: { pl: "czeka na potwierdzenie", en: "waits to be confirmed" },
  confirmed: { pl: "potwierdzona", en: "confirmed" },
  shown: { pl: "na liście", en: "on the list" },
  declined: { pl: "niepokazana", en: "not shown" },
  withdrawn: { pl: "wycofana", en: "withdrawn" },
} as const satisfies Record<string, Bilingual>;
export type DeclarationState = keyof typeof declarationStates;
export const declarationStateCodes = ["sent", "confirmed", "shown", "declined", "withdrawn"] as const satisfies readonly DeclarationState[];

/** Why the office does not show a declaration. The signatory reads the reason. */
export const declineReasons = {
  unauthorised: { pl: "nie wiadomo, czy podpisała osoba uprawniona", en: "it is not clear that an authorised person signed" },
  duplicate: { pl: "ten sam podmiot podpisał już deklarację", en: "the same signatory has signed already" },
  unclear: { pl: "nazwa jest niepełna albo niejasna", en: "the name is incomplete or unclear" },
  abuse: { pl: "nazwa obraża innych albo jest reklamą", en: "the name offends others or advertises" },
} as const satisfies Record<string, Bilingual>;
export type DeclineReason = keyof typeof declineReasons;
export const declineReasonCodes = ["unauthorised", "duplicate", "unclear", "abuse"] as const satisfies readonly DeclineReason[];

/** The rules of declarations as data (kernel regulation of kind `form`). Unit: days. */
export const declarationRules = z.strictObject({
  /** What is signed. */
  text: z.strictObject({ pl: z.string().min(1), en: z.string().optional() }),
  /** How long the confirmation link works; an unconfirmed contact is kept no longer than that and `AGAIN_DAYS`. */
  linkDays: z.number().int().min(1).max(60),
  /** How long the contact of a confirmed declaration is kept. */
  contactDays: z.number().int().min(1).max(3650),
});
export type DeclarationRules = z.output<typeof declarationRules>;
/** Code of those rules. */
export const DECLARATION_RULES = "declaration-of-support";

/** A declaration of support. What was signed never changes. */
export interface Declaration {
  readonly id: ObjectId;
  readonly no: number;
  readonly code: string;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly signatory: SignatoryKind;
  /** Register code of the signatory's municipality. Missing: not given. */
  readonly teryt?: string | undefined;
  readonly hasConsent: boolean;
  readonly text: ContentText;
  readonly textVersion: number;
  /** Sealed name and e-mail. Missing: erased. */
  readonly contact?: string | undefined;
  /** The link of the newest letter works before this instant. */
  readonly linkUntil: Instant;
  /** How many letters with the link were sent, 1 to `MOST_LETTERS`. */
  readonly letterCount: number;
  readonly sentAt: Instant;
  readonly confirmedAt?: Instant | undefined;
  readonly shownAt?: Instant | undefined;
  /** The public name. Missing: it is not shown (I23). */
  readonly shownName?: string | undefined;
  readonly declined?: { readonly at: Instant; readonly reason: DeclineReason } | undefined;
  readonly withdrawnAt?: Instant | undefined;
}

/** What decides on the stage of a declaration. */
export type DeclarationTimes = Pick<Declaration, "confirmedAt" | "shownAt" | "declined" | "withdrawnAt">;

/** The stage: withdrawn goes before declined, that before shown. */
export function declarationState({ confirmedAt, shownAt, declined, withdrawnAt }: DeclarationTimes): DeclarationState {
  if (withdrawnAt !== undefined) return "withdrawn";
  if (declined !== undefined) return "declined";
  if (shownAt !== undefined) return "shown";
  return confirmedAt === undefined ? "sent" : "confirmed";
}

/** Whether everybody may read the declaration (I23). */
export function isDeclarationPublic(times: DeclarationTimes): boolean {
  return declarationState(times) === "shown";
}

/** Refuses to confirm twice, after the link has ended, or what was withdrawn. */
export function checkConfirming(declaration: DeclarationTimes & Pick<Declaration, "linkUntil">, now: Instant): void {
  if (declarationState(declaration) !== "sent") throw refuse("participation.declaration_confirmed");
  if (now >= declaration.linkUntil) throw refuse("participation.declaration_link_ended");
}

/** After a link has ended, how long another one can be asked for. Unit: days. */
export const AGAIN_DAYS = 14;
/** Letters with a link that one declaration may get. */
const MOST_LETTERS = 3;

/** May a letter with a new link be asked for: not confirmed, the last link has ended, letters are left, the address is still kept? */
export function mayAskAgain(declaration: DeclarationTimes & Pick<Declaration, "linkUntil" | "letterCount" | "contact">, now: Instant): boolean {
  const { linkUntil, letterCount, contact } = declaration;
  return declarationState(declaration) === "sent" && now >= linkUntil && letterCount < MOST_LETTERS && contact !== undefined;
}

/** Refuses to show what is not confirmed, has no consent to its name, or is shown, declined or withdrawn (I23). */
export function checkShowing(declaration: DeclarationTimes & Pick<Declaration, "hasConsent">): void {
  const state = declarationState(declaration);
  if (state === "sent") throw refuse("participation.declaration_unconfirmed");
  if (state === "withdrawn") throw refuse("participation.declaration_withdrawn");
  if (state === "declined") throw refuse("participation.declaration_declined");
  if (state === "shown") throw refuse("participation.declaration_shown");
  if (!declaration.hasConsent) throw refuse("participation.declaration_no_consent");
}

/** Refuses to decline what nobody has confirmed, or what is over. A shown one may still be taken down. */
export function checkDeclining(declaration: DeclarationTimes): void {
  const state = declarationState(declaration);
  if (state === "sent") throw refuse("participation.declaration_unconfirmed");
  if (state === "withdrawn") throw refuse("participation.declaration_withdrawn");
  if (state === "declined") throw refuse("participation.declaration_declined");
}

/** Refuses to withdraw twice. */
export function checkWithdrawal(declaration: DeclarationTimes): void {
  if (declarationState(declaration) === "withdrawn") throw refuse("participation.declaration_withdrawn");
}

/** Path of a declaration in its space, out of its number. */
export function declarationAddress(number: string): string {
  return `/partnerzy/deklaracje/${number.toLowerCase().replaceAll("ć", "c")}`;
}
