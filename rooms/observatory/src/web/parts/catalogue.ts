import { type ContentText, type Language, say } from "@splot/kernel";
import type { FreshnessAnswer } from "../../methods/index.ts";
import type { Indicator } from "../../model/observation.ts";
import { freshnessText } from "./freshnessWords.ts";
import { coverageText } from "./indicatorWords.ts";

/** An indicator in the catalogue, with what is known of it. */
export type CatalogueEntry = Pick<Indicator, "code" | "name" | "definition" | "address" | "unit" | "domain" | "origin" | "mode"> & {
  /** Municipalities of the area. */
  readonly unitCount: number;
  readonly standing: "verified" | "unverified" | "empty";
  /** The newest period with values. Missing: there are none at all. */
  readonly newest?:
    | {
        readonly period: string;
        readonly knownCount: number;
        readonly hasArea: boolean;
        readonly source: ContentText;
        /** The sources one by one. Missing: it is one. */
        readonly sources?: readonly ContentText[] | undefined;
        readonly licence: ContentText;
      }
    | undefined;
  /** How fresh it is. Missing: it is computed from others, and as fresh as they are. */
  readonly answer?: FreshnessAnswer | undefined;
};

const words = {
  area: { pl: "tylko dla całego obszaru", en: "for the whole area only" },
  empty: { pl: "bez wartości", en: "no values" },
  verified: { pl: "zweryfikowane", en: "verified" },
  unverified: { pl: "niezweryfikowane", en: "unverified" },
  computed: { pl: "obliczane na bieżąco", en: "computed on the fly" },
};

type Known = Pick<CatalogueEntry, "newest" | "standing" | "unitCount" | "answer">;

/** Of which year, from whom, for how many municipalities, whether it was verified and how fresh it is: "2024 · GUS BDL · 15 z 15 gmin · zweryfikowane · aktualne". */
export function qualityText(language: Language, entry: Known): string {
  const { before, sources, after } = qualityParts(language, entry);
  const source = sources.map((text) => say(language, text)).join("; ");
  return [before, source, after].filter((part) => part !== "").join(BETWEEN);
}

/** What stands between the parts of the line. */
export const BETWEEN = " · ";

/** The same in parts, because a source may have a name in Polish only. Shape: '' for nothing. */
export function qualityParts(language: Language, { newest, standing, unitCount, answer }: Known) {
  if (newest === undefined || standing === "empty") return { before: say(language, words.empty), sources: [], after: "" };
  const sources = newest.sources ?? [newest.source];
  const reach = newest.knownCount === 0 ? say(language, words.area) : coverageText(language, newest.knownCount, unitCount);
  // NOTE: the working compilation says in its own name that it is unverified.
  const isSaid = sources.some((text) => say(language, text).includes(say(language, words.unverified)));
  const verified = isSaid ? "" : say(language, words[standing]);
  const fresh = answer === undefined ? say(language, words.computed) : freshnessText(language, answer);
  return { before: newest.period, sources, after: [reach, verified, fresh].filter((part) => part !== "").join(BETWEEN) };
}
