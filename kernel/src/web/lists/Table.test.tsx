import { describe, expect, it } from "vitest";
import { ListTools } from "./ListTools.tsx";
import { ListView } from "./ListView.tsx";
import { Paging } from "./Paging.tsx";
import { Table } from "./Table.tsx";

const columns = [
  { key: "name", label: "Gmina", isSortable: true },
  { key: "people", label: "Ludność", kind: "number", unit: "osoby", isSortable: true },
  { key: "note", label: "Uwagi" },
] as const;
const rows = [{ key: "1", cells: { name: "<b>Alfa</b>", people: "12 345", note: "–" } }];
const table = (column: string, direction: "ascending" | "descending") =>
  String(
    <Table
      language="pl"
      caption="Gminy & ludność"
      columns={columns}
      rows={rows}
      sort={{ column, direction, hrefFor: (key, order) => `?sort=${key}&order=${order}` }}
    />,
  );

describe("Table", () => {
  it("has a caption, a named box that takes focus, row headers, and numbers on the right", () => {
    const html = table("name", "ascending");
    expect(html).toContain('<figure class="table-box" aria-label="Gminy &amp; ludność" tabindex="0">');
    expect(html).toContain("<caption><span>Gminy &amp; ludność</span></caption>");
    expect(html).toContain('<th scope="row">&lt;b&gt;Alfa&lt;/b&gt;</th>');
    expect(html).toContain('<td class="number">12 345</td>');
  });

  it("sorts by address: the shown order turns round, another column starts ascending", () => {
    const html = table("name", "ascending");
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?sort=name&amp;order=descending"');
    expect(html).toContain('href="?sort=people&amp;order=ascending"');
    expect(html.match(/aria-sort/g)).toHaveLength(1);
    expect(table("name", "descending")).toContain('href="?sort=name&amp;order=ascending"');
    expect(html).not.toContain("sort=note");
  });
});

it("a table folds on a phone when it is wide and holds words; numbers to compare stay side by side", () => {
  const of = (...kinds: readonly ("text" | "number")[]) =>
    String(
      <Table
        language="pl"
        caption="x"
        columns={kinds.map((kind, place) => ({ key: String(place), label: `Kolumna ${place}`, kind, unit: kind === "number" ? "%" : undefined }))}
        rows={[{ key: "1", cells: Object.fromEntries(kinds.map((_, place) => [String(place), "w"])) }]}
      />,
    );
  expect(of("text", "text", "text")).not.toContain("table-folding");
  expect(of("text", "number", "number", "text")).not.toContain("table-folding");
  const folded = of("text", "text", "number", "text");
  expect(folded).toContain('<figure class="table-box table-folding"');
  expect(folded).toContain('<td><span class="cell-name">Kolumna 1: </span>w</td>');
  expect(folded).toContain('<span class="cell-name">Kolumna 2, %: </span>w</td>');
});

describe("ListTools", () => {
  const tools = (count: number, value: string) =>
    String(
      <ListTools
        language="pl"
        action="/krakow/gminy"
        count={count}
        countForms={{ pl: ["gmina", "gminy", "gmin"], en: ["municipality", "municipalities"] }}
        kept={{ sort: "people" }}
        search={{ name: "q", label: "Szukaj", value }}
        csvHref="/krakow/gminy.csv"
        filters={[{ name: "kind", label: "Rodzaj", value: "", choices: [{ value: "", label: "wszystkie" }] }]}
      />,
    );

  it("asks by GET, keeps the order and counts in good Polish", () => {
    const html = tools(22, "ś");
    expect(html).toContain('method="get" action="/krakow/gminy"');
    expect(html).toContain('<input type="hidden" name="sort" value="people"/>');
    expect(html).toContain(">22 gminy</strong>");
    expect(tools(15, "")).toContain(">15 gmin</strong>");
    expect(tools(1, "")).toContain(">1 gmina</strong>");
  });

  it("offers to clear only what is set", () => {
    expect(tools(3, "ś")).toContain("Wyczyść filtry");
    expect(tools(3, "")).not.toContain("Wyczyść filtry");
  });
});

describe("Paging", () => {
  it("is absent when all is shown", () => {
    expect(String(<Paging language="pl" position="1–3 z 3" />)).toBe("");
    expect(String(<Paging language="pl" nextHref="?cursor=x" />)).toContain('rel="next" href="?cursor=x"');
  });
});

describe("ListView", () => {
  const view = (count: number, asked: { readonly szukaj?: string; readonly rok?: string; readonly po?: string; readonly sort?: string }, next?: string) =>
    String(
      <ListView
        language="pl"
        path="/krakow/uchwaly"
        asked={{ szukaj: asked.szukaj ?? "", rok: asked.rok ?? "", sort: asked.sort ?? "", po: asked.po ?? "" }}
        search="Szukaj"
        filters={[{ name: "rok", label: "Rok", value: asked.rok ?? "", choices: [{ value: "", label: "wszystkie" }] }]}
        count={count}
        countForms={{ pl: ["akt", "akty", "aktów"], en: ["act", "acts"] }}
        hasFile
        noneFit={{ title: "Nic nie pasuje", next: "Wyczyść filtry." }}
        noneYet={{ title: "Jeszcze pusto", next: "Pojawi się samo." }}
        next={next}
      >
        <p>rows</p>
      </ListView>,
    );

  it("searches a long list and a narrowed one, but not a short one", () => {
    expect(view(16, {})).toContain('name="szukaj"');
    expect(view(15, {})).not.toContain("<form");
    expect(view(15, {})).toContain("Pobierz CSV");
    expect(view(1, { rok: "2021" })).toContain('name="szukaj"');
  });

  it("downloads and pages exactly what is asked", () => {
    const html = view(30, { rok: "2021", sort: "-data", po: "a" }, "b");
    expect(html).toContain('href="/krakow/uchwaly.csv?rok=2021&amp;sort=-data"');
    expect(html).toContain('<a class="button button-quiet" href="/krakow/uchwaly?rok=2021&amp;sort=-data">Początek listy');
    expect(html).toContain('rel="next" href="/krakow/uchwaly?rok=2021&amp;sort=-data&amp;po=b"');
    expect(html).toContain('<input type="hidden" name="sort" value="-data"/>');
  });

  it("says why it is empty: nothing fits, or nothing is there", () => {
    expect(view(0, { szukaj: "x" })).toContain("Nic nie pasuje");
    expect(view(0, {})).toContain("Jeszcze pusto");
    expect(view(0, {})).not.toContain("Pobierz CSV");
    expect(view(0, {})).not.toContain("rows");
  });
});
