/** Two members that cover the same ground, the wider one first. */
export type Overlap = readonly [wider: string, narrower: string];

/**
 * Members that must not be added up together: a unit named twice; a whole with its parts, known from `parts` or from the
 * seven digits of TERYT (country, voivodeship and county end with zeros; municipality of kind 3 with its town 4 and rural
 * part 5; city of kind 1 with its districts of kind 8 or 9). Source: METHODS §8.2.
 */
export function findOverlaps(members: readonly string[], parts: ReadonlyMap<string, readonly string[]> = new Map()): readonly Overlap[] {
  const places = Map.groupBy(members.toSorted().entries(), ([, code]) => code);
  const cities = Map.groupBy(
    [...places.keys()].filter((code) => code.at(6) === "1"),
    (code) => code.slice(0, 4),
  );
  const named = [...places.keys()].filter((code) => parts.has(code));
  const found = [...places.keys()].flatMap((narrower) => {
    const wider = new Set([...wholesOf(narrower), ...(cities.get(narrower.slice(0, 4)) ?? []), ...named]);
    return [...wider].filter((code) => places.has(code) && covers(code, narrower, parts)).map((code) => [code, narrower] as const);
  });
  const pairs = found.flatMap(([wider, narrower]) =>
    (places.get(wider) ?? []).flatMap(([place]) =>
      (places.get(narrower) ?? []).flatMap(([other]) => (place === other ? [] : [{ wider, narrower, place, other }])),
    ),
  );
  return pairs.sort((a, b) => a.place - b.place || a.other - b.other).map(({ wider, narrower }) => [wider, narrower]);
}

/**
 * What can cover a code by its digits, itself with it.
 * NOTE: an area may have all municipalities of a country, so each is held against the few that can cover it and not against all.
 */
function wholesOf(code: string): readonly string[] {
  return isTeryt(code) ? [code, "0000000", `${code.slice(0, 2)}00000`, `${code.slice(0, 4)}000`, `${code.slice(0, 6)}3`] : [code];
}

function covers(wider: string, narrower: string, parts: ReadonlyMap<string, readonly string[]>): boolean {
  if (wider === narrower) return true;
  if (parts.get(wider)?.some((part) => part === narrower || covers(part, narrower, parts)) === true) return true;
  return isTeryt(wider) && isTeryt(narrower) && (coversLevel(wider, narrower) || coversKind(wider, narrower));
}

const isTeryt = (code: string) => /^\d{7}$/.test(code);

/** "1206000" is the county of "1206113", "1200000" its voivodeship, "0000000" the country. */
function coversLevel(wider: string, narrower: string): boolean {
  const start = [2, 4, 7].find((digits) => /^0*$/.test(wider.slice(digits))) ?? 7;
  const stem = wider === "0000000" ? "" : wider.slice(0, start);
  return stem.length < 7 && narrower.startsWith(stem);
}

function coversKind(wider: string, narrower: string): boolean {
  const [kind, part] = [wider.at(6), narrower.at(6) ?? ""];
  if (kind === "3") return wider.slice(0, 6) === narrower.slice(0, 6) && "45".includes(part);
  return kind === "1" && wider.slice(0, 4) === narrower.slice(0, 4) && "89".includes(part);
}
