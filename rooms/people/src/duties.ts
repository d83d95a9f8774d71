import type { Actor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { bodyPath } from "./model/body.ts";
import { findGaps } from "./store/gaps.ts";

const words = {
  begin: { pl: "Zanim ruszy posiedzenie", en: "Before a meeting can run" },
  clerk: { pl: "Nikt nie ma roli protokolanta", en: "Nobody has the role of clerk" },
  invite: { pl: "Zaproś osobę", en: "Invite a person" },
  fill: { pl: "Obsadź miejsca", en: "Fill the seats" },
};

/** What a real office still lacks before its assembly can decide: a clerk, and persons in the seats. One query, none for others. */
export async function listDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const isDirector = actor.kind === "person" && actor.roles.some(({ role }) => role === "director");
  if (!isDirector || read.space.purpose === "exercise") return [];
  const { clerkCount, vacancies } = await findGaps(read);
  return [
    ...(clerkCount === 0 ? [{ title: words.clerk, about: words.begin, path: "/konto/osoby/nowa", label: words.invite }] : []),
    ...vacancies.map(({ code, name, emptyCount, seatCount }) => ({
      title: {
        pl: `${name.pl}: bez osoby ${emptyCount} z ${seatCount} miejsc`,
        en: `${name.en ?? name.pl}: ${emptyCount} of ${seatCount} seats without a person`,
      },
      about: words.begin,
      path: bodyPath(code),
      label: words.fill,
    })),
  ];
}
