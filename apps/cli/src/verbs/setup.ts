import { listSpaces } from "@splot/kernel/database";
import { readSetupCode } from "@splot/server/setupCode";
import { readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { withPool } from "../database/openSpace.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "setup";

/** Shows again where and with which code the first space is founded. */
export const setup: Verb = {
  usage,
  about: {
    pl: "wypisuje adres i kod, z którymi zakłada się pierwszą przestrzeń",
    en: "prints the address and the code with which the first space is founded",
  },
  async run(call) {
    readArguments(call.args, { usage, options: {}, required: [], placeCount: 0 });
    const [space] = await withPool(call, (pool) => listSpaces(pool, () => new Date()));
    if (space !== undefined) throw refuse("setup.done", { code: space.space.code });
    const { siteUrl, dataFolder } = call.environment();
    both(call.out, { pl: `Adres: ${siteUrl}/setup`, en: `Address: ${siteUrl}/en/setup` });
    call.out.line(readSetupCode(dataFolder));
    return 0;
  },
};
