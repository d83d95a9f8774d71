import { counted, formatNumber, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, type Sort, Table, Tag } from "@splot/kernel/web";
import { type ProcessProduct, productKinds } from "../../model/process.ts";

const words = {
  caption: { pl: "Produkty kroku", en: "Products of the step" },
  what: { pl: "Co powstało", en: "What it produced" },
  kind: { pl: "Rodzaj", en: "Kind" },
  count: { pl: "Liczba", en: "Number" },
  notStated: { pl: "niepodana", en: "not stated" },
  content: { pl: "Treść", en: "Content" },
  published: { pl: "opublikowana", en: "published" },
  notPublished: { pl: "niepublikowana", en: "not published" },
  toConfirm: { pl: "do potwierdzenia", en: "to be confirmed" },
  source: { pl: "Źródło", en: "Source" },
  about: { pl: "blisko", en: "nearly" },
};
export const productForms = {
  pl: ["pozycja na liście produktów", "pozycje na liście produktów", "pozycji na liście produktów"],
  en: ["entry in the list of products", "entries in the list of products"],
} as const;

/** How many entries the list of a step's products has, in words. */
export function productCount(language: Language, count: number): string {
  return counted(language, count, productForms);
}

/** A month or year code in words: "styczeń 2021", "2022". */
export function monthText(language: Language, code: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(code) ?? [];
  if (year === undefined || month === undefined) return code;
  return new Intl.DateTimeFormat(language === "pl" ? "pl-PL" : "en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
}

export type ProductListProps = { readonly visit: Visit; readonly products: readonly ProcessProduct[]; readonly sort?: Sort | undefined };

/** What a step produced, with counts and whether the content was published. */
export function ProductList({ visit, products, sort }: ProductListProps) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.caption)}
      isCaptionHidden
      sort={sort}
      columns={[
        { key: "tytul", label: say(language, words.what), isSortable: true },
        { key: "rodzaj", label: say(language, words.kind), isSortable: true },
        { key: "liczba", label: say(language, words.count), kind: "number", isSortable: true },
        { key: "content", label: say(language, words.content) },
        { key: "source", label: say(language, words.source) },
      ]}
      rows={products.map((product, place) => ({
        key: String(place),
        cells: {
          tytul: (
            <>
              {product.address === undefined ? (
                <LangMark language={language} text={product.title} />
              ) : (
                <a href={visit.at(product.address)}>
                  <LangMark language={language} text={product.title} />
                </a>
              )}
              {product.note !== undefined && (
                <p class="muted">
                  <LangMark language={language} text={product.note} />
                </p>
              )}
            </>
          ),
          rodzaj: say(language, productKinds[product.kind]),
          liczba:
            "pieces" in product.count ? (
              `${product.kind === "interviews" ? `${say(language, words.about)} ` : ""}${formatNumber(language, product.count.pieces)}`
            ) : (
              <span class="missing">{say(language, words.notStated)}</span>
            ),
          content: (
            <>
              {say(language, product.isPublished ? words.published : words.notPublished)}
              {product.status === "to_confirm" && (
                <>
                  {" "}
                  <Tag>{say(language, words.toConfirm)}</Tag>
                </>
              )}
            </>
          ),
          source: <span lang="pl">{product.source}</span>,
        },
      }))}
    />
  );
}
