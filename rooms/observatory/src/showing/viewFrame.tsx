import { say } from "@splot/kernel";
import { type Call, frameAnswer, isDemoSpace, type Visit } from "@splot/kernel/http";
import { Disclosure, demoSentence, OriginMark } from "@splot/kernel/web";
import { raw } from "hono/html";
import type { LoadedView } from "../loading/loadView.ts";
import { askedQuery } from "../model/asked.ts";
import { chartStyles } from "../web/figures/chartStyles.ts";
import { viewTitle } from "./viewFigure.tsx";
import { drawingOf, loadAsked } from "./viewFiles.tsx";
import { numbersOf } from "./viewNumbers.ts";
import { releasesOf } from "./viewTable.tsx";

const words = {
  all: { pl: "Zobacz dane i źródło", en: "See the figures and their source" },
  label: { pl: "Pokaż wykres na swojej stronie", en: "Show the chart on your own site" },
  how: {
    pl: "Skopiuj ten kod do swojej strony. Ramka pokazuje stan bieżący, nie ma skryptów i nic nie wysyła.",
    en: "Copy this code into your page. The frame shows the present state, has no scripts and sends nothing.",
  },
  look: { pl: "Zobacz, jak wygląda", en: "See what it looks like" },
};

/** The whole style of the frame beside that of its drawing. */
const frameStyles =
  "body{margin:0;background:#fbfaf7;color:#1b2430;font:16px/1.5 system-ui,sans-serif}svg.file{display:block;max-width:100%;height:auto}p{margin:0;padding:4px 20px}a{color:#14507a}";

/** The chart of a view as a small page for a frame on another site, the same for every reader. */
export async function viewFrame(call: Call<unknown>): Promise<Response> {
  const { visit } = call;
  const loaded = await loadAsked(call);
  const { language, origin, at, space } = visit;
  const isExample = releasesOf(numbersOf(loaded)).some((vintage) => vintage.origin === "example");
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{viewTitle(visit, loaded)}</title>
        <style>{raw(frameStyles)}</style>
      </head>
      <body>
        {isExample && (
          <p>
            <OriginMark language={language} mark="example" />
          </p>
        )}
        {raw(drawingOf(visit, loaded))}
        <p>
          <a href={`${origin}${at(loaded.indicator.address)}${askedQuery(loaded.asked)}`} target="_blank" rel="noopener">
            {say(language, words.all)}: {say(language, space.name)}
          </a>
        </p>
        {isDemoSpace(visit) && <p>{say(language, demoSentence)}</p>}
      </body>
    </html>
  );
  return frameAnswer(String(document), [frameStyles, chartStyles]);
}

/** The code that puts the chart of a view on another site. Missing: the view is a table, or has no numbers. */
export function frameSnippet(visit: Visit, loaded: LoadedView) {
  if (loaded.asked.view === "tabela" || (loaded.asked.view === "zwiazek" && loaded.other === undefined) || numbersOf(loaded).length === 0) return undefined;
  const { language, origin, at } = visit;
  const path = `${at(loaded.indicator.address)}/osadz${askedQuery(loaded.asked)}`;
  const title = viewTitle(visit, loaded).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return (
    <Disclosure label={say(language, words.label)}>
      <p>{say(language, words.how)}</p>
      <pre class="snippet">
        <code>{`<iframe src="${`${origin}${path}`.replaceAll("&", "&amp;")}" title="${title}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`}</code>
      </pre>
      <p>
        <a href={path}>{say(language, words.look)}</a>
      </p>
    </Disclosure>
  );
}
