/** One wish of a client. Shape: `type` in small letters, `*` for any; `quality` from 0 (never) to 1. */
interface MediaRange {
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly quality: number;
}

const QUALITY = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/;
/** What clients of SDMX add though it is what we send anyway. */
const implied = new Map([["labels", "id"]]);

/**
 * Which of the media types a client likes best by its Accept header (RFC 9110, 12.5.1). Shape: of equals the one offered first;
 * without a header the first. Missing: it wants none of them.
 */
export function bestOffer<Offer extends { readonly type: string }>(accept: string | undefined, offers: readonly Offer[]): Offer | undefined {
  const ranges = rangesOf(accept === undefined || accept.trim() === "" ? "*/*" : accept);
  let best: { readonly offer?: Offer; readonly quality: number } = { quality: 0 };
  for (const offer of offers) {
    const quality = qualityOf(offer.type, ranges);
    if (quality > best.quality) best = { offer, quality };
  }
  return best.offer;
}

/** The wishes of a header; one that cannot be read is none. */
function rangesOf(accept: string): readonly MediaRange[] {
  return pieces(accept, ",").flatMap((text) => {
    const { type, params } = mediaType(text);
    const quality = params.get("q") ?? "1";
    if (!/^[^\s/]+\/[^\s/]+$/.test(type) || !QUALITY.test(quality)) return [];
    return [{ type, params: new Map([...params].filter(([name]) => name !== "q" && name !== "charset")), quality: Number(quality) }];
  });
}

function mediaType(text: string): { readonly type: string; readonly params: ReadonlyMap<string, string> } {
  const [type = "", ...rest] = pieces(text, ";").map((piece) => piece.trim());
  const params = rest.map((param): readonly [string, string] => {
    const [name = "", value = ""] = param.split(/=(.*)/s);
    return [
      name.trim().toLowerCase(),
      value
        .trim()
        .replace(/^"(.*)"$/s, "$1")
        .toLowerCase(),
    ];
  });
  return { type: type.toLowerCase(), params: new Map(params) };
}

/** The pieces between marks that do not stand in quotes. */
function pieces(text: string, mark: string): readonly string[] {
  return text.match(new RegExp(`(?:"[^"]*"|[^${mark}])+`, "g")) ?? [];
}

/** How much a type is liked: what the closest wish says. */
function qualityOf(offered: string, ranges: readonly MediaRange[]): number {
  const { type, params } = mediaType(offered);
  const fitting = ranges.filter(
    (range) =>
      [type, `${type.split("/")[0] ?? ""}/*`, "*/*"].includes(range.type) &&
      [...range.params].every(([name, value]) => (params.get(name) ?? implied.get(name)) === value),
  );
  const closeness = (range: MediaRange) => (range.type === "*/*" ? 0 : range.type.endsWith("/*") ? 1 : 2 + range.params.size);
  return (
    fitting.reduce<MediaRange | undefined>((best, range) => (best === undefined || closeness(range) > closeness(best) ? range : best), undefined)?.quality ?? 0
  );
}
