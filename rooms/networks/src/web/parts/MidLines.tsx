import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Section } from "@splot/kernel/web";
import type { Mid } from "../../model/mid.ts";
import type { ImprovementPlan } from "../../model/plan.ts";
import { MarkOf, StateOf } from "./marks.tsx";

const words = {
  made: { pl: "Co powstaje", en: "What is being made" },
  plan: { pl: "Plan Ulepszeń", en: "Improvement Plan" },
};

/** Plans of cities and the improvement plan as lines; nothing where there are none. */
export function MidLines({ visit, mids, plans }: { readonly visit: Visit; readonly mids: readonly Mid[]; readonly plans: readonly ImprovementPlan[] }) {
  const { language } = visit;
  if (mids.length + plans.length === 0) return null;
  return (
    <Section id="powstaje" title={say(language, words.made)}>
      <ul>
        {mids.map((mid) => (
          <li>
            <a href={visit.at(mid.address)}>
              <LangMark language={language} text={mid.title} />
            </a>{" "}
            · MID: {say(language, mid.city)} <StateOf visit={visit} kind="mid" state={mid.state} /> <MarkOf visit={visit} thing={mid} />
          </li>
        ))}
        {plans.map((plan) => (
          <li>
            <a href={visit.at(plan.address)}>
              <LangMark language={language} text={plan.title} />
            </a>
            , {say(language, words.plan)} <StateOf visit={visit} kind="improvement_plan" state={plan.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
