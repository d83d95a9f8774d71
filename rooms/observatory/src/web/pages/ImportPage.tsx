import { type Bilingual, counted, type Language, say } from "@splot/kernel";
import { MOST_FILE_MB } from "@splot/kernel/files";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, Notice, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Finding } from "../../model/findings.ts";

/** What a check of a file found. */
export type CheckedFile = {
  readonly rowCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly findings: readonly Finding[];
  readonly knownVintage?: string | undefined;
};

export type ImportPageProps = {
  readonly language: Language;
  readonly checkAction: string;
  readonly acceptAction: string;
  readonly formKey: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly checked?: CheckedFile | undefined;
  /** Name of a checked file that is too long to be kept in the page. */
  readonly chooseAgain?: string | undefined;
  /** The act just done, in words. */
  readonly done?: string | undefined;
};

const words = {
  title: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  lead: {
    pl: "Najpierw program sprawdza plik i pokazuje, co znalazł. Niczego przy tym nie zapisuje. Wczytanie zapisuje wszystko albo nic.",
    en: "First the program checks the file and shows what it found, saving nothing. Loading saves everything or nothing.",
  },
  file: { pl: "Plik", en: "File" },
  fileHelp: {
    pl: "CSV z kolumnami: indicator, teryt7, period, value, missing, flags, note. Puste pole wartości wymaga przyczyny w kolumnie missing.",
    en: "CSV with the columns: indicator, teryt7, period, value, missing, flags, note. An empty value needs a reason in the column missing.",
  },
  choose: { pl: "Plik CSV", en: "CSV file" },
  chooseHint: {
    pl: "Najwyżej {most} MB i 100 000 wierszy. Plik będzie można pobrać ze strony wydania danych. Duży plik wczytuje się w tle.",
    en: "At most {most} MB and 100,000 rows. The file can be downloaded from the page of its release. A large file is loaded in the background.",
  },
  again: {
    pl: "Plik „{name}” jest za duży, żeby zachować go na stronie. Wybierz go ponownie, zanim naciśniesz „Wczytaj”.",
    en: "The file “{name}” is too large to be kept on the page. Choose it again before you press “Load”.",
  },
  text: { pl: "…albo wklejona treść", en: "…or pasted content" },
  source: { pl: "Skąd są dane", en: "Where the figures come from" },
  sourceHelp: {
    pl: "Potrzebne do wczytania: bez źródła i licencji żadna liczba nie jest pokazywana.",
    en: "Needed for loading: no number is shown without its source and licence.",
  },
  producer: { pl: "Kto podał dane", en: "Who gave the figures" },
  name: { pl: "Nazwa zbioru", en: "Name of the data set" },
  url: { pl: "Adres źródła (jeśli jest)", en: "Address of the source (if any)" },
  licence: { pl: "Licencja", en: "Licence" },
  released: { pl: "Dzień wydania", en: "Day of release" },
  verified: { pl: "Wartości porównano ze źródłem", en: "The values were compared with the source" },
  verifiedHelp: {
    pl: "Bez tego potwierdzenia liczby będą oznaczone jako niezweryfikowane.",
    en: "Without this confirmation the numbers are marked as unverified.",
  },
  withheld: { pl: "Źródło nie pozwala publikować liczb", en: "The source does not allow its figures to be published" },
  withheldHelp: {
    pl: "Strony pokażą tylko, skąd są dane i których gmin dotyczą. Plik zobaczy tylko biuro.",
    en: "Pages will only say where the figures come from and which municipalities they are about. Only the office sees the file.",
  },
  check: { pl: "Sprawdź plik", en: "Check the file" },
  accept: { pl: "Wczytaj", en: "Load" },
  clean: { pl: "Plik jest w porządku. Można go wczytać.", en: "The file is in order. It can be loaded." },
  faulty: { pl: "Popraw błędy i sprawdź plik jeszcze raz. Nic nie zapisano.", en: "Correct the errors and check the file again. Nothing was saved." },
  known: {
    pl: "Ten plik już wczytano (wydanie {code}). Ponowne wczytanie niczego nie doda.",
    en: "This file was loaded before (release {code}). Loading it again adds nothing.",
  },
  result: { pl: "Co znaleziono w pliku", en: "What was found in the file" },
  findings: { pl: "Uwagi do wierszy", en: "Findings by row" },
  row: { pl: "Wiersz", en: "Row" },
  column: { pl: "Kolumna", en: "Column" },
  weight: { pl: "Waga", en: "Severity" },
  what: { pl: "Co jest nie tak", en: "What is wrong" },
  how: { pl: "Jak to naprawić", en: "How to mend it" },
  error: { pl: "błąd", en: "error" },
  warning: { pl: "uwaga", en: "warning" },
  whole: { pl: "cały plik", en: "whole file" },
} satisfies Record<string, Bilingual>;

const rowForms = { pl: ["wiersz do wczytania", "wiersze do wczytania", "wierszy do wczytania"], en: ["row to load", "rows to load"] } as const;
const errorForms = { pl: ["błąd", "błędy", "błędów"], en: ["error", "errors"] } as const;
const warningForms = { pl: ["uwaga", "uwagi", "uwag"], en: ["warning", "warnings"] } as const;

/** Checking and loading a file of figures, with everything that was typed kept. */
export function ImportPage({ language, checkAction, acceptAction, formKey, values, errors, checked, chooseAgain, done }: ImportPageProps) {
  const t = (text: Bilingual) => say(language, text);
  const field = (name: string, label: Bilingual, value = values[name] ?? "") => ({
    language,
    name,
    label: t(label),
    error: errorOf(errors, name),
    control: { kind: "text" as const, value },
  });
  return (
    <>
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      {done !== undefined && (
        <Notice language={language} tone="good">
          {done}
        </Notice>
      )}
      <ErrorSummary language={language} errors={errors} />
      {checked !== undefined && <Checked language={language} checked={checked} />}
      <Form action={checkAction} hasFiles hidden={{ _key: formKey }}>
        <FormSection title={t(words.file)} description={t(words.fileHelp)}>
          {chooseAgain !== undefined && <Notice language={language}>{t(words.again).replace("{name}", chooseAgain)}</Notice>}
          <Field
            language={language}
            name="file"
            label={t(words.choose)}
            hint={t(words.chooseHint).replace("{most}", String(MOST_FILE_MB))}
            error={errorOf(errors, "file")}
            control={{ kind: "file", accept: ".csv,text/csv" }}
          />
          <Field
            language={language}
            name="text"
            label={t(words.text)}
            error={errorOf(errors, "text")}
            control={{ kind: "textarea", rows: 8, value: values["text"] ?? "" }}
          />
        </FormSection>
        <FormSection title={t(words.source)} description={t(words.sourceHelp)}>
          <Field {...field("producer", words.producer)} />
          <Field {...field("title", words.name)} />
          <Field {...field("url", words.url)} />
          <Field {...field("licence", words.licence)} />
          <Field
            language={language}
            name="releasedOn"
            label={t(words.released)}
            error={errorOf(errors, "releasedOn")}
            control={{ kind: "date", value: values["releasedOn"] ?? "" }}
          />
          <Field
            language={language}
            name="isVerified"
            label={t(words.verified)}
            hint={t(words.verifiedHelp)}
            control={{ kind: "checkbox", value: "yes", isChecked: values["isVerified"] === "yes" }}
          />
          <Field
            language={language}
            name="isWithheld"
            label={t(words.withheld)}
            hint={t(words.withheldHelp)}
            control={{ kind: "checkbox", value: "yes", isChecked: values["isWithheld"] === "yes" }}
          />
        </FormSection>
        <ButtonRow>
          <Button kind={checked?.errorCount === 0 ? "secondary" : "primary"}>{t(words.check)}</Button>
          <Button kind={checked?.errorCount === 0 ? "primary" : "secondary"} formAction={acceptAction}>
            {t(words.accept)}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Checked({ language, checked }: { readonly language: Language; readonly checked: CheckedFile }) {
  const t = (text: Bilingual) => say(language, text);
  const isClean = checked.errorCount === 0 && checked.rowCount > 0;
  const verdict = checked.knownVintage === undefined ? t(isClean ? words.clean : words.faulty) : t(words.known).replace("{code}", checked.knownVintage);
  return (
    <Section id="wynik" title={t(words.result)}>
      <Notice
        language={language}
        tone={isClean ? "good" : "danger"}
        title={`${counted(language, checked.rowCount, rowForms)}, ${counted(language, checked.errorCount, errorForms)}, ${counted(language, checked.warningCount, warningForms)}`}
      >
        {verdict}
      </Notice>
      {checked.findings.length > 0 && (
        <Table
          language={language}
          caption={t(words.findings)}
          columns={[
            { key: "row", label: t(words.row), kind: "number" },
            { key: "column", label: t(words.column) },
            { key: "weight", label: t(words.weight) },
            { key: "what", label: t(words.what) },
            { key: "how", label: t(words.how) },
          ]}
          rows={checked.findings.map(({ row, column, severity, text, suggestion }, place) => ({
            key: String(place),
            cells: {
              row: row ?? t(words.whole),
              column: column ?? "–",
              weight: t(severity === "error" ? words.error : words.warning),
              what: t(text),
              how: t(suggestion),
            },
          }))}
        />
      )}
    </Section>
  );
}
