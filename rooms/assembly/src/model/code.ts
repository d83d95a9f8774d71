import { sha256 } from "@splot/kernel";

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
