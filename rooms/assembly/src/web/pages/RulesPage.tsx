import { type Bilingual, type ContentText, type Day, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";
import { type RuleSet, shippedRules } from "../../model/rule.ts";
import { quorums } from "../../model/ruleForm.ts";
import { ruleSentence } from "../../model/sentences.ts";

export type RulesPageProps = {
  readonly visit: Visit;
  readonly bodies: readonly { readonly id: string; readonly name: ContentText; readonly rules: RuleSet | undefined }[];
  readonly today: Day;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

export const rulesTitle = { pl: "Zasady podejmowania uchwał", en: "Decision rules" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Zasady działają od podanego dnia. Głosowania, które już otwarto, kończą się na dawnych zasadach.",
    en: "Rules hold from the given day. Ballots that are open already end under the earlier rules.",
  },
  now: { pl: "Dziś obowiązują", en: "In force today" },
  none: { pl: "Brak zasad. Bez nich nie otworzysz głosowania.", en: "There are no rules. Without them no ballot can open." },
  unconfirmed: { pl: "Niepotwierdzone ze statutem.", en: "Not confirmed against the statute." },
  change: { pl: "Wpisz zasady ze statutu", en: "Enter the rules of the statute" },
  body: { pl: "Organ", en: "Body" },
  rule: { pl: "Uchwała przechodzi, gdy jest", en: "A resolution passes by" },
  quorum: { pl: "Kworum", en: "Quorum" },
  secondCall: { pl: "W drugim terminie", en: "At a second call" },
  same: { pl: "kworum jest takie samo", en: "the quorum is the same" },
  any: { pl: "wystarczy każda liczba obecnych", en: "any number present is enough" },
  ordinaryDays: { pl: "Posiedzenie zwyczajne zwołuje się tyle dni wcześniej", en: "Days ahead to convene an ordinary meeting" },
  extraordinaryDays: { pl: "Nadzwyczajne – tyle dni wcześniej", en: "Days ahead to convene an extraordinary one" },
  secondPerson: { pl: "Głos wpisany przez protokolanta", en: "A vote entered by the clerk" },
  off: { pl: "nie wymaga potwierdzenia", en: "needs no confirmation" },
  warn: { pl: "bez potwierdzenia jest oznaczony przy wyniku", en: "is marked at the result when unconfirmed" },
  require: { pl: "wymaga potwierdzenia drugiej osoby", en: "needs a second person's confirmation" },
  basis: { pl: "Podstawa", en: "Basis" },
  basisHint: { pl: "Paragraf statutu i data, na przykład: § 14 statutu z 1 marca 2026 r.", en: "Paragraph and date of the statute." },
  confirmed: { pl: "Sprawdziliśmy te zasady ze statutem", en: "We have checked these rules against the statute" },
  from: { pl: "Od dnia", en: "From" },
  save: { pl: "Zapisz zasady", en: "Save the rules" },
} satisfies Record<string, Bilingual>;

/** The rules of each deciding body in words, and the form that enters the next ones. */
export function RulesPage(props: RulesPageProps) {
  const { visit, bodies } = props;
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading title={t(rulesTitle)} lead={t(words.lead)} />
      {bodies.map(({ id, name, rules }) => (
        <Section id={`organ-${id}`} title={<LangMark language={language} text={name} />}>
          {rules === undefined ? (
            <Notice language={language} tone="warning" isAnnounced={false}>
              {t(words.none)}
            </Notice>
          ) : (
            <>
              <p>
                {t(words.now)}: {t(ruleSentence(rules.content.rule))}
              </p>
              <p class="muted">
                <span lang={language === "pl" ? undefined : "pl"}>{rules.basis}</span>. {!rules.isConfirmed && t(words.unconfirmed)}
              </p>
            </>
          )}
        </Section>
      ))}
      <RulesForm {...props} />
    </>
  );
}

function RulesForm({ visit, bodies, today, values, errors }: RulesPageProps) {
  const { language } = visit;
  const t = (text: Bilingual) => say(language, text);
  const field = (name: keyof typeof words) => ({ language, name, label: t(words[name]), isRequired: true, error: errorOf(errors, name) });
  const choices = (texts: Readonly<Record<string, { readonly name: Bilingual }>>) =>
    Object.entries(texts).map(([value, { name }]) => ({ value, label: t(name) }));
  const wordsOf = (codes: readonly ("off" | "warn" | "require" | "same" | "any")[]) => codes.map((value) => ({ value, label: t(words[value]) }));
  return (
    <Section id="zmiana" title={t(words.change)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={visit.at("/praca/zasady")} draft="zasady" hidden={{ _key: values["_key"] ?? KEY_PLACE }}>
        <Field
          {...field("body")}
          control={{ kind: "select", value: values["body"], choices: bodies.map(({ id, name }) => ({ value: id, label: say(language, name) })) }}
        />
        <Field {...field("rule")} control={{ kind: "select", value: values["rule"] ?? "unanimity", choices: choices(shippedRules) }} />
        <Field {...field("quorum")} control={{ kind: "select", value: values["quorum"] ?? "half", choices: choices(quorums) }} />
        <Field {...field("secondCall")} control={{ kind: "select", value: values["secondCall"] ?? "same", choices: wordsOf(["same", "any"]) }} />
        <Field {...field("ordinaryDays")} control={{ kind: "text", type: "number", value: values["ordinaryDays"] ?? "14", width: "short" }} />
        <Field {...field("extraordinaryDays")} control={{ kind: "text", type: "number", value: values["extraordinaryDays"] ?? "7", width: "short" }} />
        <Field {...field("secondPerson")} control={{ kind: "select", value: values["secondPerson"] ?? "warn", choices: wordsOf(["off", "warn", "require"]) }} />
        <Field {...field("basis")} hint={t(words.basisHint)} control={{ kind: "text", value: values["basis"], maxLength: 1000 }} />
        <Field {...field("from")} control={{ kind: "date", value: values["from"] ?? today }} />
        <Field {...field("confirmed")} isRequired={false} control={{ kind: "checkbox", isChecked: values["confirmed"] === "yes" }} />
        <ButtonRow>
          <Button kind="primary">{t(words.save)}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
