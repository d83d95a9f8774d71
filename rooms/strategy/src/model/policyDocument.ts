import type { Bilingual, ContentText, ObjectId, Thing } from "@splot/kernel";

/** Whose document it is, from the highest down. */
export const policyLevels = {
  eu: { pl: "Unia Europejska", en: "European Union" },
  national: { pl: "kraj", en: "national" },
  voivodeship: { pl: "województwo", en: "voivodeship" },
  metropolitan: { pl: "metropolia", en: "metropolitan" },
  local: { pl: "gmina", en: "municipal" },
} as const satisfies Record<string, Bilingual>;
export type PolicyLevel = keyof typeof policyLevels;
export const levelCodes = ["eu", "national", "voivodeship", "metropolitan", "local"] as const satisfies readonly PolicyLevel[];

/** How a goal stands to a priority. The sign stands in the matrix beside the colour. */
export const verdicts = {
  supports: { pl: "wspiera", en: "supports", sign: "+" },
  neutral: { pl: "neutralny", en: "neutral", sign: "0" },
  conflicts: { pl: "sprzeczny", en: "conflicts", sign: "−" },
} as const satisfies Record<string, Bilingual & { readonly sign: string }>;
export type CoherenceVerdict = keyof typeof verdicts;
export const verdictCodes = ["supports", "neutral", "conflicts"] as const satisfies readonly CoherenceVerdict[];

/** A priority of a document. */
export interface Priority {
  readonly id: string;
  readonly document: ObjectId;
  readonly ord: number;
  readonly title: ContentText;
}

/** A document that goals are compared with. Missing issuer or span: the source does not state it; no priorities: it names none. */
export interface PolicyDocument {
  readonly id: ObjectId;
  readonly thing: Thing;
  readonly level: PolicyLevel;
  readonly issuer?: ContentText | undefined;
  readonly span?: string | undefined;
  readonly priorities: readonly Priority[];
}

/** How one goal stands to one priority, with the reason. */
export interface Coherence {
  readonly priority: string;
  readonly node: ObjectId;
  readonly verdict: CoherenceVerdict;
  readonly reason: string;
}

/** How many pairs of a priority and a goal there are, how many were judged, and how. */
export interface CoherenceCount {
  readonly pairs: number;
  readonly judged: number;
  readonly by: Readonly<Record<CoherenceVerdict, number>>;
}

/** Counts the judgements among these priorities and goals; what was not judged is counted as such, never as neutral. */
export function countCoherence(
  priorities: readonly Pick<Priority, "id">[],
  goals: readonly { readonly id: ObjectId }[],
  judged: readonly Coherence[],
): CoherenceCount {
  const [known, shown] = [new Set(priorities.map(({ id }) => id)), new Set(goals.map(({ id }) => id))];
  const own = judged.filter(({ priority, node }) => known.has(priority) && shown.has(node));
  const of = (verdict: CoherenceVerdict) => own.filter((one) => one.verdict === verdict).length;
  return {
    pairs: priorities.length * goals.length,
    judged: own.length,
    by: { supports: of("supports"), neutral: of("neutral"), conflicts: of("conflicts") },
  };
}
