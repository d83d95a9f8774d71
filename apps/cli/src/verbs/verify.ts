import { fill, type Language, plural } from "@splot/kernel";
import { findOption, readArguments } from "../console/arguments.ts";
import { both, type Output } from "../console/output.ts";
import { type Verdict, verifyBundle } from "../proof/verifyBundle.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "verify DIR [--root HASH] [--json]";
const exitCodes = { sound: 0, broken: 1, incomplete: 2 } as const;

const words = {
  sound: { pl: "ZGODNE. Wszystko się zgadza.", en: "SOUND. Everything fits." },
  broken: { pl: "NARUSZONE. Coś się nie zgadza:", en: "BROKEN. Something does not fit:" },
  incomplete: { pl: "ZGODNE, ALE NIEPEŁNE. Tego nie dało się sprawdzić:", en: "SOUND BUT INCOMPLETE. This could not be checked:" },
  space: { pl: "Przestrzeń: {name} ({code}), stan na {at}", en: "Space: {name} ({code}), as of {at}" },
  example: { pl: "To jest ćwiczenie: wszystkie akty są przykładami.", en: "This is an exercise: all acts are examples." },
  counts: {
    pl: "Sprawdzono: wpisy {entries}, jawne treści {payloads}, głosowania {ballots}, teksty {texts}.",
    en: "Checked: entries {entries}, public contents {payloads}, ballots {ballots}, texts {texts}.",
  },
  withheld: {
    pl: "Bez treści: {restricted} (niejawne), {erased} (usunięte); ich skróty się zgadzają.",
    en: "Without content: {restricted} (restricted), {erased} (erased); their hashes fit.",
  },
  root: { pl: "Korzeń: {root}", en: "Root: {root}" },
  newest: { pl: "Podany korzeń jest korzeniem całego tego eksportu.", en: "The given root is the root of this whole export." },
  earlier: {
    pl: "Podany korzeń jest wcześniejszym stanem tego dziennika: od tamtej chwili nic w nim nie zmieniono.",
    en: "The given root is an earlier state of this journal: nothing of it has been changed since.",
  },
  none: {
    pl: "Nie podano korzenia (--root). Bez niego nie wiadomo, czy ktoś nie sporządził całego eksportu od nowa.",
    en: "No root was given (--root). Without it nobody knows whether the whole export was made anew.",
  },
};

const foundForms = { pl: ["niezgodność", "niezgodności", "niezgodności"], en: ["fault", "faults"] } as const;

/** Verifies a bundle offline. */
export const verify: Verb = {
  usage,
  about: {
    pl: "sprawdza eksport bez sieci i bez bazy; kod 0 zgodny, 1 naruszony, 2 niepełny",
    en: "verifies an export without network or database; exit 0 sound, 1 broken, 2 incomplete",
  },
  async run({ args, out }) {
    const given = readArguments(args, { usage, options: { root: "value", json: "switch" }, placeCount: 1 });
    const root = findOption(given, "root")?.trim().toLowerCase();
    if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) throw refuse("root.unreadable");
    const verdict = await verifyBundle(given.places[0] ?? "", root);
    if (given.options["json"] === true) out.line(JSON.stringify(verdict, null, 2));
    else tellVerdict(out, verdict);
    return exitCodes[verdict.state];
  },
};

function tellVerdict(out: Output, verdict: Verdict): void {
  const { space, counts, root, exportedAt = "", broken, incomplete, brokenCount, state } = verdict;
  both(out, words[state]);
  for (const { text } of [...broken, ...incomplete]) both({ line: (line) => out.line(`  – ${line}`) }, text);
  if (brokenCount > broken.length)
    both(out, { pl: `… razem ${brokenCount} ${form("pl", brokenCount)}`, en: `… ${brokenCount} ${form("en", brokenCount)} in all` });
  if (space !== undefined) {
    out.line(fill(words.space, { name: space.name.pl, code: space.code, at: exportedAt }).pl);
    out.line(fill(words.space, { name: space.name.en ?? space.name.pl, code: space.code, at: exportedAt }).en);
    if (space.purpose === "exercise") both(out, words.example);
  }
  if (counts !== undefined && state !== "broken") {
    both(out, fill(words.counts, counts));
    if (counts.restricted + counts.erased > 0) both(out, fill(words.withheld, counts));
  }
  if (root !== undefined) both(out, fill(words.root, { root }));
  if (verdict.givenRoot !== "unknown") both(out, words[verdict.givenRoot]);
}

function form(language: Language, count: number): string {
  return plural(language, count, foundForms);
}
