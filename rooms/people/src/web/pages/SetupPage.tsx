import { type Language, say } from "@splot/kernel";
import { Button, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, PageHeading } from "@splot/kernel/web";

export type SetupPageProps = {
  readonly language: Language;
  readonly path: string;
  readonly values: { readonly setupCode: string; readonly name: string; readonly code: string; readonly members: string };
  readonly errors: readonly FieldError[];
};

const words = {
  title: { pl: "Załóż przestrzeń stowarzyszenia", en: "Set up the space of an association" },
  lead: {
    pl: "Kod z terminala i trzy odpowiedzi wystarczą. Program utworzy gminy członkowskie, zebranie członków z jednym miejscem dla każdej gminy, zarząd, komisję rewizyjną, biuro i zespoły robocze, a na końcu poda jednorazowy link dla pierwszego dyrektora.",
    en: "The code from the terminal and three answers are enough. The program makes the member municipalities, the general meeting with one seat each, the board, the audit committee, the office and the working teams, and at the end gives a one-time link for the first director.",
  },
  server: { pl: "Serwer", en: "Server" },
  setupCode: { pl: "Kod z terminala", en: "Code from the terminal" },
  setupCodeHint: {
    pl: "12 znaków, które program wypisał na serwerze przy starcie. Ponownie pokaże go polecenie: node splot.mjs setup",
    en: "12 characters that the program printed on the server when it started. This command shows them again: node splot.mjs setup",
  },
  association: { pl: "Stowarzyszenie", en: "Association" },
  name: { pl: "Pełna nazwa", en: "Full name" },
  code: { pl: "Skrót w adresie strony", en: "Short name in the address" },
  codeHint: {
    pl: "Małe litery bez polskich znaków, na przykład „doliny”. Będzie w każdym adresie, więc później się nie zmienia.",
    en: "Letters a–z, for example “valleys”. It stands in each address, so it does not change later.",
  },
  list: { pl: "Lista członków", en: "List of members" },
  members: { pl: "Kody i nazwy gmin", en: "Codes and names of municipalities" },
  membersHint: {
    pl: "Jedna gmina w wierszu: kod TERYT, średnik, nazwa. Na przykład 1206113;Skawina. Kod ma 7 cyfr, a jeśli nie znasz rodzaju gminy – 6.",
    en: "One municipality a line: TERYT code, semicolon, name. For example 1206113;Skawina. A code has 7 digits, or 6 if you do not know the kind of municipality.",
  },
  file: { pl: "albo plik CSV z tymi samymi kolumnami", en: "or a CSV file with the same columns" },
  fileHint: { pl: "Jeśli wskażesz plik, liczy się plik, a nie pole powyżej.", en: "If you choose a file, the file counts and not the box above." },
  found: { pl: "Załóż przestrzeń", en: "Set up the space" },
};

/** The form that founds the first space. */
export function SetupPage({ language, path, values, errors }: SetupPageProps) {
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={path} hasFiles>
        <FormSection title={say(language, words.server)}>
          <Field
            language={language}
            name="setupCode"
            label={say(language, words.setupCode)}
            hint={say(language, words.setupCodeHint)}
            isRequired
            error={errorOf(errors, "setupCode")}
            control={{ kind: "text", value: values.setupCode, maxLength: 30, width: "short", autocomplete: "off" }}
          />
        </FormSection>
        <FormSection title={say(language, words.association)}>
          <Field
            language={language}
            name="name"
            label={say(language, words.name)}
            isRequired
            error={errorOf(errors, "name")}
            control={{ kind: "text", value: values.name, maxLength: 160 }}
          />
          <Field
            language={language}
            name="code"
            label={say(language, words.code)}
            hint={say(language, words.codeHint)}
            isRequired
            error={errorOf(errors, "code")}
            control={{ kind: "text", value: values.code, maxLength: 31, width: "short" }}
          />
        </FormSection>
        <FormSection title={say(language, words.list)}>
          <Field
            language={language}
            name="members"
            label={say(language, words.members)}
            hint={say(language, words.membersHint)}
            isRequired
            error={errorOf(errors, "members")}
            control={{ kind: "textarea", value: values.members, rows: 12 }}
          />
          <Field
            language={language}
            name="list"
            label={say(language, words.file)}
            hint={say(language, words.fileHint)}
            control={{ kind: "file", accept: ".csv,.txt,text/csv,text/plain" }}
          />
        </FormSection>
        <Button kind="primary">{say(language, words.found)}</Button>
      </Form>
    </>
  );
}
