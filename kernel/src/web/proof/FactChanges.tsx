import { diffWords } from "../../diff.ts";
import type { FactNews } from "../../facts/news.ts";
import { fieldWord, sayValue } from "../../facts/words.ts";
import { type Language, say } from "../../text.ts";
import { BeforeAfter } from "./BeforeAfter.tsx";

const words = {
  added: { pl: "Dodano", en: "Added" },
  removed: { pl: "Usunięto", en: "Removed" },
  more: { pl: "Zmian w tym zapisie razem:", en: "Changes of this record in all:" },
};

/** What a correction of a fact changed, or why a record was taken back. Texts of sources are Polish unless their field says otherwise. */
export function FactChanges({ language, news }: { readonly language: Language; readonly news: FactNews }) {
  const { changes, changeCount, reason } = news;
  return (
    <>
      {reason !== undefined && <p lang={language === "en" && reason.en === undefined ? "pl" : undefined}>{say(language, reason)}</p>}
      {changes.map(({ field, before, after, of }) => {
        const name = [say(language, fieldWord(field)), of].filter((part) => part !== undefined).join(": ");
        const textLanguage = field.endsWith(".en") ? "en" : "pl";
        if (before !== undefined && after !== undefined)
          return (
            <BeforeAfter
              language={language}
              title={name}
              segments={diffWords(sayValue(language, before), sayValue(language, after))}
              textLanguage={textLanguage === language ? undefined : textLanguage}
            />
          );
        return (
          <p>
            {say(language, before === undefined ? words.added : words.removed)} ({name}):{" "}
            <span lang={textLanguage === language ? undefined : textLanguage}>{sayValue(language, before ?? after ?? "")}</span>
          </p>
        );
      })}
      {changeCount > changes.length && (
        <p class="muted">
          {say(language, words.more)} {changeCount}
        </p>
      )}
    </>
  );
}
