import { factAction, putThing } from "@splot/kernel/facts";
import { findRegulation } from "@splot/kernel/objects";
import type { z } from "zod";
import { placedOutput, recordRoundInput } from "../contract.ts";
import { regimeCodes, regimeContent } from "../model/regime.ts";
import { type Round, roundAddress } from "../model/round.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropCircle, dropRound, saveCircle, saveRound } from "../store/rounds.ts";

/** Records a round of the past from its sources: no program number, no guards, no invented remarks or answers (MODEL 0.6). */
export const recordRound = factAction({
  name: "participation.recordRound",
  title: { pl: "Odnotuj konsultacje", en: "Record a consultation" },
  input: recordRoundInput,
  output: placedOutput,
  grants: policy.recordRound,
  async run(act, input) {
    act.authorise();
    const rule = await findRegulation(act, { kind: "regime", code: regimeCodes[input.kind] }, input.opensOn);
    if (rule === undefined) throw refuse("participation.no_regime");
    const { minimumDays, reportDays } = regimeContent.parse(rule.content);
    const { id, address } = await putThing(act, {
      kind: "round",
      code: input.code,
      title: input.title,
      origin: "fact",
      mode: "recorded",
      source: input.source,
      state: "recorded",
      visibility: "public",
      address: roundAddress(input.code),
    });
    await saveRound(act, {
      id,
      code: input.code,
      address,
      title: input.title,
      purpose: input.purpose,
      origin: "fact",
      kind: input.kind,
      regime: { code: rule.code, version: rule.version, minimumDays, reportDays },
      noticeOn: input.noticeOn,
      noticeUrl: input.noticeUrl,
      opensOn: input.opensOn,
      closesOn: input.closesOn,
      firstClosesOn: input.closesOn,
      remarkCount: 0,
      recorded: recordedResult(input),
    });
    await dropCircle(act, id);
    await saveCircle(act, id, input);
    act.record({
      event: "participation.round_recorded",
      object: id,
      to: "recorded",
      payload: { code: input.code, remarkCount: input.remarkCount },
      isPublic: true,
    });
    return { id, address };
  },
  retract: async (act, { result }) => {
    await dropCircle(act, result.id);
    await dropRound(act, result.id);
  },
});

function recordedResult({ remarkCount, report }: z.infer<typeof recordRoundInput>): Round["recorded"] {
  return { remarkCount, reportAct: report?.act, reportAdoptedOn: report?.adoptedOn, reportPublishedOn: report?.publishedOn };
}
