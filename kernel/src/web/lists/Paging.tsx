import { type Language, say } from "../../text.ts";

export type PagingProps = {
  readonly language: Language;
  /** Back to the first part, for lists that go on from a key and know no part before. */
  readonly firstHref?: string | undefined;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** Which part is shown: "1–20 z 231". */
  readonly position?: string | undefined;
};

const words = {
  name: { pl: "Strony listy", en: "Pages of the list" },
  first: { pl: "Początek listy", en: "Beginning of the list" },
  previous: { pl: "Poprzednie", en: "Previous" },
  next: { pl: "Następne", en: "Next" },
};

/** The way to the neighbouring parts of a list; nothing when all of it is shown. */
export function Paging({ language, firstHref, previousHref, nextHref, position }: PagingProps) {
  if (firstHref === undefined && previousHref === undefined && nextHref === undefined) return <></>;
  return (
    <nav class="paging" aria-label={say(language, words.name)}>
      {firstHref !== undefined && (
        <a class="button button-quiet" href={firstHref}>
          {say(language, words.first)}
        </a>
      )}
      {previousHref !== undefined && (
        <a class="button button-quiet" rel="prev" href={previousHref}>
          {say(language, words.previous)}
        </a>
      )}
      {position !== undefined && <span class="paging-position">{position}</span>}
      {nextHref !== undefined && (
        <a class="button button-quiet" rel="next" href={nextHref}>
          {say(language, words.next)}
        </a>
      )}
    </nav>
  );
}
