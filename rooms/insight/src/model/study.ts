import type { Bilingual, ContentText, ObjectId, Thing } from "@splot/kernel";

/** Kinds of studies, with their names. */
export const studyKinds = {
  statistics: { pl: "analiza danych", en: "analysis of data" },
  interviews: { pl: "wywiady", en: "interviews" },
  focus_groups: { pl: "wywiady grupowe", en: "focus groups" },
  workshops: { pl: "warsztaty", en: "workshops" },
  forum: { pl: "forum", en: "forum" },
  survey: { pl: "ankieta", en: "survey" },
  panel: { pl: "panel ekspertów", en: "expert panel" },
  desk: { pl: "analiza dokumentów", en: "desk research" },
  benchmark: { pl: "porównanie z innymi", en: "benchmark" },
  policy_review: { pl: "przegląd polityk", en: "policy review" },
  foresight: { pl: "badanie przyszłości", en: "foresight" },
} as const satisfies Record<string, Bilingual>;
export type StudyKind = keyof typeof studyKinds;
export const studyKindCodes = Object.keys(studyKinds) as readonly StudyKind[];

/** How far a study is, as a word. */
export const studyStates = {
  planned: { pl: "planowane", en: "planned" },
  collecting: { pl: "zbieramy materiał", en: "collecting" },
  analysing: { pl: "analizujemy", en: "being analysed" },
  closed: { pl: "zakończone", en: "completed" },
} as const satisfies Record<string, Bilingual>;
export type StudyState = keyof typeof studyStates;

/** The one arrow that leads on from a state. Missing: the study is closed. */
const nextState: Readonly<Partial<Record<StudyState, StudyState>>> = { planned: "collecting", collecting: "analysing", analysing: "closed" };

/** The state that follows. Missing: `undefined`: there is none. */
export function nextStudyState(state: string): StudyState | undefined {
  return isStudyState(state) ? nextState[state] : undefined;
}

function isStudyState(state: string): state is StudyState {
  return state in studyStates;
}

/** A number that a source states of a study. Shape: `bound` says how the source puts it. */
export type StudyFigure = {
  readonly label: ContentText;
  readonly value: number;
  readonly bound: "exact" | "more_than" | "about";
  readonly source: string;
};

/** A study. Missing: a count says why it is missing; `question`, `heldIn`, `note`: not stated. */
export type Study = {
  readonly id: ObjectId;
  readonly thing: Thing;
  readonly kind: StudyKind;
  readonly question?: ContentText | undefined;
  readonly domains: readonly number[];
  /** Year, month or day code. */
  readonly heldIn?: string | undefined;
  readonly count: { readonly pieces: number; readonly isRough: boolean } | { readonly missing: "not_stated" | "not_applicable" };
  readonly isPublished: boolean;
  readonly isConfirmed: boolean;
  readonly note?: ContentText | undefined;
};

/** A synthetic report of one domain, as recorded. */
export type Synthesis = {
  readonly id: ObjectId;
  readonly thing: Thing;
  readonly domain: number;
  readonly isPublished: boolean;
  /** The groups that verified it, as the source names them. Missing: not stated. */
  readonly verifiedBy?: ContentText | undefined;
};
