import { type ContentText, fill, formatDay, missingReasons, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Asked, AskForm, Button, ErrorSummary, FactList, Form, FormSection, LangMark, PageHeading, Section, type Sent, sentForm } from "@splot/kernel/web";
import { suppliedReasons, type ValueRequest } from "../../model/supply.ts";
import { qualityDesks } from "../parts/QualityTabs.tsx";

export const supplyTitle = { pl: "Wartości za {period}", en: "Values for {period}" };
const words = {
  lead: {
    pl: "{name}: wpisz wartości własnej gminy. Gdy liczby nie ma, wybierz powód. Zero wpisz tylko wtedy, gdy naprawdę jest zero.",
    en: "{name}: type the values of your municipality. Where there is no number, choose the reason. Type zero only where it really is zero.",
  },
  look: { pl: "Tak widzą tę prośbę koordynatorzy gmin.", en: "This is how the coordinators of the municipalities see the request." },
  due: { pl: "Termin", en: "Due" },
  note: { pl: "Na co zwrócić uwagę", en: "What to look out for" },
  given: { pl: "Ostatnio podano", en: "Last supplied" },
  release: { pl: "wydanie {code}", en: "release {code}" },
  value: { pl: "Wartość", en: "Value" },
  missing: { pl: "Powód braku", en: "Reason for its lack" },
  isThere: { pl: "liczba jest podana", en: "there is a number" },
  remark: { pl: "Uwaga", en: "Note" },
  reason: { pl: "Powód poprawki", en: "Reason for the correction" },
  reasonHint: {
    pl: "Te wartości zastąpią podane wcześniej. Poprzednie zostają w historii.",
    en: "These values take the place of those before, which stay in the history.",
  },
  send: { pl: "Zapisz wartości", en: "Save the values" },
  correct: { pl: "Zapisz poprawione wartości", en: "Save the corrected values" },
  book: { pl: "Wolisz arkusz?", en: "Rather a workbook?" },
  bookIntro: {
    pl: "Pobierz szablon, wypełnij trzy ostatnie kolumny i wyślij plik tutaj. Kodów nie zmieniaj.",
    en: "Download the template, fill in the last three columns and send the file here. Leave the codes as they are.",
  },
  template: { pl: "Pobierz szablon XLSX", en: "Download the XLSX template" },
  file: { pl: "Wypełniony szablon", en: "Filled template" },
  sendFile: { pl: "Wyślij arkusz", en: "Send the workbook" },
};

/** What was supplied for one indicator, as the form shows it. */
export type GivenValue = { readonly indicator: string; readonly value: string; readonly missing: string; readonly note: string };

export type SupplyPageProps = {
  readonly visit: Visit;
  readonly request: ValueRequest;
  /** Missing: the reader looks and speaks for no municipality here. */
  readonly own?: { readonly name: ContentText; readonly organisation: string } | undefined;
  readonly given: readonly GivenValue[];
  /** The release that stands. Missing: nothing was supplied yet. */
  readonly vintage?: string | undefined;
  readonly sent?: Sent | undefined;
};

/** The form of a request: one fieldset an indicator, or a workbook. */
export function SupplyPage(props: SupplyPageProps) {
  const { visit, request, own, vintage } = props;
  const { language, at } = visit;
  return (
    <>
      <PageHeading
        title={say(language, fill(supplyTitle, { period: request.period }))}
        lead={own === undefined ? say(language, words.look) : say(language, fill(words.lead, { name: own.name }))}
      />
      <FactList
        facts={[
          { term: say(language, words.due), detail: formatDay(language, request.due) },
          ...(request.note === undefined ? [] : [{ term: say(language, words.note), detail: <span lang="pl">{request.note}</span> }]),
          ...(vintage === undefined
            ? []
            : [
                {
                  term: say(language, words.given),
                  detail: <a href={at(`/dane/wydania/${vintage}`)}>{say(language, fill(words.release, { code: vintage }))}</a>,
                },
              ]),
        ]}
      />
      {own === undefined ? <Preview {...props} /> : <Forms {...props} organisation={own.organisation} />}
    </>
  );
}

/** What is asked, for those who only look. */
function Preview({ visit: { language }, request }: SupplyPageProps) {
  return (
    <>
      {request.indicators.map(({ code, name, unit, definition }) => (
        <Section id={code} title={`${say(language, name)} (${say(language, unit)})`}>
          <p>
            <LangMark language={language} text={definition} />
          </p>
        </Section>
      ))}
    </>
  );
}

function Forms(props: SupplyPageProps & { readonly organisation: string }) {
  const { visit, request, vintage, sent, organisation } = props;
  const { language, at } = visit;
  const base = at(`${qualityDesks.requests.path}/${request.id}`);
  const state = sentForm(language, sent, "values");
  const correction = { name: "reason", label: words.reason, hint: words.reasonHint, isRequired: true, control: { kind: "text", maxLength: 1000 } } as const;
  return (
    <>
      <Form action={base} hidden={{ _key: KEY_PLACE, organisation }} draft={`wartosci-${request.id}`}>
        <ErrorSummary language={language} errors={state.errors} />
        {request.indicators.map((asked) => (
          <AskedValue {...props} asked={asked} state={state} />
        ))}
        {vintage !== undefined && <Asked language={language} state={state} question={correction} />}
        <Button kind="primary">{say(language, vintage === undefined ? words.send : words.correct)}</Button>
      </Form>
      <Section id="arkusz" title={say(language, words.book)} intro={say(language, words.bookIntro)}>
        <p>
          <a href={`${base}/szablon.xlsx`}>{say(language, words.template)}</a>
        </p>
        <AskForm
          language={language}
          action={`${base}/arkusz`}
          form="book"
          sent={sent}
          button={words.sendFile}
          hidden={{ organisation }}
          questions={[
            { name: "file", label: words.file, isRequired: true, control: { kind: "file", accept: ".xlsx" } },
            ...(vintage === undefined ? [] : [correction]),
          ]}
        />
      </Section>
    </>
  );
}

function AskedValue({
  visit: { language },
  asked,
  given,
  state,
}: SupplyPageProps & { readonly asked: ValueRequest["indicators"][number]; readonly state: ReturnType<typeof sentForm> }) {
  const { code, name, unit, definition } = asked;
  const known = given.find(({ indicator }) => indicator === code);
  const reasons = suppliedReasons.map((value) => ({ value, label: say(language, missingReasons[value]) }));
  return (
    <FormSection title={`${say(language, name)} (${say(language, unit)})`} description={<LangMark language={language} text={definition} />}>
      <Asked
        language={language}
        state={state}
        question={{
          name: `value-${code}`,
          // NOTE: the summary of mistakes names fields by their labels, and there is one such field for each indicator.
          label: { pl: `${words.value.pl}: ${name.pl}`, en: `${words.value.en}: ${say("en", name)}` },
          control: { kind: "text", inputMode: "decimal", width: "medium", maxLength: 40, value: known?.value },
        }}
      />
      <Asked
        language={language}
        state={state}
        question={{
          name: `missing-${code}`,
          label: words.missing,
          control: { kind: "select", value: known?.missing, choices: [{ value: "", label: say(language, words.isThere) }, ...reasons] },
        }}
      />
      <Asked
        language={language}
        state={state}
        question={{ name: `note-${code}`, label: words.remark, control: { kind: "text", maxLength: 500, value: known?.note } }}
      />
    </FormSection>
  );
}
