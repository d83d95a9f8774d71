import { type Bilingual, type ContentText, dayOf, type FileColumn, formatDay, langOf, listHref, markColumns, orderOf, say } from "@splot/kernel";
import { type Call, csvStream, FILE_PART, listQuery, listWord, page, type Visit } from "@splot/kernel/http";
import { ButtonLink, type Filter, LangMark, ListView, NameMark, OriginMark, PageHeading, Section, sortOf, Table } from "@splot/kernel/web";
import { type LoadedTerritory, loadTerritory } from "@splot/observatory";
import {
  countDeclarations,
  type Declaration,
  type DeclarationFilter,
  findDeclarationForm,
  listDeclarations,
  signatoryKindCodes,
  signatoryKinds,
} from "@splot/participation";
import { listSupporters } from "@splot/people";
import type { z } from "zod";
import { CountMap } from "./CountMap.tsx";

const words = {
  title: { pl: "Partnerzy", en: "Partners" },
  lead: {
    pl: "Partnerem zostaje ten, kto podpisze deklarację poparcia współpracy metropolitalnej. Podpis nic nie kosztuje i można go cofnąć.",
    en: "A partner is whoever signs the declaration of support for metropolitan cooperation. Signing costs nothing and can be taken back.",
  },
  sign: { pl: "Podpisz deklarację", en: "Sign the declaration" },
  means: { pl: "Co znaczy poparcie", en: "What support means" },
  meansText: {
    pl: "Deklaracja to pierwszy krok: mówi, że warto rozwiązywać wspólne sprawy razem. Potem można zgłosić pomysł, uwagę albo wspólny projekt.",
    en: "The declaration is the first step: it says that common matters are worth solving together. Then one can send an idea, a remark or a common project.",
  },
  how: {
    pl: "Na liście są tylko deklaracje potwierdzone przez podpisujących, za ich zgodą. Wycofana deklaracja znika od razu.",
    en: "The list holds only declarations that the signatories confirmed, with their consent. A withdrawn one leaves at once.",
  },
  list: { pl: "Kto podpisał w tym serwisie", en: "Who signed in this service" },
  unknown: {
    pl: "Listy partnerów nie ma w źródłach, z których korzystamy. Nie wpisujemy nikogo, kto sam nie podpisał.",
    en: "The sources that we use give no list of partners. We enter nobody who has not signed.",
  },
  sources: { pl: "Kogo wymieniają źródła", en: "Whom the sources name" },
  sourcesIntro: {
    pl: "Te instytucje wspierały prace albo brały w nich udział. Źródła nie mówią, czy podpisały deklarację, chyba że tak zapisano.",
    en: "These institutions supported the work or took part in it. The sources do not say whether they signed, unless it is written so.",
  },
  institution: { pl: "Instytucja", en: "Institution" },
  relation: { pl: "Relacja", en: "Relation" },
  allSources: { pl: "Pełna tabela z opisem i źródłami", en: "The full table with description and sources" },
  around: { pl: "Zobacz też: organy i fora tematyczne", en: "See also: bodies and thematic forums" },
  process: { pl: "jak pracujemy", en: "how we work" },
  teams: { pl: "zespoły robocze gmin", en: "working teams of municipalities" },
  map: { pl: "Gdzie są partnerzy", en: "Where the partners are" },
  none: { pl: "Nikt jeszcze nie podpisał deklaracji w tym serwisie", en: "Nobody has signed in this service yet" },
  noneNext: { pl: "Możesz być pierwszy.", en: "You can be the first." },
  noMatch: { pl: "Żadna deklaracja nie pasuje do tych filtrów", en: "No declaration matches these filters" },
  noMatchNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
  search: { pl: "Szukaj nazwy", en: "Search for a name" },
  where: { pl: "Gmina", en: "Municipality" },
  who: { pl: "Kto", en: "Who" },
  name: { pl: "Nazwa", en: "Name" },
  since: { pl: "Podpisano", en: "Signed" },
  all: { pl: "wszystkie", en: "all" },
  notGiven: { pl: "nie podano", en: "not given" },
} satisfies Record<string, Bilingual>;
const nouns = { pl: ["deklaracja", "deklaracje", "deklaracji"], en: ["declaration", "declarations"] } as const;

const PAGE = 50;
const path = "/partnerzy";
const orders = ["nazwa", "podpisano"] as const;
const usualOrder = { column: "podpisano", direction: "descending" } as const;
const partnersQuery = listQuery({ gmina: listWord, kto: listWord });
type PartnersQuery = z.output<typeof partnersQuery>;

function filterOf({ szukaj, gmina, kto }: PartnersQuery): DeclarationFilter {
  return {
    search: szukaj === "" ? undefined : szukaj,
    teryt: gmina === "" ? undefined : gmina,
    signatory: signatoryKindCodes.find((kind) => kind === kto),
  };
}

/** Which part of the list the address asks for, in its order. */
function partOf(query: PartnersQuery) {
  const { column, direction } = orderOf(query, orders, usualOrder);
  return { filter: filterOf(query), order: { by: column === "nazwa" ? ("name" as const) : ("no" as const), direction } };
}

/** The partners: what support means, who signed, on the map and in a list, and whom the sources name. */
export const partnersPage = page({
  path,
  budget: 10,
  query: partnersQuery,
  async show({ visit, read, query }: Call<PartnersQuery>) {
    const { language, at } = visit;
    const filter = filterOf(query);
    const after = /^\d{1,7}$/.test(query.po) ? Number(query.po) : undefined;
    const { declarations, next } = await listDeclarations(read, { ...partOf(query), after, limit: PAGE });
    const counts = await countDeclarations(read, { ...filter, teryt: undefined });
    const territory = await loadTerritory(read, at);
    const supporters = await listSupporters(read);
    const isOpen = (await findDeclarationForm(read)) !== undefined;
    const count = filter.teryt === undefined ? [...counts.values()].reduce((sum, one) => sum + one, 0) : (counts.get(filter.teryt) ?? 0);
    return {
      title: words.title,
      body: (
        <>
          <PageHeading
            title={say(language, words.title)}
            lead={say(language, words.lead)}
            action={
              isOpen ? (
                <ButtonLink href={at("/partnerzy/deklaracja")} kind="primary">
                  {say(language, words.sign)}
                </ButtonLink>
              ) : undefined
            }
          />
          <Section id="co-znaczy" title={say(language, words.means)} intro={say(language, words.meansText)}>
            <p>{say(language, words.how)}</p>
          </Section>
          <Section id="lista" title={say(language, words.list)} intro={supporters.length > 0 ? say(language, words.unknown) : undefined}>
            <ListView
              language={language}
              path={at(path)}
              asked={query}
              search={say(language, words.search)}
              filters={filtersOf(visit, query, territory)}
              count={count}
              countForms={nouns}
              hasFile
              noneFit={{ title: say(language, words.noMatch), next: say(language, words.noMatchNext) }}
              noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
              next={next === undefined ? undefined : String(next)}
            >
              <DeclarationTable visit={visit} query={query} declarations={declarations} territory={territory} />
            </ListView>
          </Section>
          {count > 0 && territory.places.length > 0 && (
            <CountMap
              visit={visit}
              id="partnerzy"
              title={words.map}
              territory={territory}
              counts={counts}
              nouns={nouns}
              chosen={query.gmina}
              hrefOf={(code) => listHref(visit.at(path), { ...query, po: "", gmina: code })}
            />
          )}
          {supporters.length > 0 && <Named visit={visit} supporters={supporters} />}
          <p>
            <a href={at("/organy")}>{say(language, words.around)}</a> · <a href={at("/zespoly")}>{say(language, words.teams)}</a> ·{" "}
            <a href={at("/jak-pracujemy")}>{say(language, words.process)}</a>
          </p>
        </>
      ),
    };
  },
});
/** The same declarations as a file. */
export const partnersCsv = page({
  path: `${path}.csv`,
  budget: 2,
  query: partnersQuery,
  async show({ visit, read, query }: Call<PartnersQuery>) {
    const load = (after?: number) =>
      listDeclarations(read, { ...partOf(query), after, limit: FILE_PART }).then(({ declarations: rows, next }) => ({ rows, next }));
    return csvStream(read, { language: visit.language, name: "partnerzy", columns: columnsOf(visit) }, load);
  },
});

function columnsOf({ language, origin, at }: Visit): readonly FileColumn<Declaration>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ shownName }) => shownName ?? "" },
    { head: { pl: "kto", en: "signatory" }, cell: ({ signatory }) => say(language, signatoryKinds[signatory]) },
    { head: { pl: "teryt", en: "teryt" }, mayMiss: true, cell: ({ teryt }) => teryt ?? { missing: "not_supplied" } },
    { head: { pl: "podpisano", en: "signed" }, cell: ({ sentAt }) => sentAt.toISOString() },
    { head: { pl: "wersja_tekstu", en: "text_version" }, cell: ({ textVersion }) => textVersion },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
    ...markColumns<Declaration>(language, (declaration) => declaration),
  ];
}

function filtersOf({ language }: Visit, query: PartnersQuery, territory: LoadedTerritory): readonly Filter[] {
  const all = { value: "", label: say(language, words.all) };
  return [
    {
      name: "kto",
      label: say(language, words.who),
      value: query.kto,
      choices: [all, ...signatoryKindCodes.map((value) => ({ value, label: say(language, signatoryKinds[value]) }))],
    },
    {
      name: "gmina",
      label: say(language, words.where),
      value: query.gmina,
      choices: [all, ...territory.units.map(({ code, name }) => ({ value: code, label: say(language, name), language: langOf(language, name) }))],
    },
  ];
}

type DeclarationTableProps = {
  readonly visit: Visit;
  readonly query: PartnersQuery;
  readonly declarations: readonly Declaration[];
  readonly territory: LoadedTerritory;
};

function DeclarationTable({ visit, query, declarations, territory }: DeclarationTableProps) {
  const { language, at, space } = visit;
  const names = new Map<string, ContentText>(territory.units.map(({ code, name }) => [code, name]));
  const nameOf = (teryt: string | undefined) => (teryt === undefined ? undefined : names.get(teryt));
  return (
    <Table
      language={language}
      caption={say(language, words.list)}
      isCaptionHidden
      sort={sortOf({ path: at(path), asked: query, order: orderOf(query, orders, usualOrder) })}
      columns={[
        { key: "nazwa", label: say(language, words.name), isSortable: true },
        { key: "who", label: say(language, words.who) },
        { key: "where", label: say(language, words.where) },
        { key: "podpisano", label: say(language, words.since), isSortable: true },
      ]}
      rows={declarations.map(({ id, address, shownName, signatory, teryt, sentAt, origin }) => {
        const municipality = nameOf(teryt);
        return {
          key: id,
          cells: {
            nazwa: (
              <>
                <a href={at(address)} lang={language === "pl" ? undefined : "pl"}>
                  {shownName}
                </a>{" "}
                {origin === "example" && <OriginMark language={language} mark="example" />}
              </>
            ),
            who: say(language, signatoryKinds[signatory]),
            where:
              municipality === undefined ? <span class="muted">{say(language, words.notGiven)}</span> : <NameMark language={language} text={municipality} />,
            podpisano: formatDay(language, dayOf(sentAt, space.zone)),
          },
        };
      })}
    />
  );
}

function Named({ visit, supporters }: { readonly visit: Visit; readonly supporters: Awaited<ReturnType<typeof listSupporters>> }) {
  const { language, at } = visit;
  return (
    <Section id="zrodla" title={say(language, words.sources)} intro={say(language, words.sourcesIntro)}>
      <Table
        language={language}
        caption={say(language, words.sources)}
        isCaptionHidden
        columns={[
          { key: "institution", label: say(language, words.institution) },
          { key: "relation", label: say(language, words.relation) },
        ]}
        rows={supporters.map(({ code, name, relation }) => ({
          key: code,
          cells: { institution: <NameMark language={language} text={name} />, relation: <LangMark language={language} text={relation} /> },
        }))}
      />
      <p>
        <a href={at("/organy#wsparcie")}>{say(language, words.allSources)}</a>
      </p>
    </Section>
  );
}
