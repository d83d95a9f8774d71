import { type ContentText, domainNames, langOf, listHref, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, LangMark, ListView, MapWithList, NameMark, PageHeading, type SelectChoice } from "@splot/kernel/web";
import { type MapPlace, MetropolisMap, mapLabel } from "@splot/observatory/web";
import type { CatalogueQuery } from "../../contract.ts";
import type { Coverage } from "../../model/coverage.ts";
import { bandCodes, bands, type ListedProject, orderCodes, orders } from "../../model/listing.ts";
import { isProjectState } from "../../model/states.ts";
import { typeCodes, types } from "../../model/words.ts";
import { coverageText } from "../parts/amounts.ts";
import { MarkOf } from "../parts/marks.tsx";
import { AmountOf, KindOf } from "../parts/ProjectLines.tsx";
import { spanText } from "../parts/time.ts";

export const catalogueTitle = { pl: "Projekty", en: "Projects" };

const words = {
  lead: {
    pl: "Co gminy robią razem albo z pożytkiem dla sąsiadów. Zobacz, kto prowadzi, kiedy, za ile i czego jeszcze brakuje.",
    en: "What the municipalities do together or to the benefit of their neighbours. See who leads, when, at what cost, and what is still missing.",
  },
  search: { pl: "Szukaj", en: "Search" },
  domain: { pl: "Dziedzina", en: "Domain" },
  noDomain: { pl: "źródło nie podaje", en: "not named by the source" },
  municipality: { pl: "Gmina", en: "Municipality" },
  state: { pl: "Stan", en: "State" },
  money: { pl: "Kwota", en: "Amount" },
  kind: { pl: "Rodzaj", en: "Kind" },
  all: { pl: "wszystkie", en: "all" },
  none: { pl: "Żaden projekt nie pasuje do tych filtrów.", en: "No project fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "W katalogu nie ma jeszcze żadnego projektu.", en: "The catalogue has no projects yet." },
  noneYetHint: { pl: "Fiszka trafia tu, gdy biuro przyjmie ją do katalogu.", en: "A fiche comes here when the office accepts it for the catalogue." },
  map: { pl: "Gminy, których dotyczą te projekty", en: "Municipalities that these projects concern" },
  funding: { pl: "Źródła finansowania", en: "Sources of funding" },
  tasks: { pl: "Zadania z planów działań", en: "Tasks of action plans" },
  desk: { pl: "Fiszki projektów", en: "Project fiches" },
  lead1: { pl: "Prowadzi", en: "Led by" },
};
const counts = { pl: ["projekt", "projekty", "projektów"], en: ["project", "projects"] } as const;

/** A municipality that the list can be narrowed to, with the number of its projects in the list. */
export type OrgChoice = { readonly slug: string; readonly name: ContentText; readonly count: number };

export type CataloguePageProps = {
  readonly visit: Visit;
  readonly query: CatalogueQuery;
  readonly rows: readonly ListedProject[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly coverage: Coverage;
  readonly facets: {
    readonly states: readonly string[];
    readonly kinds: readonly { readonly value: string; readonly name?: ContentText | undefined }[];
    readonly domains: readonly number[];
    readonly hasUnplaced: boolean;
  };
  readonly orgs: readonly OrgChoice[];
  readonly places: readonly MapPlace[];
  readonly outlineSource?: string | undefined;
  readonly mayWrite: boolean;
};

/** The catalogue of projects: filters in the address, what is known of the money, cards, the municipalities on a map. */
export function CataloguePage(props: CataloguePageProps) {
  const { visit, query, rows, count, next, coverage, mayWrite } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        title={say(language, catalogueTitle)}
        lead={say(language, words.lead)}
        action={mayWrite ? <ButtonLink href={visit.at("/praca/projekty")}>{say(language, words.desk)}</ButtonLink> : undefined}
      />
      <p>
        <a href={visit.at("/finansowanie")}>{say(language, words.funding)}</a>
        {" · "}
        <a href={visit.at("/plany")}>{say(language, words.tasks)}</a>
      </p>
      <ListView
        language={language}
        path={visit.at("/projekty")}
        asked={query}
        search={say(language, words.search)}
        filters={filtersOf(props)}
        orders={orderCodes.map((code) => ({ value: code, label: say(language, orders[code]) }))}
        count={count}
        countForms={counts}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
        next={next}
      >
        <p class="figure-note">{coverageText(language, coverage)}</p>
        <CardGrid>
          {rows.map((project) => (
            <ProjectCard visit={visit} project={project} />
          ))}
        </CardGrid>
      </ListView>
      <Municipalities {...props} />
    </>
  );
}

function filtersOf({ visit: { language, words: names }, query, facets, orgs }: CataloguePageProps) {
  const filter = (name: "dziedzina" | "gmina" | "stan" | "kwota" | "rodzaj", label: ContentText, choices: readonly SelectChoice[]) => ({
    name,
    label: say(language, label),
    value: query[name],
    choices: [{ value: "", label: say(language, words.all) }, ...choices],
  });
  const domains = facets.domains.map((domain) => ({ value: String(domain), label: say(language, domainNames[String(domain)] ?? { pl: String(domain) }) }));
  return [
    filter("dziedzina", words.domain, [...domains, ...(facets.hasUnplaced ? [{ value: "brak", label: say(language, words.noDomain) }] : [])]),
    filter(
      "gmina",
      words.municipality,
      orgs.map(({ slug, name }) => ({ value: slug, label: say(language, name), language: langOf(language, name) })),
    ),
    filter(
      "stan",
      words.state,
      facets.states.filter(isProjectState).map((state) => ({ value: state, label: say(language, names.state("project", state)) })),
    ),
    filter(
      "kwota",
      words.money,
      bandCodes.map((code) => ({ value: code, label: say(language, bands[code]) })),
    ),
    filter(
      "rodzaj",
      words.kind,
      facets.kinds.map(({ value, name }) => kindChoice(language, value, name)),
    ),
  ];
}

function kindChoice(language: Visit["language"], value: string, name: ContentText | undefined): SelectChoice {
  const type = typeCodes.find((code) => code === value);
  if (type !== undefined) return { value, label: say(language, types[type]) };
  return { value, label: say(language, name ?? { pl: value }), language: langOf(language, name ?? { pl: value }) };
}

function ProjectCard({ visit, project }: { readonly visit: Visit; readonly project: ListedProject }) {
  const { language } = visit;
  const { domain } = project;
  const name = domain === undefined ? undefined : domainNames[String(domain)];
  return (
    <Card
      href={visit.at(project.address)}
      domain={domain}
      headingLevel={2}
      kicker={
        <>
          <KindOf language={language} project={project} />
          {name !== undefined && ` · ${say(language, name)}`}
        </>
      }
      title={<LangMark language={language} text={project.title} />}
      footer={
        <>
          {say(language, visit.words.state("project", project.state))}
          {(project.starts ?? project.ends) !== undefined && ` · ${spanText(language, project)}`} <MarkOf visit={visit} thing={project} />
        </>
      }
    >
      {project.leadName !== undefined && (
        <>
          {say(language, words.lead1)}: <NameMark language={language} text={project.leadName} />
          <br />
        </>
      )}
      <AmountOf language={language} amount={project.amount} />
    </Card>
  );
}

/** Where the projects are: the map marks the municipalities they concern; the list says how many each has. */
function Municipalities({ visit, query, orgs, places, outlineSource }: CataloguePageProps) {
  const { language } = visit;
  const involved = orgs.filter(({ count }) => count > 0);
  if (involved.length === 0 || places.length === 0) return <></>;
  return (
    <MapWithList
      language={language}
      id="mapa-projektow"
      title={say(language, words.map)}
      map={<MetropolisMap language={language} places={places} title={say(language, words.map)} id="projekty" />}
      mapLabel={mapLabel(language, places, outlineSource)}
      list={
        <ul class="plain-list">
          {involved.map(({ slug, name, count }) => (
            <li>
              <a href={listHref(visit.at("/projekty"), { ...query, gmina: slug, po: "" })}>
                <NameMark language={language} text={name} /> ({count})
              </a>
            </li>
          ))}
        </ul>
      }
    />
  );
}
