import type { Child } from "hono/jsx";
import { type ContentText, type Language, langOf, say } from "../../text.ts";
import { tied } from "./tied.ts";

/** Where a content comes from, and whether the act happened outside the program. */
export type Mark = "fact" | "example" | "user" | "recorded";

const markWords = {
  fact: { pl: "fakt", en: "fact" },
  example: { pl: "przykład", en: "example" },
  user: { pl: "wpis użytkownika", en: "user entry" },
  recorded: { pl: "odnotowane", en: "recorded" },
};

const markReasons = {
  fact: { pl: "Ma źródło i datę.", en: "It has a source and a date." },
  example: { pl: "Wymyślone, żeby pokazać działanie programu.", en: "Invented to show how the program works." },
  user: { pl: "Wpisane przez osoby pracujące w programie.", en: "Entered by people working in the program." },
  recorded: { pl: "Czynność wykonana poza programem, zapisana na podstawie źródła.", en: "Done outside the program and recorded from a source." },
};

/** The mark of origin as a word; the example is hatched. */
export function OriginMark({ language, mark }: { readonly language: Language; readonly mark: Mark }) {
  return (
    <span class={`mark mark-${mark}`} title={say(language, markReasons[mark])}>
      {say(language, markWords[mark])}
    </span>
  );
}

/** How a state feels; the word carries the meaning, the colour only helps. */
export type Tone = "neutral" | "active" | "good" | "warning" | "danger";

export type StateWordProps = { readonly tone?: Tone | undefined; readonly children?: Child };

/** The state of an object as a word. */
export function StateWord({ tone = "neutral", children }: StateWordProps) {
  return <span class={`state state-${tone}`}>{children}</span>;
}

export type TagProps = { readonly href?: string | undefined; readonly domain?: number | undefined; readonly children?: Child };

/** A short name of a group; a domain (1–7) adds its colour beside the word. */
export function Tag({ href, domain, children }: TagProps) {
  const style = domain === undefined ? "tag" : `tag domain domain-${domain}`;
  return href === undefined ? (
    <span class={style}>{children}</span>
  ) : (
    <a class={style} href={href}>
      {children}
    </a>
  );
}

export type LangMarkProps = {
  readonly language: Language;
  readonly text: ContentText;
  /** In a heading no number is parted from its unit, nor a word of one letter from the next. */
  readonly isHeading?: boolean | undefined;
};

/** A content text in the reader's language; where only Polish exists it says so: to screen readers by `lang`, to eyes by the tag that the style sheet adds. */
export function LangMark({ language, text, isHeading }: LangMarkProps) {
  const shown = langOf(language, text);
  const words = isHeading === true ? tied(say(language, text)) : say(language, text);
  return shown === undefined ? <>{words}</> : <span lang={shown}>{words}</span>;
}

export type LangMarksProps = {
  readonly language: Language;
  /** Words in the reader's language, or content texts, each once. */
  readonly texts: string | readonly ContentText[];
  readonly between?: string | undefined;
};

/** Several content texts in one line, each with the mark that it needs. */
export function LangMarks({ language, texts, between = " / " }: LangMarksProps) {
  if (typeof texts === "string") return <>{texts}</>;
  return (
    <>
      {texts.map((text, place) => (
        <>
          {place > 0 && between}
          <LangMark language={language} text={text} />
        </>
      ))}
    </>
  );
}

/** The name of a place, an organisation, a function or a network: the same in every language, so only screen readers are told in which it is, and nobody is to translate it. */
export function NameMark({ language, text }: Omit<LangMarkProps, "isHeading">) {
  const shown = langOf(language, text);
  return shown === undefined ? (
    <>{say(language, text)}</>
  ) : (
    <span lang={shown} translate="no">
      {say(language, text)}
    </span>
  );
}
