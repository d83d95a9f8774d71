import { type Bilingual, formatNumber, type Language, say } from "@splot/kernel";
import { type RuleTest, WhyCard } from "@splot/kernel/web";
import type { Decision, Share } from "../../model/decision.ts";
import type { Rule } from "../../model/rule.ts";
import { outcomeWords, ruleSentence, shareLabel } from "../../model/sentences.ts";

export type DecisionCardProps = {
  readonly language: Language;
  readonly rule: Rule;
  readonly seatCount: number;
  readonly decision: Decision;
  /** Parts of the rule that no source confirms. */
  readonly unconfirmed: readonly Bilingual[];
  readonly id?: string | undefined;
};

const words = {
  chair: { pl: "Głosów było po równo; rozstrzygnął głos przewodniczącego.", en: "The votes were equal; the chair's vote decided." },
  assumed: { pl: "Żadne źródło nie potwierdza:", en: "No source confirms:" },
};

/** Why a ballot ended as it did: the rule in words; for the quorum and each majority the base, what was needed and what there was. */
export function DecisionCard({ language, rule, seatCount, decision, unconfirmed, id }: DecisionCardProps) {
  const doubts = unconfirmed.map((text) => say(language, text)).join("; ");
  return (
    <WhyCard
      language={language}
      id={id}
      outcome={say(language, outcomeWords[decision.outcome])}
      isAdopted={decision.outcome === "adopted"}
      rule={say(language, ruleSentence(rule, seatCount))}
      tests={[decision.quorum, ...decision.tests].map((share) => testOf(language, share))}
      unconfirmed={doubts === "" ? undefined : `${say(language, words.assumed)} ${doubts}.`}
    >
      {decision.tests.some(({ isByChair }) => isByChair === true) && <p>{say(language, words.chair)}</p>}
    </WhyCard>
  );
}

/** A share as a line of the card. */
function testOf(language: Language, share: Share): RuleTest {
  const number = (count: number) => formatNumber(language, count);
  return {
    label: say(language, shareLabel(share)),
    base: number(share.baseCount),
    needed: number(share.needed),
    reached: number(share.reached),
    isMet: share.holds,
  };
}
