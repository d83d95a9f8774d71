import { formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { HistoryLine } from "@splot/kernel/journal";
import { HistoryPanel } from "@splot/kernel/web";

export type HistoryOfProps = { readonly visit: Visit; readonly lines: readonly HistoryLine[] };

/** The history of a thing out of its journal lines (`listHistory`), in words. */
export function HistoryOf({ visit, lines }: HistoryOfProps) {
  const { language, words, space } = visit;
  const entries = lines.map(({ at, event, role }) => ({
    at: formatInstant(language, at, space.zone),
    machineDate: at.toISOString(),
    who: say(language, words.role(role)),
    what: say(language, words.event(event)),
  }));
  return <HistoryPanel language={language} entries={entries} />;
}
