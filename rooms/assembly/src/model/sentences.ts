import { type Bilingual, fill, plural } from "@splot/kernel";
import type { Change } from "./change.ts";
import type { Decision, SeatChoice, Share } from "./decision.ts";
import { type Comparison, type Fraction, leastThat, type QuorumRule, type Rule, type TestRule } from "./rule.ts";

/** The outcome as a sentence of two words. */
export const outcomeWords = {
  adopted: { pl: "Uchwała podjęta", en: "Resolution adopted" },
  rejected: { pl: "Uchwała niepodjęta", en: "Resolution not adopted" },
  not_valid: { pl: "Głosowanie nieważne: nie było kworum", en: "Ballot not valid: there was no quorum" },
} as const satisfies Record<Decision["outcome"], Bilingual>;

/** The rule in plain words. Shape: quorum, majority, what abstentions do, what happens at equal votes. */
export function ruleSentence(rule: Rule, seatCount?: number): Bilingual {
  const quorum = quorumClause(rule.quorum, seatCount);
  const tests = rule.tests.map(testClause);
  const notes = [abstentionNote(rule), ...(rule.tie === "chair" ? [chairNote] : [])];
  const side = (language: "pl" | "en") => {
    const and = language === "pl" ? " i jednocześnie " : " and at the same time ";
    const head =
      language === "pl"
        ? `Uchwała zapada ${tests.map(({ pl }) => pl).join(and)}, gdy ${quorum.pl}.`
        : `A resolution is adopted ${tests.map(({ en }) => en).join(and)}, when ${quorum.en}.`;
    return [head, ...notes.map((note) => note[language])].join(" ");
  };
  return { pl: side("pl"), en: side("en") };
}

const chairNote: Bilingual = { pl: "Przy równej liczbie głosów rozstrzyga głos przewodniczącego.", en: "At equal votes the chair's vote decides." };

function quorumClause({ measure, base, comparison, fraction, secondCall }: QuorumRule, seatCount: number | undefined): Bilingual {
  const part = fractionWords(comparison, fraction);
  const least = seatCount === undefined || measure === "population" ? "" : ` (${leastThat(comparison, fraction, seatCount)})`;
  const number = seatCount === undefined ? "" : `${seatCount} `;
  const first: Bilingual =
    measure === "population"
      ? { pl: `obecne gminy mają ${part.pl} mieszkańców`, en: `the municipalities present have ${part.en} of the residents` }
      : base === "all"
        ? {
            pl: `obecna jest ${part.pl} z ${number}${seatCount === 1 ? "miejsca" : "miejsc"}${least}`,
            en: `${part.en} of the ${number}seats are present${least}`,
          }
        : { pl: `obecna jest ${part.pl} obsadzonych miejsc`, en: `${part.en} of the filled seats are present` };
  if (secondCall === undefined) return first;
  const second = secondCall.num === 0 ? { pl: "bez względu na liczbę obecnych", en: "whatever the number present" } : fractionWords(comparison, secondCall);
  return { pl: `${first.pl}; w drugim terminie: ${second.pl}`, en: `${first.en}; at the second call: ${second.en}` };
}

const baseWords = {
  yes_no: { pl: "głosów za i przeciw", en: "votes for and against" },
  cast: { pl: "oddanych głosów", en: "votes cast" },
  present: { pl: "obecnych miejsc", en: "seats present" },
  entitled: { pl: "wszystkich miejsc uprawnionych", en: "all seats entitled to vote" },
} as const satisfies Record<TestRule["base"], Bilingual>;

function testClause({ measure, base, comparison, fraction }: TestRule): Bilingual {
  const part = fractionWords(comparison, fraction);
  if (measure === "population") {
    return {
      pl: `głosami gmin, w których mieszka ${part.pl} ${populationBase[base].pl}`,
      en: `by municipalities in which ${part.en} ${populationBase[base].en} live`,
    };
  }
  if (comparison === "ge" && fraction.num === fraction.den) {
    if (base === "yes_no" || base === "cast") return { pl: "jednomyślnie", en: "unanimously" };
    return base === "present"
      ? { pl: "głosami wszystkich obecnych miejsc", en: "by the votes of all seats present" }
      : { pl: "głosami wszystkich uprawnionych miejsc", en: "by the votes of all seats entitled" };
  }
  const isHalf = comparison === "gt" && fraction.num * 2 === fraction.den;
  if (isHalf && base === "yes_no")
    return { pl: "zwykłą większością, czyli gdy głosów za jest więcej niż przeciw", en: "by simple majority, that is more votes for than against" };
  if (isHalf)
    return {
      pl: `bezwzględną większością, czyli gdy za jest więcej niż połowa ${baseWords[base].pl}`,
      en: `by absolute majority, that is more than half of the ${baseWords[base].en}`,
    };
  return { pl: `większością, którą stanowi ${part.pl} ${baseWords[base].pl}`, en: `by a majority of ${part.en} of the ${baseWords[base].en}` };
}

const populationBase = {
  yes_no: { pl: "mieszkańców gmin głosujących za lub przeciw", en: "of the residents of those voting for or against" },
  cast: { pl: "mieszkańców gmin, które oddały głos", en: "of the residents of those that voted" },
  present: { pl: "mieszkańców obecnych gmin", en: "of the residents of those present" },
  entitled: { pl: "mieszkańców wszystkich gmin", en: "of all residents" },
} as const satisfies Record<TestRule["base"], Bilingual>;

function abstentionNote({ tests }: Rule): Bilingual {
  const blocks = tests.some(({ base }) => base !== "yes_no");
  return blocks
    ? { pl: "Głos wstrzymujący się nie jest głosem za, więc utrudnia podjęcie uchwały.", en: "An abstention is not a vote for, so it works against adoption." }
    : {
        pl: "Liczą się tylko głosy za i przeciw. Wstrzymanie się nie blokuje uchwały.",
        en: "Only votes for and against count. An abstention does not block the resolution.",
      };
}

const named = new Map<string, readonly [string, string]>([
  ["1/2", ["połowa", "half"]],
  ["2/3", ["dwie trzecie", "two thirds"]],
  ["3/4", ["trzy czwarte", "three quarters"]],
  ["1/1", ["całość", "all"]],
]);

function fractionWords(comparison: Comparison, { num, den }: Fraction): Bilingual {
  const [pl, en] = named.get(`${num}/${den}`) ?? [`${num}/${den}`, `${num}/${den}`];
  return comparison === "gt" ? { pl: `więcej niż ${pl}`, en: `more than ${en}` } : { pl: `co najmniej ${pl}`, en: `at least ${en}` };
}

/** What a share asks, as the name of a line on the card. */
export function shareLabel({ measure, base, comparison, fraction }: Share): Bilingual {
  if (base === "all" || base === "filled")
    return { pl: `Kworum: ${fractionWords(comparison, fraction).pl}`, en: `Quorum: ${fractionWords(comparison, fraction).en}` };
  const isWhole = comparison === "ge" && fraction.num === fraction.den;
  const part = isWhole ? { pl: "wszystkie spośród", en: "all" } : fractionWords(comparison, fraction);
  const of = measure === "population" ? populationBase[base] : { pl: baseWords[base].pl, en: `of the ${baseWords[base].en}` };
  return { pl: `Za: ${part.pl} ${of.pl}`, en: `For: ${part.en} ${of.en}` };
}

const choiceWords = {
  yes: { pl: "„za”", en: "“for”" },
  no: { pl: "„przeciw”", en: "“against”" },
  abstain: { pl: "„wstrzymuję się”", en: "“abstain”" },
  invalid: { pl: "nieważnego", en: "invalid" },
  not_cast: { pl: "braku głosu", en: "no vote" },
  recused: { pl: "wyłączenia", en: "exclusion" },
} as const satisfies Record<SeatChoice, Bilingual>;

/** What would have changed the outcome, as a sentence. */
export function changeSentence(change: Change): Bilingual {
  if (change.kind === "presence") {
    return change.measure === "population"
      ? fill(
          { pl: "Do kworum zabrakło gmin, w których mieszka {count} osób.", en: "The quorum lacked municipalities with {count} residents." },
          { count: change.count },
        )
      : fill({ pl: plural("pl", change.count, missingSeats), en: plural("en", change.count, missingSeats) }, { count: change.count });
  }
  const { count, from, to } = change;
  const pl = `${plural("pl", count, turned)} ${choiceWords[to].pl} zamiast ${choiceWords[from].pl}.`;
  const en = `${plural("en", count, turned)} ${choiceWords[to].en} instead of ${choiceWords[from].en} would turn the result.`;
  return fill({ pl, en }, { count });
}

const missingSeats = {
  pl: ["Do kworum zabrakło {count} miejsca.", "Do kworum zabrakło {count} miejsc.", "Do kworum zabrakło {count} miejsc."],
  en: ["The quorum lacked {count} seat.", "The quorum lacked {count} seats."],
} as const;
const turned = {
  pl: ["Wynik odwróciłby {count} głos", "Wynik odwróciłyby {count} głosy", "Wynik odwróciłoby {count} głosów"],
  en: ["{count} vote", "{count} votes"],
} as const;
