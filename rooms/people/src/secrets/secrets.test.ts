import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsPassword, hashPassword } from "./password.ts";
import { configureSeal, seal, unseal } from "./seal.ts";
import { newToken, tokenHash } from "./token.ts";

test("a sealed text opens in its place and nowhere else", () => {
  configureSeal(Buffer.alloc(32, 7));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), (text, place, other) => {
      const sealed = seal(text, place);
      expect(unseal(sealed, place)).toBe(text);
      if (place !== other) expect(() => unseal(sealed, other)).toThrow();
    }),
  );
});

test("a sealed text does not open with another key or a changed byte, and never looks the same twice", () => {
  configureSeal(Buffer.alloc(32, 7));
  const sealed = seal("anna@example.org", "p");
  expect(sealed.equals(seal("anna@example.org", "p"))).toBe(false);
  expect(sealed.includes("anna")).toBe(false);
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => unseal(changed, "p")).toThrow();
  }
  configureSeal(Buffer.alloc(32, 8));
  expect(() => unseal(sealed, "p")).toThrow();
  expect(() => configureSeal(randomBytes(16))).toThrow("32 bytes");
});

test("a password fits its own argon2id hash only", async () => {
  const phc = await hashPassword("trzy losowe słowa");
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await fitsPassword("trzy losowe słowa", phc)).toBe(true);
  expect(await fitsPassword("trzy losowe slowa", phc)).toBe(false);
  expect(await fitsPassword("", undefined)).toBe(false);
  expect(await fitsPassword("x", "$argon2id$broken")).toBe(false);
});

test("a hash made elsewhere with the same parameters is read (check value of the reference implementation's own tests)", async () => {
  const phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await fitsPassword("password", phc)).toBe(true);
  expect(await fitsPassword("other", phc)).toBe(false);
});

test("tokens are long, different, and known to the database only by their hash", () => {
  const tokens = new Set(Array.from({ length: 100 }, newToken));
  expect(tokens.size).toBe(100);
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(tokenHash(token)).not.toContain(token);
  }
});
