import { newId, type ObjectId } from "../ids.ts";
import type { Act } from "../journal/index.ts";
import { freezeVersion, listTakenAddresses, listVersions, type NewThing, type NewVersion, replaceThing, saveThing, versionHash } from "../objects/index.ts";

/** Variants of an address that are tried before giving up. */
const MOST_VARIANTS = 50;

/**
 * Stores the thing of a record: a new one, or the one that stands under the fact in hand. Its address never changes, so
 * that links to it last; a new thing whose address is taken gets the next free variant of it.
 */
export async function putThing(act: Act, thing: Omit<NewThing, "id">): Promise<{ readonly id: ObjectId; readonly address: string }> {
  const { fact } = act;
  if (fact?.thing !== undefined) {
    return { id: fact.thing, address: await replaceThing(act, fact.thing, thing) };
  }
  const id = newId<"object">();
  const address = fact === undefined ? thing.address : await freeAddress(act, thing.address);
  await saveThing(act, { ...thing, id, address });
  if (fact !== undefined) fact.thing = id;
  return { id, address };
}

async function freeAddress(act: Act, wanted: string): Promise<string> {
  const variants = [wanted, ...Array.from({ length: MOST_VARIANTS }, (_, place) => `${wanted}-${place + 2}`)];
  const taken = await listTakenAddresses(act, variants);
  return variants.find((one) => !taken.has(one)) ?? wanted;
}

/** Freezes the content of a record as its next version; content that is frozen already adds none. Shape: as `freezeVersion`. */
export async function putVersion(act: Act, fresh: NewVersion): Promise<{ readonly no: number; readonly sha256: string }> {
  const [newest] = act.fact?.standing === undefined ? [] : await listVersions(act, fresh.object);
  const frozen = newest !== undefined && newest.sha256 === versionHash(fresh) ? newest : await freezeVersion(act, fresh);
  if (act.fact !== undefined) act.fact.version = frozen.no;
  return frozen;
}
