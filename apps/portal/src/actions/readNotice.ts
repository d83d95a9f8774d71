import { typedId, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { putAway } from "@splot/kernel/notices";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { policy } from "../policy.ts";

/** Puts a notice of one's own away. Refuses: one that this person was not sent. */
export const readNotice = action({
  name: "portal.readNotice",
  title: { pl: "Odłóż wiadomość", en: "Put a message away" },
  input: z.strictObject({ notice: typedId<"notice">() }),
  output: z.strictObject({ notice: wireId<"notice">() }),
  grants: policy.openDesk,
  async run(act, { notice }) {
    act.authorise();
    if (act.actor.kind === "person" && !(await putAway(act, act.actor.person, notice))) throw refuseUnknown();
    return { notice };
  },
});
