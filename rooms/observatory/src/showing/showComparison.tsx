import { type Bilingual, counted, fill, formatNumber, langOf, say } from "@splot/kernel";
import type { Call, Shown, Visit } from "@splot/kernel/http";
import { EmptyState, Figure, Notice, PrintButton, Section } from "@splot/kernel/web";
import { MOST_CANDIDATES } from "../loading/comparedPlaces.ts";
import { type LoadedComparison, loadComparison } from "../loading/loadComparison.ts";
import { comparisonQuery, readComparison } from "../model/askedComparison.ts";
import { catalogueTitle } from "../web/pages/CataloguePage.tsx";
import { ComparisonPage, comparisonTitle } from "../web/pages/ComparisonPage.tsx";
import { municipalityForms, unitForms } from "../web/parts/words.ts";
import { type ComparedRow, rowOf } from "./comparedRows.ts";
import { comparedStrips } from "./comparedStrips.tsx";
import { comparedCaption, comparedTable, sumNote } from "./comparedTable.tsx";
import { comparisonHref } from "./comparisonFiles.ts";
import { ComparisonForm } from "./comparisonForm.tsx";
import { sourceOf } from "./viewTable.tsx";

const words = {
  noArea: { pl: "Nie ma jeszcze gmin do porównania", en: "There are no municipalities to compare yet" },
  noAreaHow: { pl: "Pojawią się, gdy biuro wpisze gminy do rejestru.", en: "They appear when the office records the municipalities." },
  none: { pl: "Bank nie ma żadnego z tych wskaźników", en: "The bank holds none of these indicators" },
  noneHow: { pl: "Wybierz inne wskaźniki albo inną grupę.", en: "Choose other indicators or another group." },
  strips: { pl: "Miejsce w grupie na osi", en: "Place within the group on an axis" },
  stripsIntro: {
    pl: "Kółka to jednostki grupy, kwadrat to jednostka porównywana. Prostokąt obejmuje środkową połowę grupy, kreska to jej mediana.",
    en: "Circles are the units of the group, the square is the unit compared. The box holds the middle half of the group, the line is its median.",
  },
  lacking: { pl: "Czego brakuje", en: "What is missing" },
  lackingIntro: {
    pl: "Bank nie ma wartości tych wskaźników dla porównywanych jednostek:",
    en: "The bank has no values of these indicators for the units compared:",
  },
  tooLarge: {
    pl: "{area} ma {count}, a porównanie mieści najwyżej {most}. Pokazujemy gminy obszaru {own}. Kolejność wszystkich podaje strona każdego wskaźnika.",
    en: "{area} has {count}; a comparison holds {most} at most. The municipalities of {own} are shown instead. The page of each indicator gives the order of all.",
  },
  warning: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  warningText: {
    pl: "Część liczb to zestawienie robocze, niezweryfikowane. Nie wolno przypisywać ich GUS ani innemu urzędowi; miejsc z nich nie liczymy.",
    en: "Some of the numbers are a working compilation, unverified. They may not be attributed to GUS or any other office; no ranks are made of them.",
  },
} satisfies Record<string, Bilingual>;

/** The benchmark: a municipality or the metropolis against others. */
export async function showComparison({ read, visit }: Call<unknown>): Promise<Shown> {
  const { language } = visit;
  const loaded = await loadComparison(read, readComparison(visit.search));
  const crumbs = [{ label: catalogueTitle, path: "/dane" }];
  if (loaded === undefined) {
    const body = <EmptyState title={say(language, words.noArea)}>{say(language, words.noAreaHow)}</EmptyState>;
    return { title: comparisonTitle, crumbs, body };
  }
  const rows = loaded.rows.map((row) => rowOf(row, loaded));
  const isVerified = rows.every(({ own, group }) => [...(own === undefined ? [] : [own]), ...group].every(({ vintage }) => vintage.source.isVerified));
  return {
    title: comparisonTitle,
    crumbs,
    hasCharts: true,
    body: (
      <ComparisonPage
        language={language}
        {...wordsOf(visit, loaded)}
        form={<ComparisonForm visit={visit} loaded={loaded} />}
        print={<PrintButton language={language} />}
      >
        {loaded.tooLarge !== undefined && <Notice language={language} tone="info" isAnnounced={false} title={tooLargeText(visit, loaded, loaded.tooLarge)} />}
        {!isVerified && (
          <Notice language={language} tone="warning" isAnnounced={false} title={say(language, words.warning)}>
            {say(language, words.warningText)}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={say(language, words.none)}>{say(language, words.noneHow)}</EmptyState>
        ) : (
          <Numbers visit={visit} loaded={loaded} rows={rows} />
        )}
        {loaded.lacking.length > 0 && (
          <Section id="braki" title={say(language, words.lacking)} intro={say(language, words.lackingIntro)}>
            <ul>
              {loaded.lacking.map((name) => (
                <li lang={langOf(language, name)}>{say(language, name)}</li>
              ))}
            </ul>
          </Section>
        )}
      </ComparisonPage>
    ),
  };
}

/** Says that the area asked for is not compared with, and what is shown in its place. */
function tooLargeText({ language }: Visit, { own }: LoadedComparison, { area, count }: NonNullable<LoadedComparison["tooLarge"]>): string {
  const named = { area: say(language, area.name), own: say(language, own.name) };
  return say(language, fill(words.tooLarge, { ...named, count: counted(language, count, municipalityForms), most: formatNumber(language, MOST_CANDIDATES) }));
}

/** Whom the page speaks of, with whom and by what, in words. */
function wordsOf({ language, at }: Visit, { subject, isArea, asked, group, groupKind, pool, peers, features }: LoadedComparison) {
  const distances = new Map(peers.map(({ unit, distance }) => [unit, formatNumber(language, distance, 2)]));
  const isFinance = asked.set === "finance" && asked.indicators.length === 0;
  return {
    name: subject.name,
    isArea,
    isFinance,
    groupKind,
    pool: pool.name,
    group: group.map(({ code, name }) => ({ name, distance: distances.get(code) })),
    groupText: counted(language, group.length, unitForms),
    features: features.map(({ indicator: { name }, isLogged }) => ({ name, isLogged })),
    financeHref: isFinance ? undefined : `${at("/dane/porownaj")}${comparisonQuery({ ...asked, indicators: [], set: "finance" })}`,
  };
}

/** The table of the numbers with its files and sources, and each row on an axis. */
function Numbers({ visit, loaded, rows }: { readonly visit: Visit; readonly loaded: LoadedComparison; readonly rows: readonly ComparedRow[] }) {
  const { language } = visit;
  const numbers = rows.flatMap(({ own, group }) => [...(own === undefined ? [] : [own]), ...group]);
  return (
    <>
      <Figure
        language={language}
        id="porownanie"
        headingLevel={2}
        title={say(language, comparedCaption)}
        chart={comparedTable(visit, loaded, rows)}
        source={sourceOf(visit, numbers)}
        note={sumNote(language, rows)}
        downloads={[
          { format: "CSV", href: comparisonHref(visit, "csv") },
          { format: "XLSX", href: comparisonHref(visit, "xlsx") },
        ]}
      />
      <Section id="osie" title={say(language, words.strips)} intro={say(language, words.stripsIntro)}>
        {comparedStrips(visit, loaded, rows)}
      </Section>
    </>
  );
}
