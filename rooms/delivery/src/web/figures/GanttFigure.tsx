import { type Day, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Figure } from "@splot/kernel/web";
import type { ListedTask } from "../../model/task.ts";
import { TaskTable } from "../parts/TaskTable.tsx";
import { GanttBars } from "./GanttBars.tsx";

const words = {
  title: { pl: "Zadania w czasie", en: "Tasks in time" },
  subtitle: {
    pl: "Pas biegnie od początku do terminu zadania. Pełna część to postęp, linia przerywana to dziś.",
    en: "A bar runs from the start to the due day of a task. The full part is the progress, the dashed line is today.",
  },
  source: { pl: "Zadania planu w Splocie", en: "Tasks of the plan in Splot" },
  example: { pl: "przykład z ćwiczenia", en: "example of an exercise" },
  open: { pl: "informacja publiczna", en: "public sector information" },
};

export type GanttFigureProps = {
  readonly visit: Visit;
  readonly tasks: readonly ListedTask[];
  readonly today: Day;
  readonly csvPath: string;
  readonly headingLevel?: 2 | 3 | undefined;
};

/** The schedule of tasks as a figure: chart, table, source, download. */
export function GanttFigure({ visit, tasks, today, csvPath, headingLevel }: GanttFigureProps) {
  const { language, space } = visit;
  const title = say(language, words.title);
  return (
    <Figure
      language={language}
      id="harmonogram"
      title={title}
      headingLevel={headingLevel}
      subtitle={say(language, words.subtitle)}
      chart={<GanttBars language={language} id="harmonogram-wykres" title={title} tasks={tasks} today={today} />}
      table={<TaskTable visit={visit} tasks={tasks} today={today} caption={title} />}
      source={{
        name: say(language, words.source),
        vintage: formatDay(language, today),
        licence: say(language, space.purpose === "exercise" ? words.example : words.open),
      }}
      downloads={[{ format: "CSV", href: visit.at(csvPath) }]}
    />
  );
}
