import { action } from "@splot/kernel/journal";
import { extendRoundInput, extendRoundOutput } from "../contract.ts";
import { checkExtension } from "../model/announcement.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeRound, lockRound } from "../store/rounds.ts";

/** Moves the closing day of a running round later, with a reason; never earlier (I53). */
export const extendRound = action({
  name: "participation.extendRound",
  title: { pl: "Wydłuż termin konsultacji", en: "Extend a consultation" },
  input: extendRoundInput,
  output: extendRoundOutput,
  grants: policy.extendRound,
  async run(act, { round: id, closesOn, reason }) {
    act.authorise();
    const round = await lockRound(act, id);
    if (round.recorded !== undefined) throw refuse("participation.round_recorded");
    checkExtension(round, closesOn, act.today);
    await changeRound(act, id, { closesOn });
    act.record({ event: "participation.round_extended", object: id, payload: { from: round.closesOn, to: closesOn, reason }, isPublic: true });
    return { id, address: round.address, closesOn };
  },
});
