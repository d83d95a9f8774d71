import { addDays, type ContentText, type Day, type ObjectId } from "@splot/kernel";

/** What the recommendations of an edition may be about. */
export interface Scope {
  readonly code: string;
  readonly name: ContentText;
}

/** What recommendations are about where an edition says nothing else: the scopes of the pilot. */
export const usualScopes: readonly Scope[] = [
  { code: "law", name: { pl: "zmiany prawne", en: "changes of law" } },
  { code: "finance", name: { pl: "usprawnienia finansowe", en: "financial improvements" } },
  { code: "knowledge", name: { pl: "poszerzanie wiedzy", en: "wider knowledge" } },
];

/** One edition of the programme with its rules. Missing rule: no source states it. */
export interface Edition {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly state: string;
  readonly startsYear: number;
  readonly endsYear: number;
  /** Unit: cities of one network. */
  readonly sizeLeast?: number | undefined;
  readonly sizeMost?: number | undefined;
  readonly sizeNote?: ContentText | undefined;
  readonly oneNetwork?: boolean | undefined;
  /** Unit: participants, as the source counts them. */
  readonly participantCount?: number | undefined;
  readonly participantNote?: ContentText | undefined;
}

/** Kinds of dated points of an edition or a network. */
export const eventKinds = {
  call: { pl: "nabór", en: "call" },
  agreement: { pl: "umowa", en: "agreement" },
  conference: { pl: "konferencja", en: "conference" },
  report: { pl: "raport", en: "report" },
  network_workshop: { pl: "warsztat sieci", en: "workshop of the network" },
  joint_workshop: { pl: "wspólny warsztat sieci", en: "joint workshop of networks" },
  advice: { pl: "doradztwo", en: "advice" },
  study_visit: { pl: "wizyta studyjna", en: "study visit" },
} as const;
export type EventKind = keyof typeof eventKinds;

/** A dated point of the schedule. Shape: `to` is the first day after it. */
export interface NetworkEvent {
  readonly code: string;
  readonly kind: EventKind;
  readonly from: Day;
  readonly to: Day;
  readonly title: ContentText;
  readonly outcomes?: ContentText | undefined;
  /** Missing: for the whole edition. */
  readonly network?: ObjectId | undefined;
  readonly source?: string | undefined;
}

/** The last day of a dated point. */
export function lastDayOf({ to }: Pick<NetworkEvent, "to">): Day {
  return addDays(to, -1);
}
