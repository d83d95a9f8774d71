import { type MediaType, mediaTypes } from "../../files/mediaType.ts";
import { formatNumber, type Language, say } from "../../text.ts";

export type FileLinkProps = {
  readonly language: Language;
  readonly href: string;
  /** The file as it was attached. Missing name: it was erased. */
  readonly file: { readonly name?: string | undefined; readonly mediaType: MediaType; readonly size: number };
  /** What it is, when its name says too little. Missing: the name. */
  readonly label?: string | undefined;
};

const words = {
  erased: { pl: "plik usunięty: minął czas przechowywania", en: "file erased: its time had passed" },
};

/** A file to save: its name, kind and size in words; an erased one says so. */
export function FileLink({ language, href, file, label }: FileLinkProps) {
  if (file.name === undefined) return <span class="missing">{say(language, words.erased)}</span>;
  const kind = `${mediaTypes[file.mediaType].name}, ${sizeText(language, file.size)}`;
  return (
    <span class="file-link">
      <span>
        <a href={href} lang={label === undefined && language !== "pl" ? "pl" : undefined}>
          {label ?? file.name}
        </a>{" "}
        <span class="muted">({kind})</span>
      </span>
    </span>
  );
}

/** A size in the reader's locale. Unit: bytes. */
function sizeText(language: Language, size: number): string {
  if (size < 1000) return `${formatNumber(language, size)} B`;
  if (size < 1_000_000) return `${formatNumber(language, Math.round(size / 1000))} kB`;
  return `${formatNumber(language, Math.round(size / 100_000) / 10)} MB`;
}
