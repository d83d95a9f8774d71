import { type Bilingual, type ContentText, langOf, type Origin, say } from "@splot/kernel";
import { frameAnswer, isDemoSpace, type Visit } from "@splot/kernel/http";
import { demoSentence, OriginMark } from "@splot/kernel/web";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { embedStyles } from "./styles.ts";

/** A public thing as other sites may show it: nothing of persons, one way back. */
export interface Embedded {
  readonly kicker: string;
  readonly title: Child;
  /** The title as plain text, for the name of the document. */
  readonly name: ContentText;
  readonly state?: string | undefined;
  readonly origin: Origin;
  readonly children?: Child;
  /** Path in the space where all of it stands. */
  readonly path: string;
}

const words = { all: { pl: "Zobacz wszystko", en: "See all of it" } } satisfies Record<string, Bilingual>;
const themes: Readonly<Record<string, string>> = { jasny: "light", ciemny: "dark" };

/** A small whole page for a frame on another site, the same for every reader; `motyw` of the address chooses the theme. */
export function embedAnswer(visit: Visit, embedded: Embedded): Response {
  const theme = themes[new URLSearchParams(visit.search).get("motyw") ?? ""];
  const { language, origin, at, space } = visit;
  const { kicker, title, name, state, children, path } = embedded;
  const document = (
    <html lang={language} class={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title lang={langOf(language, name)}>{say(language, name)}</title>
        <style>{raw(embedStyles)}</style>
      </head>
      <body>
        <main>
          <p class="muted">{kicker}</p>
          <h1>{title}</h1>
          {state !== undefined && (
            <p>
              <strong>{state}</strong>
            </p>
          )}
          {embedded.origin === "example" && (
            <p>
              <OriginMark language={language} mark="example" />
            </p>
          )}
          {children}
          <p>
            <a href={`${origin}${at(path)}`} target="_blank" rel="noopener">
              {say(language, words.all)}: {say(language, space.name)}
            </a>
          </p>
          {isDemoSpace(visit) && <p class="muted">{say(language, demoSentence)}</p>}
        </main>
      </body>
    </html>
  );
  return frameAnswer(String(document), [embedStyles]);
}

/** The reader of an embedded page is nobody in particular, whoever is signed in on this browser. */
export function asVisitor(visit: Visit): Visit {
  return { ...visit, actor: { kind: "visitor" } };
}
