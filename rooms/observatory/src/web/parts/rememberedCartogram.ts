import { type Cartogram, type DorlingUnit, dorling } from "../../model/dorling.ts";

const MOST = 40;
const drawn = new Map<string, Cartogram>();

/** The cartogram of these units; the last ones are kept, because placing circles costs more than the rest of a page. */
export function rememberedCartogram(units: readonly DorlingUnit[]): Cartogram {
  const key = JSON.stringify(units);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const fresh = dorling(units);
  drawn.set(key, fresh);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  return fresh;
}
