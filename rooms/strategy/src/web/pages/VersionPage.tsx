import { type Day, formatDay, formatInstant, say, spoken } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, Disclosure, FactList, LangMark, OriginMark, PageHeading, PrintButton, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { FrozenGoal } from "../../model/frozen.ts";
import type { ChangeRecord } from "../../model/revision.ts";
import { type StoredStrategy, type StrategyVersion, strategyStates } from "../../model/strategy.ts";
import { BlockText, type ShownBlock } from "../parts/BlockText.tsx";
import { markOf, stateTones } from "../parts/marks.ts";

const words = {
  version: { pl: "Wersja", en: "Version" },
  text: { pl: "Treść", en: "Text" },
  goals: { pl: "Cele zapisane w tej wersji", en: "Goals written in this version" },
  differences: { pl: "Co się zmieniło od wersji", en: "What changed since version" },
  changed: { pl: "Akapit zmieniony po uwagach z konsultacji.", en: "Paragraph changed after remarks from the consultation." },
  changedOther: { pl: "Akapit zmieniony z innego powodu.", en: "Paragraph changed for another reason." },
  see: { pl: "Zobacz zmianę", en: "See the change" },
  document: { pl: "Dokument", en: "Document" },
  frozen: { pl: "Zamknięto", en: "Frozen" },
  force: { pl: "Obowiązuje od", en: "In force since" },
  until: { pl: "Obowiązywała do", en: "In force until" },
  technical: { pl: "Szczegóły techniczne", en: "Technical details" },
  hash: { pl: "Skrót treści (SHA-256)", en: "Hash of the text (SHA-256)" },
  hashWhy: {
    pl: "Taka sama treść daje zawsze ten sam skrót. Po nim poznać, że głosowano nad tym tekstem i że nikt go nie zmienił.",
    en: "The same text always gives the same hash. It shows that this was the text voted on, and that nobody changed it.",
  },
  address: { pl: "Stały adres tej wersji", en: "Permanent address of this version" },
  recordedNote: {
    pl: "To nasze streszczenie i dokładne tytuły celów. Nie jest to pełny tekst przyjętego dokumentu.",
    en: "This is our summary with the exact titles of the goals. It is not the full text of the adopted document.",
  },
};

export type VersionPageProps = {
  readonly visit: Visit;
  readonly strategy: StoredStrategy;
  readonly version: StrategyVersion;
  readonly frozenAt: Date;
  readonly blocks: readonly ShownBlock[];
  readonly goals: readonly FrozenGoal[];
  readonly changes: readonly ChangeRecord[];
  /** The one thing to do now: take part while it is consulted. */
  readonly action?: Child | undefined;
  /** What a vote that did not adopt it came to. */
  readonly note?: Child | undefined;
  readonly thread: Child;
};

/** A frozen version: permanent, printable, with what changed in it. */
export function VersionPage(props: VersionPageProps) {
  const { visit, strategy, version, blocks, goals, changes, action, note, thread } = props;
  const { language } = visit;
  const { thing } = strategy;
  const path = `${thing.address}/wersje/${version.no}`;
  const noteOf = (block: ShownBlock) => {
    const change = changes.find(({ key }) => key === block.key);
    if (change === undefined) return undefined;
    return (
      <>
        {say(language, change.cause === "remark" ? words.changed : words.changedOther)}{" "}
        <a href={`${visit.at(path)}/roznice#${block.key}`} aria-label={`${say(language, words.see)}: ${block.key}`}>
          {say(language, words.see)}
        </a>
      </>
    );
  };
  return (
    <>
      <PageHeading
        kicker={`${say(language, words.version)} ${version.no}`}
        title={<LangMark language={language} text={thing.title} />}
        state={<StateWord tone={stateTones[version.state]}>{say(language, strategyStates[version.state])}</StateWord>}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
        action={
          action ??
          (version.no > 1 ? (
            <ButtonLink kind="primary" href={visit.at(`${path}/roznice`)}>
              {say(language, words.differences)} {version.no - 1}
            </ButtonLink>
          ) : undefined)
        }
      />
      {note}
      <Columns aside={<VersionFacts {...props} />}>
        <Section id="tresc" title={say(language, words.text)} intro={thing.mode === "recorded" ? say(language, words.recordedNote) : undefined}>
          <BlockText blocks={blocks} textLanguage={spoken(language, { pl: "" }) === language ? undefined : "pl"} noteOf={noteOf} />
        </Section>
        {goals.length > 0 && (
          <Section id="cele" title={say(language, words.goals)}>
            <ul>
              {goals.map(({ title, address }) => (
                <li>
                  {address === undefined ? (
                    <LangMark language={language} text={title} />
                  ) : (
                    <a href={visit.at(address)}>
                      <LangMark language={language} text={title} />
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <PrintButton language={language} />
      </Columns>
      {thread}
    </>
  );
}

function VersionFacts({ visit, strategy, version, frozenAt }: VersionPageProps) {
  const { language, space, origin } = visit;
  const { thing } = strategy;
  const days: readonly [string, Day | undefined][] = [
    [say(language, words.force), version.inForceFrom],
    [say(language, words.until), version.inForceTo],
  ];
  return (
    <>
      <FactList
        facts={[
          {
            term: say(language, words.document),
            detail: (
              <a href={visit.at(thing.address)}>
                <LangMark language={language} text={thing.title} />
              </a>
            ),
          },
          { term: say(language, words.frozen), detail: formatInstant(language, frozenAt, space.zone) },
          ...days.flatMap(([term, on]) => (on === undefined ? [] : [{ term, detail: formatDay(language, on) }])),
        ]}
      />
      <Disclosure label={say(language, words.technical)}>
        <FactList
          facts={[
            { term: say(language, words.hash), detail: <code>{version.sha256}</code>, source: say(language, words.hashWhy) },
            { term: say(language, words.address), detail: `${origin}${visit.at(`${thing.address}/wersje/${version.no}`)}` },
          ]}
        />
      </Disclosure>
    </>
  );
}
