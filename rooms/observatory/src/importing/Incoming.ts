import { sha256 } from "@splot/kernel";
import { SentFile, type Upload } from "@splot/kernel/files";
import type { z } from "zod";
import type { checkImportInput } from "../contract.ts";
import type { FileSource } from "../reading/index.ts";
import { refuse } from "../refusals.ts";

/** A file of figures that came in. */
export interface Incoming {
  readonly source: FileSource;
  /** SHA-256 of its bytes, by which the same file is known again. */
  readonly sha256: string;
  /** Unit: bytes. */
  readonly size: number;
  /** The bytes as they are kept. Missing: a file on the disk of the server, too large to be kept. Refuses: `file.*`. */
  readonly upload?: (() => Upload) | undefined;
  /** Hears how much of it was read. Missing: nobody waits. Unit: bytes. */
  readonly advance?: ((done: number, total: number) => Promise<void>) | undefined;
}

/** The file of a form or of a call of the API. Refuses: `observatory.import_empty`. */
export function incomingOf({ text, file }: Pick<z.output<typeof checkImportInput>, "text" | "file">): Incoming {
  if (file === undefined && text.trim() === "") throw refuse("observatory.import_empty", {}, "text");
  const kept = file ?? new SentFile("wklejone.csv", Buffer.from(text));
  return { ...incomingBytes(kept.name, kept.bytes), upload: () => kept.checked(file === undefined ? "text" : "file") };
}

/** A file whose bytes are at hand. */
export function incomingBytes(name: string, bytes: Uint8Array): Incoming {
  return { source: pieces(name, bytes), sha256: sha256(bytes), size: bytes.byteLength };
}

/** Bytes that leave in pieces, so that reading them has places to rest. Unit: bytes. */
const PIECE = 65_536;

function pieces(name: string, bytes: Uint8Array): FileSource {
  return {
    name,
    async *open() {
      for (let start = 0; start < bytes.byteLength; start += PIECE) yield await Promise.resolve(bytes.subarray(start, start + PIECE));
    },
  };
}
