import type { Actor } from "../access/index.ts";
import type { Clock } from "../clock.ts";
import type { ReadHandle, Space } from "../database/index.ts";
import type { Language } from "../text.ts";
import type { Words } from "./words.ts";

/** The theme the reader chose; `auto` follows the device. */
export type Theme = "auto" | "light" | "dark";

/** Who reads what, where and how: everything a page knows of its reader. */
export interface Visit {
  readonly language: Language;
  readonly theme: Theme;
  readonly space: Space;
  readonly clock: Clock;
  readonly actor: Actor;
  /** A mark of the reader's session, not its token: tells two browsers of one person apart. Personal class: P4. Missing: no session. */
  readonly sessionMark?: string | undefined;
  /** Path inside the space, `/konsultacje/k-1-2026`. */
  readonly path: string;
  /** Query string with its `?`, or ''. */
  readonly search: string;
  /** Origin for permanent links, `https://splot.example`. */
  readonly origin: string;
  /** The words of all rooms for kinds, states and events. */
  readonly words: Words;
  /** The address of a path of this space in the reader's language; `/` gives its home. */
  at(path: string): string;
}

/** Values of a path's places and of a form, as text. */
export type Params = Readonly<Record<string, string>>;

/** One call of a page or query. */
export interface Call<Query> {
  readonly visit: Visit;
  readonly read: ReadHandle;
  readonly params: Params;
  readonly query: Query;
}

/** The address of a path in a space and language. */
export function addressOf(language: Language, spaceCode: string, path: string): string {
  return `${language === "en" ? "/en" : ""}/${spaceCode}${path === "/" ? "" : path}`;
}

/** A visit out of its parts. */
export function makeVisit(parts: Omit<Visit, "at">): Visit {
  return { ...parts, at: (path) => addressOf(parts.language, parts.space.code, path) };
}
