import { counted, type FileColumn, formatNumber, langOf, listHref, markColumns, partAfter, say } from "@splot/kernel";
import { type Call, csvAnswer, page, type Visit } from "@splot/kernel/http";
import { LangMark, ListView, OriginMark, PageHeading, Section, Table } from "@splot/kernel/web";
import { gapKinds } from "../gaps/kinds.ts";
import { type FoundGap, findGaps, type GapRow, type GapsQuery, gapsQuery, rowsAsked } from "../gaps/rows.ts";

const words = {
  title: { pl: "Luki: czego brakuje", en: "Gaps: what is missing" },
  lead: {
    pl: "Każda sprawa powinna mieć podstawę i skutek. Tu widać, gdzie nić się urywa i kto może ją uzupełnić.",
    en: "Every matter should have a basis and a result. Here you see where a thread breaks off and who can add to it.",
  },
  live: {
    pl: "Sprawdzamy tylko to, co jest w programie. Luka znaczy: źródła, z których korzystamy, nie pokazują powiązania.",
    en: "We check only what the program holds. A gap means: the sources that we use show no link.",
  },
  sum: { pl: "W skrócie", en: "In short" },
  what: { pl: "Czego brakuje", en: "What is missing" },
  many: { pl: "Ile", en: "How many" },
  who: { pl: "Kto może dodać", en: "Who can add it" },
  noNeed: { pl: "nie trzeba", en: "not needed" },
  list: { pl: "Wszystkie luki", en: "All gaps" },
  thing: { pl: "Rzecz", en: "Thing" },
  kind: { pl: "Rodzaj", en: "Kind" },
  lacks: { pl: "Brakuje", en: "Lacks" },
  way: { pl: "Nić", en: "Thread" },
  thread: { pl: "Zobacz nić", en: "See the thread" },
  search: { pl: "Szukaj w lukach", en: "Search the gaps" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadna luka nie pasuje do tych filtrów.", en: "No gap fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  none: { pl: "Nie ma luk.", en: "There are no gaps." },
  noneNext: { pl: "Wszystko, co jest w programie, ma podstawę i skutek.", en: "All that the program holds has a basis and a result." },
  complete: { pl: "niczego nie brakuje", en: "nothing is missing" },
  of: { pl: "z", en: "of" },
};
const nouns = { pl: ["luka", "luki", "luk"], en: ["gap", "gaps"] } as const;
const PAGE = 50;

/** Where threads break off: what is missing, how often, and who could add it. */
export const gapsPage = page({
  path: "/luki",
  budget: 36,
  query: gapsQuery,
  async show({ visit, read, query }: Call<GapsQuery>) {
    const { language, at } = visit;
    const gaps = await findGaps(read);
    const rows = rowsAsked(gaps, visit, query);
    const part = partAfter(rows, query.po, { most: PAGE, key: keyOf });
    return {
      title: words.title,
      description: words.lead,
      body: (
        <>
          <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
          {visit.space.purpose === "live" && <p>{say(language, words.live)}</p>}
          <Section id="skrot" title={say(language, words.sum)}>
            <Summary visit={visit} gaps={gaps} />
          </Section>
          <Section id="lista" title={say(language, words.list)}>
            <ListView
              language={language}
              path={at("/luki")}
              asked={query}
              search={say(language, words.search)}
              filters={[
                {
                  name: "brak",
                  label: say(language, words.what),
                  value: gapKinds.some(({ code }) => code === query.brak) ? query.brak : "",
                  choices: [{ value: "", label: say(language, words.all) }, ...gapKinds.map(({ code, name }) => ({ value: code, label: say(language, name) }))],
                },
              ]}
              count={rows.length}
              countForms={nouns}
              hasFile
              noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
              noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
              next={part.next}
            >
              <Rows visit={visit} rows={part.rows} />
            </ListView>
          </Section>
        </>
      ),
    };
  },
});

/** The same gaps as a file. */
export const gapsCsv = page({
  path: "/luki.csv",
  budget: 36,
  query: gapsQuery,
  async show({ visit, read, query }: Call<GapsQuery>) {
    return csvAnswer({ language: visit.language, name: "luki", columns: columnsOf(visit), rows: rowsAsked(await findGaps(read), visit, query) });
  },
});

function keyOf({ kind, thing }: GapRow): string {
  return `${kind.code}-${thing.id}`;
}

/** Each kind of gap: how many of how many, what is missing and who can add it. */
function Summary({ visit, gaps }: { readonly visit: Visit; readonly gaps: readonly FoundGap[] }) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.title)}
      isCaptionHidden
      isFolding
      columns={[
        { key: "what", label: say(language, words.what) },
        { key: "many", label: say(language, words.many) },
        { key: "who", label: say(language, words.who) },
      ]}
      rows={gaps.map(({ kind, gap }) => ({
        key: kind.code,
        cells: {
          what:
            gap.things.length === 0 ? (
              say(language, kind.name)
            ) : (
              <a href={`${listHref(visit.at("/luki"), { brak: kind.code })}#lista`}>{say(language, kind.name)}</a>
            ),
          many: countText(visit, { kind, gap }),
          who: say(language, gap.things.length === 0 ? words.noNeed : kind.who),
        },
      }))}
    />
  );
}

function countText({ language }: Visit, { kind, gap: { checkedCount, things } }: FoundGap): string {
  if (checkedCount === 0) return say(language, kind.nothing);
  if (things.length === 0) return `${counted(language, checkedCount, kind.counted)}: ${say(language, words.complete)}`;
  return `${formatNumber(language, things.length)} ${say(language, words.of)} ${formatNumber(language, checkedCount)}`;
}

function Rows({ visit, rows }: { readonly visit: Visit; readonly rows: readonly GapRow[] }) {
  const { language, at, words: all } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.list)}
      isCaptionHidden
      isFolding
      columns={[
        { key: "thing", label: say(language, words.thing) },
        { key: "kind", label: say(language, words.kind) },
        { key: "lacks", label: say(language, words.lacks) },
        { key: "thread", label: say(language, words.way) },
      ]}
      rows={rows.map((row) => ({
        key: keyOf(row),
        cells: {
          thing: (
            <>
              <a href={at(row.thing.address)}>
                <LangMark language={language} text={row.thing.title} />
              </a>{" "}
              {row.thing.origin !== "fact" && <OriginMark language={language} mark={row.thing.origin} />}
            </>
          ),
          kind: say(language, all.kind(row.thing.kind)),
          lacks: say(language, row.kind.missing),
          thread: (
            <a href={at(`/nic${row.thing.address}`)}>
              {say(language, words.thread)}
              <span class="visually-hidden" lang={langOf(language, row.thing.title)}>
                : {say(language, row.thing.title)}
              </span>
            </a>
          ),
        },
      }))}
    />
  );
}

function columnsOf({ language, origin, at, words: all }: Visit): readonly FileColumn<GapRow>[] {
  return [
    { head: { pl: "luka", en: "gap" }, cell: ({ kind }) => say(language, kind.name) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ thing }) => say(language, all.kind(thing.kind)) },
    { head: { pl: "kod", en: "code" }, mayMiss: true, cell: ({ thing }) => thing.code ?? { missing: "not_applicable" } },
    { head: { pl: "tytul", en: "title" }, cell: ({ thing }) => say(language, thing.title) },
    { head: { pl: "brakuje", en: "lacks" }, cell: ({ kind }) => say(language, kind.missing) },
    { head: { pl: "kto_moze_dodac", en: "who_can_add" }, cell: ({ kind }) => say(language, kind.who) },
    ...markColumns<GapRow>(language, ({ thing }) => thing),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ thing }) => thing.source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ thing }) => `${origin}${at(thing.address)}` },
  ];
}
