import { describe, expect, it } from "vitest";
import { ThreadPanel } from "./ThreadPanel.tsx";
import { ThreadSentence } from "./ThreadSentence.tsx";

const chosen = { key: "goal", kind: "Cel", title: "Czyste powietrze" };

describe("ThreadPanel", () => {
  it("tells both directions and where the reader stands", () => {
    const html = String(
      <ThreadPanel
        language="pl"
        chosen={chosen}
        origins={[{ key: "a", kind: "Wskaźnik", title: "PM10", href: "/dane/pm10", steps: 1, relation: "uzasadnia" }]}
        results={[]}
      />,
    );
    expect(html).toMatch(/Skąd to się wzięło.*PM10.*Tu jesteś.*aria-current="true".*Czyste powietrze.*Nic jeszcze z tego nie wynikło/s);
    expect(html).not.toContain("Co z tego wynika");
    expect(html).toContain('<a class="card-link" href="/dane/pm10">PM10</a>');
  });

  it("says what a thing without links lacks and who can add it, and draws no empty halves", () => {
    const html = String(<ThreadPanel language="pl" chosen={chosen} origins={[]} results={[]} />);
    expect(html).toContain("Nie połączono tego jeszcze z niczym innym. Powiązania dodaje biuro, razem ze źródłem.");
    expect(html).not.toMatch(/thread-flow|Skąd to się wzięło|Tu jesteś/);
    const own = { alone: { pl: "Wskazuje je specjalista.", en: "An officer cites them." } };
    expect(String(<ThreadPanel language="en" chosen={chosen} gaps={own} origins={[]} results={[]} />)).toContain("An officer cites them.");
  });

  it("tells of what the thing is a part under a heading of its own, not as a result", () => {
    const whole = { key: "w", kind: "Edycja", title: "Edycja 2024", href: "/edycje/2024", steps: 1 };
    const html = String(<ThreadPanel language="pl" chosen={chosen} origins={[]} results={[]} wholes={[whole]} />);
    expect(html).toMatch(/Część całości.*Edycja.*<a href="\/edycje\/2024">Edycja 2024<\/a>/s);
    expect(html).not.toContain("Co z tego wynika");
    expect(html).toContain("Nie wskazano jeszcze, z czego to wynika.");
  });

  it("names folded siblings by their number, in good Polish", () => {
    const kindForms = { pl: ["uwaga", "uwagi", "uwag"], en: ["remark", "remarks"] } as const;
    const of = (language: "pl" | "en", count: number) => {
      const origins = Array.from({ length: count }, (_, at) => ({ key: `u${at}`, kind: "uwaga", kindForms, title: `U${at}`, href: `/u/${at}`, steps: 1 }));
      return String(<ThreadPanel language={language} chosen={chosen} origins={origins} results={[]} threadHref="/nic/x" />);
    };
    expect([of("pl", 10), of("pl", 13), of("en", 13)].map((html) => html.match(/\+\d+ (uwag|remark)\w*/)?.[0])).toEqual(["+2 uwagi", "+5 uwag", "+5 remarks"]);
  });

  it("says what is missing and who could add it", () => {
    const html = String(
      <ThreadPanel
        language="pl"
        chosen={chosen}
        origins={[{ key: "m", kind: "Wniosek", steps: 1, missing: "wniosku z wywiadów", whoCanAdd: "Może go dodać analityk biura.", addHref: "/wnioski/nowy" }]}
        results={[]}
      />,
    );
    expect(html).toMatch(/Brakuje:.*wniosku z wywiadów.*Może go dodać analityk biura\..*href="\/wnioski\/nowy"/s);
  });

  it("puts the farthest origins first, so that the thread reads from evidence to result", () => {
    const html = String(
      <ThreadPanel
        language="pl"
        chosen={chosen}
        origins={[
          { key: "near", kind: "Uwaga", title: "Blisko", href: "/1", steps: 1 },
          { key: "far", kind: "Wskaźnik", title: "Daleko", href: "/2", steps: 2 },
        ]}
        results={[]}
      />,
    );
    expect(html.indexOf("Daleko")).toBeLessThan(html.indexOf("Blisko"));
  });

  it("counts what lies beyond the panel", () => {
    const origins = Array.from({ length: 13 }, (_, place) => ({ key: `${place}`, kind: `R${place}`, title: "x", href: "/x", steps: place + 1 }));
    expect(String(<ThreadPanel language="pl" chosen={chosen} origins={origins} results={[]} />)).toContain("Dalej na tej nici: 5 ogniw.");
  });
});

describe("ThreadSentence", () => {
  it("reads as one sentence with its stations as links", () => {
    const html = String(<ThreadSentence language="en" parts={[{ text: "Because " }, { text: "a < b", href: "/a", kind: "Indicator" }, { text: "." }]} />);
    expect(html).toContain('Because <a class="knot" href="/a" title="Indicator">a &lt; b</a>.');
  });
});
