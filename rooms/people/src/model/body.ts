import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";
import type { Precision, Span } from "./span.ts";

/** Kinds of bodies with their names. `role`: no body of its own, a role that the association plays. */
export const bodyKinds = {
  assembly: { pl: "organ stanowiący", en: "deciding body" },
  board: { pl: "organ wykonawczy", en: "executive body" },
  audit: { pl: "organ kontroli", en: "audit body" },
  commission: { pl: "komisja tematyczna", en: "thematic committee" },
  forum: { pl: "forum tematyczne", en: "thematic forum" },
  working_team: { pl: "zespół roboczy gminy", en: "working team of a municipality" },
  panel: { pl: "panel", en: "panel" },
  network_group: { pl: "grupa sieci", en: "network group" },
  office: { pl: "biuro", en: "office" },
  role: { pl: "rola stowarzyszenia", en: "role of the association" },
} as const satisfies Record<string, Bilingual>;
export type BodyKind = keyof typeof bodyKinds;

/** A body that sits: assembly, board, committee, forum, team. */
export interface Body {
  readonly id: ObjectId;
  readonly code: string;
  readonly name: ContentText;
  readonly kind: BodyKind;
  readonly role: ContentText;
  readonly composition?: ContentText | undefined;
  /** Seats as the source states them. Missing: not confirmed. */
  readonly seatCount?: number | undefined;
  /** Pattern and reset of the numbers of its acts, e.g. `{n}/{M}/{yyyy}` per meeting. */
  readonly numberPattern: string;
  readonly numberReset: "never" | "year" | "meeting";
  readonly span: Span;
  readonly fromPrecision: Precision;
  /** The organisation whose team it is. */
  readonly organisation?: ObjectId | undefined;
  readonly parent?: ObjectId | undefined;
}

/** Does a body of this kind consist of seats that can be counted? An office, a forum, a team and a role do not. */
export function hasSeats(kind: BodyKind): boolean {
  return kind === "assembly" || kind === "board" || kind === "audit" || kind === "commission" || kind === "panel";
}

/** The path of a body's page inside the space. */
export function bodyPath(code: string): string {
  return `/organy/${code.toLowerCase()}`;
}
