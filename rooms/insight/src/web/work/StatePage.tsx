import { type Bilingual, domainNames, say, spoken } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, FormSection, PageHeading } from "@splot/kernel/web";
import type { Card, Cluster } from "../../model/card.ts";
import { confidenceCodes, confidences, insightKindCodes, insightKinds } from "../../model/insight.ts";
import type { Study } from "../../model/study.ts";
import { formState, type Sent } from "../parts/form.ts";
import { EvidenceChoice } from "./EvidenceChoice.tsx";

export const stateTitle = { pl: "Sformułuj wniosek", en: "State an insight" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Jedno zdanie, które da się sprawdzić. Najlepiej: kto czego potrzebuje i dlaczego.",
    en: "One sentence that can be checked. Best: who needs what, and why.",
  },
  study: { pl: "Badanie, z którego bierzesz karty", en: "Study whose cards you use" },
  choose: { pl: "Pokaż karty", en: "Show its cards" },
  kind: { pl: "Rodzaj", en: "Kind" },
  statement: { pl: "Wniosek", en: "Insight" },
  statementEn: { pl: "Wniosek po angielsku", en: "Insight in English" },
  domains: { pl: "Dziedziny", en: "Domains" },
  confidence: { pl: "Jak duża jest Twoja pewność", en: "How sure you are" },
  evidence: { pl: "Co za tym przemawia, a co przeciw", en: "What speaks for it and what against" },
  state: { pl: "Zapisz wniosek", en: "Save the insight" },
} satisfies Record<string, Bilingual>;

export type StatePageProps = {
  readonly visit: Visit;
  readonly studies: readonly Study[];
  readonly chosen: Study | undefined;
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
  readonly sent?: Sent | undefined;
};

/** The form for an insight with its evidence for and against. */
export function StatePage(props: StatePageProps) {
  const { visit, studies, chosen, cards, clusters, sent } = props;
  const { language, at } = visit;
  const { errors, kept, keptAll } = formState(language, sent, "insight");
  return (
    <>
      <PageHeading title={say(language, stateTitle)} lead={say(language, words.lead)} />
      {studies.length > 1 && <StudyChoice {...props} />}
      <ErrorSummary language={language} errors={errors} />
      <Form action={at("/praca/wnioski/nowy")} hidden={{ _key: KEY_PLACE, badanie: chosen?.id ?? "" }} draft="wniosek">
        <Field
          language={language}
          name="statement"
          label={say(language, words.statement)}
          isRequired
          error={errorOf(errors, "statement")}
          control={{ kind: "textarea", value: kept("statement"), rows: 3, maxLength: 400 }}
        />
        <Field
          language={language}
          name="statementEn"
          label={say(language, words.statementEn)}
          error={errorOf(errors, "statementEn")}
          control={{ kind: "textarea", value: kept("statementEn"), rows: 3, maxLength: 400 }}
        />
        <Field
          language={language}
          name="kind"
          label={say(language, words.kind)}
          isRequired
          error={errorOf(errors, "kind")}
          control={{
            kind: "select",
            value: kept("kind", "challenge"),
            choices: insightKindCodes.map((value) => ({ value, label: say(language, insightKinds[value]) })),
          }}
        />
        <Field
          language={language}
          name="domains"
          label={say(language, words.domains)}
          error={errorOf(errors, "domains")}
          control={{
            kind: "checkboxes",
            values: keptAll("domains"),
            choices: Object.entries(domainNames).map(([value, name]) => ({ value, label: say(language, name) })),
          }}
        />
        <Field
          language={language}
          name="confidence"
          label={say(language, words.confidence)}
          isRequired
          error={errorOf(errors, "confidence")}
          control={{
            kind: "radio",
            value: kept("confidence", "medium"),
            choices: confidenceCodes.map((value) => ({ value, label: say(language, confidences[value]) })),
          }}
        />
        <FormSection title={say(language, words.evidence)}>
          <EvidenceChoice visit={visit} cards={cards} clusters={clusters} kept={kept} />
        </FormSection>
        <Button kind="primary">{say(language, words.state)}</Button>
      </Form>
    </>
  );
}

/** Which study's cards are shown; a list of its own. */
function StudyChoice({ visit: { language, at }, studies, chosen }: StatePageProps) {
  return (
    <Form action={at("/praca/wnioski/nowy")} method="get">
      <Field
        language={language}
        name="badanie"
        label={say(language, words.study)}
        control={{
          kind: "select",
          value: chosen?.id,
          choices: studies.map(({ id, thing }) => ({ value: id, label: say(language, thing.title), language: spoken(language, thing.title) })),
        }}
      />
      <Button kind="quiet">{say(language, words.choose)}</Button>
    </Form>
  );
}
