import { type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, OriginMark, PageHeading, StateWord, sortOf, Table, Tag } from "@splot/kernel/web";
import type { PlanLine } from "../../model/node.ts";
import { markOf } from "../parts/marks.ts";
import { CatalogueNote } from "../parts/PlanList.tsx";

export const plansTitle = { pl: "Plany działań", en: "Action plans" };

/** Columns that the list can be ordered by. */
export const planOrders = ["kod", "tytul", "dziedzina"] as const;
export const usualPlanOrder: ListOrder<(typeof planOrders)[number]> = { column: "kod", direction: "ascending" };

/** What the address of the list may ask. */
export type PlansQuery = ListAsked & { readonly dziedzina: string };

const words = {
  lead: { pl: "Plany, które uszczegóławiają strategię, z dziedziną i źródłem.", en: "The plans that detail the strategy, with domain and source." },
  draft: { pl: "Zacznij plan działań", en: "Begin an action plan" },
  tasks: { pl: "Zadania z planów działań", en: "Tasks of action plans" },
  search: { pl: "Szukaj planu", en: "Search for a plan" },
  domain: { pl: "Dziedzina", en: "Domain" },
  all: { pl: "wszystkie", en: "all" },
  code: { pl: "Kod", en: "Code" },
  title: { pl: "Plan", en: "Plan" },
  mark: { pl: "Skąd", en: "Origin" },
  none: { pl: "Żaden plan nie pasuje do tych filtrów.", en: "No plan fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie ma jeszcze planów działań.", en: "There are no action plans yet." },
  noneYetHint: { pl: "Pojawią się, gdy strategia je wskaże.", en: "They appear when a strategy names them." },
};
const forms = { pl: ["plan", "plany", "planów"], en: ["plan", "plans"] } as const;

export type PlansPageProps = {
  readonly visit: Visit;
  readonly query: PlansQuery;
  readonly plans: readonly PlanLine[];
  /** May the reader begin a plan? */
  readonly mayDraft: boolean;
};

/** The action plans of the space as a list. */
export function PlansPage({ visit, query, plans, mayDraft }: PlansPageProps) {
  const { language } = visit;
  const path = visit.at("/strategia/plany");
  const domains = [1, 2, 3, 4, 5, 6, 7].map((domain) => ({ value: `${domain}`, label: `${domain}` }));
  return (
    <>
      <PageHeading
        title={say(language, plansTitle)}
        lead={say(language, words.lead)}
        action={
          mayDraft ? (
            <ButtonLink kind="primary" href={visit.at("/praca/strategia/plany/nowy")}>
              {say(language, words.draft)}
            </ButtonLink>
          ) : undefined
        }
      />
      <p>
        <a href={visit.at("/plany")}>{say(language, words.tasks)}</a>
      </p>
      {plans.some(({ mode }) => mode === "recorded") && <CatalogueNote visit={visit} />}
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "dziedzina",
            label: say(language, words.domain),
            value: query.dziedzina,
            choices: [{ value: "", label: say(language, words.all) }, ...domains],
          },
        ]}
        count={plans.length}
        countForms={forms}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
      >
        <Table
          isFolding
          language={language}
          caption={say(language, plansTitle)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order: orderOf(query, planOrders, usualPlanOrder) })}
          columns={[
            { key: "tytul", label: say(language, words.title), isSortable: true },
            { key: "kod", label: say(language, words.code), isSortable: true },
            { key: "dziedzina", label: say(language, words.domain), isSortable: true },
            { key: "mark", label: say(language, words.mark) },
          ]}
          rows={plans.map((plan) => ({ key: `${plan.catalogue} ${plan.code}`, cells: cellsOf(visit, plan) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf({ language, at, words: all }: Visit, plan: PlanLine) {
  return {
    tytul: (
      <>
        <a href={at(plan.address)}>
          <LangMark language={language} text={plan.title} />
        </a>{" "}
        {plan.state === "withdrawn" && <StateWord>{say(language, all.state("plan", plan.state))}</StateWord>}
      </>
    ),
    kod: plan.code,
    dziedzina: (
      <>
        <Tag domain={plan.domain}>{plan.domain}</Tag> <LangMark language={language} text={plan.domainTitle} />
      </>
    ),
    mark: <OriginMark language={language} mark={markOf(plan)} />,
  };
}
