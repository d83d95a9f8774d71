import type { Bilingual, ContentText, Day, Id, ObjectId, PersonId } from "@splot/kernel";
import type { BodyKind } from "./body.ts";
import type { MembershipState } from "./organisation.ts";
import { holdsOn, type Span } from "./span.ts";

export type SeatId = Id<"seat">;

/** Offices of a seat with their names. */
export const seatOffices = {
  member: { pl: "członek", en: "member" },
  chair: { pl: "przewodniczący", en: "chair" },
  vice: { pl: "zastępca przewodniczącego", en: "vice-chair" },
  secretary: { pl: "sekretarz", en: "secretary" },
  delegate: { pl: "delegat", en: "delegate" },
} as const satisfies Record<string, Bilingual>;
export type SeatOffice = keyof typeof seatOffices;

/** Why a person holds a seat. */
export const mandateBases = {
  ex_officio: { pl: "z urzędu", en: "by office" },
  elected: { pl: "z wyboru", en: "elected" },
  appointed: { pl: "z powołania", en: "appointed" },
  delegated: { pl: "z delegacji", en: "delegated" },
} as const satisfies Record<string, Bilingual>;
export type MandateBasis = keyof typeof mandateBases;

/** Why a seat may not vote on a day. */
export const entitlementReasons = {
  seat_inactive: { pl: "miejsce tego dnia nie istnieje", en: "the seat does not exist on that day" },
  not_voting: { pl: "miejsce bez prawa głosu", en: "the seat has no vote" },
  represents_nobody: { pl: "miejsce nie reprezentuje żadnej organizacji", en: "the seat represents no organisation" },
  membership_inactive: { pl: "gmina tego dnia nie jest członkiem", en: "the organisation is not a member on that day" },
  no_mandate: { pl: "nikt tego dnia nie ma mandatu", en: "nobody holds the mandate on that day" },
} as const satisfies Record<string, Bilingual>;
export type EntitlementReason = keyof typeof entitlementReasons;

/** May the seat vote, and if not, why. */
export type Entitlement = { readonly isEntitled: true; readonly reason?: undefined } | { readonly isEntitled: false; readonly reason: EntitlementReason };

/** A seat of a body on one day, with whom it represents and who holds it. */
export type SeatOnDay = Entitlement & {
  readonly seat: SeatId;
  readonly ord: number;
  readonly office: SeatOffice;
  readonly voting: boolean;
  readonly span: Span;
  /** Missing: the seat represents no organisation. */
  readonly organisation?:
    | {
        readonly id: ObjectId;
        readonly name: ContentText;
        readonly short: string;
        readonly teryt?: string | undefined;
        readonly headTitle?: ContentText | undefined;
      }
    | undefined;
  /** Missing: nobody holds the seat that day. */
  readonly person?: { readonly id: PersonId; readonly function: ContentText } | undefined;
  /** The mandate that holds that day. Missing with the person. */
  readonly mandate?: { readonly id: Id<"mandate">; readonly span: Span; readonly basis: MandateBasis } | undefined;
};

/** What decides whether a seat may vote. */
export interface SeatFacts {
  readonly bodyKind: BodyKind;
  readonly voting: boolean;
  readonly span: Span;
  readonly represents: boolean;
  /** State of the represented organisation's membership on the day. Missing: no membership. */
  readonly membership?: MembershipState | undefined;
  readonly isHeld: boolean;
}

/** May this seat vote on this day? A voting seat of an assembly needs an active membership (I16); each needs a mandate. */
export function entitlementOn(day: Day, seat: SeatFacts): Entitlement {
  const reason = reasonOn(day, seat);
  return reason === undefined ? { isEntitled: true } : { isEntitled: false, reason };
}

function reasonOn(day: Day, seat: SeatFacts): EntitlementReason | undefined {
  if (!holdsOn(seat.span, day)) return "seat_inactive";
  if (!seat.voting) return "not_voting";
  if (seat.bodyKind === "assembly" && !seat.represents) return "represents_nobody";
  if (seat.bodyKind === "assembly" && seat.membership !== "active") return "membership_inactive";
  return seat.isHeld ? undefined : "no_mandate";
}
