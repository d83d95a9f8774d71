import { expect, it } from "vitest";
import { explainFirst } from "./explain.ts";

const abbr = '<abbr title="Stowarzyszenie Metropolia Krakowska">SMK</abbr>';
it.each([
  ["<main><p>Gminy SMK i biuro SMK</p></main>", `<main><p>Gminy ${abbr} i biuro SMK</p></main>`],
  [
    '<nav>SMK</nav><main><a title="SMK" href="/x?SMK">prezentacja SMK</a></main>',
    `<nav>SMK</nav><main><a title="SMK" href="/x?SMK">prezentacja ${abbr}</a></main>`,
  ],
  ["<main><option>SMK</option><textarea>o SMK</textarea><p>SMK</p></main>", `<main><option>SMK</option><textarea>o SMK</textarea><p>${abbr}</p></main>`],
  ["<main><svg><text>SMK</text></svg><p>USMK, SMK-pres</p></main>", "<main><svg><text>SMK</text></svg><p>USMK, SMK-pres</p></main>"],
  ["<main><code>?area=SMK</code><p>SMK</p></main>", `<main><code>?area=SMK</code><p>${abbr}</p></main>`],
  ["<p>SMK</p>", "<p>SMK</p>"],
])("explains the first mention that a reader sees in the content of a page: %s", (before, after) => {
  expect(explainFirst("pl", before)).toBe(after);
});
