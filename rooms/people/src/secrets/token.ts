import { randomBytes } from "node:crypto";
import { sha256 } from "@splot/kernel";

/** A fresh secret for a session or a one-time link. Shape: 43 characters fit for addresses, 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: nobody who reads it can sign in with it. */
export function tokenHash(token: string): string {
  return sha256(token);
}
