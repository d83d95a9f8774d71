import { type ContentText, say, spoken } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { BeforeAfter, diffWords, EmptyState, LangMark, OriginMark, PageHeading, Section } from "@splot/kernel/web";
import type { StoredStrategy } from "../../model/strategy.ts";
import { markOf } from "../parts/marks.ts";

const words = {
  kicker: { pl: "Co się zmieniło", en: "What changed" },
  between: { pl: "między wersją {first} a {second}", en: "between version {first} and {second}" },
  lead: {
    pl: "Akapit po akapicie: co było, co jest i dlaczego. Pozostałe akapity są takie same.",
    en: "Paragraph by paragraph: what it was, what it is, and why. All other paragraphs are the same.",
  },
  causedBy: { pl: "Zmianę spowodowały uwagi:", en: "Caused by remarks:" },
  otherReason: { pl: "Inna zmiana. Powód:", en: "Other change. Reason:" },
  added: { pl: "Akapit dodany", en: "Paragraph added" },
  removed: { pl: "Akapit usunięty", en: "Paragraph removed" },
  paragraph: { pl: "Akapit", en: "Paragraph" },
  none: { pl: "Żaden akapit się nie zmienił", en: "No paragraph changed" },
  hidden: { pl: "uwaga niejawna", en: "a remark that is not public" },
};

/** One changed paragraph with its causes. Shape: `before` or `after` '' when it was added or removed. */
export type ShownChange = {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly remarks: readonly { readonly title: ContentText; readonly path?: string | undefined }[];
  /** Missing: remarks caused it. */
  readonly reason?: string | undefined;
};

export type DifferencePageProps = {
  readonly visit: Visit;
  readonly strategy: StoredStrategy;
  readonly first: number;
  readonly second: number;
  readonly changes: readonly ShownChange[];
};

/** The difference of two versions by paragraphs, with the remarks or the reason behind each. */
export function DifferencePage({ visit, strategy, first, second, changes }: DifferencePageProps) {
  const { language } = visit;
  const between = say(language, words.between).replace("{first}", String(first)).replace("{second}", String(second));
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.kicker)} ${between}`}
        title={<LangMark language={language} text={strategy.thing.title} />}
        mark={<OriginMark language={language} mark={markOf(strategy.thing)} />}
        lead={say(language, words.lead)}
      />
      {changes.length === 0 && <EmptyState title={say(language, words.none)} />}
      {changes.map((change) => (
        <ChangedParagraph visit={visit} change={change} />
      ))}
    </>
  );
}

function ChangedParagraph({ visit, change }: { readonly visit: Visit; readonly change: ShownChange }) {
  const { language } = visit;
  const { key, before, after, remarks, reason } = change;
  const kind = before === "" ? words.added : after === "" ? words.removed : words.paragraph;
  return (
    <Section id={key} title={`${say(language, kind)} ${key.replace(/^p/, "")}`}>
      <BeforeAfter language={language} segments={diffWords(before, after)} textLanguage={spoken(language, { pl: "" }) === language ? undefined : "pl"} />
      {remarks.length > 0 && (
        <p>
          {say(language, words.causedBy)}{" "}
          {remarks.map(({ title, path }, place) => (
            <>
              {place > 0 && ", "}
              {path === undefined ? (
                say(language, words.hidden)
              ) : (
                <a href={visit.at(path)}>
                  <LangMark language={language} text={title} />
                </a>
              )}
            </>
          ))}
        </p>
      )}
      {reason !== undefined && (
        <p>
          {say(language, words.otherReason)} <LangMark language={language} text={{ pl: reason }} />
        </p>
      )}
    </Section>
  );
}
