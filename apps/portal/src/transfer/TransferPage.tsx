import { type Bilingual, type Language, say } from "@splot/kernel";
import { Button, ButtonRow, ErrorSummary, Field, type FieldError, Form, Notice, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Finding } from "./shapes.ts";
import { type sheetNames, sheets } from "./sheets.ts";
import { broughtText, whole } from "./words.ts";

/** What a check found. */
export interface CheckShown {
  readonly counts: Readonly<Record<(typeof sheetNames)[number], number>>;
  readonly findings: readonly Finding[];
  /** Stands in the form that takes the checked file. Missing: it has faults, or brings nothing. */
  readonly accept?: { readonly action: string; readonly hidden: Readonly<Record<string, string>> } | undefined;
}

export type TransferPageProps = {
  readonly language: Language;
  readonly checkAction: string;
  readonly fileHref: string;
  readonly templateHref: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly checked?: CheckShown | undefined;
};

const words = {
  title: { pl: "Przenoszenie danych", en: "Moving data" },
  lead: {
    pl: "Jeden skoroszyt XLSX przenosi osoby, mandaty, obowiązki zespołów, fiszki projektów z kosztami oraz plany z zadaniami.",
    en: "One XLSX workbook moves people, mandates, duties of teams, project fiches with costs, and plans with their tasks.",
  },
  get: { pl: "Pobierz skoroszyt", en: "Download the workbook" },
  getIntro: {
    pl: "Dopisz w nim nowe wiersze i wczytaj go poniżej. Tego, co już jest, plik nie zmienia.",
    en: "Add new rows to it and import it below. A file does not change what is there already.",
  },
  file: { pl: "Skoroszyt z tym, co jest w Splocie", en: "Workbook with what Splot holds" },
  template: { pl: "Pusty wzór z objaśnieniami", en: "Empty template with explanations" },
  check: { pl: "Sprawdź i wczytaj", en: "Check and import" },
  checkIntro: {
    pl: "Najpierw zobaczysz, co plik doda i co jest w nim nie tak. Sprawdzenie niczego nie zapisuje.",
    en: "First you see what the file would add and what is wrong with it. Checking stores nothing.",
  },
  choose: { pl: "Skoroszyt XLSX", en: "XLSX workbook" },
  chooseHint: {
    pl: "Najwyżej 3000 wierszy w arkuszu. Zamiast nazwisk wpisuj funkcje.",
    en: "At most 3000 rows a sheet. Write functions, not names of persons.",
  },
  send: { pl: "Sprawdź plik", en: "Check the file" },
  result: { pl: "Wynik sprawdzenia", en: "Result of the check" },
  faulty: {
    pl: "Pliku nie można jeszcze wczytać. Popraw wskazane miejsca i sprawdź go ponownie.",
    en: "The file cannot be imported yet. Correct the places named and check it again.",
  },
  nothing: {
    pl: "Wszystko, co jest w pliku, jest już w Splocie. Nie ma czego wczytywać.",
    en: "Splot holds everything that is in the file. There is nothing to import.",
  },
  ready: { pl: "Plik można wczytać. Zostaną dodane: ", en: "The file can be imported. It adds: " },
  later: {
    pl: "Wczytanie idzie w tle. Zobaczysz jego postęp i możesz je przerwać.",
    en: "The import runs in the background. You see how far it is and may cancel it.",
  },
  accept: { pl: "Wczytaj", en: "Import" },
  sheet: { pl: "Arkusz", en: "Sheet" },
  row: { pl: "Wiersz", en: "Row" },
  column: { pl: "Kolumna", en: "Column" },
  weight: { pl: "Waga", en: "Severity" },
  what: { pl: "Co jest nie tak", en: "What is wrong" },
  how: { pl: "Co zrobić", en: "What to do" },
  error: { pl: "błąd", en: "error" },
  remark: { pl: "uwaga", en: "remark" },
} satisfies Record<string, Bilingual>;
export const transferTitle = words.title;

/** Downloads, the check of a file, and what it found. */
export function TransferPage({ language, checkAction, fileHref, templateHref, hidden, errors, checked }: TransferPageProps) {
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      {checked !== undefined && <Result language={language} checked={checked} />}
      <Section id="pobierz" title={say(language, words.get)} intro={say(language, words.getIntro)}>
        <ul>
          <li>
            <a href={fileHref}>{say(language, words.file)}</a>
          </li>
          <li>
            <a href={templateHref}>{say(language, words.template)}</a>
          </li>
        </ul>
      </Section>
      <Section id="sprawdz" title={say(language, words.check)} intro={say(language, words.checkIntro)}>
        <Form action={checkAction} hidden={hidden} hasFiles>
          <Field
            language={language}
            name="file"
            label={say(language, words.choose)}
            hint={say(language, words.chooseHint)}
            isRequired
            error={errors.find(({ field }) => field === "file")?.message}
            control={{ kind: "file", accept: ".xlsx" }}
          />
          <Button kind={checked?.accept === undefined ? "primary" : "secondary"}>{say(language, words.send)}</Button>
        </Form>
      </Section>
    </>
  );
}

function Result({ language, checked: { counts, findings, accept } }: { readonly language: Language; readonly checked: CheckShown }) {
  const isFaulty = findings.some(({ isBad }) => isBad);
  const brings = say(language, broughtText(counts));
  const said = isFaulty ? say(language, words.faulty) : brings === "" ? say(language, words.nothing) : `${say(language, words.ready)}${brings}.`;
  return (
    <Section id="wynik" title={say(language, words.result)}>
      <Notice language={language} tone={isFaulty ? "danger" : "info"}>
        {said}
      </Notice>
      {accept !== undefined && (
        <Form action={accept.action} hidden={accept.hidden}>
          <p class="muted">{say(language, words.later)}</p>
          <ButtonRow>
            <Button kind="primary">{say(language, words.accept)}</Button>
          </ButtonRow>
        </Form>
      )}
      {findings.length > 0 && <Findings language={language} findings={findings} />}
    </Section>
  );
}

function Findings({ language, findings }: { readonly language: Language; readonly findings: readonly Finding[] }) {
  return (
    <Table
      language={language}
      caption={say(language, words.result)}
      isCaptionHidden
      isFolding
      columns={[
        { key: "sheet", label: say(language, words.sheet) },
        { key: "row", label: say(language, words.row), kind: "number" },
        { key: "column", label: say(language, words.column) },
        { key: "weight", label: say(language, words.weight) },
        { key: "what", label: say(language, words.what) },
        { key: "how", label: say(language, words.how) },
      ]}
      rows={findings.map(({ sheet, row, column, isBad, text, hint }, index) => ({
        key: String(index),
        cells: {
          sheet: sheet === undefined ? say(language, whole) : <span lang={language === "en" ? "pl" : undefined}>{sheets[sheet].name}</span>,
          row: row ?? "–",
          column: column === undefined ? "–" : say(language, column),
          weight: say(language, isBad ? words.error : words.remark),
          what: say(language, text),
          how: hint === undefined ? "–" : say(language, hint),
        },
      }))}
    />
  );
}
