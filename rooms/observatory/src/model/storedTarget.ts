import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";
import type { Indicator } from "./observation.ts";

/** How a target stands. */
export const assessmentStatuses = {
  achieved: { pl: "osiągnięty", en: "achieved" },
  on_track: { pl: "zgodnie z planem", en: "on track" },
  behind: { pl: "za wolno", en: "behind" },
  away: { pl: "oddala się", en: "moving away" },
  unknown: { pl: "nie można ocenić", en: "cannot be assessed" },
} as const satisfies Record<string, Bilingual>;
export type AssessmentStatus = keyof typeof assessmentStatuses;

/** Ways from the baseline to the value (METHODS §8.7). */
export const pathNames = {
  linear: { pl: "równo, rok po roku", en: "evenly, year by year" },
  geometric: { pl: "o ten sam procent co rok", en: "by the same share each year" },
  steps: { pl: "przez cele pośrednie", en: "by interim targets" },
  corridor: { pl: "utrzymać w przedziale", en: "kept within a corridor" },
  maintain: { pl: "utrzymać wartość", en: "kept at the value" },
} as const satisfies Record<string, Bilingual>;
export const pathKinds = ["linear", "geometric", "steps", "corridor", "maintain"] as const satisfies readonly (keyof typeof pathNames)[];

/** A target of a goal as it is kept. `path`: that of METHODS §8.7 as plain JSON. Missing `baseline`: the first known number counts. */
export interface StoredTarget {
  readonly id: string;
  readonly goal: { readonly id: ObjectId; readonly title: ContentText; readonly address: string };
  readonly series: number;
  readonly unit: { readonly code: string; readonly name: ContentText };
  readonly from: string;
  readonly baseline?: string | undefined;
  readonly due: { readonly period: string; readonly value: number };
  readonly path: { readonly kind: keyof typeof pathNames };
  readonly madeAt: Date;
  /** Missing: it was not assessed yet. */
  readonly assessment?: StoredAssessment | undefined;
}

/** The version of a document that a target belongs to, and how the document stands. */
export interface CitedVersion {
  readonly kind: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly no: number;
}

/** A target with its indicator. */
export type GoalTarget = StoredTarget & {
  readonly indicator: Indicator;
  /** It is in force with this version. Missing: the goal is not written in any yet. */
  readonly cited?: CitedVersion | undefined;
};

/** The newest assessment of a target. */
export interface StoredAssessment {
  readonly no: number;
  readonly at: Date;
  readonly status: AssessmentStatus;
  /** Missing: it could be assessed. */
  readonly reason?: string | undefined;
  readonly content: unknown;
  readonly sha256: string;
}
