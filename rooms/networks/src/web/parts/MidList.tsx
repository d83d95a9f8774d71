import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, ListView, NameMark, Section, Table } from "@splot/kernel/web";
import type { MidsQuery } from "../../contract.ts";
import { type Mid, midStates } from "../../model/mid.ts";
import type { Network } from "../../model/network.ts";
import { nouns } from "../../model/nouns.ts";
import type { ImprovementPlan } from "../../model/plan.ts";
import { MarkOf, StateOf } from "./marks.tsx";

const words = {
  title: { pl: "Plany, które powstają", en: "Plans in the making" },
  search: { pl: "Szukaj po tytule i mieście", en: "Search by title and city" },
  network: { pl: "Sieć", en: "Network" },
  state: { pl: "Stan", en: "State" },
  city: { pl: "Miasto", en: "City" },
  mid: { pl: "MID", en: "MID" },
  all: { pl: "wszystkie", en: "all" },
  none: { pl: "Żaden plan nie pasuje.", en: "No plan fits." },
  noneNext: { pl: "Wyczyść filtry.", en: "Clear the filters." },
  plans: { pl: "Plany Ulepszeń", en: "Improvement Plans" },
};

export type MidListProps = {
  readonly visit: Visit;
  readonly asked: MidsQuery;
  readonly mids: readonly Mid[];
  readonly networks: readonly Network[];
  readonly plans: readonly ImprovementPlan[];
};

/** The plans of cities that this reader may see, and the improvement plans of the networks. */
export function MidList({ visit, asked, mids, networks, plans }: MidListProps) {
  const { language } = visit;
  const all = { value: "", label: say(language, words.all) };
  const nameOf = new Map(networks.map((network) => [network.id, network]));
  return (
    <Section id="plany" title={say(language, words.title)}>
      <ListView
        language={language}
        path={visit.at("/mid")}
        asked={asked}
        search={say(language, words.search)}
        filters={[
          {
            name: "siec",
            label: say(language, words.network),
            value: asked.siec,
            choices: [all, ...networks.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          {
            name: "stan",
            label: say(language, words.state),
            value: asked.stan,
            choices: [all, ...Object.entries(midStates).map(([value, label]) => ({ value, label: say(language, label) }))],
          },
        ]}
        count={mids.length}
        countForms={nouns.mid}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
      >
        <Table
          language={language}
          caption={say(language, words.title)}
          isCaptionHidden
          isFolding
          columns={[
            { key: "mid", label: say(language, words.mid) },
            { key: "city", label: say(language, words.city) },
            { key: "network", label: say(language, words.network) },
            { key: "state", label: say(language, words.state) },
          ]}
          rows={mids.map((mid) => {
            const network = nameOf.get(mid.network);
            return {
              key: mid.id,
              cells: {
                mid: (
                  <>
                    <a href={visit.at(mid.address)}>
                      <LangMark language={language} text={mid.title} />
                    </a>{" "}
                    <MarkOf visit={visit} thing={mid} />
                  </>
                ),
                city: <NameMark language={language} text={mid.city} />,
                network: network === undefined ? "" : <NameMark language={language} text={network.title} />,
                state: <StateOf visit={visit} kind="mid" state={mid.state} />,
              },
            };
          })}
        />
      </ListView>
      <PlanLines visit={visit} plans={plans} />
    </Section>
  );
}

function PlanLines({ visit, plans }: Pick<MidListProps, "visit" | "plans">) {
  const { language } = visit;
  if (plans.length === 0) return null;
  return (
    <>
      <h3>{say(language, words.plans)}</h3>
      <ul>
        {plans.map((plan) => (
          <li>
            <a href={visit.at(plan.address)}>
              <LangMark language={language} text={plan.title} />
            </a>{" "}
            <StateOf visit={visit} kind="improvement_plan" state={plan.state} />
          </li>
        ))}
      </ul>
    </>
  );
}
