import { type Bilingual, type ContentText, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";

const words = {
  version: { pl: "Wersja {no} tekstu.", en: "Version {no} of the text." },
  own: {
    pl: "To wzór z programu. Biuro może ogłosić własny tekst.",
    en: "This is the template of the program. The office can announce a text of its own.",
  },
} satisfies Record<string, Bilingual>;

export type SignedTextProps = {
  readonly visit: Visit;
  readonly text: ContentText;
  readonly version: number;
  /** True: a text that the office has not announced as its own. */
  readonly isTemplate?: boolean | undefined;
};

/** The text of a declaration as it is or was signed, with its version. */
export function SignedText({ visit: { language }, text, version, isTemplate = false }: SignedTextProps) {
  return (
    <div>
      <blockquote lang={langOf(language, text)}>
        {say(language, text)
          .split(/\n+/)
          .map((line) => (
            <p>{line}</p>
          ))}
      </blockquote>
      <p class="muted">
        {say(language, words.version).replace("{no}", String(version))} {isTemplate && say(language, words.own)}
      </p>
    </div>
  );
}
