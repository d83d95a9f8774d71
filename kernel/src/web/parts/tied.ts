import type { Child } from "hono/jsx";

/** Words of one letter, and short words after a number, each with the space on its open side. */
const loose = /(?<=^|[\s(„“])([aiouwz]) (?=\S)|(?<=\d) (?=(?:r|os)\.|(?:zł|tys|mln|mld|%)(?!\p{L}))/giu;

/** A text of a heading in which no line ends with a word of one letter, nor parts a number from its unit. What is no text stays. Source: rules of Polish typesetting. */
export function tied(text: Child): Child {
  return typeof text === "string" ? text.replace(loose, (_, word = "") => `${word}\u00a0`) : text;
}
