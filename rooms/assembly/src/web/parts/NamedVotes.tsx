import { type ContentText, type Language, say } from "@splot/kernel";
import { Disclosure, type SeatCast, SeatMeter, Table } from "@splot/kernel/web";
import type { SeatChoice } from "../../model/decision.ts";

/** What one seat did in a counted ballot. */
export type SeatVote = {
  readonly seat: string;
  readonly organisation: ContentText;
  readonly choice: SeatChoice;
  readonly isPresent: boolean;
  /** Missing: the seat cast nothing. */
  readonly channel?: "device" | "clerk" | undefined;
  readonly isConfirmed: boolean;
  /** Votes of this seat that a later one replaced. */
  readonly earlierCount: number;
};

const words = {
  seat: { pl: "Gmina", en: "Municipality" },
  vote: { pl: "Głos", en: "Vote" },
  how: { pl: "Jak oddany", en: "How it was cast" },
  caption: { pl: "Jak wpłynęły głosy", en: "How the votes came in" },
  device: { pl: "z urządzenia", en: "from a device" },
  clerk: { pl: "wpisał protokolant", en: "entered by the clerk" },
  confirmed: { pl: "potwierdziła druga osoba", en: "confirmed by a second person" },
  alone: { pl: "bez potwierdzenia drugiej osoby", en: "not confirmed by a second person" },
  absent: { pl: "nieobecna", en: "absent" },
  earlier: { pl: "wcześniejsze głosy:", en: "earlier votes:" },
};
const choiceWords = {
  yes: { pl: "za", en: "for" },
  no: { pl: "przeciw", en: "against" },
  abstain: { pl: "wstrzymuje się", en: "abstains" },
  invalid: { pl: "głos nieważny", en: "invalid vote" },
  not_cast: { pl: "nie oddano głosu", en: "no vote cast" },
  recused: { pl: "wyłączona z głosowania", en: "excluded from the vote" },
} as const satisfies Record<SeatChoice, { pl: string; en: string }>;
const casts: Readonly<Record<SeatChoice, SeatCast>> = {
  yes: "for",
  no: "against",
  abstain: "abstain",
  invalid: "notCast",
  not_cast: "notCast",
  recused: "notCast",
};

/** Named votes as a picture with sums, and as a table that says how each vote came in. */
export function NamedVotes({ language, votes }: { readonly language: Language; readonly votes: readonly SeatVote[] }) {
  const rows = votes.map((vote) => ({
    key: vote.seat,
    cells: { seat: say(language, vote.organisation), vote: voteWords(language, vote), how: howWords(language, vote) },
  }));
  return (
    <>
      <SeatMeter language={language} votes={votes.map(({ organisation, choice }) => ({ seat: say(language, organisation), cast: casts[choice] }))} />
      <Disclosure label={say(language, words.caption)}>
        <Table
          language={language}
          caption={say(language, words.caption)}
          isCaptionHidden
          columns={[
            { key: "seat", label: say(language, words.seat) },
            { key: "vote", label: say(language, words.vote) },
            { key: "how", label: say(language, words.how) },
          ]}
          rows={rows}
        />
      </Disclosure>
    </>
  );
}

function voteWords(language: Language, { choice, isPresent }: SeatVote): string {
  return !isPresent && choice === "not_cast" ? say(language, words.absent) : say(language, choiceWords[choice]);
}

function howWords(language: Language, { channel, isConfirmed, earlierCount }: SeatVote): string {
  if (channel === undefined) return "–";
  const how =
    channel === "device" ? say(language, words.device) : `${say(language, words.clerk)}, ${say(language, isConfirmed ? words.confirmed : words.alone)}`;
  return earlierCount === 0 ? how : `${how}; ${say(language, words.earlier)} ${earlierCount}`;
}
