import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";

const words = {
  title: { pl: "Wróć do pracy nad tekstem", en: "Return to work on the text" },
  note: {
    pl: "Zamknięta wersja zostaje bez zmian. Otworzysz tekst do poprawek, a nowa wersja znów przejdzie konsultacje. Wymagania trzeba będzie potwierdzić od nowa.",
    en: "The frozen version stays as it is. The text opens for changes, and the new version goes through consultation again. The requirements must be confirmed anew.",
  },
  reason: { pl: "Powód", en: "Reason" },
  hint: { pl: "Powód zobaczą wszyscy.", en: "Everybody will see the reason." },
};

/** Takes a document that was not adopted back to work on its text. Folded away, because it reopens much. */
export function ReturnForm({ visit, path, sent }: { readonly visit: Visit; readonly path: string; readonly sent?: Sent | undefined }) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "return");
  return (
    <Disclosure label={say(language, words.title)} isOpen={errors.length > 0}>
      <p>{say(language, words.note)}</p>
      <ErrorSummary language={language} errors={placedErrors(errors, "powrot")} />
      <Form action={visit.at(`${path}/powrot`)} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          id={fieldId("reason-powrot")}
          name="reason"
          label={say(language, words.reason)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", rows: 3, value: keptIn(sent, "return")("reason"), maxLength: 1000 }}
        />
        <Button kind="danger">{say(language, words.title)}</Button>
      </Form>
    </Disclosure>
  );
}
