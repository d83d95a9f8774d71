import { type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Columns, Disclosure, type Fact, FactList, LangMark, MissingValue, PageHeading, PrintButton, Section, Timeline } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { actKindText } from "../../model/actKind.ts";
import type { ListedResolution, Resolution } from "../../model/records.ts";
import { actDate, addressFact, MarkOf, StateOf, textFact } from "../parts/marks.tsx";

const words = {
  text: { pl: "Treść", en: "Text" },
  proof: { pl: "Jak sprawdzić, że to ten tekst", en: "How to check that this is the text" },
  hash: { pl: "Skrót SHA-256 głosowanej wersji", en: "SHA-256 of the version voted on" },
  why: { pl: "Wynik głosowania", en: "Result of the ballot" },
  ballot: { pl: "Zobacz głosowanie", en: "See the ballot" },
  draft: { pl: "Zobacz projekt z uzasadnieniem", en: "See the draft with its justification" },
  effects: { pl: "Skutki", en: "Effects" },
  adopts: { pl: "przyjmuje", en: "adopts" },
  version: { pl: "wersja", en: "version" },
  chain: { pl: "Akt i jego zmiany", en: "The act and its amendments" },
  number: { pl: "Numer", en: "Number" },
  noNumber: { pl: "numer niepublikowany", en: "number not published" },
  date: { pl: "Data", en: "Date" },
  body: { pl: "Organ", en: "Body" },
  kind: { pl: "Rodzaj aktu", en: "Kind of act" },
  basis: { pl: "Podstawa prawna", en: "Legal basis" },
  effect: { pl: "Skutek", en: "Effect" },
  source: { pl: "Źródło", en: "Source" },
  recorded: {
    pl: "Ten akt zapadł poza programem i jest odnotowany na podstawie źródła. Głosów i treści tu nie ma.",
    en: "This act was passed outside the program and is recorded from a source. It has no votes or text here.",
  },
};

/** A document that the resolution puts into force. */
export type ShownEffect = { readonly title: ContentText; readonly address: string; readonly version: number };

export type ResolutionPageProps = {
  readonly visit: Visit;
  readonly act: ListedResolution;
  readonly state: string;
  readonly chain: readonly ListedResolution[];
  readonly blocks: readonly { readonly key: string; readonly text: string }[];
  readonly effects: readonly ShownEffect[];
  /** The card that says why, with the named votes. Missing: recorded act. */
  readonly result?: { readonly card: Child; readonly ballotAddress: string; readonly draftAddress: string } | undefined;
  readonly panels: Child;
};

/** The page of an act of the register. */
export function ResolutionPage({ visit, act, state, chain, blocks, effects, result, panels }: ResolutionPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <LangMark language={language} text={actKindText(act.actKind)} /> {act.number}
          </>
        }
        title={<LangMark language={language} text={act.title} />}
        state={state === "recorded" ? undefined : <StateOf visit={visit} kind="resolution" state={state} />}
        mark={<MarkOf language={language} thing={act} />}
        lead={act.mode === "recorded" ? say(language, words.recorded) : undefined}
      />
      <Columns
        aside={
          <>
            <FactList facts={factsOf(visit, act)} />
            <PrintButton language={language} />
          </>
        }
      >
        {blocks.length > 0 && (
          <Section title={say(language, words.text)} id="tresc">
            <div lang="pl">
              {blocks.map(({ key, text }) => (
                <p id={key}>{text}</p>
              ))}
            </div>
            <Disclosure label={say(language, words.proof)}>
              <p>
                {say(language, words.hash)}: <code>{act.text?.sha256}</code>
              </p>
            </Disclosure>
          </Section>
        )}
        {effects.length > 0 && (
          <Section title={say(language, words.effects)} id="skutki">
            <ul>
              {effects.map(({ title, address, version }) => (
                <li>
                  {say(language, words.adopts)}:{" "}
                  <a href={visit.at(address)}>
                    <LangMark language={language} text={title} />
                  </a>
                  , {say(language, words.version)} {version}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {result !== undefined && (
          <Section title={say(language, words.why)} id="wynik">
            {result.card}
            <p>
              <a href={visit.at(result.ballotAddress)}>{say(language, words.ballot)}</a> ·{" "}
              <a href={visit.at(result.draftAddress)}>{say(language, words.draft)}</a>
            </p>
          </Section>
        )}
        {chain.length > 0 && (
          <Section title={say(language, words.chain)} id="zmiany">
            <Timeline events={chain.map((one) => eventOf(visit, one, act))} />
          </Section>
        )}
        {panels}
      </Columns>
    </>
  );
}

function eventOf(visit: Visit, one: ListedResolution, shown: Resolution) {
  const { language } = visit;
  const title = (
    <>
      <LangMark language={language} text={one.title} />
      {one.number === undefined ? "" : ` (${one.number})`}
    </>
  );
  return {
    at: actDate(language, one),
    machineDate: one.adoptedOn,
    state: one.id === shown.id ? ("now" as const) : ("past" as const),
    title: one.id === shown.id ? <strong>{title}</strong> : <a href={visit.at(one.address)}>{title}</a>,
  };
}

function factsOf(visit: Visit, act: ListedResolution): readonly Fact[] {
  const { language } = visit;
  return [
    { term: say(language, words.number), detail: act.number ?? <MissingValue language={language} reason={say(language, words.noNumber)} /> },
    { term: say(language, words.date), detail: actDate(language, act) },
    ...textFact(language, words.body, act.bodyName),
    { term: say(language, words.kind), detail: <LangMark language={language} text={actKindText(act.actKind)} /> },
    ...textFact(language, words.basis, act.legalBasis),
    ...textFact(language, words.effect, act.effect),
    ...textFact(language, words.source, act.source === undefined ? undefined : { pl: act.source }),
    addressFact(visit),
  ];
}
