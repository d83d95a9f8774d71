import type { Day } from "@splot/kernel";
import { Parser, type Quad, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, test } from "vitest";
import { materialBytes } from "../../../../tests/support/reading.ts";
import { type Catalogue, writeJsonLd, writeTurtle } from "./index.ts";
import { prefixes } from "./statements.ts";

const home = "https://splot.example/cwiczenie";
const licence = { address: "https://creativecommons.org/publicdomain/zero/1.0/", name: { pl: "CC0 1.0" } };
const day = (text: string) => text as Day;
/** An invented catalogue in which everything that may be said is said once, and left out once. */
const catalogue: Catalogue = {
  address: `${home}/katalog`,
  homepage: `${home}/dane`,
  title: { pl: "Bank danych", en: "Data bank" },
  description: { pl: 'Liczby „ćwiczebne”\nw dwóch wierszach \\ i "cudzysłowie"', en: "Numbers of the exercise" },
  publisher: { address: `${home}#biuro`, name: { pl: "Biuro ćwiczebne", en: "Office of the exercise" }, homepage: home },
  contact: { name: { pl: "Biuro" }, email: "biuro@splot.example", page: `${home}/kontakt` },
  licence,
  modifiedOn: day("2026-01-31"),
  datasets: [
    {
      address: `${home}/dane/drzewa`,
      identifier: "drzewa",
      title: { pl: "Drzewa", en: "Trees" },
      description: { pl: "Liczba drzew" },
      keywords: [{ pl: "drzewa", en: "trees" }, { pl: "zieleń" }],
      themes: ["ENVI", "REGI"],
      places: ["http://data.europa.eu/nuts/code/PL213"],
      from: day("2023-01-01"),
      to: day("2024-12-31"),
      frequency: "ANNUAL",
      provenance: { pl: "Wymyślone do ćwiczeń", en: "Invented for exercises" },
      version: "2026-01",
      issuedOn: day("2025-06-11"),
      modifiedOn: day("2026-01-31"),
      origin: "example",
      files: [
        {
          address: `${home}/dane/drzewa.csv`,
          title: { pl: "Drzewa, CSV" },
          fileType: "CSV",
          type: "text/csv;charset=utf-8",
          licence,
          standard: "https://www.rfc-editor.org/rfc/rfc4180",
          bytes: 1234,
          sha256: "ab".repeat(32),
          modifiedOn: day("2026-01-31"),
        },
        {
          address: `${home}/dane/drzewa.json`,
          title: { pl: "Drzewa, JSON-stat" },
          fileType: "JSON",
          type: "application/json",
          licence: { name: { pl: "Za podaniem źródła" } },
        },
      ],
    },
    {
      address: `${home}/dane/lawki`,
      identifier: "lawki",
      title: { pl: "Ławki" },
      description: { pl: "Liczba ławek" },
      keywords: [],
      themes: [],
      places: [],
      frequency: "UNKNOWN",
      provenance: { pl: "Wymyślone do ćwiczeń" },
      origin: "user",
      files: [],
    },
  ],
  services: [{ address: "https://splot.example/api/v1/cwiczenie", title: { pl: "API" }, description: "https://splot.example/api/openapi.json" }],
};

const quadsOf = (turtle: string): readonly Quad[] => new Parser().parse(turtle);
const shapesIn = (name: string) => quadsOf(Buffer.from(materialBytes(`dcat-ap/${name}`)).toString("utf8"));

/** What shapes find in a graph: how grave, at which thing, why. */
async function findingsOf(turtle: string, shapes: string): Promise<readonly string[]> {
  const { results } = await new SHACLValidator(new Store(shapesIn(shapes))).validate(new Store(quadsOf(turtle)));
  return results.map(({ severity, focusNode, sourceConstraintComponent, path }) => {
    const words = [severity, sourceConstraintComponent].map((term) => /[^#]*$/.exec(term?.value ?? "")?.[0] ?? "");
    return [...words, focusNode?.value, JSON.stringify(path)].join(" ");
  });
}

/** The statements of a flat JSON-LD graph, as Turtle writes them, in order. */
function statementsIn(jsonLd: string): readonly string[] {
  const { "@context": names, "@graph": nodes }: { "@context": Record<string, string>; "@graph": Record<string, unknown>[] } = JSON.parse(jsonLd);
  const whole = (name: string) => name.replace(/^(\w+):(?!\/)/, (prefix, word: string) => names[word] ?? prefix);
  const said = (term: Record<string, string>) => term["@id"] ?? `${term["@value"]}@${term["@language"] ?? whole(term["@type"] ?? "xsd:string")}`;
  return nodes
    .flatMap(({ "@id": id, "@type": type, ...rest }) => [
      `${id} type ${whole(String(type))}`,
      ...Object.entries(rest).flatMap(([name, terms]) => (Array.isArray(terms) ? terms.map((term) => `${id} ${whole(name)} ${said(term)}`) : [])),
    ])
    .sort();
}

function statementOf({ subject, predicate, object }: Quad): string {
  const name = predicate.value.endsWith("#type") ? "type" : predicate.value;
  const kind = object.termType === "Literal" ? `@${object.language || object.datatype.value}` : "";
  return `${subject.value} ${name} ${object.value}${kind}`;
}

describe("a catalogue", () => {
  test.each(["dcat-ap-3.0.1-SHACL.ttl", "dcat-ap-3.0.1-ranges.ttl"])("has no finding by %s", async (shapes) => {
    expect(await findingsOf(writeTurtle(catalogue), shapes)).toEqual([]);
  });

  test("has no violation by what is recommended", async () => {
    const findings = await findingsOf(writeTurtle(catalogue), "dcat-ap-3.0.1-shapes_recommended.ttl");
    expect(findings.filter((finding) => !finding.startsWith("Warning"))).toEqual([]);
  });

  test("these shapes would find what is missing: a title, the kind of a place", async () => {
    const turtle = writeTurtle(catalogue);
    const untitled = turtle.replace(/ {2}dct:title "Ławki"@pl ;\n/, "");
    expect(await findingsOf(untitled, "dcat-ap-3.0.1-SHACL.ttl")).toEqual([
      expect.stringContaining("Violation MinCountConstraintComponent https://splot.example/cwiczenie/dane/lawki"),
    ]);
    const untyped = turtle.replace("<http://data.europa.eu/nuts/code/PL213> a dct:Location .\n", "");
    expect(await findingsOf(untyped, "dcat-ap-3.0.1-ranges.ttl")).toEqual([
      expect.stringContaining("Violation ClassConstraintComponent https://splot.example/cwiczenie/dane/drzewa"),
    ]);
  });

  test("says the same in JSON-LD as in Turtle, and each thing once", () => {
    const fromTurtle = quadsOf(writeTurtle(catalogue)).map(statementOf).sort();
    expect(statementsIn(writeJsonLd(catalogue))).toEqual(fromTurtle);
    expect(new Set(fromTurtle).size).toBe(fromTurtle.length);
    expect(JSON.parse(writeJsonLd(catalogue))["@context"]).toEqual(prefixes);
  });

  test("keeps hostile texts as texts and hostile addresses as addresses", () => {
    const text = 'a"b\\c\n.\r\t <x> a <y> .\u0001';
    const hostile = { ...catalogue, title: { pl: text }, homepage: 'https://splot.example/a b>c"d' };
    const quads = quadsOf(writeTurtle(hostile));
    expect(quads.some(({ object }) => object.value === text)).toBe(true);
    expect(quads.some(({ object }) => object.value === "https://splot.example/a%20b%3Ec%22d")).toBe(true);
    expect(quads.length).toBe(quadsOf(writeTurtle({ ...catalogue, title: { pl: "x" } })).length);
  });

  test("calls invented data an example, in both languages, and nothing else", () => {
    const turtle = writeTurtle(catalogue);
    expect(turtle).toContain('dct:title "Drzewa (przykład)"@pl ;\n  dct:title "Trees (example)"@en');
    expect(turtle).toContain('dct:title "Ławki"@pl');
  });

  test("equal content gives equal bytes", () => {
    expect([writeTurtle(structuredClone(catalogue)), writeJsonLd(structuredClone(catalogue))]).toEqual([writeTurtle(catalogue), writeJsonLd(catalogue)]);
  });
});
