import { type Room, room } from "@splot/kernel/http";
import { cancelJob } from "./actions/cancelJob.ts";
import { noteSending } from "./actions/noteSending.ts";
import { readNotice } from "./actions/readNotice.ts";
import { startRemoval } from "./aside/startRemoval.ts";
import { embedFate } from "./embed/fate.tsx";
import { lookRoutes } from "./look/routes.tsx";
import { saveLook } from "./look/saveLook.ts";
import { correctionsPage } from "./pages/corrections.tsx";
import { deskCsv, deskPage, noticeForm } from "./pages/desk.tsx";
import { fatePage, lookupPage, withdrawForm } from "./pages/fate.tsx";
import { filePage } from "./pages/file.ts";
import { gapsCsv, gapsPage } from "./pages/gaps.tsx";
import { homePage } from "./pages/home.tsx";
import { ideasCsv, ideasPage } from "./pages/ideas.tsx";
import { jobRoutes } from "./pages/jobs/routes.tsx";
import { outboxCsv, outboxPage } from "./pages/outbox.tsx";
import { ownDataFile } from "./pages/ownData.ts";
import { partnersCsv, partnersPage } from "./pages/partners.tsx";
import { threadPage } from "./pages/thread.tsx";
import { verificationPage } from "./pages/verification.tsx";
import { queriesOf } from "./queries.ts";
import { eraseExpired, retentionJob, startRetention } from "./retention/eraseExpired.ts";
import { stepReactions } from "./steps.ts";
import { acceptTransfer, takeTransfer } from "./transfer/acceptTransfer.ts";
import { checkTransfer, transferRoutes } from "./transfer/routes.tsx";
import { transferJob } from "./transfer/transferJob.ts";

const kinds: Room["kinds"] = {
  unknown: { names: { pl: ["rzecz", "rzeczy", "rzeczy"], en: ["thing", "things"] }, states: {} },
  workbook: {
    names: { pl: ["skoroszyt", "skoroszyty", "skoroszytów"], en: ["workbook", "workbooks"] },
    states: { received: { pl: "przyjęto plik", en: "file received" } },
  },
};

/** The portal as a room of its own: the pages that show what several rooms hold. */
export function portalRoom(rooms: readonly Room[]): Room {
  return room({
    name: "portal",
    title: { pl: "Portal", en: "Portal" },
    kinds,
    events: {
      "portal.personal_data_erased": { pl: "Usunięto dane osobowe, którym minął termin.", en: "Personal data whose time had passed were erased." },
      "portal.look_changed": { pl: "Zmieniono nazwę lub wygląd.", en: "Name or look was changed." },
      "portal.transfer_accepted": { pl: "Wczytano dane z pliku.", en: "Data were imported from a file." },
      "jobs.queued": { pl: "Zlecono zadanie w tle.", en: "A background job was started." },
      "jobs.cancelled": { pl: "Przerwano zadanie w tle.", en: "A background job was cancelled." },
      "jobs.ended": { pl: "Zakończyło się zadanie w tle.", en: "A background job ended." },
    },
    actions: [saveLook, checkTransfer, acceptTransfer, takeTransfer, noteSending, readNotice, cancelJob, startRetention, eraseExpired, startRemoval],
    queries: queriesOf(rooms),
    reactions: stepReactions(rooms),
    jobs: [retentionJob, transferJob],
    routes: [
      homePage,
      gapsCsv,
      gapsPage,
      ideasCsv,
      ideasPage,
      partnersCsv,
      partnersPage,
      deskPage(rooms),
      deskCsv(rooms),
      noticeForm,
      outboxPage,
      outboxCsv,
      ...jobRoutes,
      ...lookRoutes,
      ...transferRoutes,
      filePage,
      lookupPage,
      embedFate,
      fatePage,
      withdrawForm,
      ownDataFile,
      verificationPage,
      correctionsPage,
      threadPage,
    ],
  });
}
