import { counted, type Language, type PluralForms, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { COUNTED_TO, countPublicThings } from "@splot/kernel/objects";

const words = {
  counts: { pl: "Tyle ogniw można tu prześledzić:", en: "This many stations can be followed here:" },
  more: { pl: "ponad", en: "over" },
  gaps: { pl: "Zobacz, czego brakuje", en: "See what is missing" },
};

/** A kind of things that the home page counts, and the list that holds them. */
export interface CountedStation {
  readonly kind: string;
  readonly path: string;
  readonly forms: PluralForms;
}

/** What the thread is made of, from evidence to result, each with the list that holds it. */
export const threadStations: readonly CountedStation[] = [
  { kind: "indicator", path: "/dane", forms: { pl: ["wskaźnik", "wskaźniki", "wskaźników"], en: ["indicator", "indicators"] } },
  { kind: "insight", path: "/wnioski", forms: { pl: ["wniosek", "wnioski", "wniosków"], en: ["insight", "insights"] } },
  {
    kind: "node",
    path: "/strategia",
    forms: { pl: ["dziedzina lub cel", "dziedziny i cele", "dziedzin i celów"], en: ["domain or goal", "domains and goals"] },
  },
  { kind: "plan", path: "/strategia/plany", forms: { pl: ["plan działań", "plany działań", "planów działań"], en: ["action plan", "action plans"] } },
  { kind: "round", path: "/konsultacje", forms: { pl: ["konsultacja", "konsultacje", "konsultacji"], en: ["consultation", "consultations"] } },
  {
    kind: "remark",
    path: "/konsultacje",
    forms: { pl: ["uwaga z odpowiedzią", "uwagi z odpowiedzią", "uwag z odpowiedzią"], en: ["answered remark", "answered remarks"] },
  },
  { kind: "resolution", path: "/uchwaly", forms: { pl: ["akt", "akty", "aktów"], en: ["act", "acts"] } },
  { kind: "project", path: "/projekty", forms: { pl: ["projekt", "projekty", "projektów"], en: ["project", "projects"] } },
  { kind: "task", path: "/plany", forms: { pl: ["zadanie", "zadania", "zadań"], en: ["task", "tasks"] } },
  {
    kind: "annual_report",
    path: "/raporty",
    forms: { pl: ["roczne podsumowanie", "roczne podsumowania", "rocznych podsumowań"], en: ["year summary", "year summaries"] },
  },
];

/** What the work of city networks is made of, each with the list that holds it. */
export const networkStations: readonly CountedStation[] = [
  { kind: "edition", path: "/edycje", forms: { pl: ["edycja", "edycje", "edycji"], en: ["edition", "editions"] } },
  { kind: "network", path: "/sieci", forms: { pl: ["sieć miast", "sieci miast", "sieci miast"], en: ["city network", "city networks"] } },
  {
    kind: "mid",
    path: "/mid",
    forms: { pl: ["plan działań miasta", "plany działań miast", "planów działań miast"], en: ["municipal action plan", "municipal action plans"] },
  },
  { kind: "recommendation", path: "/rekomendacje", forms: { pl: ["zalecenie", "zalecenia", "zaleceń"], en: ["recommendation", "recommendations"] } },
];

/** How many public things of these kinds the space holds, in one query. */
export async function countStations(read: ReadHandle, stations: readonly CountedStation[]): Promise<ReadonlyMap<string, number>> {
  return countPublicThings(
    read,
    stations.map(({ kind }) => kind),
  );
}

function countedWord(language: Language, count: number, forms: PluralForms): string {
  return count > COUNTED_TO ? `${say(language, words.more)} ${counted(language, COUNTED_TO, forms)}` : counted(language, count, forms);
}

/** What can be followed here, in numbers, in the order of the thread; a kind that the space does not hold is left out. */
export function StationCounts({ visit, stations, counts }: StationCountsProps) {
  const { language } = visit;
  return (
    <>
      <p class="section-intro">{say(language, words.counts)}</p>
      <ol class="thread-counts">
        {stations
          .filter(({ kind }) => (counts.get(kind) ?? 0) > 0)
          .map(({ kind, path, forms }) => (
            <li class="thread-count">
              <a href={visit.at(path)}>{countedWord(language, counts.get(kind) ?? 0, forms)}</a>
            </li>
          ))}
      </ol>
      <p>
        <a href={visit.at("/luki")}>{say(language, words.gaps)}</a>
      </p>
    </>
  );
}

interface StationCountsProps {
  readonly visit: Visit;
  readonly stations: readonly CountedStation[];
  readonly counts: ReadonlyMap<string, number>;
}
