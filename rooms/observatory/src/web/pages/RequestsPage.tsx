import { type Bilingual, fill, formatDay, formatNumber, type Language, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, LangMark, NameMark, PageHeading, Section, type Sent, Table } from "@splot/kernel/web";
import type { Indicator } from "../../model/observation.ts";
import type { ValueRequest } from "../../model/supply.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks, qualityWords } from "../parts/QualityTabs.tsx";

export const requestsTitle = qualityDesks.requests.label;
const words = {
  lead: {
    pl: "Gdy liczby nie podaje żadne źródło, biuro prosi o nią gminy. Koordynator zespołu gminy wpisuje ją w formularzu albo w szablonie arkusza.",
    en: "Where no source gives a number, the office asks the municipalities for it. The coordinator of a team types it into a form or a workbook.",
  },
  played: {
    pl: "W ćwiczeniu prośba trafia tylko do gmin, które ktoś tu odgrywa.",
    en: "In an exercise a request goes only to municipalities that somebody plays here.",
  },
  mine: {
    pl: "O te wartości prosi biuro. Wpisz je w formularzu albo w szablonie arkusza.",
    en: "The office asks for these values. Type them into the form or a workbook.",
  },
  what: { pl: "O co pytamy", en: "What is asked" },
  due: { pl: "Termin", en: "Due" },
  answered: { pl: "Odpowiedziało", en: "Answered" },
  ofAll: { pl: "{count} z {total}", en: "{count} of {total}" },
  state: { pl: "Nasza odpowiedź", en: "Our answer" },
  given: { pl: "podano", en: "supplied" },
  open: { pl: "czeka", en: "waits" },
  silent: { pl: "Na kogo czekamy", en: "Waiting for" },
  nobody: { pl: "wszyscy odpowiedzieli", en: "everybody has answered" },
  over: { pl: "termin minął", en: "the day has passed" },
  everybody: { pl: "wszystkie gminy", en: "all municipalities" },
  fresh: { pl: "Nowa prośba", en: "A new request" },
  indicators: { pl: "Wskaźniki", en: "Indicators" },
  indicatorsHint: { pl: "Zaznacz te, których nie podaje żadne źródło.", en: "Tick those that no source gives." },
  dueHint: { pl: "Ostatni dzień na odpowiedź.", en: "The last day for an answer." },
  note: { pl: "Na co zwrócić uwagę", en: "What to look out for" },
  send: { pl: "Poproś gminy", en: "Ask the municipalities" },
  search: { pl: "Szukaj wskaźnika lub okresu", en: "Search by indicator or period" },
  none: { pl: "Żadna prośba nie pasuje do tych słów.", en: "No request fits these words." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nikogo jeszcze o nic nie poproszono.", en: "Nobody has been asked for anything yet." },
  noneYetNext: {
    pl: "Prośba pojawi się tu i na stronie „Biuro dziś” koordynatora gminy.",
    en: "A request appears here and on the page “Office today” of the coordinator.",
  },
};
const requestForms: PluralForms = { pl: ["prośba", "prośby", "próśb"], en: ["request", "requests"] };

/** A request with who has answered it. */
export type ListedRequest = {
  readonly request: ValueRequest;
  readonly answeredCount: number;
  readonly total: number;
  /** For whom the office waits. Missing: for nobody, the day of an exercise has passed. */
  readonly silent: readonly string[] | undefined;
  readonly isAnswered: boolean;
};

export type RequestsPageProps = {
  readonly visit: Visit;
  readonly desks: readonly QualityDesk[];
  readonly query: ListAsked;
  readonly rows: readonly ListedRequest[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly isOffice: boolean;
  readonly mayAsk: boolean;
  readonly indicators: readonly Indicator[];
  readonly sent?: Sent | undefined;
};

/** What the municipalities are asked for: for the office with who is silent, for a municipality with its own answer. */
export function RequestsPage(props: RequestsPageProps) {
  const { visit, query, rows, count, next, isOffice, mayAsk } = props;
  const { language } = visit;
  const last: readonly { readonly key: string; readonly label: Bilingual }[] = isOffice
    ? [
        { key: "answered", label: words.answered },
        { key: "silent", label: words.silent },
      ]
    : [{ key: "state", label: words.state }];
  return (
    <>
      <PageHeading title={say(language, requestsTitle)} lead={say(language, isOffice ? words.lead : words.mine)} />
      {isOffice && visit.space.purpose === "exercise" && <p>{say(language, words.played)}</p>}
      {isOffice && <QualityTabs visit={visit} desks={props.desks} current="requests" />}
      <QualityList visit={visit} path={qualityDesks.requests.path} asked={query} words={words} count={count} countForms={requestForms} next={next}>
        <Table
          language={language}
          caption={say(language, requestsTitle)}
          isCaptionHidden
          isFolding
          columns={[{ key: "what", label: words.what }, { key: "period", label: qualityWords.period }, { key: "due", label: words.due }, ...last].map(
            ({ key, label }) => ({
              key,
              label: say(language, label),
            }),
          )}
          rows={rows.map((row) => ({ key: row.request.id, cells: cellsOf(visit, row) }))}
        />
      </QualityList>
      {mayAsk && <NewRequest {...props} />}
    </>
  );
}

function cellsOf({ language, at }: Visit, { request, answeredCount, total, silent, isAnswered }: ListedRequest) {
  const { id, period, due, indicators } = request;
  return {
    what: (
      <a href={at(`${qualityDesks.requests.path}/${id}`)}>
        {indicators.map(({ name }, place) => (
          <>
            {place > 0 ? ", " : ""}
            <LangMark language={language} text={name} />
          </>
        ))}
      </a>
    ),
    period,
    due: formatDay(language, due),
    answered: say(language, fill(words.ofAll, { count: formatNumber(language, answeredCount), total: formatNumber(language, total) })),
    silent: silentOf(language, silent, total),
    state: say(language, isAnswered ? words.given : words.open),
  };
}

/** For whom the office waits: by name, unless it is everybody of several. */
function silentOf(language: Language, silent: readonly string[] | undefined, total: number) {
  if (silent === undefined) return say(language, words.over);
  if (total === 0) return "–";
  if (silent.length === 0) return say(language, words.nobody);
  return total > 1 && silent.length === total ? say(language, words.everybody) : <NameMark language={language} text={{ pl: silent.join(", ") }} />;
}

function NewRequest({ visit: { language, at }, sent, indicators }: RequestsPageProps) {
  const choices = indicators.map(({ code, name }) => ({ value: code, label: say(language, name) }));
  return (
    <Section id="nowa" title={say(language, words.fresh)}>
      <AskForm
        language={language}
        action={at(qualityDesks.requests.path)}
        form="request"
        sent={sent}
        button={words.send}
        questions={[
          {
            name: "period",
            label: qualityWords.period,
            hint: qualityWords.periodHint,
            isRequired: true,
            control: { kind: "text", width: "short", maxLength: 20 },
          },
          { name: "due", label: words.due, hint: words.dueHint, isRequired: true, control: { kind: "date" } },
          { name: "note", label: words.note, control: { kind: "textarea", rows: 3, maxLength: 1000 } },
          { name: "indicators", label: words.indicators, hint: words.indicatorsHint, isRequired: true, control: { kind: "checkboxes", choices } },
        ]}
      />
    </Section>
  );
}
