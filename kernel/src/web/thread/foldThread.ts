import type { PluralForms } from "../../text.ts";
import type { Mark } from "../parts/Marks.tsx";

/** A thing on the thread. `steps` counts how far it lies from the chosen one; 1 is its neighbour. */
export type ThreadStation = {
  readonly key: string;
  /** The kind as a word: "Cel strategii". */
  readonly kind: string;
  /** The kind, one and many, for siblings that fold. Missing: `kind` stands for all. */
  readonly kindForms?: PluralForms | undefined;
  readonly title: string;
  /** Missing: the reader may not open it. */
  readonly href?: string | undefined;
  readonly steps: number;
  /** How it is joined with the next station: "uzasadnia", "zmienił". */
  readonly relation?: string | undefined;
  readonly state?: string | undefined;
  /** When, in the reader's words. */
  readonly at?: string | undefined;
  readonly mark?: Mark | undefined;
  /** The language of the title when it is not the page's. */
  readonly titleLanguage?: "pl" | "en" | undefined;
  /** It only frames what the thing stands on, and makes room for evidence. */
  readonly isFrame?: boolean | undefined;
  /** It speaks against what follows from it, and stands after its siblings that speak for it. */
  readonly isAgainst?: boolean | undefined;
};

/** A place on the thread where something should be: what is missing and who could add it. */
export type MissingStation = {
  readonly key: string;
  readonly kind: string;
  readonly steps: number;
  readonly missing: string;
  readonly whoCanAdd: string;
  readonly addHref?: string | undefined;
};

/** Siblings that were folded: how many, of which kind, and where all of them are listed. */
export type FoldedStations = {
  readonly members: readonly (ThreadStation | MissingStation)[];
  readonly key: string;
  readonly kind: string;
  readonly kindForms?: PluralForms | undefined;
  readonly steps: number;
  readonly foldedCount: number;
  readonly href?: string | undefined;
};

export type ThreadStop = ThreadStation | MissingStation | FoldedStations;

/** One distance from the chosen station, with all that stands there. */
export type ThreadLayer = { readonly steps: number; readonly stops: readonly ThreadStop[] };

/** Both sides of the chosen station, each nearest layer first, and what was left out beyond the limit. */
export type FoldedThread = {
  readonly origins: readonly ThreadLayer[];
  readonly results: readonly ThreadLayer[];
  readonly leftOut: readonly (ThreadStation | MissingStation)[];
};

/** At most this many stations stand on a thread panel, the chosen one included. Source: UX rule 16. */
export const stationLimit = 9;

type Group = {
  readonly key: string;
  readonly kind: string;
  readonly steps: number;
  readonly side: "origins" | "results";
  readonly members: readonly (ThreadStation | MissingStation)[];
  readonly isFrame: boolean;
  shown: number;
};

function isAgainst(stop: ThreadStation | MissingStation): boolean {
  return "isAgainst" in stop && stop.isAgainst === true;
}

function groupsOf(side: Group["side"], stops: readonly (ThreadStation | MissingStation)[]): Group[] {
  const groups = new Map<string, (ThreadStation | MissingStation)[]>();
  for (const stop of stops) {
    const key = `${stop.steps} ${stop.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), stop]);
  }
  return [...groups].map(([key, members]) => ({
    key: `${side} ${key}`,
    kind: members[0]?.kind ?? "",
    steps: members[0]?.steps ?? 1,
    side,
    members: [...members.filter((one) => !isAgainst(one)), ...members.filter(isAgainst)],
    isFrame: members.every((member) => "isFrame" in member && member.isFrame === true),
    shown: members.length,
  }));
}

/**
 * The group that makes room next: the largest one; of equals what only frames the thing, then the farthest, then the one
 * of the fuller side, then the one told last.
 */
function nextToYield(groups: readonly Group[]): Group | undefined {
  const fullness = Map.groupBy(groups, ({ side }) => side);
  const ranks = (group: Group) => [group.shown, Number(group.isFrame), group.steps, fullness.get(group.side)?.length ?? 0];
  return groups.reduce<Group | undefined>((one, two) => (one === undefined || isAtLeast(ranks(two), ranks(one)) ? two : one), undefined);
}

function isAtLeast(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((rank, index) => rank !== other[index]);
  return place < 0 || (one[place] ?? 0) > (other[place] ?? 0);
}

/** A folded group still takes one place: its "+12" stands on the last card shown or, with none shown, alone. */
function placesOf(group: Group): number {
  return Math.max(group.shown, 1);
}

function stopsOf(group: Group, listHref: string | undefined): ThreadStop[] {
  const shown: ThreadStop[] = group.members.slice(0, group.shown);
  const members = group.members.slice(group.shown);
  if (members.length === 0) return shown;
  const [first] = members;
  const kindForms = first !== undefined && "kindForms" in first ? first.kindForms : undefined;
  return [...shown, { key: `${group.key} +`, kind: group.kind, kindForms, steps: group.steps, foldedCount: members.length, members, href: listHref }];
}

function layersOf(groups: readonly Group[], listHref: string | undefined): ThreadLayer[] {
  const steps = [...new Set(groups.map((group) => group.steps))].sort((one, two) => one - two);
  return steps.map((step) => ({ steps: step, stops: groups.filter((group) => group.steps === step).flatMap((group) => stopsOf(group, listHref)) }));
}

/**
 * Folds a thread so that at most nine stations stand around and including the chosen one.
 * The largest groups of siblings shrink first, each to at least one; then whole groups are left out: those that only
 * frame the thing, then the farthest.
 */
export function foldThread(thread: {
  readonly origins: readonly (ThreadStation | MissingStation)[];
  readonly results: readonly (ThreadStation | MissingStation)[];
  /** Stations of the panel that stand beside both sides. Missing: only the chosen one. */
  readonly besideCount?: number | undefined;
  /** Where folded siblings are listed. Missing: they open in their place. */
  readonly listHref?: string | undefined;
}): FoldedThread {
  let groups = [...groupsOf("origins", thread.origins), ...groupsOf("results", thread.results)];
  const leftOut: (ThreadStation | MissingStation)[] = [];
  const places = () => groups.reduce((sum, group) => sum + placesOf(group), 0);
  const most = stationLimit - (thread.besideCount ?? 1);
  for (let next = nextToYield(groups); next !== undefined && places() > most; next = nextToYield(groups)) {
    const largest = next;
    if (largest.shown > 1) largest.shown -= 1;
    else {
      leftOut.unshift(...largest.members);
      groups = groups.filter((group) => group !== largest);
    }
  }
  const side = (name: Group["side"]) =>
    layersOf(
      groups.filter((group) => group.side === name),
      thread.listHref,
    );
  return { origins: side("origins"), results: side("results"), leftOut: leftOut.toSorted((one, two) => one.steps - two.steps) };
}
