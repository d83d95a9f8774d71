import { randomUUID } from "node:crypto";
import type { Clock } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { type Performer, perform } from "@splot/kernel/journal";
import { prolongSession } from "./actions/signOut.ts";

const HOUR = 3_600_000;

/**
 * Keeps sessions in use from ending: the server calls the result with the token of each answered request, and at most
 * once an hour a token's end moves to twelve hours from then. Pages themselves stay without writes.
 */
export function keepSessions(performer: Performer): (token: string, where: { readonly space: Space; readonly clock: Clock }) => Promise<void> {
  const seen = new Map<string, number>();
  return async (token, { space, clock }) => {
    const now = clock().getTime();
    const name = `${space.id} ${token}`;
    const last = seen.get(name);
    if (last !== undefined && now - last < HOUR) return;
    seen.set(name, now);
    for (const [one, at] of seen) if (now - at > 13 * HOUR) seen.delete(one);
    await perform(performer, prolongSession, { space, clock, actor: { kind: "system", name: "session" }, input: { session: token }, key: randomUUID() });
  };
}
