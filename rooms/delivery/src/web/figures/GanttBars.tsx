import { type Day, formatDay, type Language, say } from "@splot/kernel";
import { layOut } from "../../model/gantt.ts";
import { type ListedTask, progressOf, standingOf, taskStates } from "../../model/task.ts";
import { shareText, timeText } from "../parts/marks.tsx";

const ROW = 66;
const HEAD = 30;
const words = {
  description: {
    pl: "Jeden pas na zadanie, od początku do terminu; pełna część pasa to postęp. Te same dane są w tabeli.",
    en: "One bar a task, from its start to its due day; the full part is the progress. The same data are in the table.",
  },
  today: { pl: "dziś", en: "today" },
  unknown: { pl: "postęp nieznany", en: "progress not known" },
  overdue: { pl: "po terminie", en: "overdue" },
};

export type GanttBarsProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly ListedTask[];
  readonly today: Day;
};

/** A schedule as bars: names and days above each bar, so that it reads at any width. */
export function GanttBars({ language, id, title, tasks, today }: GanttBarsProps) {
  const bars = tasks.map((task) => ({ starts: task.starts, due: task.due, progressBp: progressOf(task) }));
  const schedule = layOut(bars, today);
  if (schedule === undefined) return <></>;
  const height = HEAD + tasks.length * ROW;
  return (
    <svg class="bars" width="100%" height={height} role="img" aria-labelledby={`${id}-nazwa ${id}-opis`}>
      <title id={`${id}-nazwa`}>{title}</title>
      <desc id={`${id}-opis`}>{say(language, words.description)}</desc>
      <text class="bars-missing" x="0" y="16">
        {formatDay(language, schedule.from)}
      </text>
      <text class="bars-missing" x="100%" y="16" text-anchor="end">
        {formatDay(language, schedule.to)}
      </text>
      {schedule.marks.map(({ x }) => (
        <line x1={`${x}%`} x2={`${x}%`} y1={HEAD - 6} y2={height} stroke="var(--line)" />
      ))}
      {schedule.today !== undefined && (
        <line
          stroke="var(--domain-5)"
          stroke-width="2"
          stroke-dasharray={`22 ${ROW - 22}`}
          x1={`${schedule.today}%`}
          x2={`${schedule.today}%`}
          y1={HEAD + 36}
          y2={height}
        >
          <title>{`${say(language, words.today)}: ${formatDay(language, today)}`}</title>
        </line>
      )}
      {tasks.map((task, place) => (
        <TaskRow language={language} task={task} today={today} y={HEAD + place * ROW} bar={schedule.bars[place]} />
      ))}
    </svg>
  );
}

type RowProps = {
  readonly language: Language;
  readonly task: ListedTask;
  readonly today: Day;
  readonly y: number;
  readonly bar: { readonly x: number; readonly width: number; readonly done: number } | undefined;
};

/** Most letters of a name above its bar; the table has all of them. */
const LETTERS = 44;

function TaskRow({ language, task, today, y, bar }: RowProps) {
  const progress = progressOf(task);
  const isOverdue = standingOf(task, today) === "overdue";
  const name = say(language, task.title);
  const isDropped = task.state === "dropped";
  const said = isDropped ? say(language, taskStates.dropped) : progress === undefined ? say(language, words.unknown) : shareText(language, progress);
  const end = isOverdue ? ` · ${say(language, words.overdue)}` : "";
  return (
    <g>
      <title>{`${name}: ${timeText(language, task)}, ${said}${end}`}</title>
      <text class="map-halo" x="0" y={y + 15}>
        {name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name}
      </text>
      <text class={isOverdue ? "map-halo years-gap" : "map-halo bars-missing"} x="0" y={y + 33}>
        {formatDay(language, task.due)} · {said}
        {end}
      </text>
      {bar !== undefined && (
        <>
          <rect
            fill="var(--accent-soft)"
            stroke={isOverdue ? "var(--danger)" : "var(--accent)"}
            x={`${bar.x}%`}
            y={y + 40}
            width={`${bar.width}%`}
            height="14"
          />
          <rect fill="var(--accent)" x={`${bar.x}%`} y={y + 40} width={`${bar.done}%`} height="14" />
        </>
      )}
    </g>
  );
}
