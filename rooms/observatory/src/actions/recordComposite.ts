import { joinRefusals, newId, type ObjectId, Refusal, slug } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import {
  changeThing,
  citeVersion,
  findThing,
  findThingAt,
  freezeVersion,
  listVersions,
  type NewVersion,
  originOf,
  refuseStale,
  saveThing,
  versionHash,
} from "@splot/kernel/objects";
import { findUnit } from "@splot/kernel/territory";
import type { z } from "zod";
import { recordCompositeInput, recordCompositeOutput } from "../contract/composite.ts";
import { COMPOSITE_RULE, type CompositePart, decideComponents } from "../model/composite.ts";
import type { Indicator } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";

/** The address of a composite in the space. */
function compositePath(code: string): string {
  return `/dane/zlozone/${code}`;
}

/**
 * Writes down a composite indicator, or a new version of one: its parts with their weights, how they are made comparable, and the
 * set of units. Versions are frozen; what is equal to the newest adds nothing. It cites the definition of each part. Refuses: what
 * `decideComponents` refuses, `observatory.area_unknown`, `observatory.composite_known`, a version that is not the newest.
 */
export const recordComposite = action({
  name: "observatory.recordComposite",
  title: { pl: "Zapisz wskaźnik złożony", en: "Record a composite indicator" },
  input: recordCompositeInput,
  output: recordCompositeOutput,
  grants: policy.recordComposite,
  async run(act, input) {
    act.authorise();
    const { composite, base } = input;
    const { components, indicators } = await partsOf(act, input);
    const name = { pl: input.name, en: input.nameEn };
    const content = contentOf(input, components);
    const madeBy = act.actor.kind === "person" ? act.actor.person : undefined;
    const { id, address, code } = composite === undefined ? await findPlace(act, name.pl) : await findOwn(act, composite);
    const [newest] = composite === undefined ? [] : await listVersions(act, id);
    if (base !== undefined) refuseStale(base, newest?.no ?? 0);
    if (newest?.sha256 === versionHash({ content })) return { id, address, version: newest.no, sha256: newest.sha256, isNew: false };
    const thing = { id, kind: "composite", code, title: name, state: "in_use", visibility: "public", address } as const;
    if (composite === undefined) await saveThing(act, { ...thing, origin: originOf(act.space), madeBy });
    else await changeThing(act, id, { title: name });
    const { no, sha256 } = await freezeVersion(act, { object: id, content, madeBy });
    await citeParts(act, { id, no }, indicators);
    act.record({ event: "observatory.composite_recorded", object: id, version: no, to: "in_use", payload: { code, sha256 }, isPublic: true });
    return { id, address, version: no, sha256, isNew: true };
  },
});

type Input = z.output<typeof recordCompositeInput>;

/** What is frozen. */
function contentOf({ name, nameEn, definition, definitionEn, area, by, winsorised }: Input, components: readonly CompositePart[]): NewVersion["content"] {
  return {
    name: { pl: name, en: nameEn },
    definition: { pl: definition, en: definitionEn },
    area,
    by,
    winsorised: winsorised === "yes",
    components: components.map(({ indicator, weight, direction }) => ({ indicator, weight, direction })),
    rule: COMPOSITE_RULE,
  };
}

/** The parts with their indicators. Refuses: each of them that is wrong, and an area that the register does not hold. */
async function partsOf(act: Act, { area, components: typed }: Input) {
  const unit = await findUnit(act, area, act.today);
  if (unit?.level !== "area") throw refuse("observatory.area_unknown", { area }, "area");
  const codes = typed.flatMap(({ indicator }) => indicator ?? []);
  const indicators = await listIndicatorsByCode(act, [...new Set(codes)]);
  const decided = decideComponents(typed, indicators);
  const isPart = (one: CompositePart | Refusal): one is CompositePart => !(one instanceof Refusal);
  const components = decided.filter(isPart);
  const wrong = joinRefusals(decided.filter((one) => one instanceof Refusal));
  if (wrong !== undefined) throw wrong;
  return { components, indicators };
}

/** Where a new composite stands. Refuses: a name that another one has. */
async function findPlace(act: Act, name: string) {
  const code = slug(name).slice(0, 80);
  const address = compositePath(code);
  if (code === "" || (await findThingAt(act, address)) !== undefined) throw refuse("observatory.composite_known", {}, "name");
  return { id: newId<"object">() as ObjectId, address, code };
}

async function findOwn(act: Act, id: ObjectId) {
  const thing = await findThing(act, id);
  if (thing?.kind !== "composite" || thing.space !== act.space.id) throw refuse("observatory.composite_unknown");
  return { id, address: thing.address, code: thing.code ?? "" };
}

/** Pins the definitions that the parts had. */
async function citeParts(act: Act, { id, no }: { readonly id: ObjectId; readonly no: number }, indicators: readonly Indicator[]): Promise<void> {
  for (const { id: to, space, code } of indicators) {
    const [definition] = await listVersions(act, to);
    if (definition === undefined) throw new Error(`the definition of ${code} is not frozen`);
    await citeVersion(act, { from: id, fromLocator: `v${no}/${code}`, toSpace: space, to, no: definition.no, sha256: definition.sha256 });
  }
}
