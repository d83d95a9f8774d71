import { counted, formatInstant, say } from "@splot/kernel";
import { findFactNews } from "@splot/kernel/facts";
import type { Visit } from "@splot/kernel/http";
import type { HistoryLine } from "@splot/kernel/journal";
import { FactChanges, HistoryPanel } from "@splot/kernel/web";
import { type JoinedLine, joinLines } from "../model/joinLines.ts";

/** Lines that a page shows, those told once counted once. */
const MOST_LINES = 30;
const timeForms = { pl: ["raz", "razy", "razy"], en: ["time", "times"] } as const;
const of = { pl: "Zmiany", en: "Changes" };

/** The act in words, how often it was done that day, and the fields that it changed. */
function whatOf({ language, words }: Visit, { event, count, fields = [] }: JoinedLine<HistoryLine>): string {
  const [, sentence = "", end = ""] = /^(.*?)(\.?)$/s.exec(say(language, words.event(event))) ?? [];
  const times = count === 1 ? "" : ` (${counted(language, count, timeForms)})`;
  const named = fields.map((field) => say(language, words.field(event, field)).toLocaleLowerCase(language));
  return `${sentence}${times}${end}${named.length === 0 ? "" : ` ${say(language, of)}: ${named.join(", ")}.`}`;
}

export type HistoryOfProps = {
  readonly visit: Visit;
  readonly lines: readonly HistoryLine[];
  /** Were older lines left unread? */
  readonly isCut?: boolean;
};

function changesOf({ language }: Visit, payload: HistoryLine["payload"]) {
  const news = findFactNews(payload);
  return news === undefined ? undefined : <FactChanges language={language} news={news} />;
}

/** The history of a thing out of its journal lines (`listHistory`), in words. */
export function HistoryOf({ visit, lines, isCut = false }: HistoryOfProps) {
  const { language, words, space } = visit;
  const joined = joinLines(lines, space.zone);
  const entries = joined.slice(0, MOST_LINES).map((line) => ({
    at: formatInstant(language, line.at, space.zone),
    machineDate: line.at.toISOString(),
    who: say(language, words.role(line.role)),
    what: whatOf(visit, line),
    changes: changesOf(visit, line.payload),
  }));
  return <HistoryPanel language={language} entries={entries} isCut={isCut || joined.length > MOST_LINES} />;
}
