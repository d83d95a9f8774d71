import { formatInstant, say } from "@splot/kernel";
import { findFactNews } from "@splot/kernel/facts";
import type { Visit } from "@splot/kernel/http";
import type { HistoryLine } from "@splot/kernel/journal";
import { FactChanges, HistoryPanel } from "@splot/kernel/web";

export type HistoryOfProps = { readonly visit: Visit; readonly lines: readonly HistoryLine[] };

function changesOf({ language }: Visit, payload: HistoryLine["payload"]) {
  const news = findFactNews(payload);
  return news === undefined ? undefined : <FactChanges language={language} news={news} />;
}

/** The history of a thing out of its journal lines (`listHistory`), in words. */
export function HistoryOf({ visit, lines }: HistoryOfProps) {
  const { language, words, space } = visit;
  const entries = lines.map(({ at, event, role, payload }) => ({
    at: formatInstant(language, at, space.zone),
    machineDate: at.toISOString(),
    who: say(language, words.role(role)),
    what: say(language, words.event(event)),
    changes: changesOf(visit, payload),
  }));
  return <HistoryPanel language={language} entries={entries} />;
}
