import { typedId, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { settleNotice } from "@splot/kernel/notices";
import { z } from "zod";
import { policy } from "../policy.ts";

/** Notes that the program sent a notice, or that it could not. */
export const noteSending = action({
  name: "portal.noteSending",
  title: { pl: "Odnotuj wysłanie powiadomienia", en: "Note the sending of a notice" },
  input: z.strictObject({ notice: typedId<"notice">(), state: z.enum(["sent", "bounced"]) }),
  output: z.strictObject({ notice: wireId<"notice">(), state: z.enum(["sent", "bounced"]) }),
  grants: policy.noteSending,
  async run(act, { notice, state }) {
    act.authorise();
    await settleNotice(act, notice, state);
    return { notice, state };
  },
});
