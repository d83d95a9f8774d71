import { randomBytes } from "node:crypto";
import { say } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { action, actorKey } from "@splot/kernel/journal";
import { entitlementReasons, listSeats, type SeatOnDay } from "@splot/people";
import { recordAttendanceInput, recordAttendanceOutput } from "../contract.ts";
import { deviceCodeHash, formatDeviceCode, newDeviceCode } from "../model/code.ts";
import type { Meeting } from "../model/records.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAttendance, saveAttendance } from "../store/attendance.ts";
import { listCodes, saveCodes } from "../store/codes.ts";
import { lockState } from "../store/locks.ts";
import { findMeeting } from "../store/meetings.ts";

/**
 * Records who came or left. Each seat that comes gets a new device code, told only in this answer (stored as a salted hash);
 * recording a present seat again replaces its code and frees the seat from the device that had used it.
 */
export const recordAttendance = action({
  name: "assembly.recordAttendance",
  title: { pl: "Zapisz obecność", en: "Record attendance" },
  input: recordAttendanceInput,
  output: recordAttendanceOutput,
  grants: policy.recordAttendance,
  isSecret: true,
  async run(act, { meeting: id, seats: wanted, direction }) {
    act.authorise();
    const state = await lockState(act, id, "meeting");
    const meeting = await findMeeting(act, id);
    if (meeting === undefined || (state !== "convened" && state !== "open")) throw refuse("meeting.closed");
    const seats = await chooseSeats(act, meeting, wanted);
    const known = await listAttendance(act, id);
    const changed = seats.filter(({ seat }) => (known.get(seat)?.direction ?? "out") !== direction);
    const entries = changed.map(({ seat, person }) => ({ seat, person: person.id, direction, ord: (known.get(seat)?.ord ?? 0) + 1 }));
    await saveAttendance(act, id, { entries, enteredBy: actorKey(act.actor) });
    const codes = direction === "out" ? [] : await issueCodes(act, meeting, seats);
    if (changed.length > 0)
      act.record({
        event: direction === "in" ? "assembly.seats_came" : "assembly.seats_left",
        object: id,
        payload: { seats: changed.map(({ seat }) => seat) },
        isPublic: true,
      });
    const renewed = direction === "in" ? seats.filter(({ seat }) => known.get(seat)?.direction === "in") : [];
    if (renewed.length > 0) act.record({ event: "assembly.code_renewed", object: id, payload: { seats: renewed.map(({ seat }) => seat) }, isPublic: true });
    return { meeting: id, codes };
  },
});

type HeldSeat = SeatOnDay & { readonly person: NonNullable<SeatOnDay["person"]> };

async function chooseSeats(act: Act, meeting: Meeting, wanted: readonly string[]): Promise<readonly HeldSeat[]> {
  const seats = new Map((await listSeats(act, meeting.body, act.today)).map((seat) => [String(seat.seat), seat]));
  return [...new Set(wanted)].map((id) => {
    const seat = seats.get(id);
    if (seat === undefined) throw refuse("attendance.unknown_seat", {}, "seats");
    const { person } = seat;
    if (seat.isEntitled && person !== undefined) return { ...seat, person };
    const reason = entitlementReasons[seat.reason ?? "no_mandate"];
    const refusal = refuse("attendance.not_entitled", { seat: seat.organisation?.short ?? String(seat.ord) }, "seats");
    const { pl, en } = refusal.details.text;
    throw Object.assign(refusal, {
      details: { ...refusal.details, text: { pl: pl.replace("{reason}", say("pl", reason)), en: en.replace("{reason}", say("en", reason)) } },
    });
  });
}

async function issueCodes(act: Act, meeting: Meeting, seats: readonly HeldSeat[]) {
  const known = await listCodes(
    act,
    meeting.id,
    seats.map(({ seat }) => seat),
  );
  const issued = seats.map(({ seat, ord, organisation }) => {
    const code = newDeviceCode(randomBytes(8));
    const salt = randomBytes(16).toString("hex");
    return {
      seat,
      name: organisation?.short ?? String(ord),
      code: formatDeviceCode(code),
      stored: { seat, ord: (known.get(seat)?.ord ?? 0) + 1, salt, hash: deviceCodeHash(salt, code) },
    };
  });
  await saveCodes(
    act,
    meeting.id,
    issued.map(({ stored }) => stored),
  );
  return issued.map(({ seat, name, code }) => ({ seat, name, code }));
}
