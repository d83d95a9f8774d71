/** Files: bytes by their hash, kept in the transaction of the act, and handed only to those who may read the thing that they belong to. */
export { cleanName } from "./cleanName.ts";
export { type ErasedFile, eraseAttachments } from "./erasing.ts";
export { acceptedFiles, findMediaType, type MediaType, mediaTypes } from "./mediaType.ts";
export { fileAnswer, filePath, mayOpen, type OpenFile, openFile } from "./opening.ts";
export { type Attachment, attachFile, findBytes, listAttachments, type NewAttachment, type PersonalClass } from "./store.ts";
export { MOST_FILE_MB, SentFile, sentFile, type Upload, wireOf } from "./upload.ts";
