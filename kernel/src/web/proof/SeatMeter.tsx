import { counted, type Language, say } from "../../text.ts";

/** What a seat did in an open ballot. */
export type SeatCast = "for" | "against" | "abstain" | "notCast";

/** A seat by its name, never a person. */
export type SeatVote = { readonly seat: string; readonly cast: SeatCast };

export type SeatMeterProps = { readonly language: Language; readonly votes: readonly SeatVote[] };

const castOrder: readonly SeatCast[] = ["for", "against", "abstain", "notCast"];
const words = {
  for: { pl: "za", en: "for" },
  against: { pl: "przeciw", en: "against" },
  abstain: { pl: "wstrzymuje się", en: "abstains" },
  notCast: { pl: "nie oddano głosu", en: "no vote cast" },
  names: { pl: "Głosy imienne", en: "Named votes" },
};
const seats = { pl: ["miejsce", "miejsca", "miejsc"], en: ["seat", "seats"] } as const;

/** A shape for each vote, so that colour is never alone: filled, crossed, half, empty. */
function SeatShape({ cast }: { readonly cast: SeatCast }) {
  return (
    <svg class={`seat seat-${cast}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {cast === "against" ? <rect x="2" y="2" width="16" height="16" /> : <circle cx="10" cy="10" r="8.5" />}
      {cast === "for" && <path class="seat-sign" d="M6 10.3l2.7 2.7L14 7.4" />}
      {cast === "against" && <path class="seat-sign" d="M6 6l8 8M14 6l-8 8" />}
      {cast === "abstain" && <path class="seat-half" d="M10 1.5a8.5 8.5 0 0 1 0 17z" />}
    </svg>
  );
}

/** Named votes of all seats: the sums in words, a row of shapes, and each seat with its vote. */
export function SeatMeter({ language, votes }: SeatMeterProps) {
  const groups = castOrder.map((cast) => ({ cast, members: votes.filter((vote) => vote.cast === cast) })).filter((group) => group.members.length > 0);
  return (
    <div class="seat-meter">
      <ul class="seat-sums">
        {groups.map(({ cast, members }) => (
          <li>
            <span class="seat-row">
              {members.map(() => (
                <SeatShape cast={cast} />
              ))}
            </span>
            <span>
              <strong>{say(language, words[cast])}</strong>: {counted(language, members.length, seats)}
            </span>
          </li>
        ))}
      </ul>
      <details class="disclosure">
        <summary>{say(language, words.names)}</summary>
        <ul class="seat-names">
          {votes.map((vote) => (
            <li>
              <SeatShape cast={vote.cast} />{" "}
              <span>
                {vote.seat}: {say(language, words[vote.cast])}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
