import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const FORM = 1;
const IV = 12;
const TAG = 16;
let installed: Buffer | undefined;

/** Gives the program the secret key of the installation. Unit: 32 bytes. Called once, before the first contact is kept. */
export function configureSeal(key: Buffer): void {
  if (key.length !== 32) throw new Error("the secret key of the installation has 32 bytes");
  installed = Buffer.from(key);
}

/**
 * Seals a text with AES-256-GCM. The place (space, row, field) is bound in, so that a sealed value moved to
 * another row does not open. Shape: form byte · 12-byte nonce · 16-byte tag · text.
 */
export function seal(text: string, place: string): Buffer {
  const nonce = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens a sealed text. Refuses (throws): another key, another place, or a changed byte. */
export function unseal(sealed: Buffer, place: string): string {
  if (sealed[0] !== FORM) throw new Error("this sealed value has an unknown form");
  const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(1, 1 + IV))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]).toString("utf8");
}

/**
 * The secret of a link that can be made again whenever it is needed, so that nothing but its hash is stored.
 * Shape: 43 characters fit for addresses; another place gives another secret.
 */
export function linkSecret(place: string): string {
  return createHmac("sha256", key()).update(`link:${place}`).digest("base64url");
}

/** A mark by which a text is found again, but not read: without the key nobody can try out which text it was. */
export function markOf(text: string): string {
  return createHmac("sha256", key()).update(`mark:${text}`).digest("hex");
}

function key(): Buffer {
  if (installed === undefined) throw new Error("the secret key of the installation was not configured");
  return installed;
}
