import { type Bilingual, type Language, say } from "@splot/kernel";
import { MOST_FILE_MB } from "@splot/kernel/files";
import { Button, ButtonRow, Disclosure, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, Notice, PageHeading } from "@splot/kernel/web";
import { type CheckedFile, CheckedImport } from "../parts/CheckedImport.tsx";
import { columnsIn, ProfileFields, type ProfileFieldsProps } from "../parts/ProfileFields.tsx";
import { ReadingFields } from "../parts/ReadingFields.tsx";

export type ImportPageProps = {
  readonly language: Language;
  /** Where an indicator is defined that the bank does not hold yet. */
  readonly defineHref: string;
  readonly checkAction: string;
  readonly acceptAction: string;
  readonly formKey: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly checked?: CheckedFile | undefined;
  /** Name of a checked file that is too long to be kept in the page. */
  readonly chooseAgain?: string | undefined;
  /** A checked file that is short enough to be kept in the page. */
  readonly keptFile?: { readonly name: string; readonly packed: string } | undefined;
  /** The act just done, in words. */
  readonly done?: string | undefined;
};

const words = {
  title: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  lead: {
    pl: "Najpierw program sprawdza plik i pokazuje, co znalazł. Niczego przy tym nie zapisuje. Wczytanie zapisuje wszystko albo nic.",
    en: "First the program checks the file and shows what it found, saving nothing. Loading saves everything or nothing.",
  },
  define: { pl: "Nie ma wskaźnika, którego dotyczą liczby? Zdefiniuj go", en: "Is there no indicator for these figures? Define it" },
  file: { pl: "Plik", en: "File" },
  fileHelp: {
    pl: "Pliki Banku Danych Lokalnych (CREL, CTAB), Eurostatu, JSON-stat, SDMX, PC-Axis, arkusze XLSX i tabele CSV. Rodzaj poznajemy po treści.",
    en: "Files of the Local Data Bank (CREL, CTAB), Eurostat, JSON-stat, SDMX, PC-Axis, XLSX workbooks and CSV tables. The kind is told by the content.",
  },
  choose: { pl: "Plik z danymi", en: "File of figures" },
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
  known: { pl: "Jak czytamy kolumny tego pliku", en: "How the columns of this file are read" },
  check: { pl: "Sprawdź plik", en: "Check the file" },
  accept: { pl: "Wczytaj", en: "Load" },
  remember: { pl: "Zapamiętaj ten sposób czytania jako", en: "Keep this way of reading as" },
  rememberHint: { pl: "Następny taki plik zostanie rozpoznany.", en: "The next file of the kind will be known." },
  chooseHint: {
    pl: "Najwyżej {most} MB. Plik będzie można pobrać ze strony wydania danych. Duży plik wczytuje się w tle.",
    en: "At most {most} MB. The file can be downloaded from the page of its release. A large file is loaded in the background.",
  },
  kept: {
    pl: "Plik „{name}” jest zachowany na tej stronie. Wybierz inny tylko wtedy, gdy chcesz go zmienić.",
    en: "The file “{name}” is kept on this page. Choose another only to change it.",
  },
  again: {
    pl: "Plik „{name}” jest za duży, żeby zachować go na stronie. Wybierz go ponownie, zanim naciśniesz „Wczytaj”.",
    en: "The file “{name}” is too large to be kept on the page. Choose it again before you press “Load”.",
  },
} satisfies Record<string, Bilingual>;

/** Fields by which a file is declared to the reader. */
const declared = ["decimal", "encoding", "part", "readFormat"];
/** Endings of files that can be read, for the chooser of a browser. */
const acceptedTables = ".csv,.tsv,.txt,.gz,.json,.px,.xlsx";

/** Checking and loading a file of figures, with everything that was typed kept. */
export function ImportPage(props: ImportPageProps) {
  const { language, checkAction, formKey, values, errors, checked, done } = props;
  const columns = checked?.how === undefined ? columnsIn(values) : checked.columns;
  const t = (text: Bilingual) => say(language, text);
  const field = fieldMaker({ language, values, errors });
  return (
    <>
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <p>
        <a href={props.defineHref}>{t(words.define)}</a>
      </p>
      {done !== undefined && (
        <Notice language={language} tone="good">
          {done}
        </Notice>
      )}
      <ErrorSummary language={language} errors={errors} />
      {checked !== undefined && <CheckedImport language={language} checked={checked} />}
      <Form action={checkAction} hasFiles hidden={{ _key: formKey, ...hiddenFile(props) }}>
        <FileFields {...props} />
        {columns.length > 0 && <Profile {...props} columns={columns} />}
        {columns.length > 0 && checked?.how?.how !== "saved" && <Field {...field("remember", words.remember)} hint={t(words.rememberHint)} />}
        <SourceFields language={language} values={values} errors={errors} />
        <Buttons {...props} />
      </Form>
    </>
  );
}

/** What the columns become; folded where the file is known and nothing is wrong. */
function Profile({ language, values, errors, checked, columns }: ImportPageProps & Pick<ProfileFieldsProps, "columns">) {
  const fields = <ProfileFields language={language} values={values} errors={errors} columns={columns} />;
  if (checked?.how?.how !== "saved" || checked.errorCount > 0) return fields;
  return <Disclosure label={say(language, words.known)}>{fields}</Disclosure>;
}

/** The kept file as hidden fields. */
function hiddenFile({ keptFile }: ImportPageProps): Readonly<Record<string, string>> {
  return keptFile === undefined ? {} : { keptName: keptFile.name, keptFile: keptFile.packed };
}

function Buttons({ language, checked, acceptAction }: ImportPageProps) {
  const isClean = checked?.errorCount === 0;
  return (
    <ButtonRow>
      <Button kind={isClean ? "secondary" : "primary"}>{say(language, words.check)}</Button>
      <Button kind={isClean ? "primary" : "secondary"} formAction={acceptAction}>
        {say(language, words.accept)}
      </Button>
    </ButtonRow>
  );
}

/** Findings that a declaration to the reader can answer. */
const declarable = new Set(["number-ambiguous", "encoding-unclear", "encoding-double", "reference-unknown", "bytes-not-what-name-says"]);

function FileFields({ language, values, errors, chooseAgain, keptFile, checked }: ImportPageProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <FormSection title={t(words.file)} description={t(words.fileHelp)}>
      {keptFile !== undefined && <Notice language={language}>{t(words.kept).replace("{name}", () => keptFile.name)}</Notice>}
      {chooseAgain !== undefined && <Notice language={language}>{t(words.again).replace("{name}", () => chooseAgain)}</Notice>}
      <Field
        language={language}
        name="file"
        label={t(words.choose)}
        hint={t(words.chooseHint).replace("{most}", String(MOST_FILE_MB))}
        error={errorOf(errors, "file")}
        control={{ kind: "file", accept: acceptedTables }}
      />
      {keptFile === undefined && (
        <Field
          language={language}
          name="text"
          label={t(words.text)}
          error={errorOf(errors, "text")}
          control={{ kind: "textarea", rows: 8, value: values["text"] ?? "" }}
        />
      )}
      <ReadingFields
        language={language}
        values={values}
        errors={errors}
        isOpen={
          declared.some((name) => (values[name] ?? "") !== "" || errorOf(errors, name) !== undefined) ||
          checked?.findings.some(({ code }) => declarable.has(code)) === true
        }
      />
    </FormSection>
  );
}

function SourceFields({ language, values, errors }: Pick<ImportPageProps, "language" | "values" | "errors">) {
  const t = (text: Bilingual) => say(language, text);
  const field = fieldMaker({ language, values, errors });
  return (
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
  );
}

/** Makes the properties of a text field by its name. */
function fieldMaker({ language, values, errors }: Pick<ImportPageProps, "language" | "values" | "errors">) {
  return (name: string, label: Bilingual) => ({
    language,
    name,
    label: say(language, label),
    error: errorOf(errors, name),
    control: { kind: "text" as const, value: values[name] ?? "" },
  });
}
