import { type ContentText, langOf, say, spoken, type Thing } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, LangMark, PageHeading, Section } from "@splot/kernel/web";
import type { ShownEvidence } from "../../model/evidence.ts";
import type { StrategyNode } from "../../model/node.ts";
import { levelNames } from "../../model/tree.ts";
import { EndEvidenceForm } from "../parts/EndEvidenceForm.tsx";
import { EvidenceList } from "../parts/EvidenceList.tsx";
import { errorsOf, keptIn, type Sent } from "../parts/errors.ts";

const words = {
  title: { pl: "Wskaż liczbę, na której opiera się cel", en: "Cite a number that the goal rests on" },
  lead: {
    pl: "Liczba zostanie przypięta w tym wydaniu danych. Nowsze wydanie jej nie zmieni.",
    en: "The number is pinned in this release of the data. A newer release does not change it.",
  },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  unit: { pl: "Gmina albo cały obszar", en: "Municipality or the whole area" },
  period: { pl: "Okres", en: "Period" },
  periodHint: { pl: "Na przykład 2024.", en: "For example 2024." },
  why: { pl: "Dlaczego ta liczba uzasadnia cel", en: "Why this number is evidence for the goal" },
  choose: { pl: "Wybierz", en: "Choose" },
  cite: { pl: "Przypnij liczbę", en: "Pin the number" },
  insight: { pl: "Wskaż wniosek, z którego wynika cel", en: "Name an insight that the goal follows from" },
  insightIntro: { pl: "Do wyboru są opublikowane wnioski, które ocenił ekspert.", en: "Published insights that an expert has judged can be chosen." },
  chooseInsight: { pl: "Wniosek", en: "Insight" },
  link: { pl: "Powiąż wniosek z celem", en: "Link the insight to the goal" },
  already: { pl: "Już wskazane", en: "Already cited" },
};

/** A choice of the form. */
export type EvidenceChoice = { readonly value: string; readonly title: ContentText };
export type EvidencePageProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly node: StrategyNode;
  readonly evidence: readonly ShownEvidence[];
  readonly indicators: readonly EvidenceChoice[];
  readonly units: readonly EvidenceChoice[];
  /** Insights that the goal can follow from. */
  readonly insights: readonly EvidenceChoice[];
  readonly followed: readonly Thing[];
  readonly sent?: Sent | undefined;
};

/** The form that cites a number as evidence of a goal. */
export function EvidencePage(props: EvidencePageProps) {
  const { visit, path, node, evidence, indicators, units, sent } = props;
  const { language } = visit;
  const errors = errorsOf(language, sent, "evidence");
  const kept = keptIn(sent, "evidence");
  const choices = (list: readonly EvidenceChoice[]) => [
    { value: "", label: say(language, words.choose) },
    ...list.map(({ value, title }) => ({ value, label: say(language, title), language: langOf(language, title) })),
  ];
  return (
    <>
      <PageHeading
        kicker={
          <>
            {say(language, levelNames[node.level])}: <LangMark language={language} text={node.title} />
          </>
        }
        title={say(language, words.title)}
        lead={say(language, words.lead)}
      />
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at(path)} hidden={{ _key: KEY_PLACE }}>
        <Field
          language={language}
          name="indicator"
          label={say(language, words.indicator)}
          isRequired
          error={errorOf(errors, "indicator")}
          control={{ kind: "select", value: kept("indicator"), choices: choices(indicators) }}
        />
        <Field
          language={language}
          name="unit"
          label={say(language, words.unit)}
          isRequired
          error={errorOf(errors, "unit")}
          control={{ kind: "select", value: kept("unit"), choices: choices(units) }}
        />
        <Field
          language={language}
          name="period"
          label={say(language, words.period)}
          hint={say(language, words.periodHint)}
          isRequired
          error={errorOf(errors, "period")}
          control={{ kind: "text", value: kept("period", "2024"), width: "short", maxLength: 20 }}
        />
        <Field
          language={language}
          name="why"
          label={say(language, words.why)}
          isRequired
          error={errorOf(errors, "why")}
          control={{ kind: "textarea", value: kept("why"), rows: 4, maxLength: 1000 }}
        />
        <Button kind="primary">{say(language, words.cite)}</Button>
      </Form>
      {evidence.length > 0 && (
        <Section id="wskazane" title={say(language, words.already)}>
          <EvidenceList visit={visit} evidence={evidence} actionOf={(one) => <EndEvidenceForm visit={visit} path={path} one={one} sent={sent} />} />
        </Section>
      )}
      <InsightForm {...props} />
    </>
  );
}

/** The form that names an insight which the goal follows from; absent while no insight is published. */
function InsightForm({ visit, path, insights, followed, sent }: EvidencePageProps) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "insight");
  const kept = keptIn(sent, "insight");
  const left = insights.filter(({ value }) => !followed.some(({ id }) => id === value));
  if (insights.length === 0) return null;
  return (
    <Section id="wnioski" title={say(language, words.insight)} intro={say(language, words.insightIntro)}>
      {followed.length > 0 && (
        <ul>
          {followed.map(({ title, address }) => (
            <li>
              <a href={visit.at(address)}>
                <LangMark language={language} text={title} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ErrorSummary language={language} errors={errors} />
      {left.length > 0 && (
        <Form action={visit.at(`${path}/wniosek`)} hidden={{ _key: KEY_PLACE }}>
          <Field
            language={language}
            name="insight"
            label={say(language, words.chooseInsight)}
            isRequired
            error={errorOf(errors, "insight")}
            control={{
              kind: "select",
              value: kept("insight"),
              choices: [
                { value: "", label: say(language, words.choose) },
                ...left.map(({ value, title }) => ({ value, label: say(language, title), language: spoken(language, title) })),
              ],
            }}
          />
          <Button>{say(language, words.link)}</Button>
        </Form>
      )}
    </Section>
  );
}
