import { findDay } from "./day.ts";
import { type Bilingual, type Filling, fill, formatDay } from "./text.ts";

/** Why a request was refused; each kind has one HTTP status. */
export type RefusalKind = "invalid" | "unknown" | "forbidden" | "signed_out" | "conflict" | "rule" | "too_large" | "too_many" | "unacceptable";

/** The HTTP status of each kind of refusal, in one place. */
export const refusalStatus = {
  invalid: 422,
  unknown: 404,
  forbidden: 403,
  signed_out: 401,
  conflict: 409,
  rule: 422,
  too_large: 413,
  too_many: 429,
  unacceptable: 406,
} as const satisfies Record<RefusalKind, number>;

/** Values named in the text of a refusal, as programs read them. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Where and with what a refusal happened. */
export interface RefusalDetails {
  readonly text: Bilingual;
  readonly field?: string | undefined;
  readonly params?: RefusalParams | undefined;
  /** Further refusals of the same request, one per field. */
  readonly others?: readonly Refusal[] | undefined;
}

/**
 * The one way to say no. Anything else that is thrown is a bug (logged, answered 500).
 * Shape: `code` stable for programs, `kind` gives the status, `details.text` says in both
 * languages what to do next.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly details: RefusalDetails;
  constructor(code: string, kind: RefusalKind, details: RefusalDetails) {
    super(`${code}: ${details.text.en}`);
    this.name = "Refusal";
    this.code = code;
    this.kind = kind;
    this.details = details;
  }
}

/** One entry of a room's `refusals.ts`. Places in braces are filled from the params. */
export interface RefusalText extends Bilingual {
  readonly kind: RefusalKind;
}

/** Makes a room's refusing function from its table of codes and texts. */
export function refusals<Code extends string>(texts: Readonly<Record<Code, RefusalText>>) {
  return (code: Code, params: Readonly<Record<string, Filling>> = {}, field?: string): Refusal => {
    const { kind, pl, en } = texts[code];
    return new Refusal(code, kind, { text: fill({ pl, en }, spoken(params)), field, params: forPrograms(params) });
  };
}

/** People read a day as it is written in their language. */
function spoken(params: Readonly<Record<string, Filling>>): Readonly<Record<string, Filling>> {
  const inWords = (filling: Filling): Filling => {
    const day = typeof filling === "string" ? findDay(filling) : undefined;
    return day === undefined ? filling : { pl: formatDay("pl", day), en: formatDay("en", day) };
  };
  return Object.fromEntries(Object.entries(params).map(([name, filling]) => [name, inWords(filling)]));
}

/** Programs read English words, and days as `YYYY-MM-DD`. */
function forPrograms(params: Readonly<Record<string, Filling>>): RefusalParams {
  return Object.fromEntries(Object.entries(params).map(([name, filling]) => [name, typeof filling === "object" ? (filling.en ?? filling.pl) : filling]));
}

/** Joins the refusals of several fields into one. Shape: the first leads, the rest are `others`. */
export function joinRefusals(list: readonly Refusal[]): Refusal | undefined {
  const [first, ...others] = list;
  if (first === undefined) return undefined;
  return others.length === 0 ? first : new Refusal(first.code, first.kind, { ...first.details, others });
}

/** Every refusal of a joined one, the first included, each by itself, so that some of them can be joined again. */
export function eachRefusal(refusal: Refusal): readonly Refusal[] {
  const { others, ...own } = refusal.details;
  return others === undefined ? [refusal] : [new Refusal(refusal.code, refusal.kind, own), ...others];
}

/** Refusals of the shared values (days, periods, money, ids). */
export const refuseValue = refusals({
  "day.unreadable": {
    kind: "invalid",
    pl: "„{value}” nie jest datą. Wpisz ją jako rok-miesiąc-dzień, na przykład 2026-05-31.",
    en: "“{value}” is not a date. Write it as year-month-day, for example 2026-05-31.",
  },
  "period.unreadable": {
    kind: "invalid",
    pl: "„{value}” nie jest okresem. Przykłady: 2024, 2024-Q3, 2024-M05.",
    en: "“{value}” is not a period. Examples: 2024, 2024-Q3, 2024-M05.",
  },
  "money.mixed": {
    kind: "invalid",
    pl: "Nie dodaje się kwot w różnych walutach ({first}, {second}).",
    en: "Amounts in different currencies ({first}, {second}) are not added.",
  },
});
