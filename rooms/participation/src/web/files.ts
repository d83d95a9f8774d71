import { type Day, type FileColumn, markColumns, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Round, reportDueOn, roundPhase } from "../model/round.ts";
import { roundKinds, roundPhases } from "../model/words.ts";
import type { Workload } from "../model/workload.ts";

/** Columns of the office's list of rounds at work as a file. */
export function workColumns({ language, origin, at, space }: Visit, today: Day): readonly FileColumn<Workload>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "tytul", en: "title" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "stan", en: "state" }, cell: (load) => say(language, roundPhases[roundPhase(load, today)]) },
    { head: { pl: "do", en: "to" }, cell: ({ closesOn }) => closesOn },
    { head: { pl: "sprawozdanie_do", en: "report_due" }, mayMiss: true, cell: ({ dueOn }) => dueOn ?? { missing: "not_applicable" } },
    { head: { pl: "uwagi", en: "remarks" }, cell: ({ remarkCount }) => remarkCount },
    { head: { pl: "bez_odpowiedzi", en: "without_answer" }, cell: ({ waitingCount }) => waitingCount },
    { head: { pl: "do_zatwierdzenia", en: "to_approve" }, cell: ({ proposedCount }) => proposedCount },
    ...markColumns<Workload>(language, () => ({ origin: space.purpose === "exercise" ? "example" : "user" })),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

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
