import { type Bilingual, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Disclosure, ErrorSummary, errorOf, Field, Form, Section } from "@splot/kernel/web";
import { hideReasonCodes, hideReasons, type Idea, ideaState, ideaVerdicts, officeVerdictCodes } from "../../model/idea.ts";
import type { FormState } from "./formErrors.ts";

export type IdeaOfficeProps = { readonly visit: Visit; readonly idea: Idea; readonly form: FormState };

const words = {
  office: { pl: "Dla biura", en: "For the office" },
  intro: {
    pl: "Pokaż pomysł, jeśli nie obraża i nie zawiera danych osobowych. Potem odpowiedz i uzasadnij.",
    en: "Show the idea if it offends nobody and holds no personal data. Then answer it and give the reason.",
  },
  show: { pl: "Pokaż na stronie", en: "Show on the site" },
  restore: { pl: "Pokaż znowu", en: "Show again" },
  hide: { pl: "Nie pokazuj", en: "Do not show" },
  why: { pl: "Powód, który zobaczy autor", en: "The reason, which the author will see" },
  verdict: { pl: "Odpowiedź", en: "Answer" },
  answer: { pl: "Uzasadnienie", en: "Reason" },
  answerHint: {
    pl: "Napisz do autora wprost: co biuro zrobi i dlaczego. Pomysł staje się projektem przez fiszkę projektu.",
    en: "Write to the author plainly: what the office will do and why. An idea becomes a project through a project fiche.",
  },
  submit: { pl: "Opublikuj odpowiedź", en: "Publish the answer" },
  project: { pl: "Zacznij fiszkę projektu z tego pomysłu", en: "Start a project fiche from this idea" },
} satisfies Record<string, Bilingual>;

/** What the office may do with an idea now: show or hide it, answer it. */
export function IdeaOffice({ visit, idea, form }: IdeaOfficeProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  const state = ideaState(idea);
  if (state === "withdrawn") return <></>;
  return (
    <Section id="biuro" title={t(words.office)} intro={t(words.intro)}>
      <ErrorSummary language={language} errors={form.errors} />
      {(state === "received" || state === "hidden") && (
        <Form action={at(`${idea.address}/pokaz`)} hidden={{ _key: KEY_PLACE, idea: idea.id }}>
          <ButtonRow>
            <Button kind="primary">{t(state === "hidden" ? words.restore : words.show)}</Button>
          </ButtonRow>
        </Form>
      )}
      {(state === "shown" || state === "kept") && (
        <>
          <AnswerForm visit={visit} idea={idea} form={form} />
          <p>
            <a href={at(`/praca/projekty/nowa?z=${idea.id}`)}>{t(words.project)}</a>
          </p>
        </>
      )}
      {state !== "hidden" && (
        <Disclosure label={t(words.hide)} isOpen={errorOf(form.errors, "reason") !== undefined}>
          <Form action={at(`${idea.address}/ukryj`)} hidden={{ _key: KEY_PLACE, idea: idea.id }}>
            <Field
              language={language}
              name="reason"
              label={t(words.why)}
              isRequired
              error={errorOf(form.errors, "reason")}
              control={{
                kind: "select",
                value: form.values["reason"] ?? "",
                choices: hideReasonCodes.map((value) => ({ value, label: t(hideReasons[value]) })),
              }}
            />
            <Button kind="danger">{t(words.hide)}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function AnswerForm({ visit, idea, form }: IdeaOfficeProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <Form action={at(`${idea.address}/odpowiedz`)} draft={`odpowiedz-${idea.id}`} hidden={{ _key: form.values["_key"] ?? KEY_PLACE, idea: idea.id }}>
      <Field
        language={language}
        name="verdict"
        label={t(words.verdict)}
        isRequired
        error={errorOf(form.errors, "verdict")}
        control={{
          kind: "select",
          value: form.values["verdict"] ?? "kept",
          choices: officeVerdictCodes.map((value) => ({ value, label: t(ideaVerdicts[value]) })),
        }}
      />
      <Field
        language={language}
        name="answer"
        label={t(words.answer)}
        hint={t(words.answerHint)}
        isRequired
        error={errorOf(form.errors, "answer")}
        control={{ kind: "textarea", value: form.values["answer"], rows: 5, maxLength: 3000 }}
      />
      <ButtonRow>
        <Button kind="primary">{t(words.submit)}</Button>
      </ButtonRow>
    </Form>
  );
}
