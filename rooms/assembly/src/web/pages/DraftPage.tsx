import { type ContentText, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Columns, Disclosure, DraftSent, FactList, LangMark, PageHeading, PrintButton, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Draft } from "../../model/records.ts";
import type { DraftText } from "../../model/text.ts";
import { addressFact, type Marked, MarkOf, StateOf } from "../parts/marks.tsx";
import type { ShownEffect } from "./ResolutionPage.tsx";

const words = {
  kicker: { pl: "Projekt uchwały", en: "Draft resolution" },
  text: { pl: "Treść, nad którą się głosuje", en: "The text that is voted on" },
  why: { pl: "Uzasadnienie", en: "Justification" },
  effects: { pl: "Co zmieni uchwała", en: "What the resolution will change" },
  adopts: { pl: "przyjmie", en: "will adopt" },
  version: { pl: "wersja", en: "version" },
  proof: { pl: "Jak sprawdzić, że to ten tekst", en: "How to check that this is the text" },
  hash: { pl: "Skrót SHA-256", en: "SHA-256" },
  basis: { pl: "Podstawa prawna", en: "Legal basis" },
  submitted: { pl: "Złożony", en: "Submitted" },
  number: { pl: "Numer projektu", en: "Number of the draft" },
};

export type DraftPageProps = {
  readonly visit: Visit;
  readonly thing: Marked & { readonly code?: string | undefined; readonly title: ContentText; readonly state: string };
  readonly draft: Draft;
  readonly text: DraftText;
  readonly blocks: readonly { readonly key: string; readonly text: string }[];
  readonly effects: readonly ShownEffect[];
  readonly panels: Child;
};

/** The page of a draft resolution, with the frozen text. */
export function DraftPage({ visit, thing, draft, text, blocks, effects, panels }: DraftPageProps) {
  const { language, space } = visit;
  const facts = [
    { term: say(language, words.number), detail: thing.code ?? "" },
    { term: say(language, words.submitted), detail: formatInstant(language, draft.submittedAt, space.zone) },
    { term: say(language, words.basis), detail: <span lang="pl">{text.legalBasis}</span> },
    addressFact(visit),
  ];
  return (
    <>
      <DraftSent name="projekt-uchwaly" />
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={thing.title} />}
        state={<StateOf visit={visit} kind="draft" state={thing.state} />}
        mark={<MarkOf language={language} thing={thing} />}
      />
      <Columns
        aside={
          <>
            <FactList facts={facts} />
            <PrintButton language={language} />
          </>
        }
      >
        <Section title={say(language, words.text)} id="tresc">
          <div lang="pl">
            {blocks.map((block) => (
              <p id={block.key}>{block.text}</p>
            ))}
          </div>
          <Disclosure label={say(language, words.proof)}>
            <p>
              {say(language, words.hash)}: <code>{draft.sha256}</code>
            </p>
          </Disclosure>
        </Section>
        <Section title={say(language, words.why)} id="uzasadnienie">
          <div lang="pl">
            {text.justification.split(/\n{2,}/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        </Section>
        {effects.length > 0 && (
          <Section title={say(language, words.effects)} id="skutki">
            <ul>
              {effects.map((effect) => (
                <li>
                  {say(language, words.adopts)}:{" "}
                  <a href={visit.at(effect.address)}>
                    <LangMark language={language} text={effect.title} />
                  </a>
                  , {say(language, words.version)} {effect.version}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {panels}
      </Columns>
    </>
  );
}
