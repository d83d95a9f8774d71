import { type MediaType, mediaTypes } from "./mediaType.ts";

/** Longest name that is kept. Unit: characters. */
const MOST = 100;

/**
 * A name that is safe to store, to show and to save under: the last part of a path, without control characters, turned
 * writing and signs with a meaning for file systems, and with an ending that fits the content.
 */
export function cleanName(name: string, mediaType: MediaType): string {
  const [first] = mediaTypes[mediaType].endings;
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}<>:"|?*%]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const fits = mediaTypes[mediaType].endings.some((ending) => plain.toLowerCase().endsWith(`.${ending}`));
  const ending = fits ? plain.slice(plain.lastIndexOf(".")) : `.${first}`;
  const stem = [...(fits ? plain.slice(0, plain.lastIndexOf(".")) : plain)]
    .slice(0, MOST - ending.length)
    .join("")
    .trimEnd();
  return `${stem === "" ? "plik" : stem}${ending}`;
}
