import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import type { CheckItem } from "../../model/checklist.ts";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";

const words = {
  title: { pl: "Cofnij to rozstrzygnięcie", en: "Take this decision back" },
  reason: { pl: "Powód", en: "Reason" },
  hint: {
    pl: "Wymaganie wróci na listę spraw do spełnienia. Powód i poprzednie rozstrzygnięcie zostaną w jego historii.",
    en: "The requirement returns to those still open. The reason and the earlier decision stay in its history.",
  },
};

export type ReopenFormProps = { readonly visit: Visit; readonly path: string; readonly item: CheckItem; readonly sent?: Sent | undefined };

/** Opens a settled requirement again, with a reason. */
export function ReopenForm({ visit, path, item, sent }: ReopenFormProps) {
  const { language } = visit;
  const form = `reopen-${item.code}`;
  const errors = errorsOf(language, sent, form);
  return (
    <Disclosure
      label={
        <>
          {say(language, words.title)} <span class="visually-hidden">{say(language, item.title)}</span>
        </>
      }
      isOpen={errors.length > 0}
    >
      <ErrorSummary language={language} errors={placedErrors(errors, form)} />
      <Form action={visit.at(`${path}/wymagania/cofnij`)} hidden={{ _key: KEY_PLACE, code: item.code }}>
        <Field
          language={language}
          id={fieldId(`reason-${form}`)}
          name="reason"
          label={say(language, words.reason)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", rows: 3, value: keptIn(sent, form)("reason"), maxLength: 1000 }}
        />
        <Button kind="danger">{say(language, words.title)}</Button>
      </Form>
    </Disclosure>
  );
}
