import { plain, type Seen } from "./content.ts";

/** A checkable fact of the public source documents. */
export interface CheckedFact {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: string;
  readonly topic: string;
}

const months = ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"];
const inMonth = ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"];
/** Elements in which a number and what it counts may stand: a row, a point, a card, a paragraph, a heading, a term with its value. */
const holders: readonly string[] = ["tr", "li", "article", "p", "h1", "h2", "h3", "dd", "dt", "div", "caption", "figcaption", "summary"];
/** Longest text in which a number still belongs to a word. Unit: characters. */
const NEAR = 400;

/** The ways in which a fact may be written on a page. */
function waysOf({ kind, expected }: CheckedFact): readonly string[] {
  const day = /^(\d{1,2})\.(\d{2})\.(\d{4})$/.exec(expected);
  const month = /^(\d{2})\.(\d{4})$/.exec(expected);
  if (kind !== "date") return [expected];
  if (day !== null) {
    const [, d = "", m = "", y = ""] = day;
    return [expected, `${d.padStart(2, "0")}.${m}.${y}`, `${y}-${m}-${d.padStart(2, "0")}`, `${Number(d)} ${months[Number(m) - 1]} ${y}`];
  }
  if (month === null) return [expected];
  const [, m = "", y = ""] = month;
  return [expected, `${y}-${m}`, `${months[Number(m) - 1]} ${y}`, `${inMonth[Number(m) - 1]} ${y}`];
}

/** Does the content show the fact? A bare number must stand as a whole number in one element with the word that says what is counted. */
export function shows(seen: readonly Seen[], fact: CheckedFact, counted: string): boolean {
  const ways = waysOf(fact).map(plain);
  if (!/^\d+$/.test(fact.expected)) return seen.some(({ text }) => ways.some((way) => text.includes(way)));
  const whole = new RegExp(`(?<![\\d,.])${fact.expected}(?![\\d]|[,.]\\d)`);
  const word = plain(counted);
  if (word === "") throw new Error(`${fact.id}: the map must say what the number counts`);
  return seen.some(({ name, text }) => holders.includes(name) && text.length <= NEAR && whole.test(text) && text.includes(word));
}

/** Do these texts stand in this order, in the shortest numbered list of the page that holds them all? */
export function standsInOrder(seen: readonly Seen[], texts: readonly string[]): boolean {
  const wanted = texts.map(plain);
  const [list] = seen
    .filter(({ name, text }) => name === "ol" && wanted.every((one) => text.includes(one)))
    .toSorted((one, other) => one.text.length - other.text.length);
  let place = -1;
  return wanted.every((one) => {
    place = list?.text.indexOf(one, place + 1) ?? -1;
    return place >= 0;
  });
}
