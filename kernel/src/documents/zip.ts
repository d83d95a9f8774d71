import { zipSync } from "fflate";

/** The first moment that a ZIP can name. */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP of these parts in their order, without times: the same parts give the same bytes, also on another machine. */
export function zip(parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime: NO_TIME }));
}
