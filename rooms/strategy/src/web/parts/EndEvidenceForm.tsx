import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import type { ShownEvidence } from "../../model/evidence.ts";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";

const words = {
  end: { pl: "Wycofaj tę liczbę", en: "Withdraw this number" },
  reason: { pl: "Powód", en: "Reason" },
  hint: {
    pl: "Liczba i powód zostaną na stronie celu wśród wycofanych. Zamknięte wersje dokumentu się nie zmienią.",
    en: "The number and the reason stay on the page of the goal among those withdrawn. Frozen versions of the document do not change.",
  },
};

/** Ends a cited number, with a reason. Nothing for a number that no goal of ours cites. */
export function EndEvidenceForm({
  visit,
  path,
  one,
  sent,
}: {
  readonly visit: Visit;
  readonly path: string;
  readonly one: ShownEvidence;
  readonly sent?: Sent | undefined;
}) {
  const { language } = visit;
  if (one.id === undefined) return <></>;
  const form = `end-${one.id}`;
  const errors = errorsOf(language, sent, form);
  return (
    <Disclosure label={say(language, words.end)} isOpen={errors.length > 0}>
      <ErrorSummary language={language} errors={placedErrors(errors, form)} />
      <Form action={visit.at(`${path}/wycofaj`)} hidden={{ _key: KEY_PLACE, evidence: one.id }}>
        <Field
          language={language}
          id={fieldId(`reason-${form}`)}
          name="reason"
          label={say(language, words.reason)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", rows: 2, value: keptIn(sent, form)("reason"), maxLength: 1000 }}
        />
        <Button kind="danger">{say(language, words.end)}</Button>
      </Form>
    </Disclosure>
  );
}
