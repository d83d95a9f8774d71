import { changesOf, findFieldWord, type RetractedThing, sayValue } from "../facts/index.ts";
import { formatInstant, langOf, say } from "../text.ts";
import { FactList, Notice, PageHeading, Section, StateWord } from "../web/index.ts";
import type { Shown } from "./route.ts";
import type { Visit } from "./visit.ts";

const words = {
  notice: { pl: "Ten zapis wycofano", en: "This record was taken back" },
  when: { pl: "Kiedy", en: "When" },
  why: { pl: "Dlaczego", en: "Why" },
  what: { pl: "Co było zapisane", en: "What was recorded" },
  lead: {
    pl: "Adres zostaje, żeby prowadziły do niego dawne odsyłacze. Zapis nie liczy się już w zestawieniach.",
    en: "The address stays for old links to lead to. The record no longer counts in any list.",
  },
};

/** What stands at the address of a record that was taken back. Status 410: it is gone, and the page says why. */
export function retractedShown({ language, space, words: names }: Visit, { kind, title, content, at, reason }: RetractedThing): Shown {
  const told = content === undefined ? [] : changesOf(content, {}).filter(({ field }) => findFieldWord(field) !== undefined);
  const body = (
    <>
      <PageHeading
        kicker={say(language, names.kind(kind))}
        title={<span lang={langOf(language, title)}>{say(language, title)}</span>}
        state={<StateWord tone="warning">{say(language, names.state(kind, "retracted"))}</StateWord>}
      />
      <Notice language={language} tone="warning" title={say(language, words.notice)}>
        <p>{say(language, words.lead)}</p>
        <FactList
          facts={[
            { term: say(language, words.when), detail: <time datetime={at.toISOString()}>{formatInstant(language, at, space.zone)}</time> },
            { term: say(language, words.why), detail: <span lang={langOf(language, reason)}>{say(language, reason)}</span> },
          ]}
        />
      </Notice>
      {told.length > 0 && (
        <Section title={say(language, words.what)} id="zapis">
          <FactList
            facts={told.map(({ field, before }) => ({
              term: say(language, findFieldWord(field) ?? words.what),
              detail: <span lang={language === "en" ? "pl" : undefined}>{sayValue(language, before ?? "")}</span>,
            }))}
          />
        </Section>
      )}
    </>
  );
  return { title, body, status: 410 };
}
