import { type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, PageHeading, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { isMeasured } from "../../model/derivation.ts";
import type { Indicator } from "../../model/observation.ts";
import { frequencyNames } from "../parts/indicatorWords.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks, qualityWords } from "../parts/QualityTabs.tsx";
import { domainNames, indicatorForms } from "../parts/words.ts";

export const definitionsTitle = qualityDesks.definitions.label;

const words = {
  lead: {
    pl: "Co znaczą liczby w banku danych. Wskaźniki wspólne przychodzą z programem. Własne definiuje biuro; każda zmiana to nowa wersja definicji.",
    en: "What the numbers of the data bank mean. Common indicators come with the program. The office defines its own; each change is a new version of the definition.",
  },
  fresh: { pl: "Zdefiniuj wskaźnik", en: "Define an indicator" },
  whose: { pl: "Czyj", en: "Whose" },
  common: { pl: "wspólny", en: "common" },
  own: { pl: "własny", en: "own" },
  code: { pl: "Kod", en: "Code" },
  unit: { pl: "Jednostka", en: "Unit" },
  rhythm: { pl: "Częstość", en: "Rhythm" },
  domain: { pl: "Dziedzina", en: "Domain" },
  act: { pl: "Definicja", en: "Definition" },
  change: { pl: "Zmień", en: "Change" },
  changeFull: { pl: "Zmień definicję: {name}", en: "Change the definition: {name}" },
  computed: { pl: "obliczany", en: "computed" },
  search: { pl: "Szukaj wskaźnika", en: "Search by indicator" },
  none: { pl: "Żaden wskaźnik nie pasuje do tych słów.", en: "No indicator fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma jeszcze wskaźników.", en: "There are no indicators yet." },
  noneYetNext: { pl: "Zdefiniuj pierwszy.", en: "Define the first." },
};

export type DefinitionsPageProps = {
  readonly visit: Visit;
  readonly desks: readonly QualityDesk[];
  readonly query: ListAsked;
  readonly indicators: readonly Indicator[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly mayDefine: boolean;
};

/** All indicators with whose they are, and the ways to define another and to change an own one. */
export function DefinitionsPage({ visit, desks, query, indicators, count, next, mayDefine }: DefinitionsPageProps) {
  const { language, at } = visit;
  const { path } = qualityDesks.definitions;
  const isOwn = ({ space }: Indicator) => space === visit.space.id;
  return (
    <>
      <PageHeading title={say(language, definitionsTitle)} lead={say(language, words.lead)} />
      <QualityTabs visit={visit} desks={desks} current="definitions" />
      {mayDefine && (
        <p>
          <a class="button button-primary" href={at(`${path}/nowy`)}>
            {say(language, words.fresh)}
          </a>
        </p>
      )}
      <QualityList visit={visit} path={path} asked={query} words={words} count={count} countForms={indicatorForms} next={next}>
        <Table
          language={language}
          caption={say(language, definitionsTitle)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "name", label: say(language, qualityWords.indicator) },
            { key: "whose", label: say(language, words.whose) },
            { key: "domain", label: say(language, words.domain) },
            { key: "unit", label: say(language, words.unit) },
            { key: "rhythm", label: say(language, words.rhythm) },
            { key: "code", label: say(language, words.code) },
            ...(mayDefine ? [{ key: "act", label: say(language, words.act) }] : []),
          ]}
          rows={indicators.map((indicator) => ({
            key: indicator.code,
            cells: { ...cellsOf(visit, indicator), act: mayDefine && isOwn(indicator) ? changeLink(visit, indicator) : "–" },
          }))}
        />
      </QualityList>
    </>
  );
}

function cellsOf({ language, at, space }: Visit, indicator: Indicator): Readonly<Record<string, Child>> {
  const { name, address, unit, domain, frequency, code } = indicator;
  const whose = say(language, indicator.space === space.id ? words.own : words.common);
  return {
    name: (
      <a href={at(address)}>
        <LangMark language={language} text={name} />
      </a>
    ),
    whose: isMeasured(indicator) ? whose : `${whose}, ${say(language, words.computed)}`,
    domain: domain === undefined ? "–" : say(language, domainNames[domain] ?? { pl: String(domain) }),
    unit: <LangMark language={language} text={unit} />,
    rhythm: say(language, frequencyNames[frequency]),
    code: <code>{code}</code>,
  };
}

function changeLink({ language, at }: Visit, { code, name }: Indicator) {
  return (
    <a href={at(`${qualityDesks.definitions.path}/${code}`)} aria-label={say(language, words.changeFull).replace("{name}", say(language, name))}>
      {say(language, words.change)}
    </a>
  );
}
