import { type Bilingual, type ContentText, counted, type Day, daysBetween, formatDay, say } from "@splot/kernel";
import { type Attachment, filePath } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { type Fact, FileLink, LangMark, MissingValue } from "@splot/kernel/web";
import { nouns } from "../../model/nouns.ts";
import { NOTICE_PART } from "../../model/proof.ts";
import { type Round, reportDueOn } from "../../model/round.ts";
import { clockText, polishOn } from "./RoundSigns.tsx";

export type RoundFactsProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  readonly subject?: { readonly title: ContentText; readonly path: string } | undefined;
  /** Files of the round; that of the notice stands beside its day. */
  readonly files?: readonly Attachment[] | undefined;
  readonly regime?: { readonly basis: string; readonly isConfirmed: boolean } | undefined;
};

const words = {
  report: { pl: "Sprawozdanie", en: "Report" },
  term: { pl: "Termin uwag", en: "Term for remarks" },
  clock: { pl: "Stan", en: "Where it stands" },
  notice: { pl: "Obwieszczenie", en: "Notice" },
  noticeHere: { pl: "obwieszczenie na tej stronie", en: "the notice on this site" },
  noticeAt: { pl: "obwieszczenie na {host}", en: "the notice at {host}" },
  due: { pl: "Sprawozdanie najpóźniej", en: "Report at the latest" },
  count: { pl: "Liczba uwag", en: "Number of remarks" },
  basis: { pl: "Podstawa", en: "Basis" },
  unconfirmed: { pl: "Zasada niepotwierdzona.", en: "Rule not confirmed." },
  version: { pl: "Dokument", en: "Document" },
  versionNo: { pl: "wersja {no}", en: "version {no}" },
  reportOf: { pl: "z {adopted}, opublikowane {published}", en: "of {adopted}, published {published}" },
  source: { pl: "Źródło", en: "Source" },
  extended: { pl: "Termin wydłużono, pierwotnie do {day}.", en: "The term was extended; originally until {day}." },
  sinceNotice: { pl: "od obwieszczenia", en: "from the notice" },
  unpublished: { pl: "nie podają go źródła", en: "the sources do not give it" },
} satisfies Record<string, Bilingual>;

/** The terms of a round beside its document: days, counts, report, document, basis, source. What does not exist has no line. */
export function roundFacts(props: RoundFactsProps): readonly Fact[] {
  return [...timeFacts(props), countFact(props), ...reportFacts(props), ...groundFacts(props)];
}

/** How long a round of the past was open after its notice, as the law counts it. Missing: no notice is known. */
function lengthOf({ language }: RoundFactsProps["visit"], { recorded, noticeOn, closesOn }: Round): string {
  if (recorded === undefined || noticeOn === undefined) return "";
  return ` (${counted(language, daysBetween(noticeOn, closesOn), nouns.day)} ${say(language, words.sinceNotice)})`;
}

function timeFacts(props: RoundFactsProps): readonly Fact[] {
  const { visit, round, today } = props;
  const { language } = visit;
  const day = (one: Day) => formatDay(language, one);
  const extended = round.closesOn === round.firstClosesOn ? {} : { source: say(language, words.extended).replace("{day}", day(round.firstClosesOn)) };
  const term = { term: say(language, words.term), detail: `${day(round.opensOn)} – ${day(round.closesOn)}${lengthOf(visit, round)}`, ...extended };
  const clock = round.recorded === undefined ? [{ term: say(language, words.clock), detail: clockText(visit, round, today) }] : [];
  if (round.noticeOn === undefined) return [term, ...clock];
  const files = (props.files ?? []).filter(({ part }) => part === NOTICE_PART);
  const proof = (
    <>
      {round.noticeUrl !== undefined && <NoticeLink visit={visit} url={round.noticeUrl} />}
      {files.map((file) => (
        <div>
          <FileLink language={language} href={visit.at(filePath(file.sha256))} file={file} />
        </div>
      ))}
    </>
  );
  const link = round.noticeUrl === undefined && files.length === 0 ? {} : { source: proof };
  return [term, ...clock, { term: say(language, words.notice), detail: day(round.noticeOn), ...link }];
}

/** The notice on another site by the name of that site, or a page of this one. */
function NoticeLink({ visit: { language, at }, url }: { readonly visit: Visit; readonly url: string }) {
  if (url.startsWith("/")) return <a href={at(url)}>{say(language, words.noticeHere)}</a>;
  const host = URL.canParse(url) ? new URL(url).host : url;
  return (
    <a href={url} rel="noopener">
      {say(language, words.noticeAt).replace("{host}", host)}
    </a>
  );
}

function countFact({ visit: { language }, round }: RoundFactsProps): Fact {
  return { term: say(language, words.count), detail: counted(language, round.recorded?.remarkCount ?? round.remarkCount, nouns.remark) };
}

/** Until when the report is due, or what the sources say of the report of a recorded round. */
function reportFacts({ visit, round }: RoundFactsProps): readonly Fact[] {
  const { language } = visit;
  if (round.recorded === undefined) {
    const due = reportDueOn(round);
    return due === undefined ? [] : [{ term: say(language, words.due), detail: formatDay(language, due) }];
  }
  const { reportAct, reportAdoptedOn, reportPublishedOn } = round.recorded;
  if (reportAct === undefined || reportAdoptedOn === undefined || reportPublishedOn === undefined)
    return [{ term: say(language, words.report), detail: <MissingValue language={language} reason={say(language, words.unpublished)} /> }];
  const text = say(language, words.reportOf)
    .replace("{adopted}", formatDay(language, reportAdoptedOn))
    .replace("{published}", formatDay(language, reportPublishedOn));
  const detail = (
    <>
      <LangMark language={language} text={{ pl: reportAct }} /> {text}
    </>
  );
  return [{ term: say(language, words.report), detail }];
}

function groundFacts({ visit, round, subject, regime }: RoundFactsProps): readonly Fact[] {
  const { language, at } = visit;
  const facts: Fact[] = [];
  if (subject !== undefined && round.subject !== undefined) {
    const { version } = round.subject;
    const detail = (
      <a href={at(`${subject.path}/wersje/${version}`)}>
        <LangMark language={language} text={subject.title} />, {say(language, words.versionNo).replace("{no}", String(version))}
      </a>
    );
    facts.push({ term: say(language, words.version), detail });
  }
  if (regime !== undefined) {
    const doubt = regime.isConfirmed ? {} : { source: say(language, words.unconfirmed) };
    facts.push({ term: say(language, words.basis), detail: <span lang={polishOn(visit)}>{regime.basis}</span>, ...doubt });
  }
  if (round.source !== undefined) facts.push({ term: say(language, words.source), detail: <span lang={polishOn(visit)}>{round.source}</span> });
  return facts;
}
