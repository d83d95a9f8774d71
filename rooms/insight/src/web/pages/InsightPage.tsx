import { type Bilingual, dayOf, formatDay, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, Notice, OriginMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Card } from "../../model/card.ts";
import type { EvidenceCounts } from "../../model/evidence.ts";
import { confidences, type Insight, insightKinds, type Verdict } from "../../model/insight.ts";
import type { ShownNumber } from "../../model/number.ts";
import { CardList } from "../parts/CardList.tsx";
import { NumberList } from "../parts/NumberList.tsx";
import { Content, countsText, DomainTags, InsightStateWord, markOf } from "../parts/signs.tsx";

const words = {
  for: { pl: "Co za tym przemawia", en: "What speaks for it" },
  against: { pl: "Co przemawia przeciw", en: "What speaks against it" },
  noneAgainst: { pl: "Nie znaleźliśmy dotąd niczego, co temu przeczy.", en: "So far we have found nothing that contradicts it." },
  noneFor: { pl: "Nic już za tym nie przemawia.", en: "Nothing speaks for it any more." },
  numbers: { pl: "Liczby obok", en: "Numbers beside it" },
  numbersIntro: {
    pl: "Cytaty mówią, co ludzie myślą. Liczby mówią, jak duża jest sprawa.",
    en: "Quotes say what people think. Numbers say how large the matter is.",
  },
  verdict: { pl: "Opinia ekspercka", en: "Expert verdict" },
  verifiedBy: {
    confirmed: { pl: "Zweryfikowano, potwierdza:", en: "Verified, confirmed by:" },
    contested: { pl: "Zweryfikowano, kwestionuje:", en: "Verified, contested by:" },
    rejected: { pl: "Zweryfikowano, odrzuca:", en: "Verified, rejected by:" },
  },
  shaken: { pl: "Część podstaw została wycofana", en: "Part of the basis was withdrawn" },
  shakenWhy: {
    pl: "Osoba, która dała podstawę temu wnioskowi, wycofała zgodę. Jej słowa usunęliśmy, a liczby policzyliśmy od nowa.",
    en: "A person who gave ground to this insight withdrew consent. Their words were removed and the numbers counted anew.",
  },
  domain: { pl: "Dziedzina", en: "Domain" },
  confidence: { pl: "Pewność autora", en: "Confidence of the author" },
  published: { pl: "Opublikowano", en: "Published" },
  number: { pl: "Numer", en: "Number" },
  work: { pl: "Pracuj nad wnioskiem", en: "Work on the insight" },
} as const;

export type InsightPageProps = {
  readonly visit: Visit;
  readonly insight: Insight;
  readonly cards: Readonly<Record<"for" | "against", readonly Card[]>>;
  readonly counts: Readonly<Record<"for" | "against", EvidenceCounts>>;
  readonly numbers: readonly ShownNumber[];
  readonly verdicts: readonly Verdict[];
  /** The address of the desk. Missing: this reader does not work on it. */
  readonly workPath?: string | undefined;
  readonly panels: Child;
};

/** An insight: the statement, what speaks for and against it, the numbers beside it, and who verified it. */
export function InsightPage(props: InsightPageProps) {
  const { visit, insight, workPath, panels } = props;
  const { language, at } = visit;
  return (
    <>
      <PageHeading
        kicker={`${say(language, insightKinds[insight.kind])} ${insight.code}`}
        title={<LangMark language={language} text={insight.thing.title} />}
        state={<InsightStateWord language={language} state={insight.state} />}
        mark={<OriginMark language={language} mark={markOf(insight.thing)} />}
        lead={<VerifiedBy {...props} />}
        action={workPath === undefined ? undefined : <ButtonLink href={at(workPath)}>{say(language, words.work)}</ButtonLink>}
      />
      <Columns aside={<InsightFacts {...props} />}>
        <InsightBody {...props} />
      </Columns>
      {panels}
    </>
  );
}

/** What an insight rests on, for its public page and for those who judge it. */
export function InsightBody({ visit, insight, cards, counts, numbers, verdicts }: Omit<InsightPageProps, "panels" | "workPath">) {
  const { language } = visit;
  return (
    <>
      {insight.shakenAt !== undefined && (
        <Notice language={language} tone="warning" isAnnounced={false} title={say(language, words.shaken)}>
          {say(language, words.shakenWhy)}
        </Notice>
      )}
      <Section id="za" title={say(language, words.for)} intro={cards.for.length === 0 ? undefined : countsText(language, counts.for)}>
        {cards.for.length === 0 ? <p>{say(language, words.noneFor)}</p> : <CardList visit={visit} cards={cards.for} />}
      </Section>
      <Section id="przeciw" title={say(language, words.against)} intro={cards.against.length === 0 ? undefined : countsText(language, counts.against)}>
        {cards.against.length === 0 ? <p>{say(language, words.noneAgainst)}</p> : <CardList visit={visit} cards={cards.against} />}
      </Section>
      {numbers.length > 0 && (
        <Section id="liczby" title={say(language, words.numbers)} intro={say(language, words.numbersIntro)}>
          <NumberList visit={visit} numbers={numbers} />
        </Section>
      )}
      {verdicts.length > 0 && (
        <Section id="opinia" title={say(language, words.verdict)}>
          {verdicts.map((verdict) => (
            <>
              <p>
                <VerdictLine visit={visit} verdict={verdict} />
              </p>
              <Content language={language} text={verdict.reason} />
            </>
          ))}
        </Section>
      )}
    </>
  );
}

function VerdictLine({ visit, verdict }: { readonly visit: Visit; readonly verdict: Verdict }) {
  const { language, space } = visit;
  return (
    <>
      {say(language, words.verifiedBy[verdict.kind] satisfies Bilingual)} <LangMark language={language} text={verdict.expertFunction} />,{" "}
      {formatDay(language, dayOf(verdict.givenAt, space.zone))}
    </>
  );
}

function VerifiedBy({ visit, verdicts: [newest] }: InsightPageProps) {
  return newest === undefined ? null : <VerdictLine visit={visit} verdict={newest} />;
}

function InsightFacts({ visit, insight }: InsightPageProps) {
  const { language, space } = visit;
  const { domains, confidence, publishedAt, code } = insight;
  return (
    <FactList
      facts={[
        { term: say(language, words.number), detail: code },
        ...(domains.length === 0 ? [] : [{ term: say(language, words.domain), detail: <DomainTags language={language} domains={domains} /> }]),
        { term: say(language, words.confidence), detail: say(language, confidences[confidence]) },
        ...(publishedAt === undefined ? [] : [{ term: say(language, words.published), detail: formatDay(language, dayOf(publishedAt, space.zone)) }]),
      ]}
    />
  );
}
