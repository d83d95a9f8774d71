import { room } from "@splot/kernel/http";
import { addMidAction } from "./actions/addMidAction.ts";
import { adoptMid } from "./actions/adoptMid.ts";
import { answerNote } from "./actions/answerNote.ts";
import { applyToNetwork } from "./actions/applyToNetwork.ts";
import { decideApplication } from "./actions/decideApplication.ts";
import { editMid } from "./actions/editMid.ts";
import { attachMidDocument, logProcess, nameStakeholder } from "./actions/keepProcess.ts";
import { moveMid } from "./actions/moveMid.ts";
import { moveNetwork } from "./actions/moveNetwork.ts";
import { movePlan } from "./actions/movePlan.ts";
import { openEdition } from "./actions/openEdition.ts";
import { openNetwork } from "./actions/openNetwork.ts";
import { openPlan } from "./actions/openPlan.ts";
import { recordEdition } from "./actions/recordEdition.ts";
import { recordMember } from "./actions/recordMember.ts";
import { recordNetwork } from "./actions/recordNetwork.ts";
import { recordRecommendation } from "./actions/recordRecommendation.ts";
import { recordReply } from "./actions/recordReply.ts";
import { recordStatements } from "./actions/recordStatements.ts";
import { reviewMid } from "./actions/reviewMid.ts";
import { startMid } from "./actions/startMid.ts";
import { agreeRecommendation, nameAddressee, submitRecommendation } from "./actions/submitRecommendation.ts";
import { writeRecommendation } from "./actions/writeRecommendation.ts";
import { dutiesOf } from "./duties.ts";
import { midStates } from "./model/mid.ts";
import { networkStates } from "./model/network.ts";
import { planStates } from "./model/plan.ts";
import { recommendationStates } from "./model/recommendation.ts";
import { stances } from "./model/reply.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";

const gaps = {
  fate: {
    pl: "Nie wiadomo, co stało się z tym zaleceniem. Odpowiedź adresata dopisze ministerstwo.",
    en: "It is not known what became of this recommendation. The ministry adds the reply of its addressee.",
  },
  work: { pl: "Miasto nie wpisało jeszcze działań.", en: "The city has not entered any actions yet." },
  project: {
    pl: "Z tego działania nie ma jeszcze projektu. Fiszkę projektu zaczyna miasto.",
    en: "This action is no project yet. The city starts the fiche of a project.",
  },
  products: {
    pl: "Nie wiadomo jeszcze, co powstało w tej sieci. Zalecenia i plany dopisują eksperci i ministerstwo.",
    en: "It is not known yet what came of this network. Experts and the ministry add recommendations and plans.",
  },
};

/** The room of networks: editions, networks with their cities, municipal action plans, recommendations with replies. */
export const networksRoom = room({
  name: "networks",
  title: { pl: "Sieci miast", en: "City networks" },
  kinds: {
    edition: { names: { pl: ["edycja", "edycje", "edycji"], en: ["edition", "editions"] }, states: networkStates },
    network: {
      names: { pl: ["sieć miast", "sieci miast", "sieci miast"], en: ["city network", "city networks"] },
      gaps: { after: gaps.products },
      states: networkStates,
    },
    recommendation: {
      names: { pl: ["zalecenie", "zalecenia", "zaleceń"], en: ["recommendation", "recommendations"] },
      gaps: { after: gaps.fate },
      states: recommendationStates,
    },
    mid: {
      names: {
        pl: ["miejska inicjatywa działań", "miejskie inicjatywy działań", "miejskich inicjatyw działań"],
        en: ["municipal action plan", "municipal action plans"],
      },
      gaps: { after: gaps.work },
      states: midStates,
    },
    mid_action: {
      names: { pl: ["działanie miasta", "działania miasta", "działań miasta"], en: ["action of a city", "actions of a city"] },
      gaps: { after: gaps.project },
      states: { planned: { pl: "w planie", en: "planned" } },
    },
    improvement_plan: {
      names: { pl: ["Plan Ulepszeń", "Plany Ulepszeń", "Planów Ulepszeń"], en: ["improvement plan", "improvement plans"] },
      states: planStates,
    },
    reply: {
      names: { pl: ["odpowiedź adresata", "odpowiedzi adresatów", "odpowiedzi adresatów"], en: ["reply of an addressee", "replies of addressees"] },
      states: stances,
    },
  },
  events: {
    "networks.edition_recorded": { pl: "Odnotowano edycję na podstawie źródła.", en: "The edition was recorded from a source." },
    "networks.network_recorded": { pl: "Odnotowano sieć na podstawie źródła.", en: "The network was recorded from a source." },
    "networks.member_recorded": { pl: "Odnotowano udział miasta.", en: "The part of a city was recorded." },
    "networks.statements_recorded": { pl: "Odnotowano, co źródła mówią o edycji.", en: "What sources say of the edition was recorded." },
    "networks.recommendation_recorded": { pl: "Odnotowano zalecenie na podstawie źródła.", en: "The recommendation was recorded from a source." },
    "networks.edition_opened": { pl: "Otwarto edycję.", en: "The edition was opened." },
    "networks.network_opened": { pl: "Otwarto nabór do sieci.", en: "The call for the network was opened." },
    "networks.city_applied": { pl: "Miasto zgłosiło się do sieci.", en: "A city applied to the network." },
    "networks.city_accepted": { pl: "Przyjęto miasto do sieci.", en: "A city was accepted in the network." },
    "networks.city_declined": { pl: "Nie przyjęto miasta do sieci.", en: "A city was not accepted in the network." },
    "networks.network_moved": { pl: "Zmienił się stan sieci.", en: "The state of the network changed." },
    "networks.mid_started": { pl: "Miasto zaczęło pracę nad planem.", en: "The city began its plan." },
    "networks.mid_edited": { pl: "Zmieniono treść planu.", en: "The text of the plan was edited." },
    "networks.mid_action_added": { pl: "Dodano działanie.", en: "An action was added." },
    "networks.stakeholder_named": { pl: "Dodano interesariusza.", en: "A stakeholder was named." },
    "networks.process_logged": { pl: "Zapisano krok procesu.", en: "A step of the way was written down." },
    "networks.mid_document_added": { pl: "Dodano dokument do pakietu.", en: "A document was added to the package." },
    "networks.mid_moved": { pl: "Zmienił się stan planu.", en: "The state of the plan changed." },
    "networks.mid_peer_reviewed": { pl: "Miasto z sieci wydało opinię.", en: "A city of the network gave its review." },
    "networks.mid_expert_reviewed": { pl: "Ekspert wydał opinię.", en: "An expert gave a review." },
    "networks.note_answered": { pl: "Odpowiedziano na uwagę.", en: "A note was answered." },
    "networks.mid_adopted": { pl: "Miasto przyjęło plan.", en: "The city adopted the plan." },
    "networks.plan_opened": { pl: "Zaczęto Plan Ulepszeń.", en: "The Improvement Plan was begun." },
    "networks.plan_moved": { pl: "Zmienił się stan Planu Ulepszeń.", en: "The state of the Improvement Plan changed." },
    "networks.recommendation_written": { pl: "Napisano zalecenie.", en: "The recommendation was written." },
    "networks.recommendation_agreed": { pl: "Uzgodniono zalecenie.", en: "The recommendation was agreed on." },
    "networks.addressee_named": { pl: "Wskazano adresata.", en: "An addressee was named." },
    "networks.recommendation_submitted": { pl: "Przekazano zalecenie adresatom.", en: "The recommendation was submitted to its addressees." },
    "networks.reply_recorded": { pl: "Zapisano odpowiedź adresata.", en: "The reply of an addressee was entered." },
  },
  actions: [
    recordEdition,
    recordNetwork,
    recordMember,
    recordStatements,
    recordRecommendation,
    openEdition,
    openNetwork,
    applyToNetwork,
    decideApplication,
    moveNetwork,
    startMid,
    editMid,
    addMidAction,
    nameStakeholder,
    logProcess,
    attachMidDocument,
    moveMid,
    reviewMid,
    answerNote,
    adoptMid,
    openPlan,
    movePlan,
    writeRecommendation,
    agreeRecommendation,
    nameAddressee,
    submitRecommendation,
    recordReply,
  ],
  queries,
  routes,
  reactions: [],
  duties: dutiesOf,
});
