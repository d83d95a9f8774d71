import { describe, expect, it } from "vitest";
import { Figure, sourceWords } from "../figures/Figure.tsx";
import { LangMark, NameMark, OriginMark } from "./Marks.tsx";
import { Notice } from "./Notice.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { JobProgress } from "./Progress.tsx";
import { QrCode } from "./QrCode.tsx";

describe("LangMark", () => {
  it("marks Polish content on an English page", () => {
    expect(String(<LangMark language="en" text={{ pl: "Treść" }} />)).toBe('<span lang="pl">Treść</span>');
    expect(String(<LangMark language="pl" text={{ pl: "15,2 % w 2027 r." }} isHeading />)).toBe("15,2\u00a0% w\u00a02027\u00a0r.");
  });

  it("leaves content in the page's own language alone", () => {
    expect(String(<LangMark language="en" text={{ pl: "Treść", en: "Content" }} />)).toBe("Content");
    expect(String(<LangMark language="pl" text={{ pl: "Treść" }} />)).toBe("Treść");
  });
});

describe("the source of a figure", () => {
  const source = { name: [{ pl: "Urząd, próbne liczby" }, { pl: "GUS", en: "Statistics Poland" }], vintage: "2026", licence: [{ pl: "bez zastrzeżeń" }] };
  const foot = (language: "pl" | "en") => {
    const html = String(<Figure language={language} id="a" title="T" chart="" source={source} downloads={[]} />);
    return /<p class="figure-source">(.*?)<\/p>/.exec(html)?.[1];
  };

  it("marks each name that exists in Polish only, and nothing else of the line", () => {
    expect(foot("en")).toBe(
      'Source: <span lang="pl">Urząd, próbne liczby</span> / Statistics Poland. Data as of: 2026. Licence: <span lang="pl">bez zastrzeżeń</span>.',
    );
    expect(foot("pl")).toBe("Źródło: Urząd, próbne liczby / GUS. Stan danych: 2026. Licencja: bez zastrzeżeń.");
  });
  it("says the same in one line for a picture", () => {
    expect(sourceWords("en", source)).toBe("Source: Urząd, próbne liczby / Statistics Poland. Data as of: 2026. Licence: bez zastrzeżeń.");
  });
});

describe("NameMark", () => {
  it("says that nobody is to translate a name", () => {
    expect(String(<NameMark language="en" text={{ pl: "Rada" }} />)).toBe('<span lang="pl" translate="no">Rada</span>');
    expect(String(<NameMark language="pl" text={{ pl: "Rada" }} />)).toBe("Rada");
  });
});

describe("OriginMark", () => {
  it.each([
    ["fact", "fakt"],
    ["example", "przykład"],
    ["user", "wpis użytkownika"],
    ["recorded", "odnotowane"],
  ] as const)("names %s as a word", (mark, word) => {
    expect(String(<OriginMark language="pl" mark={mark} />)).toContain(`>${word}</span>`);
  });
});

describe("Notice", () => {
  it("interrupts for mistakes, tells good news politely, and stays silent when told", () => {
    expect(
      String(
        <Notice language="pl" tone="danger">
          x
        </Notice>,
      ),
    ).toContain('role="alert"');
    expect(
      String(
        <Notice language="pl" tone="good">
          x
        </Notice>,
      ),
    ).toContain('role="status"');
    expect(
      String(
        <Notice language="pl" isAnnounced={false}>
          x
        </Notice>,
      ),
    ).not.toContain("role=");
  });
});

it("no line of a heading ends with a word of one letter, nor parts a number from its unit", () => {
  const lead = "Zadania z planów i (w tym) ile: 15,2 % w 2027 r., o 5 tys. osób więcej; a b";
  expect(String(<PageHeading title="Gminy w liczbach" lead={lead} />).replaceAll("\u00a0", "_")).toBe(
    '<div class="heading"><h1 class="heading-title">Gminy w_liczbach</h1><p class="lead">Zadania z_planów i_(w_tym) ile: 15,2_% w_2027_r., o_5_tys. osób więcej; a_b</p></div>',
  );
  expect(String(<PageHeading title={<b>a b</b>} />)).toContain("<b>a b</b>");
});

describe("JobProgress", () => {
  const job = (isRunning: boolean) =>
    String(<JobProgress language="pl" id="j" href="/praca/zadania/1" isRunning={isRunning} label="Wczytano" doneCount={0} totalCount={0} />);

  it("asks again only while the job runs, and draws no bar for what cannot be counted yet", () => {
    expect(job(true)).toContain('data-href="/praca/zadania/1"');
    expect(job(false)).not.toContain("data-href");
    expect(job(false)).not.toContain("<progress");
  });

  it("says aloud only whole tenths", () => {
    const html = String(<JobProgress language="pl" id="j" href="/" isRunning label="Wczytano" doneCount={3999} totalCount={10_000} />);
    expect(html).toContain('<p role="status" class="visually-hidden">Wczytano: 30%</p>');
    expect(html).toContain("3\u00a0999 z 10\u00a0000");
  });
});

describe("QrCode", () => {
  it("has a text alternative and four empty modules on every side", () => {
    const html = String(<QrCode text="https://example.org/los/x" label="Kod" />);
    expect(html).toContain('role="img" aria-label="Kod"');
    const starts = [...html.matchAll(/M(\d+) (\d+)h/g)].flatMap((match) => [Number(match[1]), Number(match[2])]);
    expect(Math.min(...starts)).toBe(4);
  });
});
