import { type Day, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import {
  AskForm,
  Disclosure,
  type Fact,
  FactList,
  LangMark,
  MissingValue,
  Notice,
  OriginMark,
  PageHeading,
  PrintButton,
  Section,
  type SelectChoice,
  type Sent,
  StateWord,
  Table,
} from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Figure } from "../../model/report.ts";
import { figureText } from "../parts/figureText.ts";

const words = {
  kicker: { pl: "Roczne podsumowanie", en: "Year summary" },
  draft: { pl: "Liczby jeszcze się zmieniają", en: "The figures still move" },
  draftText: {
    pl: "To projekt podsumowania. Po publikacji liczby zostaną zamrożone i późniejsze dane ich nie zmienią.",
    en: "This is a draft. Once published, the figures are frozen and later data do not change them.",
  },
  frozen: { pl: "Stan na dzień", en: "As of" },
  proof: { pl: "Jak sprawdzić, że liczby się nie zmieniły", en: "How to check that the figures have not changed" },
  proofText: {
    pl: "Liczby zamrożono przy publikacji. Ten skrót SHA-256 zależy od każdej z nich.",
    en: "The figures were frozen at publication. This SHA-256 hash depends on each of them.",
  },
  address: { pl: "Stały adres", en: "Permanent address" },
  comment: { pl: "Komentarz biura", en: "Comment of the office" },
  figures: { pl: "Liczby", en: "Figures" },
  csv: { pl: "Pobierz CSV", en: "Download CSV" },
  name: { pl: "Co", en: "What" },
  value: { pl: "Wartość", en: "Value" },
  unknown: { pl: "nikt nie podał danych", en: "nobody has given data" },
  work: { pl: "Co możesz zrobić", en: "What you can do" },
  publish: { pl: "Opublikuj podsumowanie", en: "Publish the summary" },
  commentOf: { pl: "Komentarz do liczb", en: "Comment on the figures" },
  feed: { pl: "Przekaż do badania", en: "Feed into a study" },
  study: { pl: "Badanie, które skorzysta", en: "Study that will use it" },
};

export type ReportPageProps = {
  readonly visit: Visit;
  readonly report: {
    readonly id: string;
    readonly title: Parameters<typeof say>[1];
    readonly address: string;
    readonly origin: "fact" | "example" | "user";
    readonly state: string;
    readonly comment?: string | undefined;
  };
  readonly figures: readonly Pick<Figure, "key" | "name" | "unit" | "value">[];
  /** The frozen version. Missing: a draft. */
  readonly frozen?: { readonly asOf: Day; readonly sha256: string } | undefined;
  readonly studies: readonly SelectChoice[];
  readonly may: { readonly publish: boolean; readonly feed: boolean };
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** The summary of a year: its figures, frozen once it is published, in a form to print. */
export function ReportPage(props: ReportPageProps) {
  const { visit, report, figures, frozen, may, panels } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={report.title} />}
        state={<StateWord tone={frozen === undefined ? "active" : "good"}>{say(language, visit.words.state("annual_report", report.state))}</StateWord>}
        mark={<OriginMark language={language} mark={report.origin} />}
        action={<PrintButton language={language} />}
      />
      {frozen === undefined && (
        <Notice language={language} title={say(language, words.draft)} isAnnounced={false}>
          {say(language, words.draftText)}
        </Notice>
      )}
      <FactList facts={factsOf(props)} />
      {report.comment !== undefined && (
        <Section id="komentarz" title={say(language, words.comment)}>
          <p class="prose-lines">
            <LangMark language={language} text={{ pl: report.comment }} />
          </p>
        </Section>
      )}
      <Section id="liczby" title={say(language, words.figures)}>
        <Table
          language={language}
          caption={say(language, words.figures)}
          isCaptionHidden
          columns={[
            { key: "name", label: say(language, words.name) },
            { key: "value", label: say(language, words.value), kind: "number" },
          ]}
          rows={figures.map((figure) => ({
            key: figure.key,
            cells: {
              name: say(language, figure.name),
              value: figureText(language, figure) ?? <MissingValue language={language} reason={say(language, words.unknown)} />,
            },
          }))}
        />
        <p>
          <a href={visit.at(`${report.address}/liczby.csv`)}>{say(language, words.csv)}</a>
        </p>
      </Section>
      {frozen !== undefined && (
        <Disclosure label={say(language, words.proof)}>
          <p>{say(language, words.proofText)}</p>
          <code>{frozen.sha256}</code>
        </Disclosure>
      )}
      {(may.publish || may.feed) && <Work {...props} />}
      {panels}
    </>
  );
}

function factsOf({ visit, report, frozen }: ReportPageProps): readonly Fact[] {
  const { language } = visit;
  const own = frozen === undefined ? [] : [{ term: say(language, words.frozen), detail: formatDay(language, frozen.asOf) }];
  return [...own, { term: say(language, words.address), detail: <a href={visit.at(report.address)}>{`${visit.origin}${visit.at(report.address)}`}</a> }];
}

function Work({ visit, report, studies, may, sent }: ReportPageProps) {
  const { language } = visit;
  return (
    <Section id="praca" title={say(language, words.work)}>
      {may.publish && (
        <AskForm
          language={language}
          action={visit.at(`${report.address}/publikacja`)}
          form="publikacja"
          kind="primary"
          hidden={{ report: report.id }}
          questions={[{ name: "comment", label: words.commentOf, control: { kind: "textarea", rows: 4, maxLength: 4000 } }]}
          button={words.publish}
          sent={sent}
        />
      )}
      {may.feed && (
        <AskForm
          language={language}
          action={visit.at(`${report.address}/badanie`)}
          form="badanie"
          hidden={{ report: report.id }}
          questions={[{ name: "study", label: words.study, isRequired: true, control: { kind: "select", choices: studies } }]}
          button={words.feed}
          sent={sent}
        />
      )}
    </Section>
  );
}
