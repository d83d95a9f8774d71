import { arrange, orderOf, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, listQuery, listWord, page } from "@splot/kernel/http";
import { findThingAt, getThingAt } from "@splot/kernel/objects";
import type { PlanLine } from "../model/node.ts";
import type { ProcessProduct, ProcessStep } from "../model/process.ts";
import { productKinds } from "../model/process.ts";
import { policy } from "../policy.ts";
import { listCheckItems } from "../store/checklist.ts";
import { listPlanLines } from "../store/nodes.ts";
import { listProducts, listSteps } from "../store/process.ts";
import { checklistColumns, planColumns, productColumns } from "../web/files.ts";
import { PlansPage, type PlansQuery, planOrders, plansTitle, usualPlanOrder } from "../web/pages/PlansPage.tsx";
import { ProductsPage, type ProductsQuery, productOrders, productsTitle, usualProductOrder } from "../web/pages/ProductsPage.tsx";
import { refuseHidden, VISIT_QUERIES } from "./panels.tsx";
import { strategyCrumb } from "./strategyPages.tsx";

const plansQuery = listQuery({ dziedzina: listWord });
const productsQuery = listQuery({ krok: listWord, rodzaj: listWord, tresc: listWord });

const fits = (wanted: string, own: string) => wanted === "" || wanted === own;

/** The plans that the address asks for, in its order. */
async function plansOf({ visit, read, query }: Call<PlansQuery>): Promise<readonly PlanLine[]> {
  const all = (await listPlanLines(read, { hasWithdrawn: true })).filter(({ domain }) => fits(query.dziedzina, String(domain)));
  const { column, direction } = orderOf(query, planOrders, usualPlanOrder);
  const by = { kod: ({ code }: PlanLine) => code, tytul: ({ title }: PlanLine) => say(visit.language, title), dziedzina: ({ domain }: PlanLine) => domain }[
    column
  ];
  return arrange(all, {
    search: query.szukaj,
    text: ({ code, title, domainTitle }) => `${code} ${title.pl} ${title.en ?? ""} ${domainTitle.pl}`,
    by,
    direction,
  });
}

/** The products that the address asks for; without an order in that of the sources. Missing: the space records no process. */
async function productsOf({
  visit,
  read,
  query,
}: Call<ProductsQuery>): Promise<{ readonly rows: readonly ProcessProduct[]; readonly steps: readonly ProcessStep[] }> {
  const process = await findThingAt(read, "/jak-pracujemy", "process");
  if (process === undefined) return { rows: [], steps: [] };
  const all = (await listProducts(read, process.id)).filter(
    ({ step, kind, isPublished }) => fits(query.krok, step) && fits(query.rodzaj, kind) && fits(query.tresc, isPublished ? "tak" : "nie"),
  );
  const { column, direction } = orderOf(query, productOrders, usualProductOrder);
  const by = {
    zrodlo: undefined,
    tytul: ({ title }: ProcessProduct) => say(visit.language, title),
    rodzaj: ({ kind }: ProcessProduct) => say(visit.language, productKinds[kind]),
    liczba: ({ count }: ProcessProduct) => ("pieces" in count ? count.pieces : undefined),
  }[column];
  const rows = arrange(all, { search: query.szukaj, text: ({ title, note }) => `${title.pl} ${title.en ?? ""} ${note?.pl ?? ""}`, by, direction });
  return { rows, steps: await listSteps(read, process.id) };
}

/** Lists that stand beside the pages of the strategy and of the process, each with its file. */
export const listPages = [
  page({
    path: "/strategia/plany",
    budget: 1 + VISIT_QUERIES,
    query: plansQuery,
    async show(call: Call<PlansQuery>) {
      const mayDraft = roleFor(call.visit.actor, policy.draftPlan) !== undefined;
      return {
        title: plansTitle,
        crumbs: [strategyCrumb],
        body: <PlansPage visit={call.visit} query={call.query} plans={await plansOf(call)} mayDraft={mayDraft} />,
      };
    },
  }),
  page({
    path: "/strategia/plany.csv",
    budget: 1 + VISIT_QUERIES,
    query: plansQuery,
    async show(call: Call<PlansQuery>) {
      return csvAnswer({ language: call.visit.language, name: "plany", columns: planColumns(call.visit), rows: await plansOf(call) });
    },
  }),
  page({
    path: "/jak-pracujemy/produkty",
    budget: 3 + VISIT_QUERIES,
    query: productsQuery,
    async show(call: Call<ProductsQuery>) {
      return {
        title: productsTitle,
        crumbs: [{ label: { pl: "Jak pracujemy", en: "How we work" }, path: "/jak-pracujemy" }],
        body: <ProductsPage visit={call.visit} query={call.query} {...(await productsOf(call))} />,
      };
    },
  }),
  page({
    path: "/jak-pracujemy/produkty.csv",
    budget: 3 + VISIT_QUERIES,
    query: productsQuery,
    async show(call: Call<ProductsQuery>) {
      const { rows, steps } = await productsOf(call);
      return csvAnswer({ language: call.visit.language, name: "produkty", columns: productColumns(call.visit, steps), rows });
    },
  }),
  page({
    path: "/strategia/:place/wymagania.csv",
    budget: 2 + VISIT_QUERIES,
    async show(call: Call<unknown>) {
      const thing = await getThingAt(call.read, `/strategia/${call.params["place"] ?? ""}`, "strategy");
      refuseHidden(call, thing);
      const { language } = call.visit;
      return csvAnswer({ language, name: "wymagania", columns: checklistColumns(language, thing), rows: await listCheckItems(call.read, thing.id) });
    },
  }),
];
