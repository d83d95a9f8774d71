import {
  type Bilingual,
  type ContentText,
  formatDay,
  formatNumber,
  isMissing,
  type Language,
  missingText,
  type ObservationFlag,
  observationFlags,
  type PluralForms,
  say,
} from "@splot/kernel";
import { municipalityKinds } from "@splot/kernel/territory";
import type { Indicator, Observation, Vintage } from "../../model/observation.ts";
import { standings } from "../../model/observation.ts";
import { questionStates } from "../../model/question.ts";

/** Names of the seven domains, short, for tags and filters. Source: SMK presentation, 28 Oct 2021. */
export const domainNames: Readonly<Record<number, Bilingual>> = {
  1: { pl: "Zarządzanie", en: "Governance" },
  2: { pl: "Środowisko", en: "Environment" },
  3: { pl: "Transport i mobilność", en: "Transport and mobility" },
  4: { pl: "Gospodarka", en: "Economy" },
  5: { pl: "Czas wolny", en: "Leisure" },
  6: { pl: "Edukacja", en: "Education" },
  7: { pl: "Sprawy społeczne", en: "Social affairs" },
};

export const municipalityForms: PluralForms = { pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] };
export const unitForms: PluralForms = { pl: ["jednostka", "jednostki", "jednostek"], en: ["unit", "units"] };
export const indicatorForms: PluralForms = { pl: ["wskaźnik", "wskaźniki", "wskaźników"], en: ["indicator", "indicators"] };

/** The kind of a municipality in words; '' where the register knows none. */
export function kindText(language: Language, { kind }: { readonly kind?: keyof typeof municipalityKinds | undefined }): string {
  return kind === undefined ? "" : say(language, municipalityKinds[kind]);
}

/**
 * The value in the reader's locale, without its unit; one that was computed here (`inputs`) rounded as declared, one that
 * waits to be explained says so (I37). Missing: the reason in words.
 */
export function valueText(
  language: Language,
  indicator: Indicator,
  { value, isQuestioned, inputs }: Pick<Observation, "value" | "isQuestioned"> & { readonly inputs?: unknown },
): string {
  if (isMissing(value)) return `${language === "pl" ? "brak" : "missing"}: ${say(language, missingText(value))}`;
  const shown = formatNumber(language, value, inputs === undefined ? decimalsFor(value, indicator.decimals) : indicator.decimals);
  return isQuestioned === true ? `${shown} (${say(language, questionStates.open)})` : shown;
}

/** More decimals than declared are shown when the source gave them. */
function decimalsFor(value: number, declared: number): number {
  return Math.max(declared, Math.min(6, String(value).split(".")[1]?.length ?? 0));
}

/** The flags of a value in words. */
export function flagText(language: Language, flags: readonly ObservationFlag[]): string {
  return flags.map((flag) => say(language, observationFlags[flag])).join(", ");
}

const releaseWords = {
  released: { pl: "wydanie z", en: "released on" },
  unknown: { pl: "dzień wydania nieznany", en: "day of release not known" },
  withdrawn: { pl: "wycofane", en: "withdrawn" },
};

/** Day of release and standing of a vintage in words. */
export function vintageText(language: Language, vintage: Vintage): string {
  const release =
    vintage.releasedOn === undefined
      ? say(language, releaseWords.unknown)
      : `${say(language, releaseWords.released)} ${formatDay(language, vintage.releasedOn)}`;
  if (vintage.withdrawn !== undefined) return `${release}; ${say(language, releaseWords.withdrawn)}`;
  return vintage.standing === "confirmed" ? release : `${release}; ${say(language, standings[vintage.standing])}`;
}

/** A citation without its opening word, for places that say "source" themselves. */
export function citedName({ source }: Pick<Vintage, "source">): ContentText {
  const bare = (text: string) => text.replace(/^(Źródło|Source): /, "");
  const { pl, en } = source.citation;
  return { pl: bare(pl), ...(en === undefined ? {} : { en: bare(en) }) };
}

/** The same in the reader's language, for files and pictures. */
export function citedText(language: Language, vintage: Vintage): string {
  return say(language, citedName(vintage));
}
