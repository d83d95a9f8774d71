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
  /** The outcome as a word: "Uchwała przyjęta". */
  readonly outcome: string;
  readonly isAdopted: boolean;
  /** The rule of that day in words, with its version. */
  readonly rule: Child;
  /** Quorum first, then the majorities. */
  readonly tests: readonly RuleTest[];
  /** Present while the rule is not confirmed by a source. */
  readonly unconfirmed?: string | undefined;
  readonly children?: Child;
};

const words = {
  why: { pl: "Dlaczego taki wynik", en: "Why this result" },
  rule: { pl: "Zasada", en: "Rule" },
  test: { pl: "Warunek", en: "Test" },
  base: { pl: "Podstawa", en: "Base" },
  needed: { pl: "Potrzeba", en: "Needed" },
  reached: { pl: "Jest", en: "Reached" },
  met: { pl: "spełniony", en: "met" },
  failed: { pl: "niespełniony", en: "not met" },
  result: { pl: "Wynik", en: "Result" },
  unconfirmed: { pl: "Zasada niepotwierdzona.", en: "Rule not confirmed." },
};

function TestRow({ language, test }: { readonly language: Language; readonly test: RuleTest }) {
  return (
    <tr>
      <th scope="row">{test.label}</th>
      <td>{test.base ?? "–"}</td>
      <td class="number">{test.needed}</td>
      <td class="number">{test.reached}</td>
      <td><span class={test.isMet ? "verdict verdict-met" : "verdict verdict-failed"}><Icon name={test.isMet ? "good" : "danger"} />{say(language, test.isMet ? words.met : words.failed)}</span></td>
    </tr>
  );
}

/** Why a ballot ended as it did: the rule in words, and for each test its base, what was needed and what was reached. */
export function WhyCard({ language, outcome, isAdopted, rule, tests, unconfirmed, children }: WhyCardProps) {
  return (
    <section class={isAdopted ? "why why-adopted" : "why why-rejected"} aria-labelledby="dlaczego">
      <p class="kicker" id="dlaczego">{say(language, words.why)}</p>
      <p class="why-outcome"><Icon name={isAdopted ? "good" : "danger"} />{outcome}</p>
      <p><strong>{say(language, words.rule)}:</strong> {rule}</p>
      <div class="table-box" role="region" aria-label={say(language, words.why)} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(language, words.test)}</th>
              <th scope="col">{say(language, words.base)}</th>
              <th scope="col" class="number">{say(language, words.needed)}</th>
              <th scope="col" class="number">{say(language, words.reached)}</th>
              <th scope="col">{say(language, words.result)}</th>
            </tr>
          </thead>
          <tbody>{tests.map((test) => <TestRow language={language} test={test} />)}</tbody>
        </table>
      </div>
      {unconfirmed !== undefined && <p class="why-unconfirmed"><strong>{say(language, words.unconfirmed)}</strong> {unconfirmed}</p>}
      {children}
    </section>
  );
}
