import { type Room, room } from "@splot/kernel/http";
import { acceptImport } from "./actions/acceptImport.ts";
import { checkImport } from "./actions/checkImport.ts";
import { defineIndicator, removeIndicator } from "./actions/defineIndicator.ts";
import { explainQuestion, reviewFigures } from "./actions/explainQuestion.ts";
import { followBankVariable, unfollowBankVariable } from "./actions/followBankVariable.ts";
import { importJob } from "./actions/importJob.ts";
import { importOutlines } from "./actions/importOutlines.ts";
import { endBreak, recordBreak } from "./actions/recordBreak.ts";
import { recordComposite } from "./actions/recordComposite.ts";
import { recordIndicator } from "./actions/recordIndicator.ts";
import { recordSource } from "./actions/recordSource.ts";
import { recordUnits } from "./actions/recordUnits.ts";
import { recordVintage } from "./actions/recordVintage.ts";
import { requestValues } from "./actions/requestValues.ts";
import { saveProfile } from "./actions/saveProfile.ts";
import { assessTargets, setTarget } from "./actions/setTarget.ts";
import { startBankSync } from "./actions/startBankSync.ts";
import { startOutlinesSync } from "./actions/startOutlinesSync.ts";
import { supplyValues } from "./actions/supplyValues.ts";
import { withdrawVintage } from "./actions/withdrawVintage.ts";
import { diagnosisStates } from "./contract/study.ts";
import { dutiesOf } from "./duties.ts";
import { events } from "./events.ts";
import { pinView } from "./pinning/pinView.ts";
import { qualityRoutes } from "./qualityRoutes.tsx";
import { queries } from "./queries.ts";
import { routesWith } from "./routes.tsx";
import { openReads } from "./serving/openReads.ts";
import { openRoutes } from "./serving/showOpenData.tsx";
import type { Above } from "./showing/showMunicipality.tsx";
import { publishDiagnosis } from "./studies/publishDiagnosis.ts";
import { studyRoutes } from "./studies/routes.tsx";
import { saveDiagnosis } from "./studies/saveDiagnosis.ts";
import { startDiagnosis } from "./studies/startDiagnosis.ts";
import { undoDiagnosis } from "./studies/undoDiagnosis.ts";

const gaps = {
  begins: { pl: "Nić zaczyna się od tych danych.", en: "The thread begins with these figures." },
  unused: {
    pl: "Żaden cel nie opiera się jeszcze na tych danych. Wskazuje je specjalista biura przy celu strategii.",
    en: "No goal rests on these figures yet. A domain officer cites them at a goal of the strategy.",
  },
};

/** What keeps the figures sound, and citable. */
const quality = [
  pinView,
  defineIndicator,
  removeIndicator,
  recordBreak,
  endBreak,
  explainQuestion,
  reviewFigures,
  requestValues,
  supplyValues,
  setTarget,
  assessTargets,
  recordComposite,
];

/** Diagnostic studies. */
const studies = [startDiagnosis, saveDiagnosis, undoDiagnosis, publishDiagnosis];

/** What is fetched from registers of others. */
const registers = [followBankVariable, unfollowBankVariable, startBankSync, startOutlinesSync];

/** Things of the room by kind, with their states. */
const kinds: Room["kinds"] = {
  release: {
    names: { pl: ["wydanie danych", "wydania danych", "wydań danych"], en: ["release of figures", "releases of figures"] },
    states: {
      received: { pl: "przyjęto plik", en: "file received" },
      loaded: { pl: "wczytane", en: "loaded" },
      withdrawn: { pl: "wycofane", en: "withdrawn" },
    },
  },
  composite: {
    names: { pl: ["wskaźnik złożony", "wskaźniki złożone", "wskaźników złożonych"], en: ["composite indicator", "composite indicators"] },
    states: { in_use: { pl: "w użyciu", en: "in use" } },
  },
  view: {
    names: {
      pl: ["zachowany widok danych", "zachowane widoki danych", "zachowanych widoków danych"],
      en: ["pinned view of figures", "pinned views of figures"],
    },
    states: { pinned: { pl: "zachowany na stałe", en: "pinned" } },
  },
  diagnosis: {
    names: { pl: ["studium diagnostyczne", "studia diagnostyczne", "studiów diagnostycznych"], en: ["diagnostic study", "diagnostic studies"] },
    states: diagnosisStates,
  },
  indicator: {
    names: { pl: ["wskaźnik", "wskaźniki", "wskaźników"], en: ["indicator", "indicators"] },
    gaps: { before: gaps.begins, after: gaps.unused, alone: gaps.unused },
    states: { draft: { pl: "w przygotowaniu", en: "draft" }, in_use: { pl: "w użyciu", en: "in use" }, retired: { pl: "wycofany", en: "retired" } },
  },
};

/** The room of numbers: what is measured, whose numbers they are, the map of the municipalities; with what rooms above add to a profile. */
export function observatoryRoomWith(above: Above) {
  return room({
    name: "observatory",
    title: { pl: "Dane", en: "Data" },
    kinds,
    events,
    actions: [
      recordUnits,
      recordSource,
      recordIndicator,
      recordVintage,
      importOutlines,
      checkImport,
      acceptImport,
      saveProfile,
      withdrawVintage,
      ...registers,
      ...quality,
      ...studies,
    ],
    queries,
    routes: [...qualityRoutes, ...studyRoutes, ...routesWith(above), ...openRoutes],
    opens: openReads,
    reactions: [],
    jobs: [importJob],
    duties: dutiesOf,
  });
}

/** The room alone. */
export const observatoryRoom = observatoryRoomWith({});
