import { arrange, type FileColumn, type ListAsked, markColumns, partAfter, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, type FormValues, type Shown } from "@splot/kernel/http";
import { originOf } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { isMeasured } from "../model/derivation.ts";
import { policy } from "../policy.ts";
import { type DeclaredBreak, listDeclaredBreaks } from "../store/breaks.ts";
import { listIndicators } from "../store/indicators.ts";
import { BreaksPage, breaksTitle } from "../web/pages/BreaksPage.tsx";
import { deskCrumbs } from "../web/parts/QualityTabs.tsx";
import { openDesks } from "./openDesks.ts";

/** Most breaks of one part of the list. */
const PART = 50;

async function breaksOf(read: ReadHandle, { szukaj }: ListAsked): Promise<readonly DeclaredBreak[]> {
  return arrange(await listDeclaredBreaks(read), {
    search: szukaj,
    text: ({ indicator, period, note }) => `${indicator.name.pl} ${indicator.name.en ?? ""} ${period} ${note.pl} ${note.en ?? ""}`,
  });
}

/** The desk of the declared breaks. */
export async function showBreaks({ visit, read, query }: Call<ListAsked>, sent?: Sent): Promise<Shown> {
  const all = await breaksOf(read, query);
  const mayRecord = roleFor(visit.actor, policy.recordBreak) !== undefined;
  const part = partAfter(all, query.po, { most: PART, key: ({ indicator, period }) => `${indicator.code} ${period}` });
  return {
    title: breaksTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <BreaksPage
        visit={visit}
        desks={openDesks(visit.actor)}
        query={query}
        breaks={part.rows}
        next={part.next}
        count={all.length}
        indicators={mayRecord ? (await listIndicators(read)).filter(isMeasured) : []}
        mayRecord={mayRecord}
        sent={sent}
      />
    ),
  };
}

/** The same list as a file. */
export async function breaksFile({ visit, read, query }: Call<ListAsked>): Promise<Response> {
  const { language, origin, at } = visit;
  const mark = { origin: originOf(read.space) };
  const columns: readonly FileColumn<DeclaredBreak>[] = [
    { head: { pl: "wskaznik", en: "indicator" }, cell: ({ indicator }) => indicator.code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ indicator }) => say(language, indicator.name) },
    { head: { pl: "okres", en: "period" }, cell: ({ period }) => period },
    { head: { pl: "co_sie_zmienilo", en: "note" }, cell: ({ note }) => say(language, note) },
    ...markColumns<DeclaredBreak>(language, () => mark),
    { head: { pl: "adres", en: "address" }, cell: ({ indicator }) => `${origin}${at(indicator.address)}` },
  ];
  return csvAnswer({ language, name: "przerwania", columns, rows: await breaksOf(read, query), isPrivate: true });
}

/** The page again, with what was typed and what was refused. */
export function breaksAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  const form = "reason" in values ? `end-${values["indicator"] ?? ""}-${(values["period"] ?? "").replaceAll("/", "-")}` : "break";
  return showBreaks({ ...call, query: { szukaj: "", sort: "", po: "" } }, { form, values, refusal });
}
