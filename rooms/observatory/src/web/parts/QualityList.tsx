import { type Bilingual, type ListAsked, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Filter, ListView } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** What a list says of itself: its search, and what to do where it is empty. */
export type QualityListWords = Readonly<Record<"search" | "none" | "noneNext" | "noneYet" | "noneYetNext", Bilingual>>;

export type QualityListProps = {
  readonly visit: Visit;
  /** Path of the list in the space. */
  readonly path: string;
  readonly asked: ListAsked & Readonly<Record<string, string>>;
  readonly words: QualityListWords;
  readonly filters?: readonly Filter[] | undefined;
  readonly count: number;
  readonly countForms: PluralForms;
  readonly next?: string | undefined;
  readonly children?: Child;
};

/** The list of a desk of the quality of the figures, with its file. */
export function QualityList({ visit: { language, at }, path, asked, words, filters, count, countForms, next, children }: QualityListProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <ListView
      language={language}
      path={at(path)}
      asked={asked}
      search={t(words.search)}
      filters={filters}
      count={count}
      countForms={countForms}
      hasFile
      noneFit={{ title: t(words.none), next: t(words.noneNext) }}
      noneYet={{ title: t(words.noneYet), next: t(words.noneYetNext) }}
      next={next}
    >
      {children}
    </ListView>
  );
}
