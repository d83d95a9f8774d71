import { type ContentText, formatInstant, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, LangMark, PageHeading, Section, type Sent, Table } from "@splot/kernel/web";
import type { Indicator } from "../../model/observation.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks, qualityWords } from "../parts/QualityTabs.tsx";

export const breaksTitle = qualityDesks.breaks.label;
const words = {
  lead: {
    pl: "Od tego okresu wartości nie można porównywać z wcześniejszymi. Wykres ma tu przerwę, a program nie liczy przez nią zmian ani trendów.",
    en: "From this period on values cannot be compared with earlier ones. The chart has a gap here, and the program computes no change or trend across it.",
  },
  note: { pl: "Co się zmieniło", en: "What changed" },
  noteHint: { pl: "Metoda, definicja albo granice. Napisz też, skąd to wiadomo.", en: "Method, definition or borders. Write how it is known, too." },
  noteEn: { pl: "To samo po angielsku", en: "The same in English" },
  made: { pl: "Zapisano", en: "Recorded" },
  act: { pl: "Zmień", en: "Change" },
  end: { pl: "Cofnij", en: "Take back" },
  why: { pl: "Powód", en: "Reason" },
  record: { pl: "Zapisz przerwanie", en: "Record the break" },
  fresh: { pl: "Nowe przerwanie szeregu", en: "A new break" },
  freshIntro: {
    pl: "Przerwania, które źródło samo oznaczyło literą B, program zna z pliku. Tu zapisujesz pozostałe.",
    en: "Breaks that the source marked itself by the letter B come with its file. Record the others here.",
  },
  search: { pl: "Szukaj wskaźnika lub opisu", en: "Search by indicator or note" },
  none: { pl: "Żadne przerwanie nie pasuje do tych słów.", en: "No break fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie zapisano żadnego przerwania szeregu.", en: "No break has been recorded." },
  noneYetNext: { pl: "Zapisz je, gdy źródło zmieni metodę lub definicję.", en: "Record one when a source changes its method or definition." },
};
const breakForms: PluralForms = { pl: ["przerwanie", "przerwania", "przerwań"], en: ["break", "breaks"] };

/** A declared break as the page and its file show it. */
export type ListedBreak = {
  readonly indicator: Pick<Indicator, "code" | "name" | "address">;
  readonly period: string;
  readonly note: ContentText;
  readonly madeAt: Date;
};

export type BreaksPageProps = {
  readonly visit: Visit;
  readonly desks: readonly QualityDesk[];
  readonly query: ListAsked;
  readonly breaks: readonly ListedBreak[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly indicators: readonly Pick<Indicator, "code" | "name">[];
  readonly mayRecord: boolean;
  readonly sent?: Sent | undefined;
};

/** Breaks that people declared, and the form for another. */
export function BreaksPage(props: BreaksPageProps) {
  const { visit, query, breaks, count, next, mayRecord } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, breaksTitle)} lead={say(language, words.lead)} />
      <QualityTabs visit={visit} desks={props.desks} current="breaks" />
      <QualityList visit={visit} path={qualityDesks.breaks.path} asked={query} words={words} count={count} countForms={breakForms} next={next}>
        <Table
          language={language}
          caption={say(language, breaksTitle)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "indicator", label: say(language, qualityWords.indicator) },
            { key: "period", label: say(language, qualityWords.period) },
            { key: "note", label: say(language, words.note) },
            { key: "made", label: say(language, words.made) },
            ...(mayRecord ? [{ key: "act", label: say(language, words.act) }] : []),
          ]}
          rows={breaks.map((one) => rowOf(props, one))}
        />
      </QualityList>
      {mayRecord && <NewBreak {...props} />}
    </>
  );
}

function rowOf({ visit, sent }: BreaksPageProps, { indicator, period, note, madeAt }: ListedBreak) {
  const { language, at, space } = visit;
  const form = `end-${indicator.code}-${period.replaceAll("/", "-")}`;
  return {
    key: `${indicator.code} ${period}`,
    cells: {
      indicator: (
        <a href={at(indicator.address)}>
          <LangMark language={language} text={indicator.name} />
        </a>
      ),
      period,
      note: <LangMark language={language} text={note} />,
      made: formatInstant(language, madeAt, space.zone),
      act: (
        <Disclosure label={say(language, words.end)} isOpen={sent?.form === form}>
          <AskForm
            language={language}
            action={at(`${qualityDesks.breaks.path}/cofnij`)}
            form={form}
            sent={sent}
            kind="quiet"
            button={words.end}
            fullLabel={`${say(language, words.end)}: ${say(language, indicator.name)}, ${period}`}
            hidden={{ indicator: indicator.code, period }}
            questions={[{ name: "reason", label: words.why, isRequired: true, control: { kind: "text", maxLength: 1000 } }]}
          />
        </Disclosure>
      ),
    },
  };
}

function NewBreak({ visit, sent, indicators }: BreaksPageProps) {
  const { language, at } = visit;
  const choices = indicators.map(({ code, name }) => ({ value: code, label: say(language, name) }));
  return (
    <Section id="nowe" title={say(language, words.fresh)} intro={say(language, words.freshIntro)}>
      <AskForm
        language={language}
        action={at(qualityDesks.breaks.path)}
        form="break"
        sent={sent}
        button={words.record}
        questions={[
          {
            name: "indicator",
            label: qualityWords.indicator,
            isRequired: true,
            control: { kind: "select", choices: [{ value: "", label: say(language, qualityWords.choose) }, ...choices] },
          },
          {
            name: "period",
            label: qualityWords.period,
            hint: qualityWords.periodHint,
            isRequired: true,
            control: { kind: "text", width: "short", maxLength: 20 },
          },
          { name: "note", label: words.note, hint: words.noteHint, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } },
          { name: "noteEn", label: words.noteEn, control: { kind: "textarea", rows: 3, maxLength: 1000, language: "en" } },
        ]}
      />
    </Section>
  );
}
