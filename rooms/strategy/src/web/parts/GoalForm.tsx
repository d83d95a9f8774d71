import { domainNames, type Language, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, errorOf, Field, Form, FormSection, type SelectChoice } from "@splot/kernel/web";
import type { Paragraph } from "../../model/blocks.ts";
import type { StrategyNode } from "../../model/node.ts";
import { errorsOf, keptIn, type Sent } from "./errors.ts";

const words = {
  add: { pl: "Dodaj cel", en: "Add a goal" },
  under: { pl: "Dziedzina albo cel nadrzędny", en: "Domain or goal above" },
  underHint: {
    pl: "Pod dziedziną powstaje cel główny, pod celem głównym cel szczegółowy, pod szczegółowym kierunek działania.",
    en: "Under a domain you add a main goal, under a main goal a specific goal, under a specific goal a direction.",
  },
  choose: { pl: "Wybierz", en: "Choose" },
  title: { pl: "Brzmienie celu", en: "Wording of the goal" },
  titleEn: { pl: "Brzmienie po angielsku", en: "Wording in English" },
  block: { pl: "Akapit, w którym cel zapisano", en: "Paragraph in which the goal is written" },
  none: { pl: "nie przypisuj", en: "do not tie" },
  domain: { pl: "Dziedzina", en: "Domain" },
};

export type GoalFormProps = {
  readonly visit: Visit;
  readonly path: string;
  readonly nodes: readonly StrategyNode[];
  readonly paragraphs: readonly Paragraph[];
  readonly sent?: Sent | undefined;
};

/** A new goal under one of the seven domains or under another goal, tied to its paragraph. */
export function GoalForm({ visit, path, nodes, paragraphs, sent }: GoalFormProps) {
  const { language } = visit;
  const errors = errorsOf(language, sent, "goal");
  const kept = keptIn(sent, "goal");
  const domains = Object.entries(domainNames).map(([code, name]) => ({ value: code, label: `${say(language, words.domain)} ${code}: ${say(language, name)}` }));
  const goals = nodes
    .filter(({ level }) => level === "main_goal" || level === "specific_goal")
    .map(({ code, title }) => ({ value: code, label: `${code.replace(/\.g$/, "")} – ${say(language, title)}` }));
  return (
    <Form action={visit.at(`${path}/cel`)} hidden={{ _key: KEY_PLACE }}>
      <ErrorSummary language={language} errors={errors} />
      <FormSection title={say(language, words.add)}>
        <Field
          language={language}
          name="parent"
          label={say(language, words.under)}
          hint={say(language, words.underHint)}
          isRequired
          error={errorOf(errors, "parent")}
          control={{ kind: "select", value: kept("parent"), choices: [{ value: "", label: say(language, words.choose) }, ...domains, ...goals] }}
        />
        <Field
          language={language}
          name="title"
          label={say(language, words.title)}
          isRequired
          error={errorOf(errors, "title")}
          control={{ kind: "textarea", rows: 3, value: kept("title"), maxLength: 400, language: "pl" }}
        />
        <Field
          language={language}
          name="titleEn"
          label={say(language, words.titleEn)}
          error={errorOf(errors, "titleEn")}
          control={{ kind: "textarea", rows: 3, value: kept("titleEn"), maxLength: 400 }}
        />
        <Field
          language={language}
          name="block"
          label={say(language, words.block)}
          error={errorOf(errors, "block")}
          control={{ kind: "select", value: kept("block"), choices: paragraphChoices(language, paragraphs) }}
        />
        <Button>{say(language, words.add)}</Button>
      </FormSection>
    </Form>
  );
}

/** The paragraphs in which a goal may be written, as choices; the first is none. */
export function paragraphChoices(language: Language, paragraphs: readonly Paragraph[]): readonly SelectChoice[] {
  return [
    { value: "", label: say(language, words.none) },
    ...paragraphs.map(({ key, text }): SelectChoice => ({ value: key, label: `${key.replace(/^p/, "")}. ${text.slice(0, 60)}`, language: "pl" })),
  ];
}
