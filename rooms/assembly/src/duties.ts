import { type Day, dayOf, formatInstant } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { listAdoptable } from "./store/adoptable.ts";
import { listRunningBallots } from "./store/bundles.ts";
import { listDutyRows } from "./store/duties.ts";
import { listRuleSets } from "./store/rules.ts";

const words = {
  adoptAbout: { pl: "Dokument czeka na projekt uchwały", en: "Document waits for a draft resolution" },
  adoptLabel: { pl: "Złóż projekt uchwały", en: "Submit a draft resolution" },
  meetingAbout: { pl: "Posiedzenie do przeprowadzenia", en: "Meeting to hold" },
  meetingLabel: { pl: "Przejdź do stołu obrad", en: "Go to the meeting desk" },
  draftAbout: { pl: "Projekt uchwały czeka na porządek obrad", en: "Draft resolution waits for an agenda" },
  draftLabel: { pl: "Zwołaj posiedzenie", en: "Convene a meeting" },
  resultAbout: { pl: "Wynik głosowania do ogłoszenia", en: "Ballot result to announce" },
  resultLabel: { pl: "Ogłoś wynik", en: "Announce the result" },
  rulesTitle: { pl: "Zasady podejmowania uchwał nie są potwierdzone", en: "The decision rules are not confirmed" },
  rulesAbout: { pl: "Zanim ruszy posiedzenie", en: "Before a meeting can run" },
  rulesLabel: { pl: "Wpisz zasady ze statutu", en: "Enter the rules of the statute" },
  voteAbout: { pl: "Trwa głosowanie", en: "A ballot is open" },
  voteLabel: { pl: "Oddaj głos", en: "Cast your vote" },
};

/** What waits for an actor in the assembly: documents to draft a resolution on, meetings to hold, drafts to place, ballots to vote in or announce. At most four queries. */
export async function listDuties(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  const roles = actor.kind === "person" ? new Set(actor.roles.map(({ role }) => role)) : new Set<string>();
  const presides = roles.has("chair") || roles.has("clerk");
  const adoptable = roles.has("director") ? await listAdoptable(read) : [];
  const rules = roles.has("director") ? await ruleDuties(read) : [];
  const texts = [
    ...rules,
    ...adoptable.map(
      ({ object, title }): Duty => ({ title, about: words.adoptAbout, path: `/praca/projekty-uchwal/nowy?dokument=${object}`, label: words.adoptLabel }),
    ),
  ];
  if (!presides && !roles.has("seat_holder")) return texts;
  const ballots = await listRunningBallots(read);
  const votes = ballots
    .filter(({ state }) => roles.has("seat_holder") && state === "open")
    .map(({ title, address }): Duty => ({ title, about: words.voteAbout, path: `${address}/glos`, label: words.voteLabel, deadline: read.today }));
  if (!presides) return [...texts, ...votes];
  const rows = await listDutyRows(read);
  const results = ballots
    .filter(({ state }) => state === "closed")
    .map(
      ({ title, meeting }): Duty => ({
        title,
        about: words.resultAbout,
        path: deskPath(rows.meetings.find(({ id }) => id === meeting)?.address),
        label: words.resultLabel,
        deadline: read.today,
      }),
    );
  const meetings = rows.meetings.map(
    ({ title, address, startsAt }): Duty => ({
      title: {
        pl: `${title.pl}, ${formatInstant("pl", startsAt, read.space.zone)}`,
        en: `${title.en ?? title.pl}, ${formatInstant("en", startsAt, read.space.zone)}`,
      },
      about: words.meetingAbout,
      path: deskPath(address),
      label: words.meetingLabel,
      deadline: dayIn(startsAt, read),
    }),
  );
  const drafts = rows.drafts.map(({ title }): Duty => ({ title, about: words.draftAbout, path: "/praca/posiedzenia/nowe", label: words.draftLabel }));
  return [...texts, ...votes, ...results, ...meetings, ...drafts];
}

/** A real office checks its rules against the statute before it decides by them. */
async function ruleDuties(read: ReadHandle): Promise<readonly Duty[]> {
  if (read.space.purpose === "exercise") return [];
  const isConfirmed = [...(await listRuleSets(read, read.today)).values()].every((rules) => rules.isConfirmed);
  return isConfirmed ? [] : [{ title: words.rulesTitle, about: words.rulesAbout, path: "/praca/zasady", label: words.rulesLabel }];
}

function deskPath(address: string | undefined): string {
  return address === undefined ? "/posiedzenia" : `/praca${address}`;
}

function dayIn(instant: Date, { space }: ReadHandle): Day {
  return dayOf(instant, space.zone);
}
