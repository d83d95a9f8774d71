import type { Day } from "@splot/kernel";
import { castVote, conveneMeeting, openBallot, openMeeting, submitDraft } from "@splot/assembly";
import { announceRound, proposeDisposition, sendRemark } from "@splot/participation";
import { addGoal, draftStrategy, sendToConsultation } from "@splot/strategy";
import { attend, type Convened } from "./adoption.ts";
import { revisionOf } from "./revision.ts";
import type { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { idea, position, practice } from "./texts.ts";

/** What each announcement of the exercise says of notice, channels and addressees. */
export function announcement(stage: Stage, offset: number): { readonly noticeOn: Day; readonly noticeUrl: string; readonly channels: readonly object[]; readonly parties: readonly object[] } {
  const sentOn = stage.day(offset);
  const proof = "ćwiczenie: potwierdzenie wysłania";
  return {
    noticeOn: sentOn, noticeUrl: "/konsultacje",
    channels: [{ channel: "e_form", place: "formularz przy każdym akapicie" }, { channel: "meeting", place: "spotkanie otwarte" }, { channel: "paper", place: "sekretariat biura" }],
    parties: ["neighbours", "partners", "residents", "water_authority"].map((party) => ({ party, sentOn, proof })),
  };
}

/** Leaves things in every state: a draft in the making, an open round with remarks, a running ballot, a convened meeting. */
export async function leaveOpen(stage: Stage, cast: Cast, next: Convened): Promise<void> {
  stage.at(-3, 9);
  const { id: strategy } = await stage.act("specjalista2", draftStrategy, idea);
  await stage.act("specjalista2", addGoal, { strategy, parent: "5", title: "Wspólna oferta wydarzeń", titleEn: "A common offer of events" });
  const round = await openPractice(stage, 0);
  await sendFirstRemarks(stage, round);
  await startBallot(stage, cast, next);
}

/** Announces the round that visitors may try. The ordinal keeps later ones apart. */
export async function openPractice(stage: Stage, ordinal: number): Promise<string> {
  const offset = ordinal === 0 ? -3 : 0;
  if (ordinal === 0) stage.at(offset, 10);
  const title = ordinal === 0 ? practice : { ...practice, title: `${practice.title} (${ordinal})`, titleEn: `${practice.titleEn} (${ordinal})` };
  const { id: strategy } = await stage.act("specjalista", draftStrategy, title);
  const { no } = await stage.act("specjalista", sendToConsultation, { strategy, revision: await revisionOf(stage, strategy) });
  const { id } = await stage.act("dyrektor", announceRound, {
    ...announcement(stage, offset), subject: { object: strategy, version: no }, kind: "statutory", opensOn: stage.day(offset), closesOn: stage.day(offset + 42),
    purpose: { pl: "Wypróbuj konsultacje: przeczytaj kartę, zgłoś uwagę do dowolnego akapitu i zobacz, co się z nią stanie.", en: "Try a consultation: read the charter, send a remark on any paragraph and see what becomes of it." },
  });
  return id;
}

async function sendFirstRemarks(stage: Stage, round: string): Promise<void> {
  stage.at(-3, 18);
  const first = await stage.act("visitor", sendRemark, { round, proposedText: "Odpowiadać w ciągu 3 dni roboczych.", reasonText: "Siedem dni to długo, gdy chodzi o prosty termin." });
  stage.at(-2, 9);
  await stage.act("visitor", sendRemark, { round, proposedText: "Dodać kontakt telefoniczny do każdej sprawy.", reasonText: "Nie każdy korzysta z internetu.", authorKind: "ngo", shownName: "Klub Seniora (przykład)", hasConsent: true });
  stage.at(-2, 12);
  await stage.act("visitor", sendRemark, { round, proposedText: "Podawać też czas dojazdu do urzędu.", reasonText: "Ułatwi to wybór miejsca." });
  stage.at(-2, 14);
  await stage.act("specjalista", proposeDisposition, { remark: first.remark, verdict: "explained", rationale: "Siedem dni to najdłuższy dopuszczalny czas. Na proste pytania odpowiadamy od razu." });
}

/** Convenes the meeting whose ballot the exercise leaves running, and one more that is still ahead. */
export async function conveneNext(stage: Stage, cast: Cast): Promise<Convened> {
  stage.at(-29, 9);
  const { id: draft } = await stage.act("dyrektor", submitDraft, { body: cast.assembly, ...position, effects: [] });
  const meeting = await stage.act("protokolant", conveneMeeting, { body: cast.assembly, kind: "ordinary", startsOn: stage.day(-1), startsTime: "10:00", place: "Sala obrad (ćwiczenie)", agenda: [{ title: { pl: "Stanowisko w sprawie danych", en: "Position on data" }, draft }] });
  await stage.act("protokolant", conveneMeeting, { body: cast.assembly, kind: "ordinary", startsOn: stage.day(21), startsTime: "12:00", place: "Sala obrad (ćwiczenie)", agenda: [{ title: { pl: "Informacja o postępach", en: "Report on progress" } }] });
  return { meeting: meeting.id, item: meeting.items[0]?.id };
}

/** A meeting that is on, with a running ballot: some seats have voted, the others may. */
async function startBallot(stage: Stage, cast: Cast, { meeting, item }: Convened): Promise<void> {
  stage.at(-1, 9.5);
  const codes = await attend(stage, meeting, cast.seats);
  stage.at(-1, 10);
  await stage.act("przewodniczacy", openMeeting, { meeting });
  const { id: ballot } = await stage.act("przewodniczacy", openBallot, { item });
  for (const [index, { seat, login, code }] of codes.slice(0, 4).entries()) await stage.act(login, castVote, { ballot, seat, choice: "yes", code, nonce: `story-open-${index}` });
}
