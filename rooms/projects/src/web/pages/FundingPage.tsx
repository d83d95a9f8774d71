import { type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, EmptyState, LangMark, ListView, NameMark, PageHeading, Section, Table, Tag } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Fund } from "../../model/fund.ts";
import type { Project } from "../../model/project.ts";
import { fundLevels } from "../../model/words.ts";
import { rateText } from "../parts/amounts.ts";
import { MarkOf } from "../parts/marks.tsx";

export const fundingTitle = { pl: "Finansowanie", en: "Funding" };
const words = {
  lead: {
    pl: "Skąd biorą się pieniądze na wspólne projekty, ile ich jest i czego brakuje.",
    en: "Where the money for common projects comes from, how much there is and what is missing.",
  },
  enter: { pl: "Wpisz źródło finansowania", en: "Enter a source of funding" },
  allocation: { pl: "Pieniądze ZIT na lata 2021–2027", en: "ZIT money for 2021–2027" },
  programmes: { pl: "Programy, z których korzysta metropolia", en: "Programmes that the metropolis uses" },
  gap: { pl: "Koszt, pieniądze i luka rok po roku", en: "Cost, money and the gap year by year" },
  unknown: { pl: "Luka jest nieznana", en: "The gap is unknown" },
  unknownNext: {
    pl: "Żadna jawna fiszka nie ma jeszcze kosztów ani finansowania w podziale na lata. Odnotowane projekty mają najwyżej kwotę ze źródła. Lata wpisuje zespół gminy na fiszce projektu.",
    en: "No public fiche has costs or financing by year yet. Recorded projects have at most the amount of their source. The team of a municipality enters the years on a project fiche.",
  },
  register: { pl: "Źródła finansowania", en: "Sources of funding" },
  registerIntro: {
    pl: "Stawka mówi, jaką część kosztów kwalifikowalnych może pokryć dotacja. Stawki „do potwierdzenia” są zwyczajowe: przed decyzją sprawdź je w naborze.",
    en: "The rate says what part of the eligible cost a grant may cover. Rates “to be confirmed” are customary: check them in the call before you decide.",
  },
  search: { pl: "Szukaj w nazwach i opisach", en: "Search names and descriptions" },
  name: { pl: "Źródło", en: "Source" },
  level: { pl: "Poziom", en: "Level" },
  rate: { pl: "Najwyższa stawka dotacji", en: "Highest rate of a grant" },
  facts: { pl: "Co wiadomo", en: "What is known" },
  none: { pl: "Żadne źródło nie pasuje.", en: "No source fits." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma jeszcze listy źródeł finansowania.", en: "There is no list of sources of funding yet." },
  noneYetNext: { pl: "Biuro odnotuje je z ich dokumentów.", en: "The office records them from their documents." },
  toConfirm: { pl: "do potwierdzenia", en: "to be confirmed" },
};
const funds = { pl: ["źródło", "źródła", "źródeł"], en: ["source", "sources"] } as const;

export type FundingPageProps = {
  readonly visit: Visit;
  readonly asked: ListAsked;
  readonly funds: readonly Fund[];
  /** The figure of an allocation. Missing: no fund has fields. */
  readonly allocation?: Child;
  readonly programmes: readonly Project[];
  /** The figure of money by year. Missing: nothing is known. */
  readonly money?: Child;
  /** May the reader enter a source? */
  readonly mayEnter: boolean;
};

/** Where the money comes from: the allocation as a figure, programmes, the gap by year, the register of sources. */
export function FundingPage({ visit, asked, funds: shown, allocation, programmes, money, mayEnter }: FundingPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        title={say(language, fundingTitle)}
        lead={say(language, words.lead)}
        action={
          mayEnter ? (
            <ButtonLink kind="primary" href={visit.at("/praca/finansowanie/nowe")}>
              {say(language, words.enter)}
            </ButtonLink>
          ) : undefined
        }
      />
      {allocation !== undefined && (
        <Section id="zit" title={say(language, words.allocation)}>
          {allocation}
        </Section>
      )}
      {programmes.length > 0 && <Programmes visit={visit} programmes={programmes} />}
      <Section id="pieniadze" title={say(language, words.gap)}>
        {money ?? <EmptyState title={say(language, words.unknown)}>{say(language, words.unknownNext)}</EmptyState>}
      </Section>
      <Section id="zrodla" title={say(language, words.register)} intro={say(language, words.registerIntro)}>
        <ListView
          language={language}
          path={visit.at("/finansowanie")}
          asked={asked}
          search={say(language, words.search)}
          count={shown.length}
          countForms={funds}
          hasFile
          noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
          noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
        >
          <FundTable visit={visit} funds={shown} />
        </ListView>
      </Section>
    </>
  );
}

function Programmes({ visit, programmes }: Pick<FundingPageProps, "visit" | "programmes">) {
  const { language } = visit;
  return (
    <Section id="programy" title={say(language, words.programmes)}>
      {programmes.map((project) => (
        <>
          <h3>
            <a href={visit.at(project.address)}>
              <LangMark language={language} text={project.title} />
            </a>{" "}
            <MarkOf visit={visit} thing={project} />
          </h3>
          {project.record !== undefined && (
            <p>
              <LangMark language={language} text={project.record.facts} />
            </p>
          )}
        </>
      ))}
    </Section>
  );
}

function FundTable({ visit, funds: shown }: Pick<FundingPageProps, "visit" | "funds">) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.register)}
      isCaptionHidden
      columns={[
        { key: "name", label: say(language, words.name) },
        { key: "level", label: say(language, words.level) },
        { key: "rate", label: say(language, words.rate) },
        { key: "facts", label: say(language, words.facts) },
      ]}
      rows={shown.map((fund) => ({
        key: fund.id,
        cells: {
          name: (
            <a href={visit.at(fund.address)}>
              <NameMark language={language} text={fund.title} />
            </a>
          ),
          level: say(language, fundLevels[fund.level]),
          rate: rateText(language, fund.rate),
          facts: (
            <>
              <LangMark language={language} text={fund.facts} /> {!fund.isConfirmed && <Tag>{say(language, words.toConfirm)}</Tag>}
            </>
          ),
        },
      }))}
    />
  );
}
