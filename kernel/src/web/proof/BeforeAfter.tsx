import type { Child } from "hono/jsx";
import type { Segment } from "../../diff.ts";
import { type Language, say } from "../../text.ts";

export type BeforeAfterProps = {
  readonly language: Language;
  /** From `diffWords`. */
  readonly segments: readonly Segment[];
  readonly title?: Child;
  /** The language of the text when it is not the page's. */
  readonly textLanguage?: Language | undefined;
};

const words = {
  deleted: { pl: "usunięto:", en: "deleted:" },
  inserted: { pl: "dodano:", en: "inserted:" },
  end: { pl: "koniec zmiany", en: "end of change" },
  same: { pl: "Bez zmian", en: "Unchanged" },
  before: { pl: "Było", en: "Before" },
  after: { pl: "Jest", en: "After" },
};

/** The marks enclose words only: an underlined space would look like a slip. */
function Piece({ language, segment }: { readonly language: Language; readonly segment: Segment }) {
  if (segment.kind === "same") return <>{segment.text}</>;
  const spoken = (
    <span class="visually-hidden" lang={language}>
      [{say(language, words[segment.kind])}{" "}
    </span>
  );
  const end = (
    <span class="visually-hidden" lang={language}>
      {" "}
      {say(language, words.end)}]
    </span>
  );
  const text = segment.text.trim();
  const start = segment.text.indexOf(text);
  const marked =
    segment.kind === "deleted" ? (
      <del>
        {spoken}
        {text}
        {end}
      </del>
    ) : (
      <ins>
        {spoken}
        {text}
        {end}
      </ins>
    );
  return (
    <>
      {segment.text.slice(0, start)}
      {marked}
      {segment.text.slice(start + text.length)}
    </>
  );
}

/** One paragraph with what was deleted and inserted, told to screen readers too; the two clean readings fold under it. */
export function BeforeAfter({ language, segments, title, textLanguage }: BeforeAfterProps) {
  const isChanged = segments.some((segment) => segment.kind !== "same");
  const reading = (left: Segment["kind"]) =>
    segments
      .filter((segment) => segment.kind !== left)
      .map((segment) => segment.text)
      .join("");
  return (
    <div class="before-after">
      {title !== undefined && <p class="kicker">{title}</p>}
      {!isChanged && <p class="muted">{say(language, words.same)}</p>}
      <p class="before-after-text" lang={textLanguage}>
        {segments.map((segment) => (
          <Piece language={language} segment={segment} />
        ))}
      </p>
      {isChanged && (
        <details class="before-after-readings">
          <summary>
            {say(language, words.before)} / {say(language, words.after)}
          </summary>
          <div class="readings">
            <div>
              <p class="kicker">{say(language, words.before)}</p>
              <p lang={textLanguage}>{reading("inserted")}</p>
            </div>
            <div>
              <p class="kicker">{say(language, words.after)}</p>
              <p lang={textLanguage}>{reading("deleted")}</p>
            </div>
          </div>
        </details>
      )}
    </div>
  );
}
