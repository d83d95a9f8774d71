import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Notice, Tag } from "@splot/kernel/web";
import type { StrategyNode, StrategyPlan } from "../../model/node.ts";

const words = {
  drift: {
    pl: "To katalog ogłoszony 28 października 2021 r. Później się zmieniał: w dziedzinie 2 są dziś inne plany pod tymi samymi kodami, a cztery plany społeczne połączono w jeden (4US, 30 maja 2023 r.). Kod planu znaczy więc coś tylko razem z katalogiem.",
    en: "This is the catalogue announced on 28 October 2021. It changed later: domain 2 now has other plans under the same codes, and the four social plans were merged into one (4US, 30 May 2023). A plan code therefore means something only together with its catalogue.",
  },
  driftTitle: { pl: "Katalog z października 2021 r.", en: "Catalogue of October 2021" },
};

/** Says from when the catalogue is, and that codes drifted since. */
export function CatalogueNote({ visit }: { readonly visit: Visit }) {
  const { language } = visit;
  return (
    <Notice language={language} title={say(language, words.driftTitle)} isAnnounced={false}>
      <p>{say(language, words.drift)}</p>
    </Notice>
  );
}

/** Action plans with their codes, in the order of the catalogue. */
export function PlanList({ visit, plans }: { readonly visit: Visit; readonly plans: readonly StrategyPlan[] }) {
  return (
    <ul class="plain-list">
      {plans.map((plan) => (
        <li>
          <Tag>{plan.code}</Tag>{" "}
          <a href={visit.at(plan.address)}>
            <LangMark language={visit.language} text={plan.title} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Action plans under the names of their domains. */
export function PlansByDomain({
  visit,
  nodes,
  plans,
}: {
  readonly visit: Visit;
  readonly nodes: readonly StrategyNode[];
  readonly plans: readonly StrategyPlan[];
}) {
  return (
    <>
      {nodes
        .filter(({ level }) => level === "domain")
        .map((domain) => {
          const own = plans.filter((plan) => plan.domain === domain.id);
          if (own.length === 0) return <></>;
          return (
            <>
              <h3>
                <Tag domain={domain.domain}>{domain.domain}</Tag> <LangMark language={visit.language} text={domain.title} />
              </h3>
              <PlanList visit={visit} plans={own} />
            </>
          );
        })}
    </>
  );
}
