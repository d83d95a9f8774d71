import { newId, type PersonId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { invitationOutput, inviteAccountInput, renewInvitationInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { newToken, tokenHash } from "../secrets/token.ts";
import { type AccountId, isLoginTaken, lockAccountOf, saveAccount, saveInvitation } from "../store/accounts.ts";
import { savePerson } from "../store/persons.ts";
import { giveRole } from "./assignRole.ts";

const LOGIN = /^[a-z0-9][a-z0-9.-]{1,60}$/;

/** A one-time link, as its giver sees it once. */
export type InvitationLink = { readonly person: PersonId; readonly login: string; readonly path: string; readonly expiresAt: string };

/** Makes an account for a new person with a first role, and a one-time link to set the password. */
export const inviteAccount = action({
  name: "people.inviteAccount",
  title: { pl: "Zaproś osobę", en: "Invite a person" },
  input: inviteAccountInput,
  output: invitationOutput,
  grants: policy.inviteAccount,
  isSecret: true,
  async run(act, { function: name, login, days, ...reach }): Promise<InvitationLink> {
    act.authorise();
    if (!LOGIN.test(login)) throw refuse("people.login_unfit", {}, "login");
    if (await isLoginTaken(act, login)) throw refuse("people.login_taken", {}, "login");
    const person: PersonId = newId<"person">();
    await savePerson(act, { id: person, function: name, isPublicFunction: true });
    const account = newId<"account">();
    await saveAccount(act, { id: account, login, state: "invited", person });
    await giveRole(act, { person, reach, span: { from: act.today } });
    act.record({ event: "people.account_invited", to: "invited", payload: { person, login } });
    return { person, login, ...(await makeLink(act, account, days)) };
  },
});

/** Makes a new one-time link for an account whose first one ended or whose password was lost. */
export const renewInvitation = action({
  name: "people.renewInvitation",
  title: { pl: "Wydaj nowy link do ustawienia hasła", en: "Issue a new link to set the password" },
  input: renewInvitationInput,
  output: invitationOutput,
  grants: policy.inviteAccount,
  isSecret: true,
  async run(act, { person, days }): Promise<InvitationLink> {
    act.authorise();
    const account = await lockAccountOf(act, { person });
    if (account === undefined || account.state === "locked" || account.state === "closed") throw refuse("people.account_unknown");
    act.record({ event: "people.account_invited", payload: { person } });
    return { person, login: account.login, ...(await makeLink(act, account.id, days)) };
  },
});

async function makeLink(act: Act, account: AccountId, days: number): Promise<{ readonly path: string; readonly expiresAt: string }> {
  const token = newToken();
  const expiresAt = new Date(act.now.getTime() + days * 86_400_000);
  await saveInvitation(act, { tokenHash: tokenHash(token), account, expiresAt });
  return { path: `/zaproszenie/${token}`, expiresAt: expiresAt.toISOString() };
}
