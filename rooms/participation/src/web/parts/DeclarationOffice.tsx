import { type Bilingual, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Disclosure, ErrorSummary, errorOf, Field, Form, Section } from "@splot/kernel/web";
import { type Declaration, declarationState, declineReasonCodes, declineReasons } from "../../model/declaration.ts";
import type { FormState } from "./formErrors.ts";

export type DeclarationOfficeProps = { readonly visit: Visit; readonly declaration: Declaration; readonly form: FormState };

const words = {
  office: { pl: "Dla biura", en: "For the office" },
  intro: {
    pl: "Sprawdź, czy nazwa jest prawdziwa i czy podpisała osoba uprawniona. Potem pokaż deklarację na liście.",
    en: "Look whether the name is real and an authorised person signed. Then show the declaration on the list.",
  },
  private: { pl: "Podpisujący nie zgodził się na pokazanie nazwy.", en: "The signatory did not agree that the name is shown." },
  unconfirmed: { pl: "Podpisujący nie potwierdził jeszcze podpisu.", en: "The signatory has not confirmed the signature yet." },
  show: { pl: "Pokaż publicznie", en: "Show publicly" },
  decline: { pl: "Odrzuć", en: "Decline" },
  takeDown: { pl: "Zdejmij z listy", en: "Take off the list" },
  why: { pl: "Powód, który zobaczy podpisujący", en: "The reason, which the signatory will see" },
} satisfies Record<string, Bilingual>;

/** What the office may do with a declaration now: show it, decline it, take it off the list. */
export function DeclarationOffice({ visit, declaration, form }: DeclarationOfficeProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const state = declarationState(declaration);
  if (state === "withdrawn" || state === "declined") return <></>;
  if (state === "sent") return <p class="muted">{t(words.unconfirmed)}</p>;
  const hidden = { _key: KEY_PLACE, declaration: declaration.id };
  const declineWord = t(state === "shown" ? words.takeDown : words.decline);
  return (
    <Section id="biuro" title={t(words.office)} intro={state === "confirmed" ? t(declaration.hasConsent ? words.intro : words.private) : undefined}>
      <ErrorSummary language={language} errors={form.errors} />
      {state === "confirmed" && declaration.hasConsent && (
        <Form action={at(`${declaration.address}/pokaz`)} hidden={hidden}>
          <ButtonRow>
            <Button kind="primary">{t(words.show)}</Button>
          </ButtonRow>
        </Form>
      )}
      <Disclosure label={declineWord} isOpen={errorOf(form.errors, "reason") !== undefined}>
        <Form action={at(`${declaration.address}/odrzuc`)} hidden={hidden}>
          <Field
            language={language}
            name="reason"
            label={t(words.why)}
            isRequired
            error={errorOf(form.errors, "reason")}
            control={{
              kind: "select",
              value: form.values["reason"] ?? "",
              choices: declineReasonCodes.map((value) => ({ value, label: t(declineReasons[value]) })),
            }}
          />
          <Button kind="danger">{declineWord}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
