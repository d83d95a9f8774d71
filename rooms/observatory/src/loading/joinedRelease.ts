import type { ContentText } from "@splot/kernel";
import { joinedCode } from "../model/joinedCode.ts";
import type { Standing, Vintage } from "../model/observation.ts";
import type { SliceVintage } from "../writing/Slice.ts";

const standings: readonly Standing[] = ["confirmed", "unconfirmed", "superseded", "unverified"];

/** Releases that stood alone, by their object: the numbers of one release share it. */
const alone = new WeakMap<Vintage, SliceVintage>();

/** Several releases as one: as reliable as the least of them, cited with all sources. */
export function joinedRelease(all: readonly Vintage[]): SliceVintage {
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return join(all);
  const known = alone.get(only) ?? join(all);
  alone.set(only, known);
  return known;
}

function join(all: readonly Vintage[]): SliceVintage {
  const texts = (of: (vintage: Vintage) => ContentText): ContentText => ({
    pl: [...new Set(all.map((one) => of(one).pl))].join("; "),
    en: [...new Set(all.map((one) => of(one).en ?? of(one).pl))].join("; "),
  });
  const [url, ...more] = [...new Set(all.flatMap(({ source }) => source.url ?? []))];
  const days = all.flatMap(({ releasedOn }) => releasedOn ?? []).sort();
  return {
    code: joinedCode(all),
    releasedOn: days.length === all.length ? days.at(-1) : undefined,
    standing: standings.findLast((standing) => all.some((one) => one.standing === standing)) ?? "unverified",
    origin: (["example", "user"] as const).find((origin) => all.some((one) => one.origin === origin)) ?? "fact",
    source: {
      producer: texts(({ source }) => source.producer),
      title: texts(({ source }) => source.title),
      citation: texts(({ source }) => source.citation),
      url: more.length === 0 ? url : undefined,
      licence: texts(({ source }) => source.licence),
      isVerified: all.every(({ source }) => source.isVerified),
    },
  };
}
