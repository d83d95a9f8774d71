import { type Instant, sha256 } from "@splot/kernel";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new device code out of eight random bytes: 40 bits in eight characters that are hard to mistake. */
export function newDeviceCode(random: Uint8Array): string {
  return Array.from(random.slice(0, 8), (byte) => ALPHABET[byte % 32]).join("");
}

/** The code as printed on the slip: `XXXX-XXXX`. */
export function formatDeviceCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What a person typed as the code it stands for: case, spaces, hyphens, O/0 and I, L/1 do not matter. */
export function readDeviceCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** What is stored of a code. */
export function deviceCodeHash(salt: string, code: string): string {
  return sha256(`${salt}:${code}`);
}

/** A code as it is kept: a salted hash, and who used it up. */
export interface DeviceCode {
  readonly salt: string;
  readonly hash: string;
  /** Missing: nobody has used it yet. `bearer` is the mark of the session that did. */
  readonly use?: { readonly bearer: string; readonly at: Instant } | undefined;
}

/** How a session stands to the newest code of a seat. */
export type CodeVerdict = "bound" | "fits" | "missing" | "wrong" | "used";

/**
 * May this session vote for the seat of this code (I90)? A code works once: its first use binds the seat to the
 * session that showed it (`bound` needs no code any more), and nobody else can use it (`used`).
 * Missing: without a stored code nothing fits.
 */
export function judgeCode(stored: DeviceCode | undefined, shown: { readonly code?: string | undefined; readonly bearer: string }): CodeVerdict {
  if (stored?.use?.bearer === shown.bearer) return "bound";
  const code = readDeviceCode(shown.code ?? "");
  if (code === "") return stored?.use === undefined ? "missing" : "used";
  if (stored === undefined || deviceCodeHash(stored.salt, code) !== stored.hash) return "wrong";
  return stored.use === undefined ? "fits" : "used";
}
