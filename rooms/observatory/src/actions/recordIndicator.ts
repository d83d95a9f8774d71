import { type Json, newId, type ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { freezeVersion, saveThing } from "@splot/kernel/objects";
import { recordIndicatorInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findIndicator, saveIndicator } from "../store/indicators.ts";

/** Writes down an indicator as a thing of its own, its definition frozen as version 1 so that it can be cited. */
export const recordIndicator = action({
  name: "observatory.recordIndicator",
  title: { pl: "Zapisz wskaźnik", en: "Record an indicator" },
  input: recordIndicatorInput,
  grants: policy.recordIndicator,
  async run(act, input) {
    act.authorise();
    const { slug, name, source, parts, weight, ...definition } = input;
    const id = newId<"object">();
    const address = `/dane/${slug}`;
    await saveThing(act, {
      id,
      kind: "indicator",
      code: input.code,
      title: name,
      origin: "fact",
      mode: "recorded",
      source,
      state: "in_use",
      visibility: "public",
      address,
    });
    const partSeries =
      parts === undefined
        ? undefined
        : { numerator: await seriesOf(act, parts.numerator), denominator: await seriesOf(act, parts.denominator), factor: parts.factor };
    await saveIndicator(act, {
      ...definition,
      id,
      frequency: "year",
      parts: partSeries,
      weight: weight === undefined ? undefined : await seriesOf(act, weight),
    });
    const frozen: { readonly [key: string]: Json | undefined } = { ...definition, name, parts, weight, frequency: "year" };
    const { no, sha256 } = await freezeVersion(act, { object: id, content: frozen });
    act.record({ event: "observatory.indicator_recorded", object: id, version: no, to: "in_use", payload: { code: input.code, sha256 }, isPublic: true });
    return { id, address, sha256 };
  },
});

async function seriesOf(act: Act, code: string): Promise<number> {
  const found = await findIndicator(act, { code });
  if (found === undefined) throw refuse("observatory.indicator_unknown");
  return found.series;
}

/** What the program answers about a recorded indicator. */
export type RecordedIndicator = { readonly id: ObjectId; readonly address: string; readonly sha256: string };
