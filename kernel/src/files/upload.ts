import { z } from "zod";
import { sha256 } from "../canonical.ts";
import { refusals } from "../refusal.ts";
import { cleanName } from "./cleanName.ts";
import { findMediaType, type MediaType, mediaTypes } from "./mediaType.ts";

/** Largest file. Unit: MB. */
export const MOST_FILE_MB = 10;
const MOST_BYTES = MOST_FILE_MB * 1_000_000;
const known = Object.values(mediaTypes)
  .map(({ name }) => name)
  .join(", ");

export const refuseFile = refusals({
  "file.too_large": {
    kind: "invalid",
    pl: "Plik jest za duży: najwyżej {most} MB. Zmniejsz go albo podziel.",
    en: "The file is too large: at most {most} MB. Make it smaller or split it.",
  },
  "file.empty": { kind: "invalid", pl: "Ten plik jest pusty. Wybierz inny.", en: "This file is empty. Choose another." },
  "file.kind": {
    kind: "invalid",
    pl: "Takiego pliku nie można dołączyć. Przyjmujemy: {known} (bez makr). Zapisz go w jednym z tych formatów.",
    en: "A file of this kind cannot be attached. Accepted are: {known} (without macros). Save it in one of these formats.",
  },
  "file.unknown": { kind: "unknown", pl: "Nie ma takiego pliku albo nie jest dla Ciebie dostępny.", en: "There is no such file, or it is not open to you." },
  "file.erased": { kind: "unknown", pl: "Ten plik usunięto, bo minął czas jego przechowywania.", en: "This file was erased because its time had passed." },
});

/** A file that may be kept: what it is, and under which clean name. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  readonly sha256: string;
}

/** A file as it was sent; nobody has looked yet what it is. In the form of JSON it is its hash, so that a command remembers no bytes. */
export class SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
  toJSON(): { readonly name: string; readonly sha256: string } {
    return { name: this.name, sha256: sha256(this.bytes) };
  }
  /** Looks what it is. Refuses: `file.empty`, `file.too_large`, `file.kind`, each at `field`. */
  checked(field: string): Upload {
    const { bytes } = this;
    if (bytes.byteLength === 0) throw refuseFile("file.empty", {}, field);
    if (bytes.byteLength > MOST_BYTES) throw refuseFile("file.too_large", { most: MOST_FILE_MB }, field);
    const mediaType = findMediaType(bytes, this.name);
    if (mediaType === undefined) throw refuseFile("file.kind", { known }, field);
    return { name: cleanName(this.name, mediaType), bytes, mediaType, sha256: sha256(bytes) };
  }
}

/** The wire schema of a file: its name and its bytes as base64 (RFC 4648 §4). */
export const sentFile = z
  .strictObject({
    name: z.string().max(500).meta({ example: "przyklad.txt" }),
    base64: z
      .string()
      .max(Math.ceil(MOST_BYTES / 3) * 4)
      .refine((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), { params: { code: "unreadable" } })
      .meta({ example: "UHJ6eWvFgmFkLg==" }),
  })
  .transform(({ name, base64 }) => new SentFile(name, Buffer.from(base64, "base64")));

/**
 * The chosen file of a form field, as the wire schema reads it. Missing: `undefined` when none was chosen.
 * Refuses: `file.empty`, `file.too_large`, at the field.
 */
export async function wireOf(files: Readonly<Record<string, File>>, field: string): Promise<z.input<typeof sentFile> | undefined> {
  const file = files[field];
  if (file === undefined || (file.size === 0 && file.name === "")) return undefined;
  if (file.size === 0) throw refuseFile("file.empty", {}, field);
  if (file.size > MOST_BYTES) throw refuseFile("file.too_large", { most: MOST_FILE_MB }, field);
  return { name: file.name.slice(0, 500), base64: Buffer.from(await file.arrayBuffer()).toString("base64") };
}
