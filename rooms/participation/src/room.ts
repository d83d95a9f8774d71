import { room } from "@splot/kernel/http";
import { announceRound } from "./actions/announceRound.ts";
import { answerIdea, takeUpIdea } from "./actions/answerIdea.ts";
import { approveDisposition } from "./actions/approveDisposition.ts";
import { askLinkAgain } from "./actions/askLinkAgain.ts";
import { confirmDeclaration } from "./actions/confirmDeclaration.ts";
import { enterRemark } from "./actions/enterRemark.ts";
import { extendRound } from "./actions/extendRound.ts";
import { declineDeclaration, showDeclaration } from "./actions/judgeDeclaration.ts";
import { hideIdea, showIdea } from "./actions/moderateIdea.ts";
import { proposeDisposition } from "./actions/proposeDisposition.ts";
import { publishDispositions } from "./actions/publishDispositions.ts";
import { publishReport } from "./actions/publishReport.ts";
import { recordRegime } from "./actions/recordRegime.ts";
import { recordRound } from "./actions/recordRound.ts";
import { sendIdea } from "./actions/sendIdea.ts";
import { sendRemark } from "./actions/sendRemark.ts";
import { setDeclarationText } from "./actions/setDeclarationText.ts";
import { signDeclaration } from "./actions/signDeclaration.ts";
import { withdrawDeclaration } from "./actions/withdrawDeclaration.ts";
import { withdrawIdea } from "./actions/withdrawIdea.ts";
import { withdrawRemark } from "./actions/withdrawRemark.ts";
import { declarationStates } from "./model/declaration.ts";
import { ideaStates } from "./model/idea.ts";
import { roundPhase } from "./model/round.ts";
import { roundPhases } from "./model/words.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";
import { listDuties } from "./store/duties.ts";
import { listRoundTimes } from "./store/rounds.ts";

/** Consultation rounds: announced, open, remarked on without an account, answered, reported. */
export const participationRoom = room({
  name: "participation",
  title: { pl: "Konsultacje", en: "Consultations" },
  kinds: {
    round: {
      names: { pl: ["konsultacje", "konsultacje", "konsultacji"], en: ["consultation", "consultations"] },
      states: roundPhases,
      standings: async (read, asked) => {
        const times = await listRoundTimes(
          read,
          asked.map(({ id }) => id),
        );
        return asked.map(({ id, state }) => {
          const round = times.get(id);
          return round === undefined ? state : roundPhase(round, read.today);
        });
      },
    },
    remark: {
      names: { pl: ["uwaga", "uwagi", "uwag"], en: ["remark", "remarks"] },
      states: {
        received: { pl: "w rozpatrywaniu", en: "under consideration" },
        published: { pl: "odpowiedź opublikowana", en: "answer published" },
        withdrawn: { pl: "wycofana", en: "withdrawn" },
      },
    },
    declaration: {
      names: { pl: ["deklaracja poparcia", "deklaracje poparcia", "deklaracji poparcia"], en: ["declaration of support", "declarations of support"] },
      states: declarationStates,
    },
    idea: { names: { pl: ["pomysł", "pomysły", "pomysłów"], en: ["idea", "ideas"] }, states: ideaStates },
    report: {
      names: {
        pl: ["sprawozdanie z konsultacji", "sprawozdania z konsultacji", "sprawozdań z konsultacji"],
        en: ["consultation report", "consultation reports"],
      },
      states: { published: { pl: "opublikowane", en: "published" } },
    },
  },
  events: {
    "participation.regime_recorded": { pl: "Zapisano zasady konsultacji.", en: "Recorded rules of consultation." },
    "participation.round_announced": { pl: "Ogłoszono konsultacje.", en: "Announced the consultation." },
    "participation.round_extended": { pl: "Wydłużono termin konsultacji.", en: "Extended the consultation." },
    "participation.round_recorded": { pl: "Odnotowano konsultacje na podstawie źródła.", en: "Recorded the consultation from a source." },
    "participation.remark_sent": { pl: "Przyjęto uwagę i wydano pokwitowanie.", en: "The remark was received and a receipt issued." },
    "participation.remark_withdrawn": { pl: "Autor wycofał uwagę.", en: "The author withdrew the remark." },
    "participation.idea_sent": { pl: "Przyjęto pomysł i wydano pokwitowanie.", en: "The idea was received and a receipt issued." },
    "participation.idea_shown": { pl: "Pokazano pomysł na stronie.", en: "Showed the idea on the site." },
    "participation.idea_hidden": { pl: "Ukryto pomysł i podano powód.", en: "Hid the idea and gave the reason." },
    "participation.idea_answered": { pl: "Odpowiedziano na pomysł.", en: "Answered the idea." },
    "participation.idea_withdrawn": { pl: "Autor wycofał pomysł.", en: "The author withdrew the idea." },
    "participation.declaration_sent": { pl: "Podpisano deklarację i wydano pokwitowanie.", en: "The declaration was signed and a receipt issued." },
    "participation.declaration_confirmed": { pl: "Podpisujący potwierdził deklarację.", en: "The signatory confirmed the declaration." },
    "participation.declaration_link_sent": { pl: "Przysłano nowy link do potwierdzenia.", en: "A new confirmation link was sent." },
    "participation.declaration_shown": { pl: "Pokazano deklarację na liście partnerów.", en: "Showed the declaration on the list of partners." },
    "participation.declaration_declined": { pl: "Nie pokazano deklaracji i podano powód.", en: "Did not show the declaration and gave the reason." },
    "participation.declaration_withdrawn": { pl: "Podpisujący wycofał deklarację.", en: "The signatory withdrew the declaration." },
    "participation.declaration_text_set": { pl: "Ogłoszono tekst deklaracji poparcia.", en: "Announced the text of the declaration of support." },
    "participation.disposition_proposed": { pl: "Zaproponowano rozstrzygnięcie.", en: "Proposed an answer." },
    "participation.disposition_approved": { pl: "Zatwierdzono rozstrzygnięcie.", en: "Approved the answer." },
    "participation.disposition_approved_alone": {
      pl: "Jedna osoba zaproponowała i zatwierdziła rozstrzygnięcie.",
      en: "One person proposed and approved the answer.",
    },
    "participation.dispositions_published": { pl: "Opublikowano wszystkie uwagi z odpowiedziami.", en: "Published all remarks with their answers." },
    "participation.report_frozen": { pl: "Zamrożono treść sprawozdania i skrót załącznika.", en: "Froze the text of the report and the hash of its annex." },
    "participation.report_published": { pl: "Opublikowano sprawozdanie z konsultacji.", en: "Published the report of the consultation." },
  },
  actions: [
    announceRound,
    extendRound,
    sendRemark,
    enterRemark,
    withdrawRemark,
    proposeDisposition,
    approveDisposition,
    publishDispositions,
    publishReport,
    recordRound,
    recordRegime,
    sendIdea,
    showIdea,
    hideIdea,
    answerIdea,
    takeUpIdea,
    withdrawIdea,
    signDeclaration,
    confirmDeclaration,
    askLinkAgain,
    showDeclaration,
    declineDeclaration,
    withdrawDeclaration,
    setDeclarationText,
  ],
  queries,
  routes,
  reactions: [],
  duties: listDuties,
});
