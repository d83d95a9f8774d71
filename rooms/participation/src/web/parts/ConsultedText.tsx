import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { SelectChoice } from "@splot/kernel/web";
import type { Paragraph } from "../../model/listing.ts";
import { polishOn } from "./RoundSigns.tsx";

export type ConsultedTextProps = {
  readonly visit: Visit;
  readonly blocks: readonly Paragraph[];
  /** Path of the remark form; missing: remarks are not taken. */
  readonly remarkPath?: string | undefined;
};

const words = {
  remark: { pl: "Zgłoś uwagę do tego akapitu", en: "Send a remark on this paragraph" },
} satisfies Record<string, Bilingual>;

/** The consulted document; each paragraph has its own address and leads to the remark form. */
export function ConsultedText({ visit, blocks, remarkPath }: ConsultedTextProps) {
  const textLanguage = polishOn(visit);
  return (
    <div class="document">
      {blocks.map((block) => (
        <div class="document-block" id={block.key}>
          {block.kind === "heading" ? <h3 lang={textLanguage}>{block.text}</h3> : <p lang={textLanguage}>{block.text}</p>}
          {block.kind !== "heading" && remarkPath !== undefined && (
            <p>
              <a href={`${visit.at(remarkPath)}?akapit=${encodeURIComponent(block.key)}`}>
                {say(visit.language, words.remark)}{" "}
                <span class="visually-hidden" lang={textLanguage}>
                  {excerpt(block.text)}
                </span>
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** A paragraph as a choice of a list. */
export function paragraphChoice(visit: Visit, { key, text }: Paragraph): SelectChoice {
  return { value: key, label: excerpt(text, 70), language: polishOn(visit) };
}

/** The beginning of a text, cut between words. Unit of `most`: characters. */
export function excerpt(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))}…`;
}
