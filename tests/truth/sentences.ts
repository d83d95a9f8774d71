import type { Answered } from "../support/crawl.ts";

/** Most words of a sentence on the average of a public page. Source: the plain language of offices. */
const MOST_WORDS = 14;

/** Words with a point that end a sentence only before a capital letter. */
const short = new Set("r w tys mln mld art ust pkt poz np m.in in itd itp nr str s tzw godz zł por zob ok e.g i.e no p vol dz.u u ww ds lit".split(" "));
/** Words with a point that stand before a name. */
const beforeNames = new Set("ul al pl im dr prof św".split(" "));

/**
 * The sentences of a page: of its paragraphs and points that are sentences at all. Titles, names and cells of tables are none,
 * nor is the thread that the home page tells in one sentence, each part of which is a station one can open.
 */
export function sentencesOf(html: string): readonly string[] {
  const main = (/<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? "")
    .replace(/<(table|svg|script|style|nav|form|ol class="timeline")[\s>][\s\S]*?<\/\1>/g, " ")
    .replace(/<p class="thread-told">[\s\S]*?<\/p>/g, " ");
  const blocks = [...main.matchAll(/<(p|li|dd)(?:\s[^>]*)?>((?:(?!<(?:p|li|dd|ul|ol|div)[\s>])[\s\S])*?)<\/\1>/g)].map(([, , inner = ""]) => textOf(inner));
  return blocks.filter((block) => /[.!?…]$/.test(block)).flatMap(splitSentences);
}

function textOf(html: string): string {
  return html
    .replace(/<strong>[^<]*<\/strong><br\/?>/g, "")
    .replace(/<br\/?>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|#160);/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** A text in sentences. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const word of text.split(" ")) {
    const last = sentences.at(-1);
    const isOver = last === undefined || (/[.!?…]["”)]*$/.test(last) && !isAbbreviated(last, word));
    if (isOver) sentences.push(word);
    else sentences[sentences.length - 1] = `${last} ${word}`;
  }
  return sentences;
}

/** Does the point belong to the last word, so that the sentence goes on? */
function isAbbreviated(text: string, next: string): boolean {
  const word = /([^\s("„]+)\.$/.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (beforeNames.has(word)) return true;
  return (short.has(word) || /^\d+$/.test(word)) && !/^["„“(]?\p{Lu}/u.test(next);
}

/** Words of a sentence on the average. Missing: the page has no sentence. */
export function meanLength(sentences: readonly string[]): number | undefined {
  if (sentences.length === 0) return undefined;
  return sentences.reduce((sum, sentence) => sum + sentence.split(" ").filter((word) => /[\p{L}\d]/u.test(word)).length, 0) / sentences.length;
}

/** Pages whose sentences are too long on the average, each with its mean and its longest sentence. */
export function longPages(answers: readonly Answered[]): readonly string[] {
  return answers.flatMap(({ path, type, text }) => {
    // NOTE: a frame for other sites holds names of things and no text of ours.
    const sentences = type.startsWith("text/html") && !path.endsWith("/osadz") ? sentencesOf(text) : [];
    const mean = meanLength(sentences) ?? 0;
    return mean > MOST_WORDS ? [`${path}: ${mean.toFixed(1)} (${sentences.toSorted((a, b) => b.length - a.length)[0]})`] : [];
  });
}
