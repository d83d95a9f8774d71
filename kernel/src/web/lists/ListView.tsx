import type { Child } from "hono/jsx";
import { type ListAsked, type ListOrder, listHref, sortWord } from "../../lists/asked.ts";
import { type Language, type PluralForms, say } from "../../text.ts";
import type { SelectChoice } from "../forms/Control.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { type Filter, ListTools, type ListToolsProps } from "./ListTools.tsx";
import { Paging } from "./Paging.tsx";
import type { Sort } from "./Table.tsx";

/** Why a list is empty, and what to do next. */
export type EmptyWords = { readonly title: string; readonly next: string; readonly action?: Child };

export type ListViewProps = {
  readonly language: Language;
  /** Address of the list without anything asked; with ".csv" added it is the list as a file. */
  readonly path: string;
  /** What the address asks: `ListAsked` and the filters by name. */
  readonly asked: ListAsked & Readonly<Record<string, string>>;
  /** Label of the search. Missing: the list is not searched. */
  readonly search?: string | undefined;
  readonly filters?: readonly Filter[] | undefined;
  /** Orders to choose from where no table head offers them; the first, with an empty value, is the usual one. */
  readonly orders?: readonly SelectChoice[] | undefined;
  /** Rows that the search and the filters leave, in all parts. */
  readonly count: number;
  readonly countForms: PluralForms;
  /** Missing: the list is never downloaded (it holds personal data, or stands in a file already). */
  readonly hasFile?: boolean | undefined;
  /** What stands instead of rows where nothing fits, and where there is nothing at all. */
  readonly noneFit: EmptyWords;
  readonly noneYet: EmptyWords;
  /** Key after which the next part begins. Missing: the last part. */
  readonly next?: string | undefined;
  readonly children?: Child;
};

/** A list of at most this many rows is read faster than searched: it gets its tools only when it is longer, or narrowed. */
const SHORT = 15;

/** The frame of every list: search, filters, count, file, the rows or why there are none, and the way to the next part. */
export function ListView(list: ListViewProps) {
  const { language, path, asked, filters = [], count } = list;
  const isNarrowed = asked.szukaj !== "" || filters.some(({ name }) => (asked[name] ?? "") !== "");
  const empty = isNarrowed ? list.noneFit : list.noneYet;
  return (
    <>
      {(count > 0 || isNarrowed) && <ListTools {...toolsOf(list, isNarrowed || count > SHORT)} />}
      {count > 0 ? (
        list.children
      ) : (
        <EmptyState title={empty.title} action={empty.action}>
          {empty.next}
        </EmptyState>
      )}
      <Paging
        language={language}
        firstHref={asked.po === "" ? undefined : listHref(path, { ...asked, po: "" })}
        nextHref={list.next === undefined ? undefined : listHref(path, { ...asked, po: list.next })}
      />
    </>
  );
}

const orderWord = { pl: "Kolejność", en: "Order" };

function toolsOf({ language, path, asked, search, filters = [], orders, count, countForms, hasFile }: ListViewProps, hasForm: boolean): ListToolsProps {
  const order = orders === undefined ? [] : [{ name: "sort", label: say(language, orderWord), value: asked.sort, choices: orders }];
  return {
    language,
    action: path,
    search: hasForm && search !== undefined ? { name: "szukaj", label: search, value: asked.szukaj } : undefined,
    filters: hasForm ? [...filters, ...order] : [],
    kept: asked.sort === "" || orders !== undefined ? {} : { sort: asked.sort },
    count,
    countForms,
    csvHref: hasFile === true && count > 0 ? listHref(`${path}.csv`, { ...asked, po: "" }) : undefined,
  };
}

/** The order of a list for its table: each head leads to the address of its order, from the first part on. */
export function sortOf({ path, asked, order }: Pick<ListViewProps, "path" | "asked"> & { readonly order: ListOrder }): Sort {
  return { ...order, hrefFor: (column, direction) => listHref(path, { ...asked, po: "", sort: sortWord({ column, direction }) }) };
}
