import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
/** A name in the copy: never absolute, never upwards. */
export const copyPath = z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,98}$/);
const storedFile = z.strictObject({ path: copyPath, sha256, bytes: count });
export type StoredFile = z.infer<typeof storedFile>;

/** `manifest.json` of a backup. */
export const copyManifest = z.strictObject({
  format: z.literal("splot-backup"),
  version: z.literal(1),
  program: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })),
  spaces: z.array(z.strictObject({ id: z.uuid(), code: z.string(), root: sha256, streams: count })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: count, file: storedFile })),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string() })),
  files: z.array(storedFile),
  /** Tells whether a key of an installation opens the sealed contacts. Missing: there was no key. */
  sealMark: sha256.optional(),
});
export type CopyManifest = z.infer<typeof copyManifest>;
