import type { Bilingual } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { listWaitingReplies } from "./store/replies.ts";
import { listAskedMids, type WaitingMid } from "./store/waiting.ts";

const words = {
  peer: {
    about: { pl: "Inne miasto prosi o opinię o MID", en: "Another city asks for a review of its MID" },
    label: { pl: "Napisz opinię", en: "Write the review" },
  },
  expert: { about: { pl: "MID czeka na opinię eksperta", en: "A MID waits for an expert's review" }, label: { pl: "Napisz opinię", en: "Write the review" } },
  notes: { about: { pl: "Uwagi do Waszego MID czekają na odpowiedź", en: "Notes on your MID wait for an answer" }, label: { pl: "Odpowiedz", en: "Answer" } },
  reply: {
    about: { pl: "Zalecenie czeka na Waszą odpowiedź", en: "A recommendation waits for your reply" },
    label: { pl: "Zapisz odpowiedź", en: "Enter the reply" },
  },
} as const satisfies Record<string, { readonly about: Bilingual; readonly label: Bilingual }>;

/** What waits for this actor: reviews to write, notes to answer, replies that are due. In two queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  if (actor.kind !== "person") return [];
  const own = actor.roles.flatMap(({ role, scopeId }) => (role === "network_city" && scopeId !== undefined ? [scopeId] : []));
  const isExpert = actor.roles.some(({ role }) => role === "expert");
  const mids = own.length === 0 && !isExpert ? [] : await listAskedMids(read, { person: actor.person, own });
  const addressed = actor.roles.flatMap(({ role, scopeId }) => (role === "partner" && scopeId !== undefined ? [scopeId] : []));
  const replies = addressed.length === 0 ? [] : await listWaitingReplies(read, addressed);
  return [
    ...mids.flatMap((mid) => dutyOf(mid, { own, isExpert })),
    ...replies.map(({ title, address, dueOn }) => ({ title, ...words.reply, deadline: dueOn, path: address })),
  ];
}

function dutyOf(mid: WaitingMid, { own, isExpert }: { readonly own: readonly string[]; readonly isExpert: boolean }): readonly Duty[] {
  const path = `/praca/mid/${mid.id}`;
  if (own.includes(mid.org)) return mid.openNotes > 0 ? [{ title: mid.title, ...words.notes, path }] : [];
  if (mid.isReviewed) return [];
  if (mid.state === "peer_review" && mid.isPeer) return [{ title: mid.title, ...words.peer, deadline: mid.due, path }];
  return mid.state === "expert_review" && isExpert ? [{ title: mid.title, ...words.expert, deadline: mid.due, path }] : [];
}
