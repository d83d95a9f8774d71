import { counted } from "@splot/kernel";
import type { Actor, Role } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { bodyPath } from "./model/body.ts";
import { dutyFormPath, teamDutyCodes, unfilledDuties } from "./model/teamDuty.ts";
import { listEndingMandates } from "./store/endings.ts";
import { findGaps } from "./store/gaps.ts";
import { listTeams } from "./store/teams.ts";

/** How long before its end a mandate comes to the clerk. Unit: days. */
const DAYS_BEFORE_END = 60;

const words = {
  begin: { pl: "Zanim ruszy posiedzenie", en: "Before a meeting can run" },
  clerk: { pl: "Nikt nie ma roli protokolanta", en: "Nobody has the role of clerk" },
  invite: { pl: "Zaproś osobę", en: "Invite a person" },
  fill: { pl: "Obsadź miejsca", en: "Fill the seats" },
  team: { pl: "Zespół roboczy", en: "Working team" },
  name: { pl: "Wskaż osoby do zadań", en: "Name who fills the duties" },
  ending: { pl: "Mandat się kończy", en: "A mandate is ending" },
  next: { pl: "Zapisz następny mandat", en: "Record the next mandate" },
};
const dutyForms = { pl: ["zadanie", "zadania", "zadań"], en: ["duty", "duties"] } as const;

/** What waits for this actor in this room; one query for each of the three roles that have something here, none for others. */
export async function listDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  if (actor.kind !== "person") return [];
  const holds = (role: Role) => actor.roles.some((held) => held.role === role);
  const organisations = actor.roles.flatMap(({ role, scopeKind, scopeId }) =>
    role === "coordinator" && scopeKind === "organisation" && scopeId !== undefined ? [scopeId] : [],
  );
  return [
    ...(holds("director") && read.space.purpose !== "exercise" ? await gapDuties(read) : []),
    ...(organisations.length > 0 ? await teamDutiesOf(read, organisations) : []),
    ...(holds("clerk") ? await endingDuties(read) : []),
  ];
}

/** What a real office still lacks before its assembly can decide: a clerk, and persons in the seats. */
async function gapDuties(read: ReadHandle): Promise<readonly Duty[]> {
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

/** The own teams with duties that nobody fills. */
async function teamDutiesOf(read: ReadHandle, organisations: readonly string[]): Promise<readonly Duty[]> {
  return (await listTeams(read, { organisations })).flatMap(({ code, municipality, duties }) => {
    const count = unfilledDuties(duties).length;
    const all = teamDutyCodes.length;
    return count === 0
      ? []
      : [
          {
            title: {
              pl: `${municipality.pl}: nikogo nie wskazano do ${count} z ${all} zadań`,
              en: `${municipality.en ?? municipality.pl}: nobody is named for ${counted("en", count, dutyForms)} of ${all}`,
            },
            about: words.team,
            path: dutyFormPath(code),
            label: words.name,
          },
        ];
  });
}

/** Mandates that end soon, with nobody after them. */
async function endingDuties(read: ReadHandle): Promise<readonly Duty[]> {
  return (await listEndingMandates(read, DAYS_BEFORE_END)).map(({ body, bodyCode, holder, lastOn }) => ({
    title: { pl: `${body.pl}: ${holder.pl}`, en: `${body.en ?? body.pl}: ${holder.en ?? holder.pl}` },
    about: words.ending,
    deadline: lastOn,
    path: bodyPath(bodyCode),
    label: words.next,
  }));
}
