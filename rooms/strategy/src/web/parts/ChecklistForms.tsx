import { type ObjectId, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Disclosure, ErrorSummary, errorOf, Field, Form, fieldId } from "@splot/kernel/web";
import type { CheckItem } from "../../model/checklist.ts";
import { errorsOf, keptIn, placedErrors, type Sent } from "./errors.ts";

const words = {
  found: { pl: "Dowód jest gotowy.", en: "The evidence is ready." },
  meet: { pl: "Oznacz jako spełnione", en: "Mark as met" },
  notYet: {
    pl: "Dowodu jeszcze nie ma: konsultacje muszą się zakończyć, a sprawozdanie musi być opublikowane.",
    en: "There is no evidence yet: the consultation must end and its report must be published.",
  },
  waive: { pl: "Odstąp od wymagania", en: "Waive the requirement" },
  reason: { pl: "Powód", en: "Reason" },
  basis: { pl: "Podstawa prawna", en: "Legal basis" },
};

export type ChecklistFormsProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly item: CheckItem;
  readonly proof?: ObjectId | undefined;
  readonly mayWaive: boolean;
  readonly sent?: Sent | undefined;
};

/** What one may do with an open requirement: mark it met when its evidence exists, or waive it with a reason. */
export function ChecklistForms({ visit, path, item, proof, mayWaive, sent }: ChecklistFormsProps) {
  const { language } = visit;
  const form = `waive-${item.code}`;
  const errors = errorsOf(language, sent, form);
  return (
    <>
      {proof === undefined ? (
        <p>{say(language, words.notYet)}</p>
      ) : (
        <Form action={visit.at(`${path}/wymagania/spelnione`)} hidden={{ _key: KEY_PLACE, code: item.code, evidence: proof }}>
          <p>{say(language, words.found)}</p>
          <Button fullLabel={`${say(language, words.meet)}: ${say(language, item.title)}`}>{say(language, words.meet)}</Button>
        </Form>
      )}
      {mayWaive && (
        <Disclosure
          label={
            <>
              {say(language, words.waive)} <span class="visually-hidden">{say(language, item.title)}</span>
            </>
          }
          isOpen={errors.length > 0}
        >
          <ErrorSummary language={language} errors={placedErrors(errors, item.code)} />
          <Form action={visit.at(`${path}/wymagania/odstap`)} hidden={{ _key: KEY_PLACE, code: item.code }}>
            <Field
              language={language}
              id={fieldId(`reason-${item.code}`)}
              name="reason"
              label={say(language, words.reason)}
              isRequired
              error={errorOf(errors, "reason")}
              control={{ kind: "textarea", rows: 3, value: keptIn(sent, form)("reason"), maxLength: 1000 }}
            />
            <Field
              language={language}
              id={fieldId(`basis-${item.code}`)}
              name="basis"
              label={say(language, words.basis)}
              isRequired
              error={errorOf(errors, "basis")}
              control={{ kind: "text", value: keptIn(sent, form)("basis"), maxLength: 300 }}
            />
            <Button kind="danger">{say(language, words.waive)}</Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
