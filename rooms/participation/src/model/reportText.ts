import { counted, type Day, formatDay } from "@splot/kernel";
import { nouns } from "./nouns.ts";
import type { ReportTotals } from "./report.ts";
import type { NotifiedParty, Round, RoundChannel, RoundMeeting } from "./round.ts";
import { channels as channelWords, verdictCodes, verdicts } from "./words.ts";

/** A paragraph of the report. Shape: as a kernel block. */
export interface ReportBlock {
  readonly key: string;
  readonly eid: string;
  readonly kind: "heading" | "para" | "point";
  readonly text: string;
}

/** Everything that the report tells. */
export interface ReportContent {
  readonly round: Round;
  readonly subjectTitle: string;
  readonly basis: string;
  readonly channels: readonly RoundChannel[];
  readonly parties: readonly NotifiedParty[];
  readonly meetings: readonly RoundMeeting[];
  readonly totals: ReportTotals;
  readonly changedCount: number;
  /** Answers that one person proposed and approved. */
  readonly onePersonCount: number;
  readonly publishedOn: Day;
}

type Line = Omit<ReportBlock, "eid">;

/** The text of the report "z przebiegu i wyników konsultacji", in Polish. Source: DOMAIN §8.2. */
export function reportBlocks(content: ReportContent): readonly ReportBlock[] {
  const lines = [...courseLines(content), ...resultLines(content)];
  return lines.map((line, place) => ({ ...line, eid: `${line.kind === "heading" ? "hcontainer" : "para"}_${place + 1}` }));
}

/** Where the notice stands; a page of this site is named, for its path alone leads a reader of the report nowhere. */
function placeOf(noticeUrl: string | undefined): string {
  return noticeUrl === undefined || noticeUrl.startsWith("/") ? "na stronie internetowej, na której przyjmowano uwagi" : `pod adresem ${noticeUrl}`;
}

function courseLines({ round, subjectTitle, basis, channels, parties, meetings }: ReportContent): readonly Line[] {
  const day = (one: Day) => formatDay("pl", one);
  const { closesOn, firstClosesOn, noticeOn, noticeUrl, opensOn, subject } = round;
  return [
    { key: "przebieg", kind: "heading", text: "Przebieg konsultacji" },
    { key: "przedmiot", kind: "para", text: `Konsultowano dokument „${subjectTitle}”, wersję ${subject?.version ?? 1}. Podstawa: ${basis}.` },
    ...(noticeOn === undefined
      ? []
      : [{ key: "obwieszczenie", kind: "para" as const, text: `Obwieszczenie ukazało się ${day(noticeOn)} ${placeOf(noticeUrl)}.` }]),
    {
      key: "termin",
      kind: "para",
      text: `Uwagi przyjmowano od ${day(opensOn)} do ${day(closesOn)}.${closesOn === firstClosesOn ? "" : ` Termin wydłużono; pierwotnie kończył się ${day(firstClosesOn)}.`}`,
    },
    {
      key: "sposoby",
      kind: "para",
      text: `Sposoby zgłaszania uwag: ${channels.map(({ channel, place }) => `${channelWords[channel].pl}${place === undefined ? "" : ` (${place})`}`).join("; ")}.`,
    },
    ...parties.map(({ name, sentOn, proof }, place) => ({
      key: `adresat-${place + 1}`,
      kind: "point" as const,
      text: `Powiadomiono: ${name.pl}${sentOn === undefined ? "" : `, ${day(sentOn)}`}${proof === undefined ? "" : ` (dowód: ${proof})`}.`,
    })),
    ...meetings.map(({ name, heldOn, starts }, place) => ({
      key: `spotkanie-${place + 1}`,
      kind: "point" as const,
      text: `Spotkanie: ${name.pl}, ${day(heldOn)}${starts === undefined ? "" : `, godz. ${starts}`}.`,
    })),
  ];
}

function resultLines({ totals, changedCount, onePersonCount, publishedOn }: ReportContent): readonly Line[] {
  const remarks = (count: number) => counted("pl", count, nouns.remark);
  return [
    { key: "wyniki", kind: "heading", text: "Wyniki konsultacji" },
    { key: "liczba", kind: "para", text: `Wpłynęło: ${remarks(totals.remarkCount)}, w tym po terminie: ${totals.lateCount}.` },
    ...verdictCodes.map((code) => ({ key: `wynik-${code}`, kind: "point" as const, text: `${verdicts[code].pl}: ${totals.byVerdict[code]}` })),
    { key: "wynik-wycofane", kind: "point", text: `wycofane przez autorów: ${totals.withdrawnCount}` },
    { key: "zmiany", kind: "para", text: `W wyniku konsultacji zmienia się ${counted("pl", changedCount, nouns.paragraph)} dokumentu.` },
    ...(onePersonCount === 0
      ? []
      : [{ key: "jedna-osoba", kind: "para" as const, text: `${counted("pl", onePersonCount, nouns.answer)} zaproponowała i zatwierdziła jedna osoba.` }]),
    {
      key: "zalacznik",
      kind: "para",
      text: `Załącznik: zbiorcze zestawienie wszystkich uwag ze sposobem rozstrzygnięcia. Opublikowano ${formatDay("pl", publishedOn)}.`,
    },
  ];
}
