import type { Language } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { canMakePdf, writeDocx, writePdf } from "@splot/kernel/documents";
import { findBytes } from "@splot/kernel/files";
import { versionHash } from "@splot/kernel/objects";
import type { FrozenStudy } from "../contract/frozenStudy.ts";
import { slugOfStudy } from "../contract/study.ts";
import { documentOf } from "./documentOf.ts";

const languages: readonly Language[] = ["pl", "en"];

/** A file of a study, by the part under which it is attached. */
interface StudyFile {
  readonly part: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The documents of a study in both languages, out of what was frozen and of the pictures that were kept: the same at any time.
 * Missing: without the program that makes PDF there is DOCX alone.
 */
export async function documentsOf(read: ReadHandle, study: FrozenStudy): Promise<readonly StudyFile[]> {
  const hashes = [...new Set(study.figures.flatMap(({ pictures }) => (pictures === undefined ? [] : [pictures.pl, pictures.en])))];
  const pictures = new Map<string, Uint8Array | undefined>();
  for (const hash of hashes) pictures.set(hash, await findBytes(read, hash));
  const sha256 = versionHash({ content: study });
  const files: StudyFile[] = [];
  for (const language of languages) {
    const document = documentOf(study, { language, sha256, pictureOf: (hash) => pictures.get(hash) });
    const name = `${slugOfStudy(study)}-${language}`;
    if (canMakePdf()) files.push({ part: `pdf_${language}`, name: `${name}.pdf`, bytes: await writePdf(document) });
    files.push({ part: `docx_${language}`, name: `${name}.docx`, bytes: await writeDocx(document) });
  }
  return files;
}
