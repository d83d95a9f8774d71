import { langOf, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Columns, ErrorSummary, errorOf, FactList, Field, Form, LangMark, OriginMark, PageHeading, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { StrategyNode } from "../../model/node.ts";
import { type Coherence, type PolicyDocument, policyLevels, verdictCodes, verdicts } from "../../model/policyDocument.ts";
import { errorsOf, keptIn, type Sent } from "../parts/errors.ts";
import { markOf } from "../parts/marks.ts";

const words = {
  kind: { pl: "Dokument nadrzędny", en: "Higher-level document" },
  level: { pl: "Poziom", en: "Level" },
  issuer: { pl: "Kto wydał", en: "Issued by" },
  span: { pl: "Lata", en: "Years" },
  notStated: { pl: "źródło nie podaje", en: "the source does not say" },
  source: { pl: "Źródło", en: "Source" },
  address: { pl: "Stały adres", en: "Permanent address" },
  priorities: { pl: "Priorytety i cele", en: "Priorities and goals" },
  none: {
    pl: "Źródło, z którego znamy ten dokument, nie podaje jego priorytetów.",
    en: "The source from which we know this document names no priorities of it.",
  },
  notJudged: { pl: "Żadnego celu jeszcze nie oceniono.", en: "No goal has been judged yet." },
  judge: { pl: "Oceń spójność", en: "Judge the coherence" },
  priority: { pl: "Priorytet", en: "Priority" },
  goal: { pl: "Cel", en: "Goal" },
  verdict: { pl: "Ocena", en: "Judgement" },
  reason: { pl: "Dlaczego", en: "Why" },
  save: { pl: "Zapisz ocenę", en: "Save the judgement" },
};

export type PolicyPageProps = {
  readonly visit: Visit;
  readonly document: PolicyDocument;
  readonly goals: readonly StrategyNode[];
  readonly judged: readonly Coherence[];
  readonly mayJudge: boolean;
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** A higher-level document: its priorities, and how the goals stand to each. */
export function PolicyPage({ visit, document, goals, judged, mayJudge, sent, panels }: PolicyPageProps) {
  const { language } = visit;
  const { thing, priorities } = document;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kind)}
        title={<LangMark language={language} text={thing.title} />}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
        state={<StateWord>{say(language, visit.words.state(thing.kind, thing.state))}</StateWord>}
      />
      <Columns aside={<Facts visit={visit} document={document} />}>
        <Section id="priorytety" title={say(language, words.priorities)}>
          {priorities.length === 0 ? (
            <p>{say(language, words.none)}</p>
          ) : (
            priorities.map((priority) => (
              <>
                <h3 lang={langOf(language, priority.title)}>
                  {priority.ord}. {say(language, priority.title)}
                </h3>
                <JudgedGoals visit={visit} goals={goals} judged={judged.filter((one) => one.priority === priority.id)} />
              </>
            ))
          )}
        </Section>
        {mayJudge && priorities.length > 0 && goals.length > 0 && <JudgeForm visit={visit} document={document} goals={goals} sent={sent} />}
      </Columns>
      {panels}
    </>
  );
}

function Facts({ visit, document: { thing, level, issuer, span } }: Pick<PolicyPageProps, "visit" | "document">) {
  const { language, origin, at } = visit;
  return (
    <FactList
      facts={[
        { term: say(language, words.level), detail: say(language, policyLevels[level]) },
        { term: say(language, words.issuer), detail: issuer === undefined ? say(language, words.notStated) : <LangMark language={language} text={issuer} /> },
        { term: say(language, words.span), detail: span ?? say(language, words.notStated) },
        ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
        { term: say(language, words.address), detail: `${origin}${at(thing.address)}` },
      ]}
    />
  );
}

function JudgedGoals({ visit, goals, judged }: Pick<PolicyPageProps, "visit" | "goals" | "judged">) {
  const { language, at } = visit;
  const shown = judged.flatMap((one) => {
    const goal = goals.find(({ id }) => id === one.node);
    return goal === undefined ? [] : [{ goal, one }];
  });
  if (shown.length === 0) return <p class="muted">{say(language, words.notJudged)}</p>;
  return (
    <ul>
      {shown.map(({ goal, one }) => (
        <li>
          <strong>{say(language, verdicts[one.verdict])}</strong>:{" "}
          <a href={at(goal.address)}>
            <LangMark language={language} text={goal.title} />
          </a>
          <br />
          <span lang={language === "pl" ? undefined : "pl"}>{one.reason}</span>
        </li>
      ))}
    </ul>
  );
}

function JudgeForm({ visit, document, goals, sent }: Pick<PolicyPageProps, "visit" | "document" | "goals" | "sent">) {
  const { language, at } = visit;
  const errors = errorsOf(language, sent, "judge");
  const kept = keptIn(sent, "judge");
  return (
    <Section id="ocena" title={say(language, words.judge)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={at(`${document.thing.address}/ocena`)} hidden={{ _key: KEY_PLACE, form: "judge" }}>
        <Field
          language={language}
          name="priority"
          label={say(language, words.priority)}
          error={errorOf(errors, "priority")}
          control={{
            kind: "select",
            value: kept("priority"),
            choices: document.priorities.map(({ id, title }) => ({ value: id, label: say(language, title), language: langOf(language, title) })),
          }}
        />
        <Field
          language={language}
          name="node"
          label={say(language, words.goal)}
          error={errorOf(errors, "node")}
          control={{
            kind: "select",
            value: kept("node"),
            choices: goals.map(({ id, title }) => ({ value: id, label: say(language, title), language: langOf(language, title) })),
          }}
        />
        <Field
          language={language}
          name="verdict"
          label={say(language, words.verdict)}
          error={errorOf(errors, "verdict")}
          control={{
            kind: "radio",
            value: kept("verdict", "supports"),
            choices: verdictCodes.map((value) => ({ value, label: say(language, verdicts[value]) })),
          }}
        />
        <Field
          language={language}
          name="reason"
          label={say(language, words.reason)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "textarea", value: kept("reason"), rows: 3, maxLength: 1000 }}
        />
        <Button kind="primary">{say(language, words.save)}</Button>
      </Form>
    </Section>
  );
}
