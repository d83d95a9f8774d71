import { type ListAsked, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, OriginMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { StrategyNode } from "../../model/node.ts";
import { type Coherence, levelCodes, type PolicyDocument, policyLevels } from "../../model/policyDocument.ts";
import { CoherenceFigure } from "../figures/CoherenceFigure.tsx";
import { markOf } from "../parts/marks.ts";

export const policiesTitle = { pl: "Dokumenty nadrzędne", en: "Higher-level documents" };

/** What the address of the register may ask. */
export type PoliciesQuery = ListAsked & { readonly poziom: string };

const words = {
  lead: {
    pl: "Strategia ma być zgodna z tymi dokumentami. Dotyczą Unii, kraju, województwa albo metropolii.",
    en: "The strategy should agree with these documents. They concern the Union, the state, the voivodeship or the metropolis.",
  },
  add: { pl: "Wpisz dokument", en: "Enter a document" },
  search: { pl: "Szukaj dokumentu albo priorytetu", en: "Search for a document or priority" },
  level: { pl: "Poziom", en: "Level" },
  all: { pl: "wszystkie", en: "all" },
  document: { pl: "Dokument", en: "Document" },
  span: { pl: "Lata", en: "Years" },
  notStated: { pl: "nie podano", en: "not stated" },
  priorities: { pl: "Priorytety", en: "Priorities" },
  noPriorities: { pl: "źródło ich nie podaje", en: "the source names none" },
  mark: { pl: "Skąd", en: "Origin" },
  coherence: { pl: "Spójność celów z priorytetami", en: "Coherence of goals with priorities" },
  noMatrix: {
    pl: "Źródła, z których korzystamy, nie podają priorytetów tych dokumentów. Nie ma więc czego porównać z celami.",
    en: "The sources that we use name no priorities of these documents. So there is nothing to compare with the goals.",
  },
  noGoals: { pl: "Nie ma jeszcze jawnych celów, które można porównać.", en: "There are no public goals to compare yet." },
  noneFit: { pl: "Żaden dokument nie pasuje do tych filtrów.", en: "No document fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  none: { pl: "Rejestr jest pusty.", en: "The register is empty." },
  noneNext: { pl: "Dokument wpisuje specjalista biura.", en: "A domain officer enters a document." },
};
const nouns = { pl: ["dokument", "dokumenty", "dokumentów"], en: ["document", "documents"] } as const;

export type PoliciesPageProps = {
  readonly visit: Visit;
  readonly query: PoliciesQuery;
  /** The documents that the address leaves. */
  readonly documents: readonly PolicyDocument[];
  /** All documents, for the figure. */
  readonly all: readonly PolicyDocument[];
  readonly goals: readonly StrategyNode[];
  readonly judged: readonly Coherence[];
  readonly mayAdd: boolean;
};

/** The register of higher-level documents, and how the goals stand to their priorities. */
export function PoliciesPage({ visit, query, documents, all, goals, judged, mayAdd }: PoliciesPageProps) {
  const { language, at } = visit;
  return (
    <>
      <PageHeading
        title={say(language, policiesTitle)}
        lead={say(language, words.lead)}
        action={
          mayAdd ? (
            <ButtonLink kind="primary" href={at("/praca/strategia/dokumenty/nowy")}>
              {say(language, words.add)}
            </ButtonLink>
          ) : undefined
        }
      />
      <ListView
        language={language}
        path={at("/strategia/dokumenty")}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "poziom",
            label: say(language, words.level),
            value: query.poziom,
            choices: [{ value: "", label: say(language, words.all) }, ...levelCodes.map((value) => ({ value, label: say(language, policyLevels[value]) }))],
          },
        ]}
        count={documents.length}
        countForms={nouns}
        hasFile
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
      >
        <Table
          language={language}
          caption={say(language, policiesTitle)}
          isCaptionHidden
          columns={[
            { key: "document", label: say(language, words.document) },
            { key: "level", label: say(language, words.level) },
            { key: "span", label: say(language, words.span) },
            { key: "priorities", label: say(language, words.priorities) },
            { key: "mark", label: say(language, words.mark) },
          ]}
          rows={documents.map((one) => ({ key: one.id, cells: cellsOf(visit, one) }))}
        />
      </ListView>
      {all.length > 0 && (
        <Section id="spojnosc" title={say(language, words.coherence)}>
          <Matrix visit={visit} all={all} goals={goals} judged={judged} />
        </Section>
      )}
    </>
  );
}

function Matrix({ visit, all, goals, judged }: Pick<PoliciesPageProps, "visit" | "all" | "goals" | "judged">) {
  const { language } = visit;
  if (all.every(({ priorities }) => priorities.length === 0)) return <p>{say(language, words.noMatrix)}</p>;
  if (goals.length === 0) return <p>{say(language, words.noGoals)}</p>;
  return <CoherenceFigure visit={visit} documents={all} goals={goals} judged={judged} />;
}

function cellsOf({ language, at }: Visit, { thing, level, span, priorities }: PolicyDocument) {
  return {
    document: (
      <a href={at(thing.address)}>
        <LangMark language={language} text={thing.title} />
      </a>
    ),
    level: say(language, policyLevels[level]),
    span: span ?? say(language, words.notStated),
    priorities:
      priorities.length === 0 ? (
        say(language, words.noPriorities)
      ) : (
        <ol>
          {priorities.map(({ title }) => (
            <li lang={langOf(language, title)}>{say(language, title)}</li>
          ))}
        </ol>
      ),
    mark: <OriginMark language={language} mark={markOf(thing)} />,
  };
}
