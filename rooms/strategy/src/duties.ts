import type { Bilingual, ObjectId } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Duty } from "@splot/kernel/http";
import { listRounds, type Round, roundPhase } from "@splot/participation";
import type { StrategyLine } from "./model/strategy.ts";
import { policy } from "./policy.ts";
import { listStrategies } from "./store/strategies.ts";

type Verb = "sendToConsultation" | "reviseAfterRound" | "submitForAdoption" | "returnToWork";

const duties: Readonly<Record<Verb, { readonly about: Bilingual; readonly label: Bilingual; readonly place: string }>> = {
  sendToConsultation: {
    about: { pl: "Wersja robocza strategii", en: "Draft of a strategy" },
    label: { pl: "Pracuj nad tekstem", en: "Work on the text" },
    place: "",
  },
  reviseAfterRound: {
    about: { pl: "Odpowiedzi na uwagi są ogłoszone – zrób nową wersję", en: "Answers to remarks are published – make the new version" },
    label: { pl: "Zrób wersję po konsultacjach", en: "Make the version after consultation" },
    place: "/po-konsultacjach",
  },
  submitForAdoption: {
    about: {
      pl: "Wersja po konsultacjach – zamknij listę wymagań i skieruj do przyjęcia",
      en: "Version after consultation – complete the checklist and submit it",
    },
    label: { pl: "Sprawdź i skieruj", en: "Check and submit" },
    place: "",
  },
  returnToWork: {
    about: { pl: "W głosowaniu nie przyjęto dokumentu", en: "The vote did not adopt the document" },
    label: { pl: "Zdecyduj, co dalej", en: "Decide what follows" },
    place: "",
  },
};

/** The first step of an office that has no document in the program yet. */
const firstDocument: Duty = {
  title: { pl: "Nie ma jeszcze żadnego dokumentu", en: "There is no document yet" },
  about: { pl: "Strategia albo jej aktualizacja", en: "A strategy or its update" },
  path: "/praca/strategia/nowa",
  label: { pl: "Zacznij dokument", en: "Begin a document" },
};

/** What waits for this actor: drafts, settled rounds, versions to submit. In two queries. */
export async function dutiesOf(read: ReadHandle, actor: Actor): Promise<readonly Duty[]> {
  if (roleFor(actor, policy.openWorkshop) === undefined) return [];
  const lines = (await listStrategies(read)).filter(({ mode }) => mode === "enacted");
  if (lines.length === 0 && read.space.purpose === "live" && roleFor(actor, policy.draftStrategy) !== undefined) return [firstDocument];
  const rounds = lines.some(({ state }) => state === "consultation") ? await listRounds(read) : [];
  return lines.flatMap((line) => {
    const verb = verbOf(line, (id) => rounds.find(({ subject }) => subject?.object === id), read);
    if (verb === undefined || roleFor(actor, policy[verb]) === undefined) return [];
    const { about, label, place } = duties[verb];
    return [{ title: line.title, about, label, path: `/praca/strategia/${line.id}${place}` }];
  });
}

function verbOf({ id, state }: StrategyLine, roundOf: (id: ObjectId) => Round | undefined, { today }: ReadHandle): Verb | undefined {
  if (state === "draft") return "sendToConsultation";
  if (state === "revised") return "submitForAdoption";
  if (state === "rejected") return "returnToWork";
  const round = state === "consultation" ? roundOf(id) : undefined;
  const phase = round === undefined ? undefined : roundPhase(round, today);
  return phase === "settled" || phase === "published" ? "reviseAfterRound" : undefined;
}
