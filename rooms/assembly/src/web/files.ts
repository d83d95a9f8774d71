import { dayOf, type FileColumn, markColumns, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { ListedMeeting, ListedResolution } from "../model/records.ts";

/** Columns of the register as a file. */
export function registerColumns({ language, origin, at }: Visit): readonly FileColumn<ListedResolution>[] {
  const missing = { missing: "not_published" };
  return [
    { head: { pl: "numer", en: "number" }, mayMiss: true, cell: ({ number }) => number ?? missing },
    { head: { pl: "data", en: "date" }, cell: ({ adoptedOn, precision }) => (precision === "month" ? adoptedOn.slice(0, 7) : adoptedOn) },
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ actKind }) => actKind },
    { head: { pl: "organ", en: "body" }, cell: ({ bodyName }) => bodyName.pl },
    { head: { pl: "tytul", en: "title_pl" }, cell: ({ title }) => title.pl },
    { head: { pl: "tytul_en", en: "title_en" }, mayMiss: true, cell: ({ title }) => title.en ?? { missing: "not_translated" } },
    { head: { pl: "podstawa_prawna", en: "legal_basis" }, mayMiss: true, cell: ({ legalBasis }) => legalBasis?.pl ?? { missing: "unknown" } },
    { head: { pl: "skutek", en: "effect" }, mayMiss: true, cell: ({ effect }) => effect?.pl ?? { missing: "unknown" } },
    ...markColumns<ListedResolution>(language, (act) => act),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ source }) => source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

/** Columns of the meetings as a file. */
export function meetingColumns({ language, origin, at, space, words }: Visit): readonly FileColumn<ListedMeeting>[] {
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ code }) => code },
    { head: { pl: "dzien", en: "day" }, cell: ({ startsAt }) => dayOf(startsAt, space.zone) },
    { head: { pl: "poczatek", en: "starts_at" }, cell: ({ startsAt }) => startsAt.toISOString() },
    { head: { pl: "miejsce", en: "place" }, cell: ({ place }) => place },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, words.state("meeting", state)) },
    { head: { pl: "tytul", en: "title" }, cell: ({ title }) => say(language, title) },
    ...markColumns<ListedMeeting>(language, ({ origin: from }) => ({ origin: from })),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}
