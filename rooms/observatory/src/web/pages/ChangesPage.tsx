import { type Bilingual, type ContentText, fill, formatNumber, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, type Fact, FactList, type Filter, FilterChoice, LangMark, ListView, NameMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { RevisionEffects } from "../../methods/effects.ts";
import { periodText } from "../figures/plot.ts";

export const changesTitle = { pl: "Co zmieniło wydanie: {name}", en: "What a release changed: {name}" };

const words = {
  kicker: { pl: "Zmiany między wydaniami", en: "Changes between releases" },
  lead: {
    pl: "Wydań nie poprawiamy: nowsze stoi obok starszego. Tu widać, które liczby się różnią i co z tego wynika.",
    en: "Releases are not corrected: a newer one stands beside the older. Here is which numbers differ and what follows from it.",
  },
  single: { pl: "Nie ma dwóch wydań do porównania", en: "There are not two releases to compare" },
  singleNext: {
    pl: "Liczby tego wskaźnika pochodzą z jednego wydania. Zmiany pojawią się po wczytaniu następnego.",
    en: "The numbers of this indicator come from one release. Changes appear once another is loaded.",
  },
  earlier: { pl: "Wydanie wcześniejsze", en: "Earlier release" },
  later: { pl: "Wydanie późniejsze", en: "Later release" },
  compare: { pl: "Porównaj", en: "Compare" },
  kind: { pl: "Co się stało", en: "What happened" },
  all: { pl: "wszystko", en: "everything" },
  changed: { pl: "zmieniona wartość", en: "value changed" },
  reflagged: { pl: "zmienione oznaczenie", en: "flags changed" },
  added: { pl: "dodana", en: "added" },
  removed: { pl: "nie ma jej w późniejszym", en: "not in the later one" },
  search: { pl: "Szukaj gminy", en: "Search for a municipality" },
  unit: { pl: "Gmina", en: "Municipality" },
  period: { pl: "Okres", en: "Period" },
  before: { pl: "Było", en: "Before" },
  after: { pl: "Jest", en: "Now" },
  difference: { pl: "Różnica", en: "Difference" },
  none: { pl: "Nic nie pasuje do tych filtrów", en: "Nothing fits these filters" },
  noneNext: { pl: "Wyczyść filtry.", en: "Clear the filters." },
  noneYet: { pl: "Wydania mówią to samo", en: "The releases say the same" },
  noneYetNext: { pl: "Żadna liczba się nie różni.", en: "No number differs." },
  list: { pl: "Liczby, które się różnią", en: "Numbers that differ" },
  common: { pl: "Zmienione wartości", en: "Changed values" },
  commonText: { pl: "{changed} z {common} wspólnych ({share} %)", en: "{changed} of {common} in common ({share} %)" },
  noCommon: { pl: "wydania nie mają wspólnych liczb", en: "the releases have no numbers in common" },
  mean: { pl: "Średnia zmiana", en: "Mean change" },
  absolute: { pl: "Średnia zmiana bez znaku", en: "Mean absolute change" },
  more: { pl: "Dodane", en: "Added" },
  fewer: { pl: "Brak w późniejszym", en: "Not in the later one" },
  effects: { pl: "Co z tego wynika", en: "What follows" },
  places: { pl: "Miejsca zmienione o co najmniej trzy", en: "Ranks changed by three or more" },
  placeText: { pl: "{unit}, {period}: z {before} na {after}", en: "{unit}, {period}: from {before} to {after}" },
  noPlaces: { pl: "Żadne.", en: "None." },
  unranked: {
    pl: "Miejsc nie podajemy, bo nie wszystkie liczby są z potwierdzonych wydań.",
    en: "No ranks are told, because not every number comes from a confirmed release.",
  },
  wholes: { pl: "Wartość całego obszaru zmieniona o ponad 1%", en: "Value of the whole area changed by over 1%" },
  wholeText: { pl: "{period}: z {before} na {after}", en: "{period}: from {before} to {after}" },
  noWholes: { pl: "Nie zmieniła się tak bardzo.", en: "It did not change so much." },
  citing: { pl: "Kto powołuje się na zmienione liczby", en: "What cites changed numbers" },
  noCiting: { pl: "Nic się na nie nie powołuje.", en: "Nothing cites them." },
} satisfies Record<string, Bilingual>;
const cellForms: PluralForms = { pl: ["liczba", "liczby", "liczb"], en: ["number", "numbers"] };

/** What can have happened to a number, with the word of the address. */
export const changeKinds = { changed: "zmienione", reflagged: "oznaczenia", added: "dodane", removed: "brak" } as const;
export type ChangeKind = keyof typeof changeKinds;
export const changeNames: Readonly<Record<ChangeKind, Bilingual>> = {
  changed: words.changed,
  reflagged: words.reflagged,
  added: words.added,
  removed: words.removed,
};

/** One number that differs. */
export interface ChangedCell {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly unit: string;
  readonly name: ContentText;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly difference?: number | undefined;
}

export type ChangesPageProps = {
  readonly visit: Visit;
  readonly name: ContentText;
  readonly measure: ContentText;
  /** Address of the list without anything asked. */
  readonly path: string;
  readonly asked: ListAsked & { readonly z: string; readonly na: string; readonly co: string; readonly podzial: string };
  /** Releases to choose from, by code. */
  readonly releases: readonly { readonly value: string; readonly label: string }[];
  /** Missing: there are not two releases. */
  readonly compared?:
    | {
        readonly earlier: Child;
        readonly later: Child;
        readonly codes: readonly [string, string];
        readonly counts: { readonly common: number; readonly changed: number; readonly added: number; readonly removed: number };
        readonly mean?: number | undefined;
        readonly meanAbsolute?: number | undefined;
        readonly effects: RevisionEffects;
        readonly isRanked: boolean;
        readonly citing: readonly { readonly href: string; readonly name: ContentText }[];
        readonly nameOf: (unit: string) => string;
      }
    | undefined;
  readonly cells: readonly ChangedCell[];
  readonly count: number;
  readonly next?: string | undefined;
};

/** Two releases of an indicator beside one another: what differs, and what follows from it. */
export function ChangesPage(props: ChangesPageProps) {
  const { visit, name, compared } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading kicker={say(language, words.kicker)} title={<LangMark language={language} text={name} />} lead={say(language, words.lead)} />
      {compared === undefined ? (
        <EmptyState title={say(language, words.single)}>{say(language, words.singleNext)}</EmptyState>
      ) : (
        <>
          {isPlain(props) && <ReleaseForm {...props} codes={compared.codes} />}
          <FactList facts={factsOf(props, compared)} />
          <Section id="skutki" title={say(language, words.effects)}>
            <FactList facts={effectFacts(props, compared)} />
          </Section>
          <Section id="liczby" title={say(language, words.list)}>
            <Cells {...props} codes={compared.codes} />
          </Section>
        </>
      )}
    </>
  );
}

/** Longest list that comes without tools, in which the releases could be chosen. */
const SHORT = 15;

/** Is the list so short that it has no tools of its own? */
function isPlain({ asked, count }: ChangesPageProps): boolean {
  return count <= SHORT && [asked.szukaj, asked.co, asked.z, asked.na].every((word) => word === "");
}

/** Which two releases are compared, as a form whose answer is an address to share. */
function ReleaseForm({ visit: { language }, path, asked, releases, codes }: ChangesPageProps & { readonly codes: readonly [string, string] }) {
  const choices = [
    { name: "z", label: say(language, words.earlier), value: codes[0] },
    { name: "na", label: say(language, words.later), value: codes[1] },
  ];
  return (
    <form class="filters" method="get" action={path}>
      {asked.podzial !== "" && <input type="hidden" name="podzial" value={asked.podzial} />}
      {choices.map((choice) => (
        <FilterChoice filter={{ ...choice, choices: releases }} />
      ))}
      <button class="button button-secondary" type="submit">
        {say(language, words.compare)}
      </button>
    </form>
  );
}

type Compared = NonNullable<ChangesPageProps["compared"]>;

function factsOf({ visit: { language }, measure }: ChangesPageProps, { earlier, later, counts, mean, meanAbsolute }: Compared): readonly Fact[] {
  const t = (text: Bilingual) => say(language, text);
  const share = counts.common === 0 ? 0 : (counts.changed / counts.common) * 100;
  const number = (value: number | undefined) => (value === undefined ? "–" : `${formatNumber(language, value)} ${say(language, measure)}`);
  const told = fill(words.commonText, { changed: counts.changed, common: counts.common, share: formatNumber(language, share, 1) });
  return [
    { term: t(words.earlier), detail: earlier },
    { term: t(words.later), detail: later },
    { term: t(words.common), detail: counts.common === 0 ? t(words.noCommon) : t(told) },
    { term: t(words.mean), detail: number(mean) },
    { term: t(words.absolute), detail: number(meanAbsolute) },
    { term: t(words.more), detail: formatNumber(language, counts.added) },
    { term: t(words.fewer), detail: formatNumber(language, counts.removed) },
  ];
}

function effectFacts({ visit: { language }, measure }: ChangesPageProps, { effects, isRanked, citing, nameOf }: Compared): readonly Fact[] {
  const t = (text: Bilingual) => say(language, text);
  const listed = (lines: readonly Child[], none: Bilingual) =>
    lines.length === 0 ? (
      t(none)
    ) : (
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    );
  const number = (value: number) => `${formatNumber(language, value)} ${say(language, measure)}`;
  const places = effects.places.map(({ unit, period, before, after }) =>
    t(fill(words.placeText, { unit: nameOf(unit), period: periodText(language, period), before, after })),
  );
  const wholes = effects.wholes.map(({ period, before, after }) =>
    t(fill(words.wholeText, { period: periodText(language, period), before: number(before), after: number(after) })),
  );
  const links = citing.map(({ href, name }) => (
    <a href={href}>
      <LangMark language={language} text={name} />
    </a>
  ));
  return [
    { term: t(words.places), detail: isRanked ? listed(places, words.noPlaces) : t(words.unranked) },
    { term: t(words.wholes), detail: listed(wholes, words.noWholes) },
    { term: t(words.citing), detail: listed(links, words.noCiting) },
  ];
}

function Cells({ visit, path, asked, releases, cells, count, next, measure, codes }: ChangesPageProps & { readonly codes: readonly [string, string] }) {
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  const kinds = Object.entries(changeKinds).map(([kind, value]) => ({ value, label: t(changeNames[kind as ChangeKind]) }));
  const usual = (code: string) => ({ value: "", label: releases.find(({ value }) => value === code)?.label ?? code });
  const filters: readonly Filter[] = [
    { name: "z", label: t(words.earlier), value: asked.z === "" ? "" : codes[0], choices: [usual(codes[0]), ...releases] },
    { name: "na", label: t(words.later), value: asked.na === "" ? "" : codes[1], choices: [usual(codes[1]), ...releases] },
    { name: "co", label: t(words.kind), value: asked.co, choices: [{ value: "", label: t(words.all) }, ...kinds] },
  ];
  return (
    <ListView
      language={language}
      path={path}
      asked={asked}
      search={t(words.search)}
      filters={filters}
      count={count}
      countForms={cellForms}
      hasFile
      noneFit={{ title: t(words.none), next: t(words.noneNext) }}
      noneYet={{ title: t(words.noneYet), next: t(words.noneYetNext) }}
      next={next}
    >
      <Table
        language={language}
        caption={t(words.list)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "unit", label: t(words.unit) },
          { key: "period", label: t(words.period) },
          { key: "kind", label: t(words.kind) },
          { key: "before", label: t(words.before), kind: "number", unit: say(language, measure) },
          { key: "after", label: t(words.after), kind: "number", unit: say(language, measure) },
          { key: "difference", label: t(words.difference), kind: "number" },
        ]}
        rows={cells.map(({ key, kind, name, period, before, after, difference }) => ({
          key,
          cells: {
            unit: <NameMark language={language} text={name} />,
            period: periodText(language, period),
            kind: t(changeNames[kind]),
            before,
            after,
            difference: difference === undefined ? "–" : formatNumber(language, difference),
          },
        }))}
      />
    </ListView>
  );
}
