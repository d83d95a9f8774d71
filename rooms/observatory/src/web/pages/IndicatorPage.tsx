import { type ContentText, type Language, say } from "@splot/kernel";
import { Columns, type Fact, FactList, LangMark, MapWithList, Notice, OriginMark, PageHeading, Section, Tabs } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

export type IndicatorPageProps = {
  readonly language: Language;
  readonly name: ContentText;
  readonly kicker: string;
  /** The one thing the numbers say. Missing: there are none. */
  readonly lead?: string | undefined;
  readonly isVerified: boolean;
  readonly periods: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  /** The ranking as a figure. Missing: no values of municipalities. */
  readonly ranking?: Child;
  readonly map?: { readonly drawing: Child; readonly list: Child; readonly label?: string | undefined; readonly legend: Child } | undefined;
  /** The course of the area's value. Missing: fewer than two years. */
  readonly course?: Child;
  readonly peers?: Child;
  readonly others?: Child;
  readonly about: readonly Fact[];
  readonly cite: string;
  readonly panels: Child;
};

const words = {
  years: { pl: "Rok", en: "Year" },
  warning: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  warningText: {
    pl: "To dane przykładowe: zestawienie robocze, niezweryfikowane. Nie wolno przypisywać ich GUS ani innemu urzędowi. Kolejność gmin nie jest faktem.",
    en: "These are sample data: a working compilation, unverified. They may not be attributed to GUS or any other office. The order of municipalities is no fact.",
  },
  ranking: { pl: "Gminy", en: "Municipalities" },
  map: { pl: "Na mapie", en: "On the map" },
  course: { pl: "W czasie", en: "Over time" },
  peers: { pl: "Na tle miast wojewódzkich", en: "Against the voivodeship cities" },
  others: { pl: "Inne wydania tych samych liczb", en: "Other releases of the same numbers" },
  about: { pl: "O tych danych", en: "About these figures" },
  cite: { pl: "Jak cytować", en: "How to cite" },
};

/** An indicator: what it says, ranking, map, course, comparison, and everything known about its numbers. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { language, isVerified, periods, map } = props;
  const t = (text: { readonly pl: string; readonly en: string }) => say(language, text);
  return (
    <>
      <PageHeading
        title={<LangMark language={language} text={props.name} />}
        kicker={props.kicker}
        lead={props.lead}
        mark={isVerified ? <OriginMark language={language} mark="fact" /> : undefined}
      />
      {!isVerified && (
        <Notice language={language} tone="warning" isAnnounced={false} title={t(words.warning)}>
          {t(words.warningText)}
        </Notice>
      )}
      {periods.length > 1 && <Tabs label={t(words.years)} tabs={periods} />}
      <Columns
        aside={
          <>
            <h2 id="o-danych">{t(words.about)}</h2>
            <FactList facts={props.about} />
            <h3>{t(words.cite)}</h3>
            <p class="cite-this">{props.cite}</p>
          </>
        }
      >
        {props.ranking !== undefined && (
          <Section id="gminy" title={t(words.ranking)}>
            {props.ranking}
          </Section>
        )}
        {map !== undefined && (
          <MapWithList language={language} id="mapa" title={t(words.map)} map={map.drawing} list={map.list} mapLabel={map.label} legend={map.legend} />
        )}
        {props.course !== undefined && (
          <Section id="w-czasie" title={t(words.course)}>
            {props.course}
          </Section>
        )}
        {props.peers !== undefined && (
          <Section id="miasta" title={t(words.peers)}>
            {props.peers}
          </Section>
        )}
        {props.others !== undefined && (
          <Section id="wydania" title={t(words.others)}>
            {props.others}
          </Section>
        )}
        {props.panels}
      </Columns>
    </>
  );
}
