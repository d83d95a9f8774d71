import { type Bilingual, counted, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, type Filter, LangMark, ListView, PageHeading } from "@splot/kernel/web";
import type { Paragraph, PublishedPart, PublishedRemark } from "../../model/listing.ts";
import { nouns } from "../../model/nouns.ts";
import { remarkAddress } from "../../model/remark.ts";
import type { Round } from "../../model/round.ts";
import { authorKindCodes, authorKinds, channelCodes, channels, verdictCodes, verdicts } from "../../model/words.ts";
import { paragraphChoice } from "../parts/ConsultedText.tsx";
import { RemarkAnswer } from "../parts/RemarkAnswer.tsx";
import { RoundMark } from "../parts/RoundSigns.tsx";

/** What the address of the list may ask. */
export type RemarksQuery = ListAsked & { readonly akapit: string; readonly odpowiedz: string; readonly sposob: string; readonly kto: string };

export type RemarksPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly blocks: readonly Paragraph[];
  readonly query: RemarksQuery;
  readonly part: PublishedPart;
  /** Remarks that the filter leaves, in all parts. */
  readonly count: number;
};

export const remarksTitle = { pl: "Uwagi i odpowiedzi", en: "Remarks and answers" } satisfies Bilingual;

const words = {
  lead: { pl: "Wszystkie uwagi z tych konsultacji, każda z odpowiedzią.", en: "All remarks of this consultation, each with its answer." },
  waiting: {
    pl: "Uwagi i odpowiedzi opublikujemy razem, gdy wszystkie będą rozpatrzone.",
    en: "The remarks and answers will be published together when all have been considered.",
  },
  sofar: { pl: "Dotąd wpłynęło: {count}.", en: "Received so far: {count}." },
  recorded: {
    pl: "Treść uwag i odpowiedzi nie jest publikowana w źródłach, z których korzystamy.",
    en: "The texts of the remarks and answers are not published in the sources that we use.",
  },
  rising: { pl: "od pierwszej", en: "first ones first" },
  falling: { pl: "od ostatniej", en: "last ones first" },
  noneSent: { pl: "Nikt nie zgłosił uwagi.", en: "Nobody sent a remark." },
  noneSentNext: { pl: "Wynik konsultacji opisuje sprawozdanie.", en: "The report tells what the consultation came to." },
  none: { pl: "Żadna uwaga nie pasuje do tych filtrów.", en: "No remark matches these filters." },
  noneNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
  search: { pl: "Szukaj w treści", en: "Search the text" },
  all: { pl: "wszystkie", en: "all" },
  block: { pl: "Akapit", en: "Paragraph" },
  verdict: { pl: "Odpowiedź", en: "Answer" },
  channel: { pl: "Sposób zgłoszenia", en: "Way of sending" },
  author: { pl: "Kto zgłosił", en: "Who sent it" },
  remark: { pl: "Uwaga {number}", en: "Remark {number}" },
} satisfies Record<string, Bilingual>;

/** All remarks of a round with their answers, after their common publication. */
export function RemarksPage(props: RemarksPageProps) {
  const { visit, round } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={<LangMark language={language} text={round.title} />}
        title={say(language, remarksTitle)}
        lead={say(language, words.lead)}
        mark={<RoundMark visit={visit} round={round} />}
      />
      {round.settledAt === undefined ? <Waiting visit={visit} round={round} /> : <Settled {...props} />}
    </>
  );
}

function Settled(props: RemarksPageProps) {
  const { visit, round, query, part, count } = props;
  const { language, at } = visit;
  return (
    <ListView
      language={language}
      path={at(`${round.address}/uwagi`)}
      asked={query}
      search={say(language, words.search)}
      filters={filtersOf(props)}
      orders={[
        { value: "", label: say(language, words.rising) },
        { value: "-numer", label: say(language, words.falling) },
      ]}
      count={count}
      countForms={nouns.remark}
      hasFile
      noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
      noneYet={{ title: say(language, words.noneSent), next: say(language, words.noneSentNext) }}
      next={part.next === undefined ? undefined : String(part.next)}
    >
      {part.rows.map((row) => (
        <Row {...props} row={row} />
      ))}
    </ListView>
  );
}

function Waiting({ visit: { language }, round }: { readonly visit: Visit; readonly round: Round }) {
  if (round.recorded !== undefined) return <EmptyState title={say(language, words.recorded)} />;
  return (
    <EmptyState title={say(language, words.waiting)}>
      {say(language, words.sofar).replace("{count}", counted(language, round.remarkCount, nouns.remark))}
    </EmptyState>
  );
}

function Row({ visit, round, blocks, row }: RemarksPageProps & { readonly row: PublishedRemark }) {
  const { language, at } = visit;
  const { remark, disposition } = row;
  const textOf = (key: string | undefined) => (key === undefined ? undefined : blocks.find((block) => block.key === key)?.text);
  return (
    <article class="section" id={`uwaga-${remark.no}`}>
      <h2>
        <a href={at(remarkAddress(round.address, remark.no))}>{say(language, words.remark).replace("{number}", `${round.code}.${remark.no}`)}</a>
      </h2>
      <RemarkAnswer
        visit={visit}
        remark={remark}
        disposition={disposition}
        blockText={textOf(remark.blockKey)}
        changedText={textOf(disposition?.change?.blockKey)}
      />
    </article>
  );
}

function filtersOf({ visit, blocks, query }: RemarksPageProps): readonly Filter[] {
  const { language } = visit;
  const all = { value: "", label: say(language, words.all) };
  const choices = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) => [
    all,
    ...codes.map((value) => ({ value, label: say(language, texts[value]) })),
  ];
  return [
    {
      name: "akapit",
      label: say(language, words.block),
      value: query.akapit,
      choices: [all, ...blocks.filter(({ kind }) => kind !== "heading").map((block) => paragraphChoice(visit, block))],
    },
    { name: "odpowiedz", label: say(language, words.verdict), value: query.odpowiedz, choices: choices(verdictCodes, verdicts) },
    { name: "sposob", label: say(language, words.channel), value: query.sposob, choices: choices(channelCodes, channels) },
    { name: "kto", label: say(language, words.author), value: query.kto, choices: choices(authorKindCodes, authorKinds) },
  ];
}
