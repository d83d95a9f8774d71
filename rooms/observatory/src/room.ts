import { room } from "@splot/kernel/http";
import { acceptImport } from "./actions/acceptImport.ts";
import { checkImport } from "./actions/checkImport.ts";
import { followBankVariable, unfollowBankVariable } from "./actions/followBankVariable.ts";
import { importJob } from "./actions/importJob.ts";
import { importOutlines } from "./actions/importOutlines.ts";
import { recordIndicator } from "./actions/recordIndicator.ts";
import { recordSource } from "./actions/recordSource.ts";
import { recordUnits } from "./actions/recordUnits.ts";
import { recordVintage } from "./actions/recordVintage.ts";
import { saveProfile } from "./actions/saveProfile.ts";
import { startBankSync } from "./actions/startBankSync.ts";
import { startOutlinesSync } from "./actions/startOutlinesSync.ts";
import { withdrawVintage } from "./actions/withdrawVintage.ts";
import { queries } from "./queries.ts";
import { routesWith } from "./routes.tsx";
import type { Above } from "./showing/showMunicipality.tsx";

const gaps = {
  begins: { pl: "Nić zaczyna się od tych danych.", en: "The thread begins with these figures." },
  unused: {
    pl: "Żaden cel nie opiera się jeszcze na tych danych. Wskazuje je specjalista biura przy celu strategii.",
    en: "No goal rests on these figures yet. A domain officer cites them at a goal of the strategy.",
  },
};

/** What is fetched from registers of others. */
const registers = [followBankVariable, unfollowBankVariable, startBankSync, startOutlinesSync];

/** The room of numbers: what is measured, whose numbers they are, the map of the municipalities; with what rooms above add to a profile. */
export function observatoryRoomWith(above: Above) {
  return room({
    name: "observatory",
    title: { pl: "Dane", en: "Data" },
    kinds: {
      release: {
        name: { pl: "wydanie danych", en: "release of figures" },
        states: {
          received: { pl: "przyjęto plik", en: "file received" },
          loaded: { pl: "wczytane", en: "loaded" },
          withdrawn: { pl: "wycofane", en: "withdrawn" },
        },
      },
      indicator: {
        name: { pl: "wskaźnik", en: "indicator" },
        gaps: { before: gaps.begins, after: gaps.unused, alone: gaps.unused },
        states: { draft: { pl: "w przygotowaniu", en: "draft" }, in_use: { pl: "w użyciu", en: "in use" }, retired: { pl: "wycofany", en: "retired" } },
      },
    },
    events: {
      "observatory.units_recorded": { pl: "Zapisano jednostki z rejestru.", en: "Units of the register were recorded." },
      "observatory.source_recorded": { pl: "Zapisano źródło danych.", en: "A source of figures was recorded." },
      "observatory.indicator_recorded": { pl: "Zapisano wskaźnik i jego definicję.", en: "The indicator and its definition were recorded." },
      "observatory.vintage_recorded": { pl: "Zapisano wydanie danych.", en: "A release of figures was recorded." },
      "observatory.import_received": { pl: "Przyjęto plik z danymi do wczytania.", en: "A file of figures was received for loading." },
      "observatory.import_accepted": { pl: "Wczytano plik z danymi.", en: "A file of figures was loaded." },
      "observatory.profile_saved": { pl: "Zapisano sposób czytania plików.", en: "A way of reading files was saved." },
      "observatory.release_withdrawn": { pl: "Wycofano wydanie danych.", en: "A release of figures was withdrawn." },
      "observatory.outlines_imported": { pl: "Wczytano granice gmin.", en: "Outlines of municipalities were imported." },
      "observatory.bank_followed": { pl: "Dodano zmienną do pobierania z BDL.", en: "A variable to be fetched from the Local Data Bank was added." },
      "observatory.bank_unfollowed": { pl: "Zdjęto zmienną z listy pobierania z BDL.", en: "A variable was taken off the list of the Local Data Bank." },
      "observatory.bank_synced": { pl: "Pobrano dane z Banku Danych Lokalnych.", en: "Data were fetched from the Local Data Bank." },
    },
    actions: [recordUnits, recordSource, recordIndicator, recordVintage, importOutlines, checkImport, acceptImport, saveProfile, withdrawVintage, ...registers],
    queries,
    routes: routesWith(above),
    reactions: [],
    jobs: [importJob],
  });
}

/** The room alone. */
export const observatoryRoom = observatoryRoomWith({});
