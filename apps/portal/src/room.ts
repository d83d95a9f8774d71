import { type Room, room } from "@splot/kernel/http";
import { noteSending } from "./actions/noteSending.ts";
import { deskPage } from "./pages/desk.tsx";
import { fatePage, lookupPage, withdrawForm } from "./pages/fate.tsx";
import { filePage } from "./pages/file.ts";
import { homePage } from "./pages/home.tsx";
import { ideasCsv, ideasPage } from "./pages/ideas.tsx";
import { outboxPage } from "./pages/outbox.tsx";
import { threadPage } from "./pages/thread.tsx";
import { verificationPage } from "./pages/verification.tsx";

/** The portal as a room of its own: the pages that show what several rooms hold. */
export function portalRoom(rooms: readonly Room[]): Room {
  return room({
    name: "portal",
    title: { pl: "Portal", en: "Portal" },
    kinds: { unknown: { name: { pl: "rzecz", en: "thing" }, states: {} } },
    events: {},
    actions: [noteSending],
    queries: [],
    reactions: [],
    routes: [homePage, ideasCsv, ideasPage, deskPage(rooms), outboxPage, filePage, lookupPage, fatePage, withdrawForm, verificationPage, threadPage],
  });
}
