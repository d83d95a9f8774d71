import { counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, MissingValue, Section, Table } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import type { Statement } from "../../model/statement.ts";
import { SourceLine } from "./Points.tsx";

const words = {
  title: { pl: "Co się zmieniło wobec poprzedniej edycji", en: "What changed against the edition before" },
  subject: { pl: "Zasada", en: "Rule" },
  before: { pl: "Było", en: "Before" },
  after: { pl: "Jest", en: "Now" },
  unknown: { pl: "źródło tego nie podaje", en: "the source does not say" },
};

/** Rules before and now, side by side; nothing where no source tells a change. */
export function RuleChanges({ visit, changes }: { readonly visit: Visit; readonly changes: readonly Statement[] }) {
  const { language } = visit;
  if (changes.length === 0) return null;
  return (
    <Section id="zmiany" title={say(language, words.title)} aside={<span class="muted">{counted(language, changes.length, nouns.change)}</span>}>
      <Table
        language={language}
        caption={say(language, words.title)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "subject", label: say(language, words.subject) },
          { key: "before", label: say(language, words.before) },
          { key: "after", label: say(language, words.after) },
        ]}
        rows={changes.map(({ code, heading, before, text }) => ({
          key: code,
          cells: {
            subject: heading === undefined ? "" : <LangMark language={language} text={heading} />,
            before:
              before === undefined ? (
                <MissingValue language={language} reason={say(language, words.unknown)} />
              ) : (
                <LangMark language={language} text={before} />
              ),
            after: <LangMark language={language} text={text} />,
          },
        }))}
      />
      <SourceLine visit={visit} sources={changes.map(({ source }) => source)} />
    </Section>
  );
}
