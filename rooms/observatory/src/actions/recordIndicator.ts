import type { Json } from "@splot/kernel";
import { factAction, putThing, putVersion } from "@splot/kernel/facts";
import type { Act } from "@splot/kernel/journal";
import { type NewDerivation, recordIndicatorInput, recordIndicatorOutput } from "../contract/definition.ts";
import { COMPUTED, type Derivation } from "../model/derivation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findIndicator, saveIndicator } from "../store/indicators.ts";

/** Writes down an indicator as a thing of its own, its definition frozen as a version so that it can be cited. */
export const recordIndicator = factAction({
  name: "observatory.recordIndicator",
  title: { pl: "Zapisz wskaźnik", en: "Record an indicator" },
  input: recordIndicatorInput,
  output: recordIndicatorOutput,
  grants: policy.recordIndicator,
  async run(act, input) {
    act.authorise();
    const { slug, name, source, parts, weight, ord, derivation, ...definition } = input;
    const { id, address } = await putThing(act, {
      kind: "indicator",
      code: input.code,
      title: name,
      origin: "fact",
      mode: "recorded",
      source,
      state: "in_use",
      visibility: "public",
      address: derivation === undefined ? `/dane/${slug}` : `${COMPUTED}/${slug}`,
    });
    const partSeries =
      parts === undefined
        ? undefined
        : { numerator: await seriesOf(act, parts.numerator), denominator: await seriesOf(act, parts.denominator), factor: parts.factor };
    await saveIndicator(act, {
      ...definition,
      id,
      ord,
      frequency: "year",
      parts: partSeries,
      weight: weight === undefined ? undefined : await seriesOf(act, weight),
      derivation: derivation === undefined ? undefined : await derivationOf(act, derivation),
    });
    const frozen: { readonly [key: string]: Json | undefined } = { ...definition, name, parts, weight, derivation, frequency: "year" };
    const { no, sha256 } = await putVersion(act, { object: id, content: frozen });
    act.record({ event: "observatory.indicator_recorded", object: id, version: no, to: "in_use", payload: { code: input.code, sha256 }, isPublic: true });
    return { id, address, sha256 };
  },
  // NOTE: numbers are append-only and hang on the definition; the reads leave a definition out whose thing was taken back.
  retract: async () => undefined,
});

/** The derivation with the numbers of its series. Refuses: an unknown indicator. */
async function derivationOf(act: Act, derivation: NewDerivation): Promise<Derivation> {
  if ("of" in derivation) return { ...derivation, of: await seriesOf(act, derivation.of) };
  const { numerator, denominator } = derivation;
  return { ...derivation, numerator: await seriesOf(act, numerator), denominator: await seriesOf(act, denominator) };
}

async function seriesOf(act: Act, code: string): Promise<number> {
  const found = await findIndicator(act, { code });
  if (found === undefined) throw refuse("observatory.indicator_unknown");
  return found.series;
}
