import { dayOf, fill, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, Notice } from "@splot/kernel/web";
import type { StrategyState, VoteOutcome } from "../../model/strategy.ts";

const words = {
  rejected: { pl: "Wersja {no} nie została przyjęta w głosowaniu {day}", en: "Version {no} was not adopted in the vote of {day}" },
  not_valid: {
    pl: "Głosowanie {day} nad wersją {no} było nieważne: zabrakło kworum",
    en: "The vote of {day} on version {no} was not valid: there was no quorum",
  },
  not_voted: { pl: "Posiedzenie {day} skończyło się bez głosowania nad wersją {no}", en: "The meeting of {day} closed without a vote on version {no}" },
  mayFollow: {
    pl: "Biuro może skierować ten sam tekst do ponownego głosowania albo wrócić do pracy nad nim.",
    en: "The office may put the same text to the vote again, or return to work on it.",
  },
  again: { pl: "Skierowano ją do ponownego głosowania.", en: "It has been put forward for another vote." },
  working: { pl: "Trwa praca nad nowym tekstem.", en: "Work on a new text is under way." },
  agenda: { pl: "Projekt uchwały czeka na następny porządek obrad.", en: "The draft resolution awaits the next agenda." },
};

export type VoteNoteProps = { readonly visit: Visit; readonly state: StrategyState; readonly outcome: VoteOutcome };

/** Says that a vote did not adopt a version, where to see why, and what may follow. */
export function VoteNote({ visit, state, outcome: { no, outcome, at, held } }: VoteNoteProps) {
  const { language, space } = visit;
  const title = say(language, fill(words[outcome], { no, day: formatDay(language, dayOf(at, space.zone)) }));
  return (
    <Notice language={language} tone="warning" isAnnounced={false} title={title}>
      <p>
        {say(language, nextWords(state, outcome))}{" "}
        <a href={visit.at(held.address)}>
          <LangMark language={language} text={held.title} />
        </a>
      </p>
    </Notice>
  );
}

function nextWords(state: StrategyState, outcome: VoteOutcome["outcome"]) {
  if (state === "draft") return words.working;
  if (outcome !== "rejected") return words.agenda;
  return state === "rejected" ? words.mayFollow : words.again;
}

/** The vote that a page about the newest version should tell of: the last one, while the document is not adopted. */
export function voteToTell(state: StrategyState, outcomes: readonly VoteOutcome[]): VoteOutcome | undefined {
  return state === "rejected" || state === "for_adoption" || state === "draft" ? outcomes[0] : undefined;
}
