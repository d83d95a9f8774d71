import { action } from "@splot/kernel/journal";
import { z } from "zod";
import { noInput, noOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { endSession, prolongSession as prolong } from "../store/sessions.ts";

/** Ends the session of the request. */
export const signOut = action({
  name: "people.signOut",
  title: { pl: "Wyloguj się", en: "Sign out" },
  input: noInput,
  output: noOutput,
  grants: policy.signOut,
  isSecret: true,
  async run(act) {
    act.authorise();
    if (act.client?.session !== undefined) await endSession(act, act.client.session);
    return {};
  },
});

/** Lets a session in use go on; the server asks for it at most once an hour. */
export const prolongSession = action({
  name: "people.prolongSession",
  title: { pl: "Przedłuż sesję", en: "Prolong a session" },
  input: z.strictObject({ session: z.string().min(20).max(100) }),
  output: noOutput,
  grants: policy.prolongSession,
  isSecret: true,
  async run(act, { session }) {
    act.authorise();
    await prolong(act, session);
    return {};
  },
});
