import type { Bilingual, ContentText, Day, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** Kinds of sources, with their names. */
export const sourceKinds = {
  interview: { pl: "wywiad", en: "interview" },
  focus_group: { pl: "wywiad grupowy", en: "focus group" },
  workshop: { pl: "warsztat", en: "workshop" },
  forum: { pl: "spotkanie forum", en: "forum meeting" },
  survey_answer: { pl: "odpowiedź w ankiecie", en: "survey answer" },
  document: { pl: "dokument", en: "document" },
  field_note: { pl: "notatka z terenu", en: "field note" },
} as const satisfies Record<string, Bilingual>;
export type SourceKind = keyof typeof sourceKinds;
export const sourceKindCodes = Object.keys(sourceKinds) as readonly SourceKind[];

/** How far a source is, as a word. */
export const sourceStates = {
  registered: { pl: "bez zgody", en: "without consent" },
  consented: { pl: "ze zgodą", en: "with consent" },
  transcribed: { pl: "z tekstem", en: "with its text" },
  withdrawn: { pl: "zgoda wycofana", en: "consent withdrawn" },
} as const satisfies Record<string, Bilingual>;
export type SourceState = keyof typeof sourceStates;

/** What the people in a source agreed to. */
export type Consent = {
  readonly no: number;
  readonly givenOn: Day;
  readonly form: "written" | "recorded";
  readonly showsRole: boolean;
  readonly showsMunicipality: boolean;
};

/** A source of a study. Missing: no role means a document, no consent that none is valid now. */
export type Source = {
  readonly id: ObjectId;
  readonly study: ObjectId;
  readonly no: number;
  readonly kind: SourceKind;
  readonly state: SourceState;
  readonly address: string;
  readonly municipality?: string | undefined;
  readonly role?: ContentText | undefined;
  readonly peopleCount: number;
  readonly takenOn: Day;
  readonly consent?: Consent | undefined;
};

/** Where a source stands when it is registered: a document needs nobody's consent. */
export function firstState(peopleCount: number): SourceState {
  return peopleCount === 0 ? "consented" : "registered";
}

/** Refuses work with the words of people who have not agreed, or no longer do (I45). Refuses: `insight.no_consent`, `insight.withdrawn`. */
export function refuseUnconsented({ peopleCount, consent, state }: Pick<Source, "peopleCount" | "consent" | "state">): void {
  if (state === "withdrawn") throw refuse("insight.withdrawn");
  if (peopleCount > 0 && consent === undefined) throw refuse("insight.no_consent");
}

/** What may stand beside a quote in public: the role and the municipality only where the people agreed. */
export function publicRole({ role, municipality, consent, peopleCount }: Source): {
  readonly role?: ContentText | undefined;
  readonly municipality?: string | undefined;
} {
  if (peopleCount === 0) return { municipality };
  return { role: consent?.showsRole === true ? role : undefined, municipality: consent?.showsMunicipality === true ? municipality : undefined };
}
