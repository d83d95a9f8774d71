import type { Child } from "hono/jsx";

/** A paragraph of a frozen or working text. */
export type ShownBlock = { readonly key: string; readonly kind: string; readonly text: string };

export type BlockTextProps = {
  readonly blocks: readonly ShownBlock[];
  /** Language of the text when it is not the page's. */
  readonly textLanguage?: "pl" | undefined;
  /** A line under a paragraph: what changed it, a link to its remark form. */
  readonly noteOf?: ((block: ShownBlock) => Child | undefined) | undefined;
};

/** A document by paragraphs; each has its own address on the page. */
export function BlockText({ blocks, textLanguage, noteOf }: BlockTextProps) {
  return (
    <div class="document">
      {blocks.map((block) => {
        const note = noteOf?.(block);
        return (
          <div class="document-block" id={block.key}>
            {block.kind === "heading" ? (
              <h3 lang={textLanguage}>{block.text}</h3>
            ) : block.kind === "point" ? (
              <ul>
                <li lang={textLanguage}>{block.text}</li>
              </ul>
            ) : (
              <p lang={textLanguage}>{block.text}</p>
            )}
            {note !== undefined && <p class="muted">{note}</p>}
          </div>
        );
      })}
    </div>
  );
}
