import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Tabs } from "@splot/kernel/web";

/** The desks of the quality of the figures. */
export const qualityDesks = {
  questions: { path: "/praca/dane/pytania", label: { pl: "Wartości do wyjaśnienia", en: "Values to be explained" } },
  freshness: { path: "/praca/dane/aktualnosc", label: { pl: "Aktualność danych", en: "Freshness of the figures" } },
  requests: { path: "/praca/dane/wartosci", label: { pl: "Wartości od gmin", en: "Values from municipalities" } },
  definitions: { path: "/praca/dane/wskazniki", label: { pl: "Definicje wskaźników", en: "Definitions of indicators" } },
  targets: { path: "/praca/dane/cele", label: { pl: "Wartości docelowe", en: "Targets" } },
  composites: { path: "/praca/dane/zlozone", label: { pl: "Wskaźniki złożone", en: "Composite indicators" } },
  breaks: { path: "/praca/dane/przerwania", label: { pl: "Przerwania szeregów", en: "Breaks in series" } },
} as const;
export type QualityDesk = keyof typeof qualityDesks;

export const qualityWords = {
  desk: { pl: "Jakość danych", en: "Quality of the figures" },
  today: { pl: "Biuro dziś", en: "Office today" },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  period: { pl: "Okres", en: "Period" },
  periodHint: { pl: "Tak jak w tabeli wskaźnika, na przykład 2024.", en: "As in the table of the indicator, for example 2024." },
  choose: { pl: "Wybierz wskaźnik", en: "Choose an indicator" },
};

export const deskCrumbs = [{ label: qualityWords.today, path: "/praca" }];

type QualityTabsProps = {
  readonly visit: Visit;
  /** Those that the reader may open. */
  readonly desks: readonly QualityDesk[];
  readonly current: QualityDesk;
};

/** The desks beside one another. */
export function QualityTabs({ visit: { language, at }, desks, current }: QualityTabsProps) {
  const tabs = desks.map((key) => ({ label: say(language, qualityDesks[key].label), href: at(qualityDesks[key].path), isCurrent: key === current }));
  return <Tabs label={say(language, qualityWords.desk)} tabs={tabs} />;
}
