import { type Json, joinRefusals, newId, type ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, freezeVersion, listVersions, type NewVersion, originOf, RETRACTED, refuseStale, saveThing, versionHash } from "@splot/kernel/objects";
import type { z } from "zod";
import { defineIndicatorInput, defineIndicatorOutput, removeIndicatorInput, removeIndicatorOutput } from "../contract/definition.ts";
import { changedFixed, type DecidedMaking, decideMaking, placeOf } from "../model/definition.ts";
import { refuseDefinition } from "../model/definitionRefusals.ts";
import type { Indicator } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findRemoved } from "../store/definitions.ts";
import { listIndicators, saveIndicator } from "../store/indicators.ts";
import { loadDependents } from "./dependents.ts";

/** Where indicators of a space stand in the catalogue: after those of the commons. */
const AFTER_COMMONS = 20_000;

/**
 * Defines an indicator of the own space, or a new version of its definition; versions are frozen, and what is equal to the newest
 * adds none. Under a name that was removed the indicator comes back. Refuses: what `decideMaking` refuses, a name that is taken, an
 * indicator of the commons, a change of what numbers stand under (`observatory.definition_fixed`), a version that is not the newest.
 */
export const defineIndicator = action({
  name: "observatory.defineIndicator",
  title: { pl: "Zdefiniuj wskaźnik", en: "Define an indicator" },
  input: defineIndicatorInput,
  output: defineIndicatorOutput,
  grants: policy.defineIndicator,
  async run(act, input) {
    act.authorise();
    const indicators = await listIndicators(act);
    const standing = input.indicator === undefined ? undefined : ownOf(act, indicators, input.indicator);
    const making = decideMaking(input, indicators, standing?.code);
    if (isRefused(making)) throw joinRefusals(making) ?? refuse("observatory.indicator_unknown");
    const fresh = definitionOf(input, making);
    const content = frozenOf(fresh, indicators);
    if (standing === undefined) return store(act, await findPlace(act, input.name, indicators), { fresh, content });
    await refuseFixed(act, standing, fresh);
    const [newest] = await listVersions(act, standing.id);
    if (input.base !== undefined) refuseStale(input.base, newest?.no ?? 0);
    const { id, code, address } = standing;
    if (newest?.sha256 === versionHash({ content })) return { id, code, address, version: newest.no, sha256: newest.sha256, isNew: false };
    return store(act, { id, code, address, isNew: false }, { fresh, content });
  },
});

/** Where an indicator stands. `isNew`: it has no thing yet. */
interface Place {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly isNew: boolean;
}

async function store(act: Act, { id, code, address, isNew }: Place, { fresh, content }: { readonly fresh: Fresh; readonly content: NewVersion["content"] }) {
  const madeBy = act.actor.kind === "person" ? act.actor.person : undefined;
  const thing = { title: fresh.name, state: "in_use", visibility: "public" } as const;
  if (isNew) await saveThing(act, { ...thing, id, kind: "indicator", code, address, origin: originOf(act.space), madeBy });
  else await changeThing(act, id, thing);
  await saveIndicator(act, { ...fresh, id, code, ord: AFTER_COMMONS });
  const { no, sha256 } = await freezeVersion(act, { object: id, content, madeBy });
  act.record({ event: "observatory.indicator_defined", object: id, version: no, to: "in_use", payload: { code, sha256 }, isPublic: true });
  return { id, code, address, version: no, sha256, isNew: true };
}

/** Removes an own indicator that was defined by mistake: it leaves all lists. Refuses: one that has, or had, numbers, or that something takes. */
export const removeIndicator = action({
  name: "observatory.removeIndicator",
  title: { pl: "Usuń wskaźnik", en: "Remove an indicator" },
  input: removeIndicatorInput,
  output: removeIndicatorOutput,
  grants: policy.defineIndicator,
  async run(act, { indicator: code, reason }) {
    act.authorise();
    const own = ownOf(act, await listIndicators(act), code);
    const { hasNumbers, isUsed } = await loadDependents(act, own);
    if (hasNumbers) throw refuseDefinition("observatory.definition_has_numbers");
    if (isUsed) throw refuseDefinition("observatory.definition_used");
    await changeThing(act, own.id, { state: RETRACTED });
    act.record({ event: "observatory.indicator_removed", object: own.id, from: "in_use", to: RETRACTED, payload: { code, reason }, isPublic: true });
    return { code };
  },
});

type Input = z.output<typeof defineIndicatorInput>;
type Fresh = Omit<Indicator, "id" | "series" | "space" | "code" | "address" | "origin" | "mode">;

function isRefused(outcome: ReturnType<typeof decideMaking>): outcome is Exclude<typeof outcome, DecidedMaking> {
  return Array.isArray(outcome);
}

/** The indicator of the own space. Refuses: an unknown one, and one of the commons. */
function ownOf(act: Act, indicators: readonly Indicator[], code: string): Indicator {
  const found = indicators.find((one) => one.code === code);
  if (found === undefined) throw refuse("observatory.indicator_unknown", {}, "indicator");
  if (found.space !== act.space.id) throw refuseDefinition("observatory.definition_common", {}, "indicator");
  return found;
}

/** Where a new indicator stands: where a removed one of its name stood, else a new place. Refuses: a name that is taken, or that has no letters. */
async function findPlace(act: Act, name: string, indicators: readonly Indicator[]): Promise<Place> {
  const place = placeOf(act.space.code, name);
  const isTaken = indicators.some(({ code, address }) => code === place?.code || address === place?.address);
  if (place === undefined || isTaken) throw refuseDefinition("observatory.indicator_known", {}, "name");
  const removed = await findRemoved(act, place.code);
  return removed === undefined ? { ...place, id: newId<"object">() as ObjectId, isNew: true } : { ...place, ...removed, isNew: false };
}

async function refuseFixed(act: Act, standing: Indicator, fresh: Fresh): Promise<void> {
  const changed = changedFixed(standing, fresh);
  if (changed.length === 0) return;
  const { hasNumbers, isUsed } = await loadDependents(act, standing);
  if (!hasNumbers && !isUsed) return;
  const wrong = joinRefusals(changed.map((field) => refuseDefinition("observatory.definition_fixed", {}, field)));
  if (wrong !== undefined) throw wrong;
}

function definitionOf(input: Input, making: DecidedMaking): Fresh {
  const { decimals, grain, domain, direction, lagDays } = input;
  return {
    name: { pl: input.name, en: input.nameEn },
    definition: { pl: input.definition, en: input.definitionEn },
    method: optional(input.method, input.methodEn),
    keeper: optional(input.keeper, input.keeperEn),
    unit: { pl: input.unit, en: input.unitEn },
    decimals,
    grain,
    domain,
    direction,
    lagDays,
    ...making,
  };
}

function optional(pl: string | undefined, en: string | undefined): { readonly pl: string; readonly en?: string | undefined } | undefined {
  return pl === undefined ? undefined : { pl, en };
}

/** What is frozen: the definition with its parts named by their codes, so that it can be read without the bank. */
function frozenOf({ parts, weight, derivation, ...definition }: Fresh, indicators: readonly Indicator[]): NewVersion["content"] {
  const code = (series: number | undefined) => indicators.find((one) => one.series === series)?.code;
  const quotient = parts === undefined ? undefined : { ...parts, numerator: code(parts.numerator), denominator: code(parts.denominator) };
  const made =
    derivation === undefined
      ? undefined
      : "of" in derivation
        ? { ...derivation, of: code(derivation.of) }
        : { ...derivation, numerator: code(derivation.numerator), denominator: code(derivation.denominator) };
  return { ...(definition as { readonly [key: string]: Json | undefined }), parts: quotient, weight: code(weight), derivation: made };
}
