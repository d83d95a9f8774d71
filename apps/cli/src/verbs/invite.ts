import { fill } from "@splot/kernel";
import { inviteAccount } from "@splot/people";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { performAct } from "../database/performAct.ts";
import type { Verb } from "./Verb.ts";

const usage = "invite --space S --login L [--role R] [--function T]";

const words = {
  done: { pl: "Zaproszono: {login}. Link działa raz, do {expiresAt}:", en: "Invited: {login}. The link works once, until {expiresAt}:" },
};

/** Makes an account and its one-time link: how the first director comes in. */
export const invite: Verb = {
  usage,
  about: {
    pl: "zakłada konto i wypisuje jednorazowy link (domyślnie dyrektor biura)",
    en: "makes an account and prints its one-time link (by default an office director)",
  },
  async run(call) {
    const given = readArguments(call.args, {
      usage,
      options: { space: "value", login: "value", role: "value", function: "value" },
      required: ["space", "login"],
      placeCount: 0,
    });
    const space = findOption(given, "space") ?? "";
    const name = findOption(given, "function");
    const { login, path, expiresAt } = await performAct(call, {
      space,
      action: inviteAccount,
      input: {
        login: findOption(given, "login"),
        function: name === undefined ? { pl: "Dyrektor biura", en: "Office director" } : { pl: name },
        role: findOption(given, "role") ?? "director",
        scopeKind: "space",
      },
    });
    both(call.out, fill(words.done, { login, expiresAt }));
    call.out.line(`${call.environment().siteUrl}/${space}${path}`);
    return 0;
  },
};
