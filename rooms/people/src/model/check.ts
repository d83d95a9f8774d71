import { addDays, type Day } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { covers, meets, type Span } from "./span.ts";

/** The span as it is. Refuses: `people.span_empty`. */
export function checkSpan(span: Span): Span {
  const { from, to } = span;
  if (from !== undefined && to !== undefined && to <= from) throw refuse("people.span_empty", {}, "to");
  return span;
}

/**
 * The span brought to an end: `on` is the first day without it. Shape: an end is only ever brought forward.
 * Refuses: `people.end_before_start`, `people.end_after_end`.
 */
export function endSpan({ from, to }: Span, on: Day): Span {
  if (from !== undefined && on <= from) throw refuse("people.end_before_start", { from }, "on");
  if (to !== undefined && on > to) throw refuse("people.end_after_end", { to: addDays(to, -1) }, "on");
  return { from, to: on };
}

/** Refuses to end a seat under a mandate (I15). */
export function checkUnheld(seat: Span, mandates: readonly Span[]): void {
  if (mandates.some((mandate) => !covers(seat, mandate))) throw refuse("people.seat_held", {}, "on");
}

/** Refuses a mandate that its seat cannot take: outside the seat's time, or beside another mandate (I15). */
export function checkMandate(mandate: Span, seat: Span, others: readonly Span[]): void {
  checkSpan(mandate);
  if (!covers(seat, mandate)) throw refuse("people.span_outside", {}, "from");
  if (others.some((other) => meets(other, mandate))) throw refuse("people.seat_taken", {}, "seat");
}

/** Refuses a seat that would outlive its body (I15). */
export function checkSeat(seat: Span, body: Span): void {
  checkSpan(seat);
  if (!covers(body, seat)) throw refuse("people.span_outside", {}, "from");
}

/** Refuses a password that is too easy to guess. */
export function checkPassword(password: string, again: string, login: string): void {
  if (password.length < 12) throw refuse("people.password_short", {}, "password");
  if (password.toLowerCase().includes(login.toLowerCase())) throw refuse("people.password_is_login", {}, "password");
  if (password !== again) throw refuse("people.password_repeat", {}, "again");
}
