import { arrange, type FileColumn, type ListAsked, markColumns, nothingAsked, partAfter, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, type FormValues, type Shown } from "@splot/kernel/http";
import type { Typed } from "@splot/kernel/web";
import { normalisationNames, type StoredComposite } from "../model/composite.ts";
import { policy } from "../policy.ts";
import { listComposites } from "../store/composites.ts";
import { CompositesPage, compositesTitle } from "../web/pages/CompositesPage.tsx";
import { COMPOSITE_FORM } from "../web/parts/CompositeForm.tsx";
import { deskCrumbs } from "../web/parts/QualityTabs.tsx";
import { compositeChoices } from "./compositeForm.ts";
import { openDesks } from "./openDesks.ts";

/** Most composites of one part of the list. */
const PART = 50;

async function compositesOf(read: ReadHandle, { szukaj }: ListAsked): Promise<readonly StoredComposite[]> {
  return arrange(await listComposites(read), { search: szukaj, text: ({ name, code }) => `${name.pl} ${name.en ?? ""} ${code}` });
}

/** The desk of composite indicators: those there are, and a new one. */
export async function showCompositeDesk({ visit, read, query }: Call<ListAsked>, sent?: Typed): Promise<Shown> {
  const all = await compositesOf(read, query);
  const part = partAfter(all, query.po, { most: PART, key: ({ code }) => code });
  const mayRecord = roleFor(visit.actor, policy.recordComposite) !== undefined;
  return {
    title: compositesTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <CompositesPage
        visit={visit}
        desks={openDesks(visit.actor)}
        query={query}
        composites={part.rows}
        next={part.next}
        count={all.length}
        choices={mayRecord ? await compositeChoices(read, visit) : undefined}
        sent={sent}
      />
    ),
  };
}

/** The same list as a file. */
export async function compositesFile({ visit, read, query }: Call<ListAsked>): Promise<Response> {
  const { language, origin, at } = visit;
  const columns: readonly FileColumn<StoredComposite>[] = [
    { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "wersja", en: "version" }, cell: ({ version }) => version },
    { head: { pl: "skala", en: "scale" }, cell: ({ by }) => say(language, normalisationNames[by]) },
    { head: { pl: "obszar", en: "area" }, cell: ({ area }) => area },
    { head: { pl: "skladniki", en: "parts" }, cell: ({ components }) => components.map(({ indicator, weight }) => `${indicator}: ${weight}`).join("; ") },
    ...markColumns<StoredComposite>(language, (one) => one),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
  return csvAnswer({ language, name: "wskazniki-zlozone", columns, rows: await compositesOf(read, query), isPrivate: true });
}

/** The page again, with what was typed and what was refused. */
export function compositeDeskAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showCompositeDesk({ ...call, query: nothingAsked }, { form: COMPOSITE_FORM, values, refusal });
}

/** The page with another number of rows in its form, and all that was typed. */
export function compositeDeskReshaped(call: Call<unknown>, values: FormValues): Promise<Shown> {
  return showCompositeDesk({ ...call, query: nothingAsked }, { form: COMPOSITE_FORM, values });
}
