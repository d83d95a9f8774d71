import { room } from "@splot/kernel/http";
import { addAgendaItem } from "./actions/addAgendaItem.ts";
import { adoptRuleSet } from "./actions/adoptRuleSet.ts";
import { announceResult } from "./actions/announceResult.ts";
import { castVote } from "./actions/castVote.ts";
import { closeBallot } from "./actions/closeBallot.ts";
import { closeMeeting } from "./actions/closeMeeting.ts";
import { confirmVotes } from "./actions/confirmVotes.ts";
import { conveneMeeting } from "./actions/conveneMeeting.ts";
import { enterVote } from "./actions/enterVote.ts";
import { openBallot } from "./actions/openBallot.ts";
import { openMeeting } from "./actions/openMeeting.ts";
import { recordAttendance } from "./actions/recordAttendance.ts";
import { recordResolution } from "./actions/recordResolution.ts";
import { submitDraft } from "./actions/submitDraft.ts";
import { listDuties } from "./duties.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.tsx";
import { listOutcomes } from "./store/votes.ts";

/** What the assembly brings into the program. */
export const assemblyRoom = room({
  name: "assembly",
  title: { pl: "Uchwały i posiedzenia", en: "Resolutions and meetings" },
  kinds: {
    draft: {
      names: { pl: ["projekt uchwały", "projekty uchwał", "projektów uchwał"], en: ["draft resolution", "draft resolutions"] },
      states: {
        submitted: { pl: "czeka na porządek obrad", en: "waits for an agenda" },
        on_agenda: { pl: "w porządku obrad", en: "on an agenda" },
        in_vote: { pl: "w głosowaniu", en: "in the vote" },
        adopted: { pl: "uchwalony", en: "adopted" },
        rejected: { pl: "nieuchwalony", en: "not adopted" },
      },
    },
    meeting: {
      names: { pl: ["posiedzenie", "posiedzenia", "posiedzeń"], en: ["meeting", "meetings"] },
      states: { convened: { pl: "zwołane", en: "convened" }, open: { pl: "trwa", en: "in session" }, closed: { pl: "zakończone", en: "closed" } },
    },
    ballot: {
      names: { pl: ["głosowanie", "głosowania", "głosowań"], en: ["ballot", "ballots"] },
      states: {
        open: { pl: "trwa", en: "open" },
        closed: { pl: "zamknięte, wynik czeka na ogłoszenie", en: "closed, result not yet announced" },
        announced: { pl: "wynik ogłoszony", en: "result announced" },
        adopted: { pl: "wynik ogłoszony: przyjęto", en: "result announced: adopted" },
        rejected: { pl: "wynik ogłoszony: nie przyjęto", en: "result announced: not adopted" },
        not_valid: { pl: "wynik ogłoszony: bez kworum, nic nie rozstrzygnięto", en: "result announced: no quorum, nothing was decided" },
      },
      standings: async (read, asked) => {
        const outcomes = await listOutcomes(
          read,
          asked.map(({ id }) => id),
        );
        return asked.map(({ id, state }) => (state === "announced" ? (outcomes.get(id) ?? state) : state));
      },
    },
    resolution: {
      names: { pl: ["uchwała", "uchwały", "uchwał"], en: ["resolution", "resolutions"] },
      states: { adopted: { pl: "podjęta", en: "adopted" }, recorded: { pl: "odnotowana", en: "recorded" } },
    },
  },
  events: {
    "assembly.rule_set_adopted": { pl: "Wpisano zasady podejmowania uchwał.", en: "Decision rules were entered." },
    "assembly.draft_submitted": { pl: "Złożono projekt uchwały.", en: "The draft resolution was submitted." },
    "assembly.draft_on_agenda": { pl: "Umieszczono w porządku obrad.", en: "Placed on an agenda." },
    "assembly.draft_in_vote": { pl: "Poddano pod głosowanie.", en: "Put to the vote." },
    "assembly.draft_adopted": { pl: "Projekt uchwalono.", en: "The draft was adopted." },
    "assembly.draft_rejected": { pl: "Projektu nie uchwalono.", en: "The draft was not adopted." },
    "assembly.draft_returned": { pl: "Projekt czeka na następny porządek obrad.", en: "The draft waits for the next agenda." },
    "assembly.meeting_convened": { pl: "Zwołano posiedzenie.", en: "The meeting was convened." },
    "assembly.agenda_item_added": { pl: "Dodano punkt do porządku obrad.", en: "An item was added to the agenda." },
    "assembly.meeting_opened": { pl: "Otwarto posiedzenie.", en: "The meeting was opened." },
    "assembly.seats_came": { pl: "Zapisano przybycie.", en: "Arrivals were recorded." },
    "assembly.seats_left": { pl: "Zapisano wyjście.", en: "Departures were recorded." },
    "assembly.code_renewed": { pl: "Wydano nowy kod do głosowania; poprzedni stracił ważność.", en: "A new voting code was issued; the earlier one ended." },
    "assembly.meeting_closed": { pl: "Zamknięto posiedzenie.", en: "The meeting was closed." },
    "assembly.ballot_opened": { pl: "Otwarto głosowanie.", en: "The ballot was opened." },
    "assembly.vote_cast": { pl: "Oddano głos z urządzenia.", en: "A vote was cast from a device." },
    "assembly.vote_entered": { pl: "Wpisano głos podany na sali.", en: "A vote given in the room was entered." },
    "assembly.votes_confirmed": { pl: "Potwierdzono wpisane głosy (druga osoba).", en: "Entered votes were confirmed by a second person." },
    "assembly.ballot_closed": { pl: "Zamknięto głosowanie i policzono głosy.", en: "The ballot was closed and counted." },
    "assembly.result_announced": { pl: "Ogłoszono wynik.", en: "The result was announced." },
    "assembly.resolution_adopted": { pl: "Podjęto uchwałę.", en: "The resolution was adopted." },
    "assembly.resolution_recorded": { pl: "Odnotowano akt na podstawie źródła.", en: "The act was recorded from its source." },
  },
  actions: [
    adoptRuleSet,
    submitDraft,
    conveneMeeting,
    addAgendaItem,
    openMeeting,
    recordAttendance,
    openBallot,
    castVote,
    enterVote,
    confirmVotes,
    closeBallot,
    announceResult,
    closeMeeting,
    recordResolution,
  ],
  queries,
  routes,
  reactions: [],
  duties: listDuties,
});
