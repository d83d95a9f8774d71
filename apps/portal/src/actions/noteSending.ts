import { typedId, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { settleNotices } from "@splot/kernel/notices";
import { z } from "zod";
import { policy } from "../policy.ts";

/** Notes that the program sent notices as one mail, or that it could not. */
export const noteSending = action({
  name: "portal.noteSending",
  title: { pl: "Odnotuj wysłanie powiadomienia", en: "Note the sending of a notice" },
  input: z.strictObject({ notices: z.array(typedId<"notice">()).min(1), state: z.enum(["sent", "bounced"]) }),
  output: z.strictObject({ notices: z.array(wireId<"notice">()), state: z.enum(["sent", "bounced"]) }),
  grants: policy.noteSending,
  async run(act, { notices, state }) {
    act.authorise();
    await settleNotices(act, notices, state);
    return { notices, state };
  },
});
