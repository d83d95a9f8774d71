import { type ListOrder, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, ListView, MissingValue, PageHeading, sortOf, Table } from "@splot/kernel/web";
import type { RegisterQuery } from "../../contract.ts";
import { actKindText } from "../../model/actKind.ts";
import type { ListedResolution } from "../../model/records.ts";
import { actDate, MarkOf } from "../parts/marks.tsx";

export const registerTitle = { pl: "Uchwały i inne akty", en: "Resolutions and other acts" };

const words = {
  lead: {
    pl: "Akty organów i akty, które ich dotyczą, od najnowszych. Akty odnotowane pochodzą ze źródeł spoza programu.",
    en: "Acts of the bodies and acts that concern them, newest first. Recorded acts come from sources outside the program.",
  },
  search: { pl: "Szukaj w tytułach, numerach i skutkach", en: "Search titles, numbers and effects" },
  body: { pl: "Organ", en: "Body" },
  year: { pl: "Rok", en: "Year" },
  kind: { pl: "Rodzaj", en: "Kind" },
  all: { pl: "wszystkie", en: "all" },
  date: { pl: "Data", en: "Date" },
  number: { pl: "Numer", en: "Number" },
  title: { pl: "Tytuł", en: "Title" },
  mark: { pl: "Skąd", en: "Origin" },
  noNumber: { pl: "numer niepublikowany", en: "number not published" },
  none: { pl: "Żaden akt nie pasuje do tych filtrów.", en: "No act fits these filters." },
  noneYet: { pl: "W rejestrze nie ma jeszcze żadnego aktu.", en: "The register has no acts yet." },
  noneHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYetHint: {
    pl: "Uchwała trafia tu sama po ogłoszeniu wyniku głosowania.",
    en: "A resolution comes here by itself when the result of its ballot is announced.",
  },
  meetings: { pl: "Posiedzenia", en: "Meetings" },
};
const acts = { pl: ["akt", "akty", "aktów"], en: ["act", "acts"] } as const;

export type RegisterPageProps = {
  readonly visit: Visit;
  readonly query: RegisterQuery;
  readonly order: ListOrder;
  readonly acts: readonly ListedResolution[];
  readonly counts: { readonly count: number; readonly bodies: readonly string[]; readonly years: readonly string[]; readonly kinds: readonly string[] };
  /** Missing: this is the last page. */
  readonly next?: string | undefined;
};

/** The register of acts: search, filters in the address, paging, CSV. */
export function RegisterPage({ visit, query, order, acts: shown, counts, next }: RegisterPageProps) {
  const { language } = visit;
  const path = visit.at("/uchwaly");
  const filter = (name: "organ" | "rok" | "rodzaj", label: { readonly pl: string; readonly en: string }, values: readonly string[]) => ({
    name,
    label: say(language, label),
    value: query[name],
    choices: [
      { value: "", label: say(language, words.all) },
      ...values.map((value) => {
        const text = name === "rodzaj" ? actKindText(value) : { pl: value };
        return { value, label: say(language, text), language: name === "rok" ? undefined : langOf(language, text) };
      }),
    ],
  });
  return (
    <>
      <PageHeading title={say(language, registerTitle)} lead={say(language, words.lead)} />
      <p>
        <a href={visit.at("/posiedzenia")}>{say(language, words.meetings)}</a>
      </p>
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[filter("organ", words.body, counts.bodies), filter("rok", words.year, counts.years), filter("rodzaj", words.kind, counts.kinds)]}
        count={counts.count}
        countForms={acts}
        hasFile
        noneFit={{ title: say(language, words.none), next: say(language, words.noneHint) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetHint) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, registerTitle)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order })}
          columns={[
            { key: "tytul", label: say(language, words.title), isSortable: true },
            { key: "data", label: say(language, words.date), isSortable: true },
            { key: "number", label: say(language, words.number) },
            { key: "kind", label: say(language, words.kind) },
            { key: "body", label: say(language, words.body) },
            { key: "mark", label: say(language, words.mark) },
          ]}
          rows={shown.map((act) => ({ key: act.id, cells: cellsOf(visit, act) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf(visit: Visit, act: ListedResolution) {
  const { language } = visit;
  return {
    tytul: (
      <a href={visit.at(act.address)}>
        <LangMark language={language} text={act.title} />
      </a>
    ),
    data: actDate(language, act),
    number: act.number ?? <MissingValue language={language} reason={say(language, words.noNumber)} />,
    kind: <LangMark language={visit.language} text={actKindText(act.actKind)} />,
    body: <LangMark language={language} text={act.bodyName} />,
    mark: <MarkOf language={language} thing={act} />,
  };
}
