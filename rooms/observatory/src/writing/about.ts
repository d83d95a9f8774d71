import { type Bilingual, fill, type Language, type Origin, say } from "@splot/kernel";
import { standings } from "../model/observation.ts";
import type { Slice, SliceVintage } from "./Slice.ts";

/** What the numbers of a file are. */
export const originWords = {
  fact: { pl: "fakt", en: "fact" },
  example: { pl: "przykład", en: "example" },
  user: { pl: "wpis użytkownika", en: "user entry" },
} as const satisfies Record<Origin, Bilingual>;

const names = {
  origin: { pl: "Pochodzenie", en: "Origin" },
  exercise: { pl: "Przykład: dane wymyślone, nie są faktami.", en: "Example: invented data, not facts." },
  address: { pl: "Adres", en: "Address" },
  asOf: { pl: "Stan na dzień", en: "As of" },
  cited: { pl: "Cytuj jako", en: "Cite as" },
  licence: { pl: "Licencja", en: "Licence" },
  vintage: { pl: "Wydanie", en: "Release" },
  published: { pl: "{code}, wydane {day}", en: "{code}, released {day}" },
  undated: { pl: "{code}, dnia wydania nie podano", en: "{code}, day of release not stated" },
  standing: { pl: "Wiarygodność", en: "Standing" },
  unverified: { pl: "źródło niezweryfikowane", en: "source not verified" },
  break: { pl: "Przerwanie szeregu", en: "Break in the series" },
  coverage: { pl: "Pokrycie", en: "Coverage" },
  withheld: { pl: "Pominięto", en: "Left out" },
  withheldOf: {
    pl: "{count} × wydanie {code}: źródło nie pozwala publikować liczb",
    en: "{count} × release {code}: the source does not allow its figures to be published",
  },
  counted: { pl: "{what}: {present} z {members} jednostek", en: "{what}: {present} of {members} units" },
} as const satisfies Record<string, Bilingual>;

/** One thing that must be known with the numbers: its name and what it says. */
export type AboutLine = readonly [name: string, text: string];

/** Is anything in this file invented? */
export function isExample({ origin, vintages }: Pick<Slice, "origin" | "vintages">): boolean {
  return origin === "example" || vintages.some((vintage) => vintage.origin === "example");
}

/** Whose number it is, in one line: the citation, and whether the source was verified. */
export function citationOf({ source }: SliceVintage, language: Language): string {
  const citation = say(language, source.citation);
  return source.isVerified ? citation : `${citation} (${say(language, names.unverified)})`;
}

/** Whose numbers a slice holds, in one line: each citation once. */
export function citationsOf({ vintages }: Pick<Slice, "vintages">, language: Language): string {
  return [...new Set(vintages.map((vintage) => citationOf(vintage, language)))].join("; ");
}

/** What a file says besides its numbers (I29): origin, address, releases with sources and licences, breaks, coverage. */
export function aboutLines(slice: Slice, language: Language): readonly AboutLine[] {
  const word = (name: keyof typeof names) => say(language, names[name]);
  const where = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(" ");
  return [
    [word("origin"), say(language, isExample(slice) ? names.exercise : originWords[slice.origin])],
    [word("address"), slice.address],
    [word("asOf"), slice.asOf],
    ...slice.vintages.flatMap((vintage) => vintageLines(vintage, language)),
    ...slice.breaks.map(({ indicator, unit, period, note }): AboutLine => [word("break"), `${where([indicator, unit, period])}: ${say(language, note)}`]),
    ...slice.coverage.map(({ indicator, unit, period, present, members }): AboutLine => {
      return [word("coverage"), say(language, fill(names.counted, { what: where([indicator, unit, period]), present, members }))];
    }),
    ...(slice.withheld ?? []).map(({ vintage, source, count }): AboutLine => {
      return [word("withheld"), where([`${say(language, fill(names.withheldOf, { count, code: vintage }))}:`, say(language, source.citation), source.url])];
    }),
  ];
}

function vintageLines(vintage: SliceVintage, language: Language): readonly AboutLine[] {
  const { code, releasedOn, standing, source } = vintage;
  const release = releasedOn === undefined ? fill(names.undated, { code }) : fill(names.published, { code, day: releasedOn });
  return [
    [say(language, names.vintage), say(language, release)],
    [say(language, names.cited), where(citationOf(vintage, language), source.url)],
    [say(language, names.licence), say(language, source.licence)],
    [say(language, names.standing), say(language, standings[standing])],
  ];
}

function where(citation: string, url: string | undefined): string {
  return url === undefined ? citation : `${citation} ${url}`;
}

/** The newest day on which one of the releases was published. Missing: none of them says. */
export function updatedOn({ vintages }: Slice): string | undefined {
  return vintages
    .flatMap(({ releasedOn }) => releasedOn ?? [])
    .sort()
    .at(-1);
}
