import { type Bilingual, type Language, say } from "../../text.ts";
import { ErrorSummary, errorOf, type FieldError } from "../forms/ErrorSummary.tsx";
import { Field } from "../forms/Field.tsx";
import { Form, FormSection } from "../forms/FormSection.tsx";
import { Button, ButtonRow } from "../parts/Button.tsx";
import { Section } from "../parts/PageHeading.tsx";

type Text = (text: Bilingual) => string;

function TextQuestions({ language, t, errors }: { readonly language: Language; readonly t: Text; readonly errors: readonly FieldError[] }) {
  return (
    <FormSection
      title={t({ pl: "Twoja uwaga", en: "Your remark" })}
      description={t({ pl: "Wystarczą trzy pola. Konto nie jest potrzebne.", en: "Three fields are enough. No account is needed." })}
    >
      <Field
        language={language}
        name="remark"
        isRequired
        label={t({ pl: "Co zmienić i dlaczego", en: "What to change and why" })}
        hint={t({ pl: "Jedna uwaga – jedna sprawa.", en: "One remark – one matter." })}
        error={errorOf(errors, "remark")}
        control={{ kind: "textarea", value: t({ pl: "Proszę dopisać ścieżkę wzdłuż potoku.", en: "Please add the path along the stream." }), rows: 4 }}
      />
      <Field
        language={language}
        name="email"
        label={t({ pl: "Adres e-mail", en: "E-mail address" })}
        hint={t({ pl: "Wyślemy na niego odpowiedź i nic więcej.", en: "We will send the answer to it and nothing else." })}
        error={errorOf(errors, "email")}
        control={{ kind: "text", type: "email", autocomplete: "email", value: "nie-adres", width: "medium" }}
      />
    </FormSection>
  );
}

function ChoiceQuestions({ language, t }: { readonly language: Language; readonly t: Text }) {
  return (
    <FormSection title={t({ pl: "O Tobie i terminie", en: "About you and the date" })}>
      <Field
        language={language}
        name="as"
        isRequired
        label={t({ pl: "Zgłaszam jako", en: "I write as" })}
        control={{
          kind: "radio",
          value: "resident",
          choices: [
            {
              value: "resident",
              label: t({ pl: "osoba prywatna", en: "a private person" }),
              hint: t({ pl: "Imię i nazwisko nie są publikowane.", en: "Your name is not published." }),
            },
            { value: "organisation", label: t({ pl: "organizacja", en: "an organisation" }) },
          ],
        }}
      />
      <Field
        language={language}
        name="topics"
        label={t({ pl: "Czego dotyczy uwaga", en: "What the remark is about" })}
        control={{
          kind: "checkboxes",
          values: ["transport"],
          choices: [
            { value: "transport", label: t({ pl: "transport", en: "transport" }) },
            { value: "air", label: t({ pl: "powietrze", en: "air" }) },
          ],
        }}
      />
      <Field
        language={language}
        name="gmina"
        label={t({ pl: "Gmina", en: "Municipality" })}
        control={{
          kind: "select",
          value: "",
          choices: [
            { value: "", label: t({ pl: "Wybierz gminę", en: "Choose a municipality" }) },
            { value: "1", label: "Gmina Przykładowa" },
          ],
        }}
      />
      <Field
        language={language}
        name="until"
        label={t({ pl: "Ostatni dzień", en: "Last day" })}
        hint={t({ pl: "Najwcześniej za 35 dni.", en: "In 35 days at the earliest." })}
        control={{ kind: "date", value: "2027-04-30" }}
      />
      <Field
        language={language}
        name="annex"
        label={t({ pl: "Załącznik", en: "Attachment" })}
        hint={t({ pl: "PDF lub zdjęcie, do 10 MB.", en: "A PDF or a photo, up to 10 MB." })}
        control={{ kind: "file", accept: "application/pdf,image/*" }}
      />
      <Field
        language={language}
        name="consent"
        isRequired
        label={t({ pl: "Zgadzam się na publikację treści uwagi", en: "I agree that the text of the remark is published" })}
        control={{ kind: "checkbox" }}
      />
    </FormSection>
  );
}

/** A form after a wrong answer: summary, linked errors, kept values, each kind of control. */
export function KitForms({ language }: { readonly language: Language }) {
  const t: Text = (text) => say(language, text);
  const errors: readonly FieldError[] = [
    {
      field: "email",
      message: t({
        pl: "Adres e-mail musi zawierać znak @, na przykład jan@przyklad.pl.",
        en: "An e-mail address needs an @ sign, for example jan@example.org.",
      }),
    },
  ];
  return (
    <Section id="formularze" title={t({ pl: "Formularze", en: "Forms" })}>
      <ErrorSummary language={language} errors={errors} />
      <Form action="/kit" method="get" draft="kit">
        <TextQuestions language={language} t={t} errors={errors} />
        <ChoiceQuestions language={language} t={t} />
        <ButtonRow>
          <Button kind="primary" type="button">
            {t({ pl: "Wyślij uwagę", en: "Send the remark" })}
          </Button>
          <Button kind="quiet" type="button">
            {t({ pl: "Wróć do dokumentu", en: "Back to the document" })}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
