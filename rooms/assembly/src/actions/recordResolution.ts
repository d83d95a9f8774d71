import { slug } from "@splot/kernel";
import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { recordResolutionInput, recordResolutionOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropResolution, findResolutionByCode, putResolution } from "../store/resolutions.ts";

/** Records an act of the past from its source: no number of the program, no votes, no tally (MODEL 0.6). */
export const recordResolution = factAction({
  name: "assembly.recordResolution",
  title: { pl: "Odnotuj akt", en: "Record an act" },
  input: recordResolutionInput,
  output: recordResolutionOutput,
  grants: policy.recordResolution,
  async run(act, input) {
    act.authorise();
    const amended = input.amends === undefined ? undefined : await findResolutionByCode(act, input.amends);
    if (input.amends !== undefined && amended === undefined) throw refuse("resolution.amends_unknown", { code: input.amends }, "amends");
    const when = input.precision === "month" ? input.adoptedOn.slice(0, 7) : input.adoptedOn;
    const wanted = `/uchwaly/${slug(input.number ?? `${when} ${input.title.pl}`)
      .slice(0, 80)
      .replace(/-$/, "")}`;
    const { id, address } = await putThing(act, {
      kind: "resolution",
      code: input.number,
      title: input.title,
      origin: "fact",
      mode: "recorded",
      source: input.source,
      state: "recorded",
      visibility: "public",
      address: wanted,
    });
    const { code: recordCode, body, bodyName, actKind, number, adoptedOn, precision, legalBasis, effect } = input;
    await putResolution(act, { id, recordCode, body, bodyName, actKind, number, adoptedOn, precision, legalBasis, effect, amends: amended?.id });
    await stateLinks(act, amended === undefined ? [] : [{ from: { object: id }, to: { object: amended.id }, relation: "changed", madeHow: "rule" }]);
    act.record({ event: "assembly.resolution_recorded", object: id, to: "recorded", payload: { code: recordCode, source: input.source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropResolution(act, result.id);
  },
});
