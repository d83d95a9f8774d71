import { room } from "@splot/kernel/http";
import { advanceStudy } from "./actions/advanceStudy.ts";
import { askVerdict } from "./actions/askVerdict.ts";
import { citeNumber } from "./actions/citeNumber.ts";
import { giveVerdict } from "./actions/giveVerdict.ts";
import { markExcerpt } from "./actions/markExcerpt.ts";
import { nameCluster } from "./actions/nameCluster.ts";
import { openStudy } from "./actions/openStudy.ts";
import { placeCards } from "./actions/placeCards.ts";
import { publishInsight } from "./actions/publishInsight.ts";
import { recordConsent } from "./actions/recordConsent.ts";
import { recordStudy } from "./actions/recordStudy.ts";
import { recordSynthesis } from "./actions/recordSynthesis.ts";
import { registerSource } from "./actions/registerSource.ts";
import { saveText } from "./actions/saveText.ts";
import { addEvidence, stateInsight } from "./actions/stateInsight.ts";
import { withdrawConsent } from "./actions/withdrawConsent.ts";
import { writeCard } from "./actions/writeCard.ts";
import { dutiesOf } from "./duties.ts";
import { cardStates } from "./model/card.ts";
import { insightStates } from "./model/insight.ts";
import { sourceStates } from "./model/source.ts";
import { studyStates } from "./model/study.ts";
import { queries } from "./queries.ts";
import { routes } from "./routes.ts";

/** The room of qualitative evidence: studies, sources with consent, cards, clusters, insights with verdicts. */
export const insightRoom = room({
  name: "insight",
  title: { pl: "Wnioski", en: "Insight" },
  kinds: {
    study: { names: { pl: ["badanie", "badania", "badań"], en: ["study", "studies"] }, states: studyStates },
    source: { names: { pl: ["źródło", "źródła", "źródeł"], en: ["source", "sources"] }, states: sourceStates },
    card: { names: { pl: ["karta", "karty", "kart"], en: ["card", "cards"] }, states: cardStates },
    cluster: {
      names: { pl: ["grupa kart", "grupy kart", "grup kart"], en: ["cluster of cards", "clusters of cards"] },
      states: { grouped: { pl: "ułożona", en: "laid out" } },
    },
    insight: { names: { pl: ["wniosek", "wnioski", "wniosków"], en: ["insight", "insights"] }, states: insightStates },
    synthesis: {
      names: { pl: ["raport syntetyczny", "raporty syntetyczne", "raportów syntetycznych"], en: ["synthetic report", "synthetic reports"] },
      states: { drafted: { pl: "opracowany", en: "drafted" }, verified: { pl: "zweryfikowany", en: "verified" } },
    },
  },
  events: {
    "insight.study_recorded": { pl: "Odnotowano badanie na podstawie źródła.", en: "The study was recorded from a source." },
    "insight.synthesis_recorded": { pl: "Odnotowano raport na podstawie źródła.", en: "The report was recorded from a source." },
    "insight.study_opened": { pl: "Otwarto badanie.", en: "The study was opened." },
    "insight.study_advanced": { pl: "Badanie przeszło do następnego etapu.", en: "The study moved on." },
    "insight.source_registered": { pl: "Zarejestrowano źródło.", en: "The source was registered." },
    "insight.consent_recorded": { pl: "Zapisano zgodę.", en: "Consent was recorded." },
    "insight.consent_withdrawn": { pl: "Wycofano zgodę. Usunięto tekst i cytaty.", en: "Consent was withdrawn. The text and quotes were erased." },
    "insight.text_saved": { pl: "Zapisano tekst źródła.", en: "The text of the source was saved." },
    "insight.excerpt_marked": { pl: "Zaznaczono cytat.", en: "A quote was marked." },
    "insight.card_written": { pl: "Napisano kartę.", en: "The card was written." },
    "insight.cluster_named": { pl: "Nazwano grupę kart.", en: "The cluster was named." },
    "insight.cards_placed": { pl: "Pogrupowano karty.", en: "Cards were grouped." },
    "insight.stated": { pl: "Sformułowano wniosek.", en: "The insight was stated." },
    "insight.evidence_added": { pl: "Dodano dowody.", en: "Evidence was added." },
    "insight.number_cited": { pl: "Postawiono obok liczbę.", en: "A number was put beside it." },
    "insight.verdict_asked": { pl: "Poproszono o opinię eksperta.", en: "An expert was asked for a verdict." },
    "insight.verdict_given": { pl: "Ekspert wydał opinię.", en: "An expert gave a verdict." },
    "insight.published": { pl: "Opublikowano wniosek.", en: "The insight was published." },
    "insight.shaken": { pl: "Wycofano część podstaw wniosku.", en: "Part of the basis of the insight was withdrawn." },
  },
  actions: [
    recordStudy,
    recordSynthesis,
    openStudy,
    advanceStudy,
    registerSource,
    recordConsent,
    withdrawConsent,
    saveText,
    markExcerpt,
    writeCard,
    nameCluster,
    placeCards,
    stateInsight,
    addEvidence,
    citeNumber,
    askVerdict,
    giveVerdict,
    publishInsight,
  ],
  queries,
  routes,
  reactions: [],
  duties: dutiesOf,
});
