import { formatInstant, type ObjectId, say } from "@splot/kernel";
import { findFactNews } from "@splot/kernel/facts";
import type { Call, Visit } from "@splot/kernel/http";
import { type HistoryLine, listHistory } from "@splot/kernel/journal";
import { FactChanges, HistoryPanel } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** The history panel of a thing; one query. */
export async function historyOf({ visit, read }: Call<unknown>, object: ObjectId): Promise<Child> {
  const { language, words, space } = visit;
  const entries = (await listHistory(read, object)).map(({ at, event, role, payload }) => ({
    at: formatInstant(language, at, space.zone),
    machineDate: at.toISOString(),
    who: say(language, words.role(role)),
    what: say(language, words.event(event)),
    changes: changesOf(language, payload),
  }));
  return <HistoryPanel language={language} entries={entries} />;
}

function changesOf(language: Visit["language"], payload: HistoryLine["payload"]): Child {
  const news = findFactNews(payload);
  return news === undefined ? undefined : <FactChanges language={language} news={news} />;
}
