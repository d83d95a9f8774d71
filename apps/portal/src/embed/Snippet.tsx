import { type ContentText, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure } from "@splot/kernel/web";

const words = {
  label: { pl: "Pokaż to na swojej stronie", en: "Show this on your own site" },
  how: {
    pl: "Skopiuj ten kod do swojej strony. Ramka nie ma skryptów ani danych osobowych. Motyw wybiera „motyw”: jasny albo ciemny.",
    en: "Copy this code into your page. The frame has no scripts and no personal data. “motyw” chooses the theme: jasny (light) or ciemny (dark).",
  },
  look: { pl: "Zobacz, jak wygląda", en: "See what it looks like" },
};

/** The code that puts an embedded page on another site. `path` of the embedded page in the space. */
export function Snippet({ visit, path, name }: { readonly visit: Visit; readonly path: string; readonly name: ContentText }) {
  const { language, origin, at } = visit;
  const address = `${origin}${at(path)}`;
  const safe = say(language, name).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return (
    <Disclosure label={say(language, words.label)}>
      <p>{say(language, words.how)}</p>
      <pre class="snippet">
        <code
          lang={langOf(language, name)}
        >{`<iframe src="${address}?motyw=jasny" title="${safe}" width="100%" height="420" loading="lazy" style="border:0"></iframe>`}</code>
      </pre>
      <p>
        <a href={at(path)}>{say(language, words.look)}</a>
      </p>
    </Disclosure>
  );
}
