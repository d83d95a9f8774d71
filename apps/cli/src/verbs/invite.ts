import { fill } from "@splot/kernel";
import { type InvitationLink, inviteAccount, listAccounts, renewInvitation } from "@splot/people";
import { findOption, readArguments, type VerbArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { readSpace } from "../database/openSpace.ts";
import { performAct } from "../database/performAct.ts";
import type { Verb, VerbCall } from "./Verb.ts";

const usage = "invite --space S --login L [--role R] [--function T]";

const words = {
  done: { pl: "Zaproszono: {login}. Link działa raz, do {expiresAt}:", en: "Invited: {login}. The link works once, until {expiresAt}:" },
};

/** Makes an account and its one-time link: how the first director comes in, and how anyone does who lost a password. */
export const invite: Verb = {
  usage,
  about: {
    pl: "wypisuje jednorazowy link: do nowego konta (domyślnie dyrektora biura) albo do nowego hasła istniejącego",
    en: "prints a one-time link: to a new account (by default an office director's) or to a new password of an existing one",
  },
  async run(call) {
    const given = readArguments(call.args, {
      usage,
      options: { space: "value", login: "value", role: "value", function: "value" },
      required: ["space", "login"],
      placeCount: 0,
    });
    const space = findOption(given, "space") ?? "";
    const { login, path, expiresAt } = await makeLink(call, space, given);
    both(call.out, fill(words.done, { login, expiresAt }));
    call.out.line(`${call.environment().siteUrl}/${space}${path}`);
    return 0;
  },
};

async function makeLink(call: VerbCall, space: string, given: VerbArguments): Promise<InvitationLink> {
  const login = findOption(given, "login");
  const known = (await readSpace(call, space, listAccounts)).find((account) => account.login === login);
  if (known !== undefined) return performAct(call, { space, action: renewInvitation, input: { person: known.person } });
  const name = findOption(given, "function");
  const title = name === undefined ? { pl: "Dyrektor biura", en: "Office director" } : { pl: name };
  return performAct(call, {
    space,
    action: inviteAccount,
    input: { login, function: title, role: findOption(given, "role") ?? "director", scopeKind: "space" },
  });
}
