import type { ContentText } from "@splot/kernel";

/** Vocabularies by the names that the files use. */
export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
/** A name of a vocabulary: `dcat:Dataset`. */
export type Name = `${keyof typeof prefixes}:${string}`;

/** What is said of a thing: another thing by its address, a text in a language, or a value of a type. */
export type Term =
  | { readonly address: string }
  | { readonly text: string; readonly language: "pl" | "en" }
  | { readonly text: string; readonly type?: Name | undefined };

/** A thing with all that is said of it. */
export interface Node {
  readonly address: string;
  readonly type: Name;
  readonly says: readonly (readonly [Name, Term])[];
}

/** A thing by its address, if there is one. */
export function link(name: Name, address: string | undefined): readonly (readonly [Name, Term])[] {
  return address === undefined ? [] : [[name, { address }]];
}

/** A text in the languages that it has. */
export function texts(name: Name, { pl, en }: ContentText): readonly (readonly [Name, Term])[] {
  return [[name, { text: pl, language: "pl" }], ...(en === undefined ? [] : ([[name, { text: en, language: "en" }]] as const))];
}

/** A value of a type, if there is one. Missing type: a plain text. */
export function value(name: Name, text: string | number | undefined, type?: Name): readonly (readonly [Name, Term])[] {
  return text === undefined ? [] : [[name, { text: String(text), type }]];
}

/** Each thing once: what several speak of, like a licence or a language, is described by the first. */
export function once(nodes: readonly Node[]): readonly Node[] {
  return [...new Map([...nodes].reverse().map((node) => [node.address, node])).values()].reverse();
}
