import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";

/** The five duties of a municipal working team, in the order of the source. Source: SMK presentation, 28 Oct 2021. */
export const teamDuties = {
  coordinate: { pl: "koordynuje prace między gminą a stowarzyszeniem", en: "coordinates work between the municipality and the association" },
  liaise: { pl: "współpracuje z biurem stowarzyszenia", en: "cooperates with the office of the association" },
  delegate: { pl: "deleguje przedstawicieli gminy do forów tematycznych", en: "delegates the municipality's representatives to the thematic forums" },
  monitor: { pl: "śledzi stan projektów i to, co im zagraża", en: "follows the state of projects and what threatens them" },
  supply_data: { pl: "przekazuje dane do strategii i planów", en: "passes on data for the strategy and the plans" },
} as const satisfies Record<string, Bilingual>;
export type TeamDutyCode = keyof typeof teamDuties;

/** The codes of the duties, in their order. */
export const teamDutyCodes = ["coordinate", "liaise", "delegate", "monitor", "supply_data"] as const satisfies readonly TeamDutyCode[];

/** Who fills a duty, by function, never by name. Missing `holder`: nobody; missing `deputy`: there is none. */
export interface DutyHolder {
  readonly duty: TeamDutyCode;
  readonly holder?: string | undefined;
  readonly deputy?: string | undefined;
}

/** All five duties with who fills each; what nobody was named for is listed, never left out (I24). */
export function allDuties(named: readonly DutyHolder[]): readonly DutyHolder[] {
  return teamDutyCodes.map((duty) => named.find((one) => one.duty === duty) ?? { duty });
}

/** The duties that nobody fills, in their order (I24). */
export function unfilledDuties(named: readonly DutyHolder[]): readonly TeamDutyCode[] {
  return allDuties(named).flatMap(({ duty, holder }) => (holder === undefined ? [duty] : []));
}

/** What of the wished differs from what stands; a duty that is not mentioned stays as it is. */
export function changedDuties(standing: readonly DutyHolder[], wished: readonly DutyHolder[]): readonly DutyHolder[] {
  const known = allDuties(standing);
  return wished.filter(({ duty, holder, deputy }) => known.some((one) => one.duty === duty && (one.holder !== holder || one.deputy !== deputy)));
}

/** A working team of a municipality with its five duties. */
export interface Team {
  readonly id: ObjectId;
  readonly code: string;
  readonly name: ContentText;
  readonly organisation: ObjectId;
  /** Name of the municipality. */
  readonly municipality: ContentText;
  /** True: known from sources alone, which do not say who fills the duties. */
  readonly isRecorded: boolean;
  readonly origin: "fact" | "example" | "user";
  /** Always five, in their order. */
  readonly duties: readonly DutyHolder[];
}

/** The path of the form that names who fills the duties of a team. */
export function dutyFormPath(teamCode: string): string {
  return `/zespoly/${teamCode.toLowerCase()}/zadania`;
}
