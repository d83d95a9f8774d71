import type { Catalogue } from "./Catalogue.ts";
import { type Node, prefixes, type Term } from "./statements.ts";
import { statementsOf } from "./statementsOf.ts";

/** A catalogue as Turtle (DCAT-AP 3), `text/turtle`. Equal content gives equal bytes. */
export function writeTurtle(catalogue: Catalogue): string {
  const head = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  return `${head.join("")}\n${statementsOf(catalogue).map(nodeText).join("\n")}`;
}

function nodeText({ address, type, says }: Node): string {
  const lines = [`${iri(address)} a ${type}`, ...says.map(([name, term]) => `  ${name} ${termText(term)}`)];
  return `${lines.join(" ;\n")} .\n`;
}

function termText(term: Term): string {
  if ("address" in term) return iri(term.address);
  if ("language" in term) return `${literal(term.text)}@${term.language}`;
  return term.type === undefined ? literal(term.text) : `${literal(term.text)}^^${term.type}`;
}

/** Characters that an address may not hold are written as in addresses. */
function iri(address: string): string {
  return `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (letter) => encodeURIComponent(letter))}>`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function literal(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (letter) => escapes[letter] ?? letter)}"`;
}
