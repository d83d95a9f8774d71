import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";

/** Kinds of products of the process, with their names. */
export const productKinds = {
  study: { pl: "opracowanie", en: "study" },
  report: { pl: "raport", en: "report" },
  activity: { pl: "działanie", en: "activity" },
  decision: { pl: "rozstrzygnięcie", en: "decision" },
  interviews: { pl: "wywiady", en: "interviews" },
  panel: { pl: "panel", en: "panel" },
  consultation: { pl: "konsultacje", en: "consultation" },
  catalogue: { pl: "katalog", en: "catalogue" },
  model: { pl: "model", en: "model" },
} as const satisfies Record<string, Bilingual>;
export type ProductKind = keyof typeof productKinds;
/** How far a step is, as a word. */
export const stepStates = {
  planned: { pl: "planowany", en: "planned" },
  running: { pl: "trwa", en: "under way" },
  done: { pl: "zakończony", en: "completed" },
  reopened: { pl: "wznowiony", en: "reopened" },
} as const satisfies Record<string, Bilingual>;

/** Kinds of recorded short texts. */
export type StatementKind = "summary" | "statutory_goal" | "statutory_field" | "principle" | "actor" | "event";

/** A step of the process with its title and address. */
export type ProcessStep = {
  readonly id: ObjectId;
  readonly process: ObjectId;
  readonly code: string;
  readonly state: keyof typeof stepStates;
  readonly title: ContentText;
  readonly address: string;
  readonly source?: string | undefined;
};
/** The place of a step in one of the templates. */
export type ProcessPlace = {
  readonly template: "a" | "b";
  readonly position: number;
  readonly step: string;
  readonly what: ContentText;
  readonly source: string;
};
/** What a step produced, as the sources name it. Missing: count with the reason `not_stated`. */
export type ProcessProduct = {
  readonly step: string;
  readonly kind: ProductKind;
  readonly title: ContentText;
  readonly count: { readonly pieces: number } | { readonly missing: string };
  readonly madeIn?: string | undefined;
  readonly isPublished: boolean;
  readonly note?: ContentText | undefined;
  readonly status: "confirmed" | "to_confirm";
  readonly source: string;
  /** The thing that this product is, such as a study; missing: it is only named here. */
  readonly thing?: ObjectId | undefined;
  /** Address of that thing. */
  readonly address?: string | undefined;
};
/** A recorded short text: statutory goal, principle, actor, dated event. */
export type Statement = {
  readonly kind: StatementKind;
  readonly code: string;
  readonly parentCode?: string | undefined;
  readonly text: ContentText;
  readonly note?: ContentText | undefined;
  readonly source: string;
};

/** The steps in the order of a template (BR-10). Shape: a step that the template does not name is left out. */
export function orderSteps(
  steps: readonly ProcessStep[],
  places: readonly ProcessPlace[],
  template: "a" | "b",
): readonly (ProcessStep & { readonly place: ProcessPlace })[] {
  const known = new Map(steps.map((step) => [step.code, step]));
  return places
    .filter((place) => place.template === template)
    .sort((one, other) => one.position - other.position)
    .flatMap((place) => {
      const step = known.get(place.step);
      return step === undefined ? [] : [{ ...step, place }];
    });
}
