import { type Bilingual, type Day, fill, formatDay, type Instant } from "@splot/kernel";
import type { Disposition } from "./disposition.ts";
import type { Remark } from "./remark.ts";
import type { Round } from "./round.ts";
import { verdicts } from "./words.ts";

/** A dated step of a remark, told to its author. Missing `at`: the step is still ahead. */
export interface FateStep {
  readonly at?: Instant | undefined;
  readonly state: "past" | "now" | "ahead";
  readonly text: Bilingual;
  /** Path in the space where the step can be read. */
  readonly path?: string | undefined;
}

/** What became of a remark, as far as its author may know. */
export interface Fate {
  readonly remark: Remark;
  readonly round: Round;
  readonly number: string;
  readonly path: string;
  readonly steps: readonly FateStep[];
  /** Public answer. Missing: not published yet. */
  readonly answer?: Pick<Disposition, "verdict" | "rationale"> | undefined;
  /** Paragraph of the remark: before, and after when a new wording is public. Missing: the whole document. */
  readonly paragraph?: { readonly key: string; readonly before: string; readonly after?: string | undefined } | undefined;
}

const texts = {
  received: { pl: "Przyjęliśmy Twoją uwagę. Ma numer {number}.", en: "We received your remark. Its number is {number}." },
  late: {
    pl: "Przyjęliśmy Twoją uwagę po terminie. Ma numer {number} i jest oznaczona jako spóźniona.",
    en: "We received your remark after the deadline. Its number is {number}; it is marked as late.",
  },
  withdrawn: {
    pl: "Wycofano tę uwagę. Zachowuje numer, ale nie będzie rozpatrywana.",
    en: "The remark was withdrawn. It keeps its number and will not be considered.",
  },
  waitsForClose: {
    pl: "Uwagi można zgłaszać do {day}. Potem rozpatrzymy je wszystkie.",
    en: "Remarks are taken until {day}. Then we will consider all of them.",
  },
  considered: {
    pl: "Rozpatrujemy uwagi. Odpowiedzi na wszystkie opublikujemy razem{due}.",
    en: "We are considering the remarks. All answers will be published together{due}.",
  },
  answered: { pl: "Opublikowaliśmy odpowiedź: {verdict}.", en: "The answer is published: {verdict}." },
  reported: { pl: "Opublikowaliśmy sprawozdanie z konsultacji.", en: "The report of the consultation is published." },
};

/** What the steps are told from. `due` is the last day for the report. */
export interface FateGround {
  readonly remark: Remark;
  readonly round: Round;
  readonly number: string;
  readonly disposition?: Disposition | undefined;
  readonly today: Day;
  readonly due?: Day | undefined;
}

/** The steps of a remark in plain words, oldest first, with the next one ahead. Nothing unpublished is told (I59). */
export function fateSteps({ remark, round, number, disposition, today, due }: FateGround): readonly FateStep[] {
  const steps: FateStep[] = [
    { at: remark.receivedAt, state: "past", text: fill(remark.isLate ? texts.late : texts.received, { number }), path: round.address },
  ];
  if (remark.withdrawnAt !== undefined) return [...steps, { at: remark.withdrawnAt, state: "now", text: texts.withdrawn }];
  if (disposition?.publishedAt !== undefined) {
    const { pl, en } = verdicts[disposition.verdict];
    steps.push({
      at: disposition.publishedAt,
      state: "past",
      text: { pl: texts.answered.pl.replace("{verdict}", pl), en: texts.answered.en.replace("{verdict}", en) },
      path: `${round.address}/uwagi/${remark.no}`,
    });
  } else if (today <= round.closesOn) {
    steps.push({
      state: "now",
      text: {
        pl: texts.waitsForClose.pl.replace("{day}", formatDay("pl", round.closesOn)),
        en: texts.waitsForClose.en.replace("{day}", formatDay("en", round.closesOn)),
      },
      path: round.address,
    });
  } else {
    const until = { pl: due === undefined ? "" : `, najpóźniej ${formatDay("pl", due)}`, en: due === undefined ? "" : `, by ${formatDay("en", due)}` };
    steps.push({
      state: "now",
      text: { pl: texts.considered.pl.replace("{due}", until.pl), en: texts.considered.en.replace("{due}", until.en) },
      path: round.address,
    });
  }
  if (round.reportPublishedAt !== undefined)
    steps.push({ at: round.reportPublishedAt, state: "past", text: texts.reported, path: `${round.address}/sprawozdanie` });
  return steps;
}
