import { createHash, hash } from "node:crypto";

/** A value that JSON can carry. `undefined` members are left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Canonical JSON after RFC 8785 (JCS): sorted keys by UTF-16 units, no spaces. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  // NOTE: every entry of every journal passes here, so the text grows in place instead of by lists of members.
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 in lower-case hex of a text that is at hand in parts. */
export function sha256OfParts(parts: Iterable<string>): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: string | Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** SHA-256 of the canonical form of a value. */
export function canonicalHash(value: Json): string {
  return sha256(canonical(value));
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
