import type { Catalogue } from "./Catalogue.ts";
import { type Node, prefixes, type Term } from "./statements.ts";
import { statementsOf } from "./statementsOf.ts";

/** A catalogue as JSON-LD (DCAT-AP 3), `application/ld+json`: one flat graph that names its vocabularies and needs no other file. */
export function writeJsonLd(catalogue: Catalogue): string {
  return `${JSON.stringify({ "@context": prefixes, "@graph": statementsOf(catalogue).map(nodeOf) }, undefined, 1)}\n`;
}

function nodeOf({ address, type, says }: Node): object {
  const groups = Map.groupBy(says, ([name]) => name);
  return { "@id": address, "@type": type, ...Object.fromEntries([...groups].map(([name, all]) => [name, all.map(([, term]) => termOf(term))])) };
}

function termOf(term: Term): object {
  if ("address" in term) return { "@id": term.address };
  if ("language" in term) return { "@value": term.text, "@language": term.language };
  return term.type === undefined ? { "@value": term.text } : { "@value": term.text, "@type": term.type };
}
