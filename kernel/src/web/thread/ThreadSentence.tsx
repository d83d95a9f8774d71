import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";

/** A piece of the told thread: plain words, or a station one can open. */
export type SentencePart = {
  readonly text: string;
  /** Language of the text. Missing: that of the page. */
  readonly language?: Language | undefined;
  readonly href?: string | undefined;
  readonly kind?: string | undefined;
};

export type ThreadSentenceProps = {
  readonly language: Language;
  readonly parts: readonly SentencePart[];
  readonly sources?: Child;
};

const words = { label: { pl: "Jedna nić w kilku zdaniach", en: "One thread in a few sentences" } };

/** One real thread told in a few sentences; each station is a link with a knot on the line. */
export function ThreadSentence({ language, parts, sources }: ThreadSentenceProps) {
  return (
    <section class="thread-sentence" aria-label={say(language, words.label)}>
      <p class="thread-told">
        {parts.map((part) =>
          part.href === undefined ? (
            part.text
          ) : (
            <a class="knot" href={part.href} title={part.kind}>
              {part.language === undefined ? part.text : <span lang={part.language}>{part.text}</span>}
            </a>
          ),
        )}
      </p>
      {sources !== undefined && <p class="thread-sources">{sources}</p>}
    </section>
  );
}
