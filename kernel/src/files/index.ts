/** Files: bytes by their hash, kept in the transaction of the act, and handed only to those who may read the thing that they belong to. */
export { BadArchive, checkedArchive, type PartReader } from "./archive.ts";
export { eraseAttachments } from "./erasing.ts";
export { acceptedFiles } from "./mediaType.ts";
export { fileAnswer, filePath, openFile } from "./opening.ts";
export { type Attachment, attachFile, findBytes, keepBytes, listAttachments } from "./store.ts";
export { MOST_FILE_MB, SentFile, sentFile, type Upload, wireOf } from "./upload.ts";
