import { type ContentText, type Language, type Origin, say } from "@splot/kernel";
import { Columns, type Fact, FactList, LangMark, Notice, OriginMark, PageHeading, Section, tied } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

export type IndicatorPageProps = {
  readonly language: Language;
  readonly name: ContentText;
  readonly kicker: string;
  /** The one thing the numbers say. Missing: there are none. */
  readonly lead?: string | undefined;
  /** What may follow it. */
  readonly more: readonly string[];
  readonly isVerified: boolean;
  /** What the numbers are. Missing: there are none, or they were not compared with their source. */
  readonly mark?: Origin | undefined;
  /** The views as links. */
  readonly tabs: Child;
  /** Every choice of the view. Missing: there is none to make. */
  readonly form?: Child;
  /** Says that an earlier state is shown. Missing: the present one is. */
  readonly notice?: Child;
  /** One period earlier and later. Missing: there is one period. */
  readonly steps?: Child;
  /** The periods as a slider, for those with scripts. */
  readonly slider?: Child;
  readonly figure: Child;
  /** How to put the chart on another site. Missing: there is no chart. */
  readonly frame?: Child;
  /** A second figure where one alone says too little. */
  readonly beside?: Child;
  readonly others?: Child;
  readonly about: readonly Fact[];
  /** Missing: there are no numbers to cite. */
  readonly cite?: { readonly text: Child; readonly address: string } | undefined;
  /** The form that keeps the view for ever. Missing: the reader is not signed in. */
  readonly pinning?: Child;
  readonly panels: Child;
};

const words = {
  warning: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  warningText: {
    pl: "To dane przykładowe: zestawienie robocze, niezweryfikowane. Nie wolno przypisywać ich GUS ani innemu urzędowi. Kolejność gmin nie jest faktem.",
    en: "These are sample data: a working compilation, unverified. They may not be attributed to GUS or any other office. The order of municipalities is no fact.",
  },
  others: { pl: "Inne wydania tych samych liczb", en: "Other releases of the same numbers" },
  about: { pl: "O tych danych", en: "About these figures" },
  cite: { pl: "Jak cytować", en: "How to cite" },
  permanent: { pl: "Stały adres tego widoku", en: "Permanent address of this view" },
};

/** An indicator: what its numbers say, one view of them, and everything known about them. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { language, isVerified, cite } = props;
  const t = (text: { readonly pl: string; readonly en: string }) => say(language, text);
  return (
    <>
      <PageHeading
        title={<LangMark language={language} text={props.name} />}
        kicker={props.kicker}
        lead={props.lead}
        mark={props.mark === undefined ? undefined : <OriginMark language={language} mark={props.mark} />}
      />
      {props.more.length > 0 && <p>{tied(props.more.join(" "))}</p>}
      {!isVerified && (
        <Notice language={language} tone="warning" isAnnounced={false} title={t(words.warning)}>
          {t(words.warningText)}
        </Notice>
      )}
      {props.tabs}
      {props.form}
      {props.notice}
      <Columns
        aside={
          <>
            <h2 id="o-danych">{t(words.about)}</h2>
            <FactList facts={props.about} />
            {cite !== undefined && (
              <>
                <h3>{t(words.cite)}</h3>
                <p class="cite-this">{cite.text}</p>
                <p class="cite-this">
                  <a href={cite.address}>{t(words.permanent)}</a>
                </p>
              </>
            )}
            {props.pinning}
          </>
        }
      >
        {props.slider}
        {props.figure}
        {props.frame}
        {props.steps}
        {props.beside}
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
