import type { PersonId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listSeats, type SeatOnDay } from "@splot/people";
import { quorumShare, type Share } from "../model/decision.ts";
import type { Meeting, StoredElector } from "../model/records.ts";
import type { Rule } from "../model/rule.ts";
import { listAttendance } from "../store/attendance.ts";

/** The seats of a meeting as they stand now: who decides, who is here, and how many seats there are. */
export interface SeatsNow {
  readonly seats: readonly SeatOnDay[];
  readonly electors: readonly StoredElector[];
  readonly seatCount: number;
}

/** Seats, electors and presence of a meeting today. Two queries. */
export async function listSeatsNow(read: ReadHandle, meeting: Meeting): Promise<SeatsNow> {
  const seats = await listSeats(read, meeting.body, read.today);
  const attendance = await listAttendance(read, meeting.id);
  const electors = seats.flatMap((seat) => {
    const elector = electorOf(seat, attendance.get(seat.seat)?.direction === "in");
    return elector === undefined ? [] : [elector];
  });
  return { seats, electors, seatCount: seats.filter(({ voting }) => voting).length };
}

function electorOf({ isEntitled, seat, ord, organisation, person, office }: SeatOnDay, isPresent: boolean): StoredElector | undefined {
  if (!isEntitled || organisation === undefined || person === undefined) return undefined;
  const holder: PersonId = person.id;
  return {
    seat,
    ord,
    organisation: organisation.name,
    organisationId: organisation.id,
    person: holder,
    isPresent,
    isRecused: false,
    isChair: office === "chair",
  };
}

/** The quorum of a meeting now. Missing: the rule measures residents, which are known only when a ballot opens. */
export function findQuorum(rule: Rule, call: 1 | 2, { electors, seatCount }: Pick<SeatsNow, "electors" | "seatCount">): Share | undefined {
  return rule.quorum.measure === "population" ? undefined : quorumShare(rule, { seatCount, call, electors });
}
