import { type Bilingual, domainNames, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ListView, type ListViewProps, OriginMark, PageHeading, Table, Tag } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { entryKinds, type RegisterAsked, type RegisterEntry } from "../../model/register.ts";
import { studyKindCodes } from "../../model/study.ts";
import { ContentLink, DomainTags, markOf, studyCount } from "../parts/signs.tsx";

export const studiesTitle = { pl: "Badania i raporty", en: "Studies and reports" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Skąd wiemy, czego potrzebuje metropolia. Z tych badań, spotkań i raportów powstają wnioski.",
    en: "How we know what the metropolis needs. Insights grow from these studies, meetings and reports.",
  },
  search: { pl: "Szukaj w tytułach", en: "Search the titles" },
  kind: { pl: "Rodzaj", en: "Kind" },
  domain: { pl: "Dziedzina", en: "Domain" },
  all: { pl: "wszystkie", en: "all" },
  title: { pl: "Badanie albo raport", en: "Study or report" },
  count: { pl: "Liczba", en: "Count" },
  content: { pl: "Treść", en: "Content" },
  published: { pl: "jawna", en: "public" },
  notPublished: { pl: "niepublikowana", en: "not published" },
  toConfirm: { pl: "do potwierdzenia", en: "to be confirmed" },
  state: { pl: "Stan", en: "State" },
  none: { pl: "Nie ma jeszcze żadnego badania", en: "There is no study yet" },
  noneNext: { pl: "Badanie pojawi się tutaj, gdy biuro je otworzy.", en: "A study appears here when the office opens it." },
  noFit: { pl: "Żadne badanie nie pasuje do tych filtrów", en: "No study matches these filters" },
  noFitNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
} satisfies Record<string, Bilingual>;

export type StudiesPageProps = { readonly visit: Visit; readonly entries: readonly RegisterEntry[]; readonly asked: ListViewProps["asked"] & RegisterAsked };

/** The register of studies and synthetic reports, recorded and own. */
export function StudiesPage({ visit, entries, asked }: StudiesPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading title={t(studiesTitle)} lead={t(words.lead)} />
      <ListView
        language={language}
        path={at("/wnioski/badania")}
        asked={asked}
        search={t(words.search)}
        filters={[
          { name: "rodzaj", label: t(words.kind), value: asked.rodzaj, choices: kindChoices(language) },
          { name: "dziedzina", label: t(words.domain), value: asked.dziedzina, choices: domainChoices(language) },
        ]}
        count={entries.length}
        countForms={nouns.study}
        hasFile
        noneFit={{ title: t(words.noFit), next: t(words.noFitNext) }}
        noneYet={{ title: t(words.none), next: t(words.noneNext) }}
      >
        <Register visit={visit} entries={entries} />
      </ListView>
    </>
  );
}

/** Choices of a filter by domain. */
export function domainChoices(language: Language) {
  return [
    { value: "", label: say(language, words.all) },
    ...Object.entries(domainNames).map(([value, name]) => ({ value, label: `${value}. ${say(language, name)}` })),
  ];
}

function kindChoices(language: Language) {
  const kinds = [...studyKindCodes, "synthesis"] as const;
  return [{ value: "", label: say(language, words.all) }, ...kinds.map((value) => ({ value, label: say(language, entryKinds[value]) }))];
}

function Register({ visit, entries }: Pick<StudiesPageProps, "visit" | "entries">) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={say(language, studiesTitle)}
      isCaptionHidden
      columns={[
        { key: "title", label: say(language, words.title) },
        { key: "kind", label: say(language, words.kind) },
        { key: "domain", label: say(language, words.domain) },
        { key: "count", label: say(language, words.count), kind: "number" },
        { key: "content", label: say(language, words.content) },
        { key: "state", label: say(language, words.state) },
      ]}
      rows={entries.map((entry) => ({ key: entry.thing.id, cells: cellsOf(visit, entry) }))}
    />
  );
}

function cellsOf(visit: Visit, { thing, kind, domains, count, isPublished, isConfirmed }: RegisterEntry) {
  const { language, at, words: all } = visit;
  return {
    title: <ContentLink language={language} href={at(thing.address)} text={thing.title} />,
    kind: say(language, entryKinds[kind]),
    domain: domains.length === 0 ? "–" : <DomainTags language={language} domains={domains} />,
    count: count === undefined ? "–" : studyCount(language, { count }),
    content: (
      <>
        {say(language, isPublished ? words.published : words.notPublished)} {!isConfirmed && <Tag>{say(language, words.toConfirm)}</Tag>}
      </>
    ),
    state: (
      <>
        {say(language, all.state(thing.kind, thing.state))} <OriginMark language={language} mark={markOf(thing)} />
      </>
    ),
  };
}
