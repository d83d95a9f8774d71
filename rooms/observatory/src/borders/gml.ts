/** A feature of a GML answer. Shape: polygons of rings of pairs, in the order of the axes as written. */
export interface GmlFeature {
  readonly code: string;
  readonly name: string;
  /** Name of the system of reference, as written. Missing: ''. */
  readonly system: string;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** What an answer holds. `matched` missing: the service does not say how many there are in all. */
export interface GmlReading {
  readonly features: readonly GmlFeature[];
  readonly matched?: number | undefined;
}

type Pair = readonly [number, number];

/** What is under way while the text is walked through. */
interface Walk {
  code: string;
  name: string;
  system: string;
  polygons: Pair[][][];
  ring: Pair[] | undefined;
  text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*?)?)(\/?)>/g;
const CODE = "JPT_KOD_JE";
const NAME = "JPT_NAZWA_";

/**
 * Reads municipalities of the state register of borders out of GML 3.2: polygons, surfaces of patches, rings of lines or curves.
 * Missing: `undefined` when it is no feature collection, or holds declarations that XML may run with.
 */
export function readGml(text: string, layer: string): GmlReading | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || !/<(?:[\w.-]+:)?FeatureCollection[\s>]/.test(text)) return undefined;
  const features = [...featuresIn(text, layer)];
  const matched = /numberMatched="(\d+)"/.exec(text)?.[1];
  return { features, matched: matched === undefined ? undefined : Number(matched) };
}

function* featuresIn(text: string, layer: string): Generator<GmlFeature> {
  let walk: Walk | undefined;
  let before = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, tag = "", attributes = "", own] = match;
    if (walk !== undefined) walk.text = text.slice(before, match.index);
    before = match.index + whole.length;
    if (tag === layer) {
      if (slash !== "" && walk !== undefined) yield featureOf(walk);
      walk = slash === "" ? { code: "", name: "", system: "", polygons: [], ring: undefined, text: "" } : undefined;
    } else if (walk !== undefined) step(walk, { tag, attributes, isEnd: slash !== "", isWhole: own !== "" });
  }
}

function featureOf({ code, name, system, polygons }: Walk): GmlFeature {
  return { code, name, system, polygons };
}

interface Tag {
  readonly tag: string;
  readonly attributes: string;
  readonly isEnd: boolean;
  readonly isWhole: boolean;
}

function step(walk: Walk, { tag, attributes, isEnd, isWhole }: Tag): void {
  if (isEnd) close(walk, tag);
  else if (!isWhole) open(walk, tag, attributes);
}

function open(walk: Walk, tag: string, attributes: string): void {
  walk.system = /srsName="([^"]*)"/.exec(attributes)?.[1] ?? walk.system;
  if (tag === "exterior") walk.polygons.push([]);
  if (tag === "exterior" || tag === "interior") walk.ring = [];
}

function close(walk: Walk, tag: string): void {
  if (tag === CODE) walk.code = plain(walk.text);
  if (tag === NAME) walk.name = plain(walk.text);
  if ((tag === "posList" || tag === "pos") && walk.ring !== undefined) addPlaces(walk.ring, walk.text);
  if ((tag === "exterior" || tag === "interior") && walk.ring !== undefined) {
    walk.polygons.at(-1)?.push(walk.ring);
    walk.ring = undefined;
  }
}

/** A line that begins where the one before ended says its first place twice. */
function addPlaces(ring: Pair[], text: string): void {
  const numbers = text.trim().split(/\s+/).map(Number);
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const [first = Number.NaN, second = Number.NaN] = numbers.slice(place, place + 2);
    const last = ring.at(-1);
    if (last?.[0] !== first || last[1] !== second) ring.push([first, second]);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.trim().replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
