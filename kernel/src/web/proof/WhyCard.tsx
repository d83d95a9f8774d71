import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { Icon } from "../parts/Icon.tsx";

/** One test of a rule: what it asks, of what base, how much was needed and reached. */
export type RuleTest = {
  readonly label: string;
  readonly base?: string | undefined;
  readonly needed: string;
  readonly reached: string;
  readonly isMet: boolean;
};

export type WhyCardProps = {
  readonly language: Language;
  /** Needed only when two cards stand on a page. */
  readonly id?: string | undefined;
  /** The outcome as a word: "Uchwała przyjęta". */
  readonly outcome: string;
  readonly isAdopted: boolean;
  /** The rule of that day in words, with its version. */
  readonly rule: Child;
  /** Quorum first, then the majorities. */
  readonly tests: readonly RuleTest[];
  /** Present while the rule is not confirmed by a source. */
  readonly unconfirmed?: string | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly children?: Child;
};

const words = {
  why: { pl: "Dlaczego taki wynik", en: "Why this result" },
  rule: { pl: "Zasada", en: "Rule" },
  base: { pl: "Podstawa", en: "Base" },
  needed: { pl: "Potrzeba", en: "Needed" },
  reached: { pl: "Jest", en: "Reached" },
  met: { pl: "spełniony", en: "met" },
  failed: { pl: "niespełniony", en: "not met" },
  unconfirmed: { pl: "Zasada niepotwierdzona.", en: "Rule not confirmed." },
};

function TestLine({ language, test }: { readonly language: Language; readonly test: RuleTest }) {
  return (
    <li class="why-test">
      <span class="why-label">{test.label}</span>
      {test.base !== undefined && (
        <span>
          <span class="kicker">{say(language, words.base)} </span>
          {test.base}
        </span>
      )}
      <span>
        <span class="kicker">{say(language, words.needed)} </span>
        {test.needed}
      </span>
      <span>
        <span class="kicker">{say(language, words.reached)} </span>
        {test.reached}
      </span>
      <span class={test.isMet ? "verdict verdict-met" : "verdict verdict-failed"}>
        <Icon name={test.isMet ? "good" : "danger"} />
        {say(language, test.isMet ? words.met : words.failed)}
      </span>
    </li>
  );
}

/** Why a ballot ended as it did: the rule in words, and for each test its base, what was needed and what was reached. */
export function WhyCard({ language, id = "dlaczego", outcome, isAdopted, rule, tests, unconfirmed, headingLevel = 2, children }: WhyCardProps) {
  const Title = `h${headingLevel}` as const;
  return (
    <section class={isAdopted ? "why why-adopted" : "why why-rejected"} aria-labelledby={id}>
      <Title class="kicker" id={id}>
        {say(language, words.why)}
      </Title>
      <p class="why-outcome">
        <Icon name={isAdopted ? "good" : "danger"} />
        {outcome}
      </p>
      <p>
        <strong>{say(language, words.rule)}:</strong> {rule}
      </p>
      <ul class="why-tests">
        {tests.map((test) => (
          <TestLine language={language} test={test} />
        ))}
      </ul>
      {unconfirmed !== undefined && (
        <p class="why-unconfirmed">
          <strong>{say(language, words.unconfirmed)}</strong> {unconfirmed}
        </p>
      )}
      {children}
    </section>
  );
}
