import { type Day, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, MissingValue, NameMark, Table } from "@splot/kernel/web";
import { type ListedTask, progressOf, standingOf } from "../../model/task.ts";
import { StandingOf, shareText } from "./marks.tsx";

const words = {
  title: { pl: "Zadanie", en: "Task" },
  owner: { pl: "Odpowiada", en: "Owner" },
  starts: { pl: "Początek", en: "Start" },
  due: { pl: "Termin", en: "Due" },
  state: { pl: "Stan", en: "State" },
  progress: { pl: "Postęp", en: "Progress" },
  unknown: { pl: "nieznany", en: "not known" },
  noStart: { pl: "nie podano", en: "not stated" },
};

export type TaskTableProps = { readonly visit: Visit; readonly tasks: readonly ListedTask[]; readonly today: Day; readonly caption: string };

/** Tasks as a table: who, until when, how they stand today, how far they are. */
export function TaskTable({ visit, tasks, today, caption }: TaskTableProps) {
  const { language } = visit;
  return (
    <Table
      language={language}
      caption={caption}
      isCaptionHidden
      isFolding
      columns={[
        { key: "title", label: say(language, words.title) },
        { key: "owner", label: say(language, words.owner) },
        { key: "starts", label: say(language, words.starts) },
        { key: "due", label: say(language, words.due) },
        { key: "state", label: say(language, words.state) },
        { key: "progress", label: say(language, words.progress), kind: "number" },
      ]}
      rows={tasks.map((task) => ({ key: task.id, cells: cellsOf(visit, task, today) }))}
    />
  );
}

function cellsOf(visit: Visit, task: ListedTask, today: Day) {
  const { language } = visit;
  const progress = progressOf(task);
  return {
    title: (
      <a href={visit.at(task.address)}>
        <LangMark language={language} text={task.title} />
      </a>
    ),
    owner: <NameMark language={language} text={task.ownerName} />,
    starts: task.starts === undefined ? <MissingValue language={language} reason={say(language, words.noStart)} /> : formatDay(language, task.starts),
    due: formatDay(language, task.due),
    state: <StandingOf visit={visit} standing={standingOf(task, today)} />,
    progress:
      task.state === "dropped" ? (
        "–"
      ) : progress === undefined ? (
        <MissingValue language={language} reason={say(language, words.unknown)} />
      ) : (
        shareText(language, progress)
      ),
  };
}
