import { type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ListView, OriginMark, PageHeading, sortOf } from "@splot/kernel/web";
import { type ProcessProduct, type ProcessStep, productKinds } from "../../model/process.ts";
import { ProductList, productForms } from "../parts/ProductList.tsx";

export const productsTitle = { pl: "Co powstało w procesie", en: "What the process produced" };

/** Columns that the list can be ordered by; the usual order is that of the sources. */
export const productOrders = ["zrodlo", "tytul", "rodzaj", "liczba"] as const;
export const usualProductOrder: ListOrder<(typeof productOrders)[number]> = { column: "zrodlo", direction: "ascending" };

/** What the address of the list may ask. */
export type ProductsQuery = ListAsked & { readonly krok: string; readonly rodzaj: string; readonly tresc: string };

const words = {
  lead: {
    pl: "Opracowania, działania i rozstrzygnięcia, które źródła przypisują krokom. Treści większości z nich nie opublikowano.",
    en: "Studies, activities and decisions that the sources assign to the steps. The content of most was not published.",
  },
  search: { pl: "Szukaj w nazwach", en: "Search the names" },
  step: { pl: "Krok", en: "Step" },
  kind: { pl: "Rodzaj", en: "Kind" },
  content: { pl: "Treść", en: "Content" },
  published: { pl: "opublikowana", en: "published" },
  notPublished: { pl: "niepublikowana", en: "not published" },
  all: { pl: "wszystkie", en: "all" },
  none: { pl: "Żadna pozycja nie pasuje do tych filtrów.", en: "No entry fits these filters." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Nie zapisano tu jeszcze produktów procesu.", en: "No products of the process are recorded here yet." },
  noneYetHint: { pl: "Dodaje je biuro, razem ze źródłem.", en: "The office adds them, together with their source." },
};

export type ProductsPageProps = {
  readonly visit: Visit;
  readonly query: ProductsQuery;
  readonly rows: readonly ProcessProduct[];
  readonly steps: readonly ProcessStep[];
};

/** Everything that the steps of the process produced, as one list. */
export function ProductsPage({ visit, query, rows, steps }: ProductsPageProps) {
  const { language } = visit;
  const path = visit.at("/jak-pracujemy/produkty");
  const all = { value: "", label: say(language, words.all) };
  const kinds = Object.entries(productKinds).map(([value, name]) => ({ value, label: say(language, name) }));
  const contents = [
    { value: "tak", label: say(language, words.published) },
    { value: "nie", label: say(language, words.notPublished) },
  ];
  return (
    <>
      <PageHeading title={say(language, productsTitle)} lead={say(language, words.lead)} mark={<OriginMark language={language} mark="recorded" />} />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[
          {
            name: "krok",
            label: say(language, words.step),
            value: query.krok,
            choices: [all, ...steps.map(({ code, title }) => ({ value: code, label: say(language, title) }))],
          },
          { name: "rodzaj", label: say(language, words.kind), value: query.rodzaj, choices: [all, ...kinds] },
          { name: "tresc", label: say(language, words.content), value: query.tresc, choices: [all, ...contents] },
        ]}
        count={rows.length}
        countForms={productForms}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
      >
        <ProductList visit={visit} products={rows} sort={sortOf({ path, asked: query, order: orderOf(query, productOrders, usualProductOrder) })} />
      </ListView>
    </>
  );
}
