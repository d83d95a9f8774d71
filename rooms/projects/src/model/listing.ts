import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";
import type { ProjectState } from "./states.ts";
import type { ProjectType } from "./words.ts";

/** Bands of the known amount of a project, in its own currency. Unit: minor units; `to` is left out of the band. */
export const bands = {
  nieznana: { pl: "nieznana", en: "not known", from: undefined, to: undefined },
  "do-1": { pl: "do 1 mln", en: "up to 1 m", from: 0, to: 100_000_000 },
  "1-10": { pl: "od 1 do 10 mln", en: "1 to 10 m", from: 100_000_000, to: 1_000_000_000 },
  "10-100": { pl: "od 10 do 100 mln", en: "10 to 100 m", from: 1_000_000_000, to: 10_000_000_000 },
  "ponad-100": { pl: "100 mln i więcej", en: "100 m and more", from: 10_000_000_000, to: Number.MAX_SAFE_INTEGER },
} as const satisfies Record<string, Bilingual & { readonly from: number | undefined; readonly to: number | undefined }>;
export type Band = keyof typeof bands;
export const bandCodes = ["nieznana", "do-1", "1-10", "10-100", "ponad-100"] as const satisfies readonly Band[];

/** Orders of the catalogue, the usual one first. Amounts are ordered within a currency, never across (I139). */
export const orders = {
  "": { pl: "według nazwy", en: "by name" },
  nowe: { pl: "od najnowszych wpisów", en: "newest entries first" },
  kwota: { pl: "od największej kwoty, osobno w każdej walucie", en: "largest amount first, each currency apart" },
} as const satisfies Record<string, Bilingual>;
export type Order = keyof typeof orders;
export const orderCodes = ["", "nowe", "kwota"] as const satisfies readonly Order[];

/** A line of the catalogue. */
export interface ListedProject {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: ProjectState;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly type?: ProjectType | undefined;
  /** What the source calls it. Missing: the project is run in the program. */
  readonly kind?: ContentText | undefined;
  readonly domain?: number | undefined;
  readonly parent?: ObjectId | undefined;
  readonly leadName?: ContentText | undefined;
  readonly lead?: ObjectId | undefined;
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  /** Missing: no source or share gives an amount. Unit: minor units. */
  readonly amount?: { readonly minor: number; readonly currency: string } | undefined;
  readonly coversMembers: boolean;
}

/** Which projects are listed. Missing: not filtered. */
export interface ProjectFilter {
  readonly search?: string | undefined;
  readonly domain?: number | "none" | undefined;
  /** Organisations that take part, or whose municipality the source speaks of. */
  readonly org?: ObjectId | undefined;
  readonly state?: string | undefined;
  readonly band?: Band | undefined;
  /** A type, or what the source calls the project. */
  readonly kind?: string | undefined;
  readonly order?: Order | undefined;
  /** Last project of the part before. */
  readonly after?: ObjectId | undefined;
  /** Missing: all. */
  /** Missing: all. */
  readonly limit?: number | undefined;
}
