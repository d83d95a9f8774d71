import { addDays, type FileColumn, type Language, markColumns, say, type Thing } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Body, bodyKinds, bodyPath } from "../model/body.ts";
import type { SupporterLine } from "./pages/BodiesPage.tsx";

/** A body with its thing and how it stands today. */
export type BodyRow = Body & { readonly thing: Thing; readonly state: string };

/** Columns of the bodies as a file. */
export function bodyColumns({ language, origin, at, words }: Visit): readonly FileColumn<BodyRow>[] {
  const unknown = { missing: "unknown" };
  return [
    { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => say(language, bodyKinds[kind]) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("body", state)) },
    { head: { pl: "miejsca", en: "seats" }, mayMiss: true, cell: ({ seatCount }) => seatCount ?? unknown },
    { head: { pl: "od", en: "from" }, mayMiss: true, cell: ({ span, fromPrecision }) => startOf(span.from, fromPrecision) ?? unknown },
    { head: { pl: "do", en: "to" }, mayMiss: true, cell: ({ span }) => (span.to === undefined ? { missing: "not_applicable" } : addDays(span.to, -1)) },
    { head: { pl: "zadania", en: "tasks" }, cell: ({ role }) => say(language, role) },
    ...markColumns<BodyRow>(language, ({ thing }) => thing),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ thing }) => thing.source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ code }) => `${origin}${at(bodyPath(code))}` },
  ];
}

/** The first day as exactly as it is known. */
function startOf(from: string | undefined, precision: Body["fromPrecision"]): string | undefined {
  return precision === "month" ? from?.slice(0, 7) : from;
}

/** Columns of the supporting institutions as a file; what the sources tell of them is recorded. */
export function supporterColumns(language: Language): readonly FileColumn<Omit<SupporterLine, "key">>[] {
  return [
    { head: { pl: "instytucja", en: "institution" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "nadrzedna", en: "parent" }, mayMiss: true, cell: ({ parent }) => parent ?? { missing: "not_applicable" } },
    { head: { pl: "relacja", en: "relation" }, cell: ({ relation }) => say(language, relation) },
    { head: { pl: "co_robi", en: "role" }, cell: ({ role }) => say(language, role) },
    ...markColumns<Omit<SupporterLine, "key">>(language, () => ({ origin: "fact", mode: "recorded" })),
    { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source },
  ];
}
