import type { Id } from "@splot/kernel";
import { announceResult, castVote, closeBallot, closeMeeting, conveneMeeting, enterVote, openBallot, openMeeting, recordAttendance, submitDraft } from "@splot/assembly";
import { submitForAdoption } from "@splot/strategy";
import type { Cast } from "./cast.ts";
import type { Revised } from "./consultation.ts";
import type { Stage } from "./stage.ts";

/** Seats whose votes the clerk enters. NOTE: all seats are those of real municipalities, so all are present and all agree. */
const BY_CLERK = 3;

/** A convened meeting and its item that will be voted on. */
export interface Convened {
  readonly meeting: string;
  readonly item: string | undefined;
}

/** Puts the second version forward: for adoption, as a draft resolution, on the agenda of a meeting. */
export async function conveneAdoption(stage: Stage, cast: Cast, { strategy, version, sha256 }: Revised): Promise<Convened> {
  stage.at(-34, 10);
  await stage.act("dyrektor", submitForAdoption, { strategy });
  stage.at(-33, 12);
  const { id: draft } = await stage.act("dyrektor", submitDraft, {
    body: cast.assembly, title: { pl: "Przyjęcie aktualizacji strategii: dojazd i zieleń", en: "Adoption of the strategy update: getting around and green space" },
    text: "Przyjmuje się aktualizację strategii „Dojazd i zieleń” w brzmieniu po konsultacjach.\n\nUchwała wchodzi w życie z dniem podjęcia.",
    justification: "Tekst uwzględnia uwagi z konsultacji. Sprawozdanie jest opublikowane.", legalBasis: "przykład: regulamin ćwiczenia",
    effects: [{ kind: "adopts", object: strategy, version, sha256 }],
  });
  stage.at(-30, 9);
  const meeting = await stage.act("protokolant", conveneMeeting, { body: cast.assembly, kind: "ordinary", startsOn: stage.day(-14), startsTime: "10:00", place: "Sala obrad (ćwiczenie)", agenda: [{ title: { pl: "Otwarcie i stwierdzenie kworum", en: "Opening and quorum" } }, { title: { pl: "Głosowanie nad aktualizacją strategii", en: "Vote on the strategy update" }, draft }] });
  return { meeting: meeting.id, item: meeting.items.find((one) => one.draft !== undefined)?.id };
}

/** Holds the meeting: attendance, quorum, named ballot from devices and by the clerk, result, resolution in force. */
export async function adopt(stage: Stage, cast: Cast, { meeting, item }: Convened): Promise<void> {
  stage.at(-14, 9.5);
  const codes = await attend(stage, meeting, cast.seats);
  stage.at(-14, 10);
  await stage.act("przewodniczacy", openMeeting, { meeting });
  stage.at(-14, 10.25);
  const { id: ballot } = await stage.act("przewodniczacy", openBallot, { item });
  stage.at(-14, 10.3);
  for (const [index, { seat, login, code }] of codes.entries()) {
    const vote = { ballot, seat, choice: "yes", nonce: `story-vote-${index}` };
    if (index < codes.length - BY_CLERK) await stage.act(login, castVote, { ...vote, code });
    else await stage.act("protokolant", enterVote, vote);
  }
  stage.at(-14, 10.5);
  await stage.act("przewodniczacy", closeBallot, { ballot });
  await stage.act("przewodniczacy", announceResult, { ballot });
  stage.at(-14, 11);
  await stage.act("przewodniczacy", closeMeeting, { meeting });
}

/** A seat holder who came, with the one-time code for voting by phone. */
export interface Attendant {
  readonly seat: Id<"seat">;
  readonly login: string;
  readonly code: string;
}

/** The clerk records who came; each gets a one-time code. */
export async function attend(stage: Stage, meeting: string, coming: Cast["seats"]): Promise<readonly Attendant[]> {
  const { codes } = await stage.act("protokolant", recordAttendance, { meeting, direction: "in", seats: coming.map(({ seat }) => seat) });
  return coming.flatMap(({ seat, login }) => codes.filter((one) => one.seat === seat).map(({ code }) => ({ seat, login, code })));
}
