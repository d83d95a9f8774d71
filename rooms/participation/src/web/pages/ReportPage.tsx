import { type Bilingual, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, Disclosure, LangMark, PageHeading, PrintButton, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Paragraph } from "../../model/listing.ts";
import type { Round } from "../../model/round.ts";
import { polishOn, RoundMark } from "../parts/RoundSigns.tsx";

export type ReportPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly state: Bilingual;
  readonly blocks: readonly Paragraph[];
  readonly publishedAt: Date;
  readonly sha256: string;
  readonly annexSha256: string;
  readonly panels: Child;
};

/** The name of a report's page. */
export function reportTitle(round: Round): Bilingual {
  return { pl: `Sprawozdanie z przebiegu i wyników konsultacji ${round.code}`, en: `Report on the course and results of consultation ${round.code}` };
}

const words = {
  answers: { pl: "Zobacz uwagi i odpowiedzi", en: "See the remarks and answers" },
  annex: { pl: "Załącznik: wszystkie uwagi (CSV)", en: "Annex: all remarks (CSV)" },
  published: { pl: "Opublikowano {at}", en: "Published {at}" },
  technical: { pl: "Dane techniczne", en: "Technical details" },
  inPolish: { pl: "Tekst sprawozdania jest po polsku.", en: "The text of the report is in Polish." },
  sha: { pl: "Skrót SHA-256 sprawozdania", en: "SHA-256 of the report" },
  annexSha: { pl: "Skrót SHA-256 załącznika", en: "SHA-256 of the annex" },
} satisfies Record<string, Bilingual>;

/** The report of a round as it was frozen, with its annex. */
export function ReportPage({ visit, round, state, blocks, publishedAt, sha256, annexSha256, panels }: ReportPageProps) {
  const { language, at, space } = visit;
  const polish = polishOn(visit);
  return (
    <>
      <PageHeading
        kicker={<LangMark language={language} text={round.title} />}
        title={say(language, reportTitle(round))}
        state={<StateWord tone="good">{say(language, state)}</StateWord>}
        mark={<RoundMark visit={visit} round={round} />}
        lead={say(language, words.published).replace("{at}", formatInstant(language, publishedAt, space.zone))}
        action={
          <ButtonLink kind="primary" href={at(`${round.address}/uwagi`)}>
            {say(language, words.answers)}
          </ButtonLink>
        }
      />
      {polish !== undefined && <p class="muted">{say(language, words.inPolish)}</p>}
      <article class="document" lang={polish}>
        {groupPoints(blocks).map((group) =>
          Array.isArray(group) ? (
            <ul>
              {group.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          ) : (
            <Prose block={group} />
          ),
        )}
      </article>
      <ButtonRow>
        <ButtonLink href={at(`${round.address}/uwagi.csv`)}>{say(language, words.annex)}</ButtonLink>
        <PrintButton language={language} />
      </ButtonRow>
      <Disclosure label={say(language, words.technical)}>
        <p>
          {say(language, words.sha)}: <code>{sha256}</code>
        </p>
        <p>
          {say(language, words.annexSha)}: <code>{annexSha256}</code>
        </p>
      </Disclosure>
      {panels}
    </>
  );
}

function Prose({ block }: { readonly block: Paragraph | readonly Paragraph[] }) {
  if (!("kind" in block)) return <></>;
  return block.kind === "heading" ? <h2>{block.text}</h2> : <p>{block.text}</p>;
}

/** Points that follow each other become one list. */
function groupPoints(blocks: readonly Paragraph[]): readonly (Paragraph | readonly Paragraph[])[] {
  const groups: (Paragraph | Paragraph[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== "point") groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
