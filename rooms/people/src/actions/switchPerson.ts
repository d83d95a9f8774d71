import { action } from "@splot/kernel/journal";
import { sessionOutput, switchPersonInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { newToken } from "../secrets/token.ts";
import { lockAccountOf } from "../store/accounts.ts";
import { endSession, openSession } from "../store/sessions.ts";

/** Lets anybody act as a person of an exercise, without a password. Refuses: every space that is no exercise. */
export const switchPerson = action({
  name: "people.switchPerson",
  title: { pl: "Wejdź jako inna osoba ćwiczenia", en: "Enter as another person of the exercise" },
  input: switchPersonInput,
  output: sessionOutput,
  grants: policy.switchPerson,
  isSecret: true,
  async run(act, { person }) {
    act.authorise();
    if (act.space.purpose !== "exercise") throw refuse("people.switch_live");
    const account = await lockAccountOf(act, { person });
    if (account === undefined || account.state !== "active") throw refuse("people.person_unknown", {}, "person");
    if (act.client?.session !== undefined) await endSession(act, act.client.session);
    const token = newToken();
    await openSession(act, account.id, token);
    return { token };
  },
});
