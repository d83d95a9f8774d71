import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, ListView, NameMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { RecommendationsQuery } from "../../contract.ts";
import type { Edition, Scope } from "../../model/edition.ts";
import type { Network } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import { type MatrixRow, matrixOf, type Recommendation } from "../../model/recommendation.ts";
import { StateOf, SummaryMark } from "../parts/marks.tsx";
import { SourceLine } from "../parts/Points.tsx";

export const recommendationsTitle = { pl: "Zalecenia", en: "Recommendations" };
const words = {
  lead: {
    pl: "Zalecenia z Planów Ulepszeń: co powinno się zmienić, żeby miastom było łatwiej. Każde ma zakres i sieć, z której pochodzi.",
    en: "Recommendations of the Improvement Plans: what should change to help cities. Each has a scope and the network that it comes from.",
  },
  summary: {
    pl: "Nasze streszczenie opublikowanej macierzy, nie cytat. Adresaci i odpowiedzi nie są opublikowane.",
    en: "Our summary of the published matrix, not a quotation. Addressees and replies are not published.",
  },
  plan: { pl: "Z czego składa się Plan Ulepszeń", en: "What an Improvement Plan is made of" },
  scope: { pl: "Zakres", en: "Scope" },
  edition: { pl: "Edycja", en: "Edition" },
  network: { pl: "Sieć", en: "Network" },
  all: { pl: "wszystkie", en: "all" },
  search: { pl: "Szukaj w zaleceniach", en: "Search the recommendations" },
  empty: { pl: "brak zalecenia", en: "no recommendation" },
  none: { pl: "Żadne zalecenie nie pasuje.", en: "No recommendation fits." },
  noneNext: { pl: "Wpisz mniej słów albo wyczyść filtry.", en: "Type fewer words or clear the filters." },
  noneYet: { pl: "Nie ma tu jeszcze zaleceń.", en: "There are no recommendations here yet." },
  noneYetNext: { pl: "Powstają w sieciach i trafiają do Planu Ulepszeń.", en: "They are made in the networks and go into the Improvement Plan." },
};

export type RecommendationsPageProps = {
  readonly visit: Visit;
  readonly asked: RecommendationsQuery;
  readonly recommendations: readonly Recommendation[];
  readonly editions: readonly Edition[];
  readonly networks: readonly Network[];
  readonly scopes: readonly (Scope & { readonly edition: string })[];
};

/** The recommendations as a matrix of scope and network for each edition, counted from what is there. */
export function RecommendationsPage({ visit, asked, recommendations, editions, networks, scopes }: RecommendationsPageProps) {
  const { language } = visit;
  const all = { value: "", label: say(language, words.all) };
  const scopeNames = [...new Map(scopes.map((scope) => [scope.code, scope])).values()];
  return (
    <>
      <PageHeading title={say(language, recommendationsTitle)} lead={say(language, words.lead)} />
      <p>
        <a href={visit.at("/mid#plan-ulepszen")}>{say(language, words.plan)}</a>
      </p>
      <ListView
        language={language}
        path={visit.at("/rekomendacje")}
        asked={asked}
        search={say(language, words.search)}
        filters={[
          {
            name: "edycja",
            label: say(language, words.edition),
            value: asked.edycja,
            choices: [all, ...editions.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          {
            name: "siec",
            label: say(language, words.network),
            value: asked.siec,
            choices: [all, ...networks.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          {
            name: "zakres",
            label: say(language, words.scope),
            value: asked.zakres,
            choices: [all, ...scopeNames.map(({ code, name }) => ({ value: code, label: say(language, name) }))],
          },
        ]}
        count={recommendations.length}
        countForms={nouns.recommendation}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
      >
        {editions.map((edition) => (
          <Matrix
            visit={visit}
            edition={edition}
            networks={networks.filter((network) => network.edition === edition.id)}
            scopes={scopes.filter((scope) => scope.edition === edition.id)}
            recommendations={recommendations.filter((one) => one.edition === edition.id)}
          />
        ))}
      </ListView>
    </>
  );
}

type MatrixProps = Pick<RecommendationsPageProps, "visit" | "networks" | "scopes" | "recommendations"> & { readonly edition: Edition };

function Matrix({ visit, edition, networks, scopes, recommendations }: MatrixProps) {
  const { language } = visit;
  if (recommendations.length === 0) return null;
  const rows = matrixOf(scopes, networks, recommendations);
  const isSummary = recommendations.some((one) => one.isSummary);
  return (
    <Section
      id={`macierz-${edition.code}`}
      title={<NameMark language={language} text={edition.title} />}
      intro={isSummary ? say(language, words.summary) : undefined}
      aside={isSummary ? <SummaryMark visit={visit} /> : <span class="muted">{counted(language, recommendations.length, nouns.recommendation)}</span>}
    >
      <Table
        language={language}
        caption={say(language, edition.title)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "scope", label: say(language, words.scope) },
          ...networks.map(({ id, title }) => ({ key: id, label: <NameMark language={language} text={title} /> })),
        ]}
        rows={rows.map((row) => rowOf(visit, row, networks))}
      />
      <SourceLine visit={visit} sources={recommendations.flatMap(({ source }) => source ?? [])} />
    </Section>
  );
}

function rowOf(visit: Visit, { scope, cells }: MatrixRow<Recommendation>, networks: readonly Network[]) {
  const { language } = visit;
  return {
    key: scope.code,
    cells: Object.fromEntries([
      ["scope", <LangMark language={language} text={scope.name} />],
      ...networks.map(({ id }, column) => [id, <CellOf visit={visit} cell={cells[column] ?? []} />] as const),
    ]),
  };
}

function CellOf({ visit, cell }: { readonly visit: Visit; readonly cell: readonly Recommendation[] }) {
  if (cell.length === 0) return <span class="muted">{say(visit.language, words.empty)}</span>;
  return (
    <>
      {cell.map((one) => (
        <p>
          <a href={visit.at(one.address)}>
            <LangMark language={visit.language} text={one.text} />
          </a>
          {one.state !== "recorded" && (
            <>
              {" "}
              <StateOf visit={visit} kind="recommendation" state={one.state} />
            </>
          )}
        </p>
      ))}
    </>
  );
}
