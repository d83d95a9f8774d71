import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that a person can copy by hand: 12 Crockford base-32 characters, the last a check (MODEL 15.1). */
export type ReceiptCode = string & { readonly brand: "ReceiptCode" };

/** A new receipt from 11 random characters (55 bits) and a check character. */
export function newReceiptCode(random: (size: number) => Uint8Array = randomBytes): ReceiptCode {
  const body = Array.from(random(11), (byte) => ALPHABET[byte % 32]).join("");
  return (body + checkCharacter(body)) as ReceiptCode;
}

/** Reads what a person typed: case, spaces, hyphens, O/0 and I, L/1 do not matter. Missing: `undefined` on a typing error (I135). */
export function findReceiptCode(typed: string): ReceiptCode | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (text.length !== 12 || [...text].some((character) => !ALPHABET.includes(character))) return undefined;
  return checkCharacter(text.slice(0, 11)) === text[11] ? (text as ReceiptCode) : undefined;
}

/** The code in three groups: `XXXX-XXXX-XXXX`. */
export function formatReceiptCode(code: ReceiptCode): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

function checkCharacter(body: string): string {
  let factor = 2;
  let sum = 0;
  for (const character of [...body].reverse()) {
    const addend = factor * ALPHABET.indexOf(character);
    sum += Math.floor(addend / 32) + (addend % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return ALPHABET[(32 - (sum % 32)) % 32] ?? "";
}
