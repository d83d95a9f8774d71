import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";

/** One fact of an object: its name and its value, with an optional source line. */
export type Fact = { readonly term: Child; readonly detail: Child; readonly source?: Child };

/** The facts of an object as a list of terms. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div class="fact">
          <dt>{fact.term}</dt>
          <dd>
            {fact.detail}
            {fact.source !== undefined && <span class="fact-source">{fact.source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const words = { missing: { pl: "brak", en: "missing" } };

/** A missing value: says that it is missing and why, never 0 or an empty place. */
export function MissingValue({ language, reason }: { readonly language: Language; readonly reason: string }) {
  return (
    <span class="missing">
      {say(language, words.missing)}: {reason}
    </span>
  );
}
