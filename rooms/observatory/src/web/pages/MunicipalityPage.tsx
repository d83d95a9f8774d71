import { type ContentText, type Language, say } from "@splot/kernel";
import { ButtonLink, ButtonRow, Columns, type Fact, FactList, NameMark, OriginMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** One indicator of a municipality against the metropolis, in the reader's words. */
export type ProfileRow = {
  readonly code: string;
  readonly name: Child;
  readonly value: string;
  readonly change: string;
  readonly area: string;
  readonly rank: string;
  readonly peers: string;
};

export type MunicipalityPageProps = {
  readonly language: Language;
  readonly name: ContentText;
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly rows: readonly ProfileRow[];
  /** Who is most alike. Missing: too few features are known. */
  readonly peers?: Child;
  readonly print: Child;
  readonly compareHref: string;
  /** Where the numbers come from. Missing: there are none. */
  readonly sources?: Child;
  readonly membership: readonly Fact[];
  /** The working team with its duties. Missing: the municipality has none here. */
  readonly team?: Child;
  readonly backHref: string;
  readonly dataHref: string;
  readonly map: Child;
  /** Projects of the municipality. Missing: it is no member here. */
  readonly projects?: Child;
  /** Thread and history of the organisation. Missing: the municipality is no member here. */
  readonly panels?: Child;
};

const words = {
  facts: { pl: "Fakty", en: "Facts" },
  numbers: { pl: "Gmina na tle metropolii", en: "The municipality within the metropolis" },
  numbersIntro: {
    pl: "Wartości metropolii podaje źródło albo liczymy je z wartości gmin. Miejsce wśród gmin liczymy tylko z danych potwierdzonych; pierwsze ma największa wartość.",
    en: "Values of the metropolis are those of the source, or computed from the municipalities. The rank is given for confirmed figures only; the largest value ranks first.",
  },
  changeIntro: {
    pl: "Zmianę podajemy, gdy są co najmniej dwie porównywalne wartości.",
    en: "A change is given where at least two values can be compared.",
  },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  value: { pl: "Gmina", en: "Municipality" },
  change: { pl: "Zmiana", en: "Change" },
  peers: { pl: "Mediana podobnych", en: "Median of those alike" },
  compare: { pl: "Porównaj z podobnymi", en: "Compare with those alike" },
  area: { pl: "Metropolia", en: "Metropolis" },
  rank: { pl: "Miejsce", en: "Rank" },
  membership: { pl: "Gmina w metropolii", en: "The municipality in the association" },
  location: { pl: "Położenie w metropolii", en: "Place within the metropolis" },
  all: { pl: "Wszystkie gminy", en: "All municipalities" },
  data: { pl: "Zobacz wszystkie dane", en: "See all data" },
};

/** The profile of a municipality: facts with sources, key numbers against the metropolis, its part in the association. */
export function MunicipalityPage(props: MunicipalityPageProps) {
  const { language, name, kind, facts, rows, membership } = props;
  // NOTE: a column of dashes tells nothing; where only one year is known there is no change to speak of.
  const hasChanges = rows.some(({ change }) => change !== "–");
  const intro = [words.numbersIntro, ...(hasChanges ? [words.changeIntro] : [])].map((text) => say(language, text)).join(" ");
  return (
    <>
      <PageHeading
        title={<NameMark language={language} text={name} />}
        kicker={kind}
        mark={<OriginMark language={language} mark="fact" />}
        action={props.print}
      />
      <Columns
        aside={
          <>
            <FactList facts={facts} />
            <p>
              <a href={props.backHref}>{say(language, words.all)}</a>
            </p>
          </>
        }
      >
        <Section id="liczby" title={say(language, words.numbers)} intro={intro}>
          <Table
            language={language}
            caption={say(language, words.numbers)}
            isCaptionHidden
            isFolding
            columns={[
              { key: "name", label: say(language, words.indicator) },
              { key: "value", label: say(language, words.value), kind: "number" },
              ...(hasChanges ? [{ key: "change", label: say(language, words.change), kind: "number" as const }] : []),
              { key: "rank", label: say(language, words.rank), kind: "number" },
              { key: "peers", label: say(language, words.peers), kind: "number" },
              { key: "area", label: say(language, words.area), kind: "number" },
            ]}
            rows={rows.map(({ code, ...cells }) => ({ key: code, cells }))}
          />
          {props.peers}
          {props.sources}
          <ButtonRow>
            <ButtonLink href={props.compareHref}>{say(language, words.compare)}</ButtonLink>
            <ButtonLink kind="quiet" href={props.dataHref}>
              {say(language, words.data)}
            </ButtonLink>
          </ButtonRow>
        </Section>
        {membership.length > 0 && (
          <Section id="czlonkostwo" title={say(language, words.membership)}>
            <FactList facts={membership} />
          </Section>
        )}
        <Section id="polozenie" title={say(language, words.location)}>
          {props.map}
        </Section>
        {props.projects}
        {props.team}
        {props.panels}
      </Columns>
    </>
  );
}
