import { type Bilingual, formatDay, say } from "@splot/kernel";
import { KEY_PLACE } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, FormSection, LangMark, Notice, OriginMark, PageHeading, Section } from "@splot/kernel/web";
import type { Card, Cluster } from "../../model/card.ts";
import { insightKinds, verdictCodes, verdictKinds } from "../../model/insight.ts";
import { InsightBody, type InsightPageProps } from "../pages/InsightPage.tsx";
import { formState, type Sent } from "../parts/form.ts";
import { InsightStateWord, markOf } from "../parts/signs.tsx";
import { EvidenceChoice } from "./EvidenceChoice.tsx";
import { type NumberChoices, NumberForm } from "./NumberForm.tsx";

const words = {
  ask: { pl: "Poproś o opinię eksperta", en: "Ask for an expert's verdict" },
  askWhy: {
    pl: "Zamkniemy treść i dowody tak, jak stoją teraz. Ekspert oceni dokładnie tę wersję.",
    en: "The statement and its evidence are frozen as they stand. The expert judges exactly this version.",
  },
  dueOn: { pl: "Do kiedy", en: "Until when" },
  waits: { pl: "Czeka na opinię eksperta", en: "Awaits an expert's verdict" },
  until: { pl: "do", en: "until" },
  verdict: { pl: "Twoja opinia", en: "Your verdict" },
  own: { pl: "To Twój wniosek, więc opinię wydaje inna osoba.", en: "This is your insight, so somebody else gives the verdict." },
  decision: { pl: "Opinia", en: "Verdict" },
  reason: { pl: "Uzasadnienie", en: "Reasons" },
  reasonEn: { pl: "Uzasadnienie po angielsku", en: "Reasons in English" },
  give: { pl: "Wydaj opinię", en: "Give the verdict" },
  publish: { pl: "Opublikuj wniosek", en: "Publish the insight" },
  publishWhy: {
    pl: "Razem z wnioskiem staną się jawne jego karty i cytaty. Teksty źródeł zostają w biurze.",
    en: "Its cards and quotes become public with the insight. The texts of sources stay in the office.",
  },
  isPublished: { pl: "Wniosek jest opublikowany", en: "The insight is published" },
  more: { pl: "Dodaj dowody", en: "Add evidence" },
  addThem: { pl: "Dodaj", en: "Add" },
} satisfies Record<string, Bilingual>;

export type InsightDeskPageProps = Omit<InsightPageProps, "panels" | "workPath"> & {
  readonly mayWork: boolean;
  readonly mayJudge: boolean;
  readonly isOwn: boolean;
  /** Cards that can still be added, while it is a draft. */
  readonly choice: { readonly cards: readonly Card[]; readonly clusters: readonly Cluster[] };
  readonly numberChoices: NumberChoices;
  readonly sent?: Sent | undefined;
};

/** The desk of one insight: what it rests on, and the one next step. */
export function InsightDeskPage(props: InsightDeskPageProps) {
  const { visit, insight, mayWork, mayJudge } = props;
  const { language, at } = visit;
  const isVerified = insight.state === "confirmed" || insight.state === "contested";
  return (
    <>
      <PageHeading
        kicker={`${say(language, insightKinds[insight.kind])} ${insight.code}`}
        title={<LangMark language={language} text={insight.thing.title} />}
        state={<InsightStateWord language={language} state={insight.state} />}
        mark={<OriginMark language={language} mark={markOf(insight.thing)} />}
      />
      {insight.publishedAt !== undefined && (
        <p>
          <a href={at(insight.thing.address)}>{say(language, words.isPublished)}</a>
        </p>
      )}
      {mayWork && isVerified && insight.publishedAt === undefined && <PublishForm {...props} />}
      {insight.state === "in_review" && !mayJudge && <Waits {...props} />}
      <InsightBody {...props} />
      {mayJudge && insight.state === "in_review" && <VerdictForm {...props} />}
      {mayWork && insight.state === "draft" && <DraftForms {...props} />}
    </>
  );
}

function pathOf({ visit, insight }: InsightDeskPageProps): string {
  return visit.at(`/praca/wnioski/${insight.id}`);
}

function Waits({ visit: { language }, insight: { dueOn } }: InsightDeskPageProps) {
  return (
    <Notice language={language} isAnnounced={false} title={say(language, words.waits)}>
      {dueOn === undefined ? undefined : `${say(language, words.until)} ${formatDay(language, dueOn)}`}
    </Notice>
  );
}

function PublishForm(props: InsightDeskPageProps) {
  const { language } = props.visit;
  const { errors } = formState(language, props.sent, "publish");
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${pathOf(props)}/publikacja`} hidden={{ _key: KEY_PLACE }}>
        <p>{say(language, words.publishWhy)}</p>
        <Button kind="primary">{say(language, words.publish)}</Button>
      </Form>
    </>
  );
}

function VerdictForm(props: InsightDeskPageProps) {
  const { language } = props.visit;
  const { errors, kept } = formState(language, props.sent, "verdict");
  if (props.isOwn) return <p>{say(language, words.own)}</p>;
  return (
    <Section id="twoja-opinia" title={say(language, words.verdict)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={`${pathOf(props)}/opinia`} hidden={{ _key: KEY_PLACE }} draft={`opinia-${props.insight.id}`}>
        <Field
          language={language}
          name="verdict"
          label={say(language, words.decision)}
          isRequired
          error={errorOf(errors, "verdict")}
          control={{ kind: "radio", value: kept("verdict"), choices: verdictCodes.map((value) => ({ value, label: say(language, verdictKinds[value]) })) }}
        />
        <Field
          language={language}
          name="reason"
          label={say(language, words.reason)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", value: kept("reason"), rows: 5, maxLength: 2000 }}
        />
        <Field
          language={language}
          name="reasonEn"
          label={say(language, words.reasonEn)}
          error={errorOf(errors, "reasonEn")}
          control={{ kind: "textarea", value: kept("reasonEn"), rows: 3, maxLength: 2000 }}
        />
        <Button kind="primary">{say(language, words.give)}</Button>
      </Form>
    </Section>
  );
}

function DraftForms(props: InsightDeskPageProps) {
  const { visit, choice, numberChoices, sent } = props;
  const { language } = visit;
  const path = pathOf(props);
  const ask = formState(language, sent, "ask");
  const more = formState(language, sent, "evidence");
  return (
    <>
      {choice.cards.length > 0 && (
        <Form action={`${path}/dowody`} hidden={{ _key: KEY_PLACE }}>
          <ErrorSummary language={language} errors={more.errors} />
          <FormSection title={say(language, words.more)}>
            <EvidenceChoice visit={visit} cards={choice.cards} clusters={choice.clusters} kept={more.kept} />
          </FormSection>
          <Button>{say(language, words.addThem)}</Button>
        </Form>
      )}
      <NumberForm visit={visit} path={`${path}/liczba`} choices={numberChoices} sent={sent} />
      <Section id="popros" title={say(language, words.ask)} intro={say(language, words.askWhy)}>
        <ErrorSummary language={language} errors={ask.errors} />
        <Form action={`${path}/prosba`} hidden={{ _key: KEY_PLACE }}>
          <Field
            language={language}
            name="dueOn"
            label={say(language, words.dueOn)}
            error={errorOf(ask.errors, "dueOn")}
            control={{ kind: "date", value: ask.kept("dueOn") }}
          />
          <Button kind="primary">{say(language, words.ask)}</Button>
        </Form>
      </Section>
    </>
  );
}
