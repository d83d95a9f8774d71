import type { Language } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { canMakePdf, writeDocx, writePdf } from "@splot/kernel/documents";
import { findBytes } from "@splot/kernel/files";
import { versionHash } from "@splot/kernel/objects";
import type { FrozenStudy } from "../contract/frozenStudy.ts";
import { slugOfStudy } from "../contract/study.ts";
import { documentOf } from "./documentOf.ts";
import { numberFilesOf } from "./numberFiles.ts";

const languages: readonly Language[] = ["pl", "en"];

/** A file of a study, by the part under which it is attached. */
interface StudyFile {
  readonly part: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The documents of a study and its numbers in both languages, out of what was frozen and of the pictures that were kept: the same
 * at any time. Missing: without the program that makes PDF there is DOCX alone; a study without frozen numbers has no files of them.
 */
export async function documentsOf(read: ReadHandle, study: FrozenStudy): Promise<readonly StudyFile[]> {
  const hashes = [...new Set(study.figures.flatMap(({ pictures }) => (pictures === undefined ? [] : [pictures.pl, pictures.en])))];
  const pictures = new Map<string, Uint8Array | undefined>();
  for (const hash of hashes) pictures.set(hash, await findBytes(read, hash));
  const sha256 = versionHash({ content: study });
  const files: StudyFile[] = [];
  for (const language of languages) {
    const document = documentOf(study, { language, sha256, pictureOf: (hash) => pictures.get(hash) });
    const put = (ending: string, bytes: Uint8Array) =>
      files.push({ part: `${ending}_${language}`, name: `${slugOfStudy(study)}-${language}.${ending}`, bytes });
    if (canMakePdf()) put("pdf", await writePdf(document));
    put("docx", await writeDocx(document));
    const numbers = await numberFilesOf(language, study);
    if (numbers === undefined) continue;
    put("xlsx", numbers.xlsx);
    put("csv", numbers.csv);
  }
  return files;
}
