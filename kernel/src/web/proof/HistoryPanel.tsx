import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { Disclosure } from "../parts/Disclosure.tsx";

/** One act on an object: when, who by function, what was done, and what changed by it. */
export type HistoryEntry = {
  readonly at: string;
  readonly machineDate: string;
  /** The function, never a person's name: "oficer dziedziny". */
  readonly who: string;
  readonly what: Child;
  readonly changes?: Child;
};

export type HistoryPanelProps = {
  readonly language: Language;
  readonly id?: string | undefined;
  readonly entries: readonly HistoryEntry[];
  /** Are there older entries that are not among these? */
  readonly isCut?: boolean | undefined;
};

const words = {
  title: { pl: "Historia", en: "History" },
  changes: { pl: "Co się zmieniło", en: "What changed" },
  none: { pl: "Jeszcze nic się nie działo.", en: "Nothing has happened yet." },
  cut: { pl: "To najnowsze wpisy. Starsze są w dzienniku.", en: "These are the newest entries. Older ones are in the journal." },
};

/** Who did what and when, newest first as given. */
export function HistoryPanel({ language, id = "historia", entries, isCut = false }: HistoryPanelProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{say(language, words.title)}</h2>
      {entries.length === 0 && <p class="muted">{say(language, words.none)}</p>}
      <ol class="history">
        {entries.map((entry) => (
          <li>
            <time class="history-at" datetime={entry.machineDate}>
              {entry.at}
            </time>
            <div>
              <p>
                <span class="history-who">{entry.who}:</span> {entry.what}
              </p>
              {entry.changes !== undefined && <Disclosure label={say(language, words.changes)}>{entry.changes}</Disclosure>}
            </div>
          </li>
        ))}
      </ol>
      {isCut && <p class="muted">{say(language, words.cut)}</p>}
    </section>
  );
}
