import { type ContentText, type Language, say } from "@splot/kernel";
import { ButtonLink, Columns, type Fact, FactList, NameMark, OriginMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** One indicator of a municipality against the metropolis, in the reader's words. */
export type ProfileRow = { readonly code: string; readonly name: Child; readonly value: string; readonly area: string; readonly rank: string };

export type MunicipalityPageProps = {
  readonly language: Language;
  readonly name: ContentText;
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly rows: readonly ProfileRow[];
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
    pl: "Wartości metropolii i miejsce wśród gmin obliczono tutaj z potwierdzonych danych GUS i GUGiK. Pierwsze miejsce ma największa wartość.",
    en: "Values of the metropolis and the rank among municipalities were computed here from confirmed figures of GUS and GUGiK. The largest value ranks first.",
  },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  value: { pl: "Gmina", en: "Municipality" },
  area: { pl: "Metropolia", en: "Metropolis" },
  rank: { pl: "Miejsce", en: "Rank" },
  membership: { pl: "Gmina w metropolii", en: "The municipality in the association" },
  all: { pl: "Wszystkie gminy", en: "All municipalities" },
  data: { pl: "Zobacz wszystkie dane", en: "See all data" },
};

/** The profile of a municipality: facts with sources, key numbers against the metropolis, its part in the association. */
export function MunicipalityPage(props: MunicipalityPageProps) {
  const { language, name, kind, facts, rows, membership } = props;
  return (
    <>
      <PageHeading title={<NameMark language={language} text={name} />} kicker={kind} mark={<OriginMark language={language} mark="fact" />} />
      <Columns
        aside={
          <>
            <FactList facts={facts} />
            {props.map}
            <p>
              <a href={props.backHref}>{say(language, words.all)}</a>
            </p>
          </>
        }
      >
        <Section id="liczby" title={say(language, words.numbers)} intro={say(language, words.numbersIntro)}>
          <Table
            language={language}
            caption={say(language, words.numbers)}
            isCaptionHidden
            columns={[
              { key: "name", label: say(language, words.indicator) },
              { key: "value", label: say(language, words.value), kind: "number" },
              { key: "area", label: say(language, words.area), kind: "number" },
              { key: "rank", label: say(language, words.rank), kind: "number" },
            ]}
            rows={rows.map(({ code, ...cells }) => ({ key: code, cells }))}
          />
          {props.sources}
          <p>
            <ButtonLink href={props.dataHref}>{say(language, words.data)}</ButtonLink>
          </p>
        </Section>
        {membership.length > 0 && (
          <Section id="czlonkostwo" title={say(language, words.membership)}>
            <FactList facts={membership} />
          </Section>
        )}
        {props.projects}
        {props.team}
        {props.panels}
      </Columns>
    </>
  );
}
