import { say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listVersions, RETRACTED } from "@splot/kernel/objects";
import type { FateStep } from "@splot/participation";
import type { LoadedThread, ShownStation } from "@splot/thread";

const words = {
  inVersion: { pl: "Zmieniony akapit wszedł do wersji {no} dokumentu.", en: "The changed paragraph entered version {no} of the document." },
  voted: { pl: "Zmieniony tekst poddano pod głosowanie.", en: "The changed text was put to the vote." },
  notAdopted: {
    pl: "W głosowaniu nie przyjęto dokumentu, więc zmiana nie obowiązuje.",
    en: "The vote did not adopt the document, so the change is not in force.",
  },
  decided: { pl: "Zapadła decyzja: {title}.", en: "The decision was taken: {title}." },
};

/** The nearest station of a kind that the reader may see and whose record stands. Missing: there is none. */
export function stationOf(stations: readonly ShownStation[], kind: string): ShownStation | undefined {
  return standing(stations).find((station) => station.kind === kind);
}

/** Stations that the reader may see and whose records were not taken back. */
export function standing(stations: readonly ShownStation[]): readonly (ShownStation & { readonly thing: NonNullable<ShownStation["thing"]> })[] {
  return stations.flatMap((station) => (station.thing === undefined || station.thing.state === RETRACTED ? [] : [{ ...station, thing: station.thing }]));
}

/** What happened after the answer, told from the thread below it: the new version, the vote, the decision. */
export async function laterSteps(read: ReadHandle, { down }: Pick<LoadedThread, "down">): Promise<readonly FateStep[]> {
  const find = (kind: string) => stationOf(down, kind);
  const changed = find("strategy");
  const versions = changed === undefined ? [] : await listVersions(read, changed.end.object);
  const madeAt = versions.find(({ no }) => no === changed?.end.version)?.madeAt;
  const steps: FateStep[] = [];
  if (changed?.thing !== undefined && madeAt !== undefined) {
    const no = String(changed.end.version ?? "");
    steps.push({
      at: madeAt,
      state: "past",
      path: `${changed.thing.path}/roznice`,
      text: { pl: words.inVersion.pl.replace("{no}", no), en: words.inVersion.en.replace("{no}", no) },
    });
  }
  return [...steps, ...decisionSteps({ ballot: find("ballot"), draft: find("draft"), resolution: find("resolution") })];
}

/** The vote and what it gave. NOTE: a draft that was voted down gives no resolution; a later one about the same text may. */
function decisionSteps(found: Readonly<Record<"ballot" | "draft" | "resolution", ShownStation | undefined>>): readonly FateStep[] {
  const ballot = found.ballot?.thing;
  const resolution = found.resolution?.thing;
  const steps: FateStep[] = [];
  if (ballot !== undefined) steps.push({ at: ballot.at, state: "past", path: ballot.path, text: words.voted });
  if (ballot !== undefined && resolution === undefined && found.draft?.thing?.state === "rejected")
    steps.push({ at: ballot.at, state: "past", path: ballot.path, text: words.notAdopted });
  if (resolution !== undefined) {
    const { title, at, path } = resolution;
    steps.push({
      at,
      state: "past",
      path,
      text: { pl: words.decided.pl.replace("{title}", title.pl), en: words.decided.en.replace("{title}", say("en", title)) },
    });
  }
  return steps;
}
