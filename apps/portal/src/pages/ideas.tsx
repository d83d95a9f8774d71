import { type Bilingual, type ContentText, dayOf, type FileColumn, formatDay, langOf, listHref, markColumns, say } from "@splot/kernel";
import { type Call, csvStream, FILE_PART, listQuery, listWord, page, type Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, type Filter, ListView, OriginMark, PageHeading } from "@splot/kernel/web";
import { type LoadedTerritory, loadTerritory } from "@splot/observatory";
import { countIdeas, type Idea, type IdeaFilter, ideaState, ideaStates, listIdeas, publicIdeaStates } from "@splot/participation";
import type { z } from "zod";
import { CountMap } from "./CountMap.tsx";

const words = {
  title: { pl: "Pomysły", en: "Ideas" },
  lead: {
    pl: "Napisz, co warto zrobić wspólnie. Biuro odpowiada na każdy pomysł i mówi dlaczego.",
    en: "Write what is worth doing together. The office answers every idea and says why.",
  },
  send: { pl: "Zgłoś pomysł", en: "Send an idea" },
  map: { pl: "Gdzie są pomysły", en: "Where the ideas are" },
  everywhere: { pl: "cała metropolia", en: "the whole metropolis" },
  none: { pl: "Nie ma jeszcze pomysłów", en: "There are no ideas yet" },
  noneNext: { pl: "Twój może być pierwszy.", en: "Yours can be the first." },
  noMatch: { pl: "Żaden pomysł nie pasuje do tych filtrów", en: "No idea matches these filters" },
  noMatchNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
  search: { pl: "Szukaj w treści", en: "Search the text" },
  where: { pl: "Gmina", en: "Municipality" },
  state: { pl: "Etap", en: "Stage" },
  all: { pl: "wszystkie", en: "all" },
} satisfies Record<string, Bilingual>;
const nouns = { pl: ["pomysł", "pomysły", "pomysłów"], en: ["idea", "ideas"] } as const;

const PAGE = 24;
const stages: readonly string[] = publicIdeaStates;
const ideasQuery = listQuery({ gmina: listWord, etap: listWord });
type IdeasQuery = z.output<typeof ideasQuery>;

function filterOf({ szukaj, gmina, etap }: IdeasQuery): IdeaFilter {
  return {
    search: szukaj === "" ? undefined : szukaj,
    teryt: gmina === "" ? undefined : gmina,
    state: publicIdeaStates.find((state) => state === etap),
  };
}

/** The number after which the next part begins; an unreadable one begins at the beginning. */
function beforeOf({ po }: IdeasQuery): number | undefined {
  return /^\d{1,7}$/.test(po) ? Number(po) : undefined;
}

/** All public ideas on the map and in a list; the map is a filter. */
export const ideasPage = page({
  path: "/pomysly",
  budget: 8,
  query: ideasQuery,
  async show({ visit, read, query }: Call<IdeasQuery>) {
    const { language, at } = visit;
    const filter = filterOf(query);
    const part = await listIdeas(read, { filter, before: beforeOf(query), limit: PAGE });
    const counts = await countIdeas(read, { ...filter, teryt: undefined });
    const territory = await loadTerritory(read, at);
    const names = new Map(territory.units.map(({ code, name }) => [code, name]));
    const count = filter.teryt === undefined ? [...counts.values()].reduce((sum, one) => sum + one, 0) : (counts.get(filter.teryt) ?? 0);
    return {
      title: words.title,
      crumbs: [{ label: { pl: "Weź udział", en: "Take part" }, path: "/konsultacje" }],
      body: (
        <>
          <PageHeading
            title={say(language, words.title)}
            lead={say(language, words.lead)}
            action={
              <ButtonLink href={listHref(at("/pomysly/nowy"), { gmina: query.gmina })} kind="primary">
                {say(language, words.send)}
              </ButtonLink>
            }
          />
          <ListView
            language={language}
            path={at("/pomysly")}
            asked={query}
            search={say(language, words.search)}
            filters={filtersOf(visit, query, territory)}
            count={count}
            countForms={nouns}
            hasFile
            noneFit={{ title: say(language, words.noMatch), next: say(language, words.noMatchNext) }}
            noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
            next={part.next === undefined ? undefined : String(part.next)}
          >
            <CardGrid>
              {part.ideas.map((idea) => (
                <IdeaCard visit={visit} idea={idea} names={names} />
              ))}
            </CardGrid>
          </ListView>
          {territory.places.length > 0 && (
            <CountMap
              visit={visit}
              id="pomysly"
              title={words.map}
              territory={territory}
              counts={counts}
              nouns={nouns}
              chosen={query.gmina}
              hrefOf={(code) => listHref(visit.at("/pomysly"), { ...query, po: "", gmina: code })}
            />
          )}
        </>
      ),
    };
  },
});

/** The same ideas as a file. */
export const ideasCsv = page({
  path: "/pomysly.csv",
  budget: 3,
  query: ideasQuery,
  async show({ visit, read, query }: Call<IdeasQuery>) {
    return csvStream(read, { language: visit.language, name: "pomysly", columns: columnsOf(visit) }, async (before: number | undefined) => {
      const { ideas, next } = await listIdeas(read, { filter: filterOf(query), before, limit: FILE_PART });
      return { rows: ideas, next };
    });
  },
});

function columnsOf({ language, origin, at }: Visit): readonly FileColumn<Idea>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "tytul", en: "title" }, cell: ({ title }) => title },
    { head: { pl: "tresc", en: "text" }, cell: ({ body }) => body },
    { head: { pl: "teryt", en: "teryt" }, mayMiss: true, cell: ({ teryt }) => teryt ?? { missing: "not_applicable" } },
    { head: { pl: "wplynal", en: "received" }, cell: ({ receivedAt }) => receivedAt.toISOString() },
    { head: { pl: "etap", en: "stage" }, cell: (idea) => say(language, ideaStates[ideaState(idea)]) },
    { head: { pl: "odpowiedz", en: "answer" }, mayMiss: true, cell: ({ answer }) => answer?.text ?? { missing: "not_yet_available" } },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
    ...markColumns<Idea>(language, (idea) => idea),
  ];
}

function filtersOf({ language }: Visit, query: IdeasQuery, territory: LoadedTerritory): readonly Filter[] {
  const all = { value: "", label: say(language, words.all) };
  return [
    {
      name: "gmina",
      label: say(language, words.where),
      value: query.gmina,
      choices: [all, ...territory.units.map(({ code, name }) => ({ value: code, label: say(language, name), language: langOf(language, name) }))],
    },
    {
      name: "etap",
      label: say(language, words.state),
      value: stages.includes(query.etap) ? query.etap : "",
      choices: [all, ...publicIdeaStates.map((value) => ({ value, label: say(language, ideaStates[value]) }))],
    },
  ];
}

type IdeaCardProps = { readonly visit: Visit; readonly idea: Idea; readonly names: ReadonlyMap<string, ContentText> };

function IdeaCard({ visit, idea, names }: IdeaCardProps) {
  const { language } = visit;
  return (
    <Card
      href={visit.at(idea.address)}
      headingLevel={2}
      title={<span lang={language === "pl" ? undefined : "pl"}>{idea.title}</span>}
      kicker={placeOf(visit, idea, names)}
      footer={`${formatDay(language, dayOf(idea.receivedAt, visit.space.zone))} · ${say(language, ideaStates[ideaState(idea)])}`}
    >
      {idea.origin === "example" && <OriginMark language={language} mark="example" />}
    </Card>
  );
}

function placeOf({ language }: Visit, { teryt }: Idea, names: ReadonlyMap<string, ContentText>) {
  const name = teryt === undefined ? undefined : names.get(teryt);
  return name === undefined ? (
    say(language, words.everywhere)
  ) : (
    <span lang={langOf(language, name)} translate="no">
      {say(language, name)}
    </span>
  );
}
