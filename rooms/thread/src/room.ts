import { room } from "@splot/kernel/http";
import { followByMail } from "./actions/followByMail.ts";
import { followThing } from "./actions/followThing.ts";
import { changeDigest, confirmWatch, stopWatching } from "./actions/holdWatch.ts";
import { routes } from "./routes.tsx";

/** The room of the thread: following things. Links and receipts are made by the rooms whose things they join. */
export const threadRoom = room({
  name: "thread",
  title: { pl: "Nić", en: "Thread" },
  kinds: {},
  events: {
    "thread.followed": { pl: "Ktoś zaczął obserwować.", en: "Somebody began to follow." },
    "thread.watch_confirmed": { pl: "Potwierdzono adres do wiadomości.", en: "An address for messages was confirmed." },
    "thread.digest_changed": { pl: "Zmieniono częstotliwość wiadomości.", en: "The rhythm of messages was changed." },
    "thread.watch_ended": { pl: "Zakończono obserwowanie.", en: "A watch was ended." },
  },
  actions: [followThing, followByMail, confirmWatch, changeDigest, stopWatching],
  queries: [],
  routes,
  reactions: [],
});
