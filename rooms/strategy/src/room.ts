import { room } from "@splot/kernel/http";
import { addBlock } from "./actions/addBlock.ts";
import { addGoal } from "./actions/addGoal.ts";
import { adoptVersion } from "./actions/adoptVersion.ts";
import { draftPlan } from "./actions/draftPlan.ts";
import { draftStrategy } from "./actions/draftStrategy.ts";
import { editBlock } from "./actions/editBlock.ts";
import { editGoal } from "./actions/editGoal.ts";
import { endEvidence } from "./actions/endEvidence.ts";
import { judgeCoherence } from "./actions/judgeCoherence.ts";
import { linkEvidence } from "./actions/linkEvidence.ts";
import { linkInsight } from "./actions/linkInsight.ts";
import { meetByReport } from "./actions/meetByReport.ts";
import { meetItem } from "./actions/meetItem.ts";
import { moveBlock } from "./actions/moveBlock.ts";
import { noteRejection, noteReturn } from "./actions/noteVote.ts";
import { recordLink } from "./actions/recordLink.ts";
import { recordNode } from "./actions/recordNode.ts";
import { recordPlan } from "./actions/recordPlan.ts";
import { recordPolicy } from "./actions/recordPolicy.ts";
import { recordProcess, recordProducts, recordStep } from "./actions/recordProcess.ts";
import { recordRegime } from "./actions/recordRegime.ts";
import { recordStatements } from "./actions/recordStatements.ts";
import { recordStrategy } from "./actions/recordStrategy.ts";
import { registerPolicy } from "./actions/registerPolicy.ts";
import { removeBlock } from "./actions/removeBlock.ts";
import { reopenItem } from "./actions/reopenItem.ts";
import { returnToWork } from "./actions/returnToWork.ts";
import { reviseAfterRound } from "./actions/reviseAfterRound.ts";
import { revisePlan } from "./actions/revisePlan.ts";
import { sendToConsultation } from "./actions/sendToConsultation.ts";
import { submitForAdoption } from "./actions/submitForAdoption.ts";
import { undoEdit } from "./actions/undoEdit.ts";
import { waiveItem } from "./actions/waiveItem.ts";
import { withdrawGoal } from "./actions/withdrawGoal.ts";
import { withdrawPlan } from "./actions/withdrawPlan.ts";
import { dutiesOf } from "./duties.ts";
import { planStates } from "./model/node.ts";
import { stepStates } from "./model/process.ts";
import { strategyStates } from "./model/strategy.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";
import { standingsOfStrategies } from "./store/strategies.ts";

/** The room of strategies: documents by paragraph, goals with evidence, plans, the checklist, the process. */
export const strategyRoom = room({
  name: "strategy",
  title: { pl: "Strategia", en: "Strategy" },
  kinds: {
    strategy: {
      names: { pl: ["strategia", "strategie", "strategii"], en: ["strategy", "strategies"] },
      states: strategyStates,
      standings: standingsOfStrategies,
    },
    node: {
      names: { pl: ["dziedzina albo cel", "dziedziny i cele", "dziedzin i celów"], en: ["domain or goal", "domains and goals"] },
      states: {
        drafted: { pl: "w wersji roboczej", en: "in a draft" },
        written: { pl: "zapisane w dokumencie", en: "written in a document" },
        withdrawn: { pl: "wycofane", en: "withdrawn" },
      },
    },
    plan: { names: { pl: ["plan działań", "plany działań", "planów działań"], en: ["action plan", "action plans"] }, states: planStates },
    policy_document: {
      names: { pl: ["dokument nadrzędny", "dokumenty nadrzędne", "dokumentów nadrzędnych"], en: ["higher-level document", "higher-level documents"] },
      isFrame: true,
      states: { registered: { pl: "w rejestrze", en: "in the register" } },
    },
    process: { names: { pl: ["proces", "procesy", "procesów"], en: ["process", "processes"] }, states: stepStates },
    process_step: {
      names: { pl: ["krok procesu", "kroki procesu", "kroków procesu"], en: ["step of the process", "steps of the process"] },
      states: stepStates,
    },
  },
  events: {
    "strategy.strategy_recorded": { pl: "Odnotowano strategię na podstawie źródła.", en: "The strategy was recorded from a source." },
    "strategy.node_recorded": { pl: "Odnotowano dziedzinę albo cel na podstawie źródła.", en: "The domain or goal was recorded from a source." },
    "strategy.plan_drafted": { pl: "Zaczęto plan działań.", en: "The action plan was begun." },
    "strategy.plan_revised": { pl: "Zmieniono plan działań.", en: "The action plan was changed." },
    "strategy.plan_withdrawn": { pl: "Wycofano plan działań z podaniem powodu.", en: "The action plan was withdrawn with a reason." },
    "strategy.plan_recorded": { pl: "Odnotowano plan działań na podstawie źródła.", en: "The action plan was recorded from a source." },
    "strategy.process_recorded": { pl: "Odnotowano proces na podstawie źródła.", en: "The process was recorded from a source." },
    "strategy.step_recorded": { pl: "Odnotowano krok procesu na podstawie źródła.", en: "The step of the process was recorded from a source." },
    "strategy.products_recorded": {
      pl: "Odnotowano kolejność i wyniki kroków na podstawie źródła.",
      en: "The order and products of the steps were recorded from a source.",
    },
    "strategy.statements_recorded": { pl: "Odnotowano krótkie teksty na podstawie źródła.", en: "Short texts were recorded from a source." },
    "strategy.regime_recorded": { pl: "Wpisano listę wymagań prawnych.", en: "The legal checklist was recorded." },
    "strategy.link_recorded": { pl: "Odnotowano powiązanie na podstawie źródła.", en: "A link was recorded from a source." },
    "strategy.policy_recorded": { pl: "Odnotowano dokument nadrzędny na podstawie źródła.", en: "The higher-level document was recorded from a source." },
    "strategy.policy_registered": { pl: "Wpisano dokument nadrzędny.", en: "The higher-level document was entered." },
    "strategy.coherence_judged": { pl: "Oceniono spójność celu z priorytetem.", en: "The coherence of the goal with a priority was judged." },
    "strategy.drafted": { pl: "Zaczęto dokument.", en: "The document was begun." },
    "strategy.block_added": { pl: "Dodano akapity.", en: "Paragraphs were added." },
    "strategy.block_edited": { pl: "Zmieniono akapit.", en: "A paragraph was changed." },
    "strategy.block_moved": { pl: "Przesunięto akapit.", en: "A paragraph was moved." },
    "strategy.block_removed": { pl: "Usunięto akapit.", en: "A paragraph was removed." },
    "strategy.edit_undone": { pl: "Cofnięto zmianę tekstu.", en: "A change of the text was undone." },
    "strategy.goal_added": { pl: "Dodano cel.", en: "A goal was added." },
    "strategy.goal_edited": { pl: "Zmieniono cel.", en: "The goal was changed." },
    "strategy.goal_withdrawn": { pl: "Wycofano cel z podaniem powodu.", en: "The goal was withdrawn with a reason." },
    "strategy.evidence_ended": { pl: "Wycofano liczbę, na której opierał się cel.", en: "A number was withdrawn as evidence of the goal." },
    "strategy.evidence_linked": { pl: "Wskazano liczbę, na której opiera się cel.", en: "A number was cited as evidence of the goal." },
    "strategy.insight_linked": { pl: "Wskazano wniosek, z którego wynika cel.", en: "An insight was named that the goal follows from." },
    "strategy.sent_to_consultation": { pl: "Zamknięto wersję i przekazano do konsultacji.", en: "A version was frozen and sent to consultation." },
    "strategy.revised": { pl: "Powstała wersja po konsultacjach.", en: "The version after consultation was made." },
    "strategy.item_met": { pl: "Spełniono wymaganie z listy.", en: "A requirement of the checklist was met." },
    "strategy.item_waived": { pl: "Odstąpiono od wymagania z podaniem powodu.", en: "A requirement was waived with a reason." },
    "strategy.item_reopened": { pl: "Cofnięto rozstrzygnięcie wymagania z podaniem powodu.", en: "A requirement was opened again with a reason." },
    "strategy.not_adopted": { pl: "W głosowaniu nie przyjęto wersji.", en: "The vote did not adopt the version." },
    "strategy.not_voted": {
      pl: "Nad wersją nie rozstrzygnięto; czeka na następny porządek obrad.",
      en: "The version was not decided on; it awaits the next agenda.",
    },
    "strategy.returned": { pl: "Cofnięto dokument do pracy nad tekstem.", en: "The document was returned to work on its text." },
    "strategy.submitted": { pl: "Skierowano wersję do przyjęcia.", en: "The version was submitted for adoption." },
    "strategy.in_force": { pl: "Wersja obowiązuje na mocy uchwały.", en: "The version is in force by resolution." },
  },
  actions: [
    recordStrategy,
    recordNode,
    recordPlan,
    recordProcess,
    recordStep,
    recordProducts,
    recordStatements,
    recordRegime,
    recordLink,
    recordPolicy,
    registerPolicy,
    judgeCoherence,
    draftStrategy,
    addBlock,
    editBlock,
    moveBlock,
    removeBlock,
    undoEdit,
    addGoal,
    editGoal,
    withdrawGoal,
    linkEvidence,
    endEvidence,
    linkInsight,
    draftPlan,
    revisePlan,
    withdrawPlan,
    sendToConsultation,
    reviseAfterRound,
    meetItem,
    waiveItem,
    reopenItem,
    returnToWork,
    submitForAdoption,
  ],
  queries,
  routes,
  reactions: [adoptVersion, meetByReport, noteRejection, noteReturn],
  duties: dutiesOf,
});
