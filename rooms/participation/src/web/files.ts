import { type Day, type FileColumn, markColumns, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Round, reportDueOn, roundPhase } from "../model/round.ts";
import { roundKinds, roundPhases } from "../model/words.ts";

/** Columns of the consultations as a file, as they stand on a day. */
export function roundColumns({ language, origin, at }: Visit, today: Day): readonly FileColumn<Round>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "tytul", en: "title" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ kind }) => say(language, roundKinds[kind]) },
    { head: { pl: "stan", en: "state" }, cell: (round) => say(language, roundPhases[roundPhase(round, today)]) },
    { head: { pl: "obwieszczenie", en: "notice" }, mayMiss: true, cell: ({ noticeOn }) => noticeOn ?? { missing: "unknown" } },
    { head: { pl: "od", en: "from" }, cell: ({ opensOn }) => opensOn },
    { head: { pl: "do", en: "to" }, cell: ({ closesOn }) => closesOn },
    { head: { pl: "uwagi", en: "remarks" }, cell: ({ recorded, remarkCount }) => recorded?.remarkCount ?? remarkCount },
    {
      head: { pl: "sprawozdanie_do", en: "report_due" },
      mayMiss: true,
      cell: (round) => (round.recorded === undefined ? reportDueOn(round) : undefined) ?? { missing: "not_applicable" },
    },
    ...markColumns<Round>(language, (round) => ({ origin: round.origin, mode: round.recorded === undefined ? "enacted" : "recorded" })),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ source }) => source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}
