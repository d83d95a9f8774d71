import type { Bilingual } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import type { Insight } from "./model/insight.ts";
import { policy } from "./policy.ts";
import { listUnsettled } from "./store/insights.ts";

type Step = "askVerdict" | "giveVerdict" | "publishInsight";

const duties: Readonly<Record<Step, { readonly about: Bilingual; readonly label: Bilingual }>> = {
  askVerdict: { about: { pl: "Wniosek w przygotowaniu", en: "Insight in preparation" }, label: { pl: "Dokończ wniosek", en: "Finish the insight" } },
  giveVerdict: { about: { pl: "Wniosek czeka na opinię", en: "Insight awaits a verdict" }, label: { pl: "Wydaj opinię", en: "Give a verdict" } },
  publishInsight: { about: { pl: "Wniosek po opinii eksperta", en: "Insight with a verdict" }, label: { pl: "Opublikuj wniosek", en: "Publish the insight" } },
};

function stepOf({ state }: Insight): Step {
  if (state === "draft") return "askVerdict";
  return state === "in_review" ? "giveVerdict" : "publishInsight";
}

/** What waits for this actor: drafts, verdicts, publications. One query, none for those without a part in it. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  if (roleFor(actor, policy.readInsights) === undefined) return [];
  return (await listUnsettled(read)).flatMap((insight) => {
    const step = stepOf(insight);
    const isOwnVerdict = step === "giveVerdict" && actor.kind === "person" && actor.person === insight.author;
    if (roleFor(actor, policy[step]) === undefined || isOwnVerdict) return [];
    return [
      { title: insight.thing.title, ...duties[step], deadline: step === "giveVerdict" ? insight.dueOn : undefined, path: `/praca/wnioski/${insight.id}` },
    ];
  });
}
