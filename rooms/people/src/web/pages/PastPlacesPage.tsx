import { type ContentText, type Language, say } from "@splot/kernel";
import { EmptyState, LangMark, PageHeading, Paging, Table } from "@splot/kernel/web";
import { type MandateBasis, mandateBases, type SeatOffice, seatOffices } from "../../model/seat.ts";
import type { Span } from "../../model/span.ts";
import { spanWords } from "../parts/spans.ts";

export const pastTitle = { pl: "Dawne mandaty i miejsca", en: "Past mandates and seats" };

/** A mandate or seat that is over, as the page shows it. */
export type PastLine = {
  readonly id: string;
  readonly ord: number;
  readonly office: SeatOffice;
  readonly organisation?: ContentText | undefined;
  readonly span: Span;
  readonly reason?: string | undefined;
  readonly mandate?: { readonly function: ContentText; readonly basis: MandateBasis } | undefined;
};

export type PastPlacesPageProps = {
  readonly language: Language;
  readonly body: ContentText;
  readonly places: readonly PastLine[];
  /** Missing: this is the last page. */
  readonly nextHref?: string | undefined;
};

const words = {
  lead: {
    pl: "Kto i kiedy zajmował miejsca, oraz miejsca, które zlikwidowano. Od ostatnio zakończonych.",
    en: "Who held the seats and when, and the seats that were ended. The latest end comes first.",
  },
  none: { pl: "Żaden mandat ani miejsce jeszcze się nie skończyły.", en: "No mandate or seat has ended yet." },
  seat: { pl: "Miejsce", en: "Seat" },
  holder: { pl: "Mandat", en: "Mandate" },
  ended: { pl: "miejsce zlikwidowano", en: "the seat was ended" },
  when: { pl: "Kiedy", en: "When" },
  reason: { pl: "Powód zakończenia", en: "Why it ended" },
  planned: { pl: "upłynął termin wyznaczony na początku", en: "the term set at the beginning ran out" },
  number: { pl: "nr", en: "no." },
};

/** Mandates and seats of a body that are over: who, when, and why it ended. */
export function PastPlacesPage({ language, body, places, nextHref }: PastPlacesPageProps) {
  return (
    <>
      <PageHeading kicker={<LangMark language={language} text={body} />} title={say(language, pastTitle)} lead={say(language, words.lead)} />
      {places.length === 0 ? (
        <EmptyState title={say(language, words.none)} />
      ) : (
        <Table
          language={language}
          caption={say(language, pastTitle)}
          isCaptionHidden
          columns={[
            { key: "seat", label: say(language, words.seat) },
            { key: "holder", label: say(language, words.holder) },
            { key: "when", label: say(language, words.when) },
            { key: "reason", label: say(language, words.reason) },
          ]}
          rows={places.map((place) => ({ key: place.id, cells: cellsOf(language, place) }))}
        />
      )}
      <Paging language={language} nextHref={nextHref} />
    </>
  );
}

function cellsOf(language: Language, { ord, office, organisation, span, reason, mandate }: PastLine) {
  return {
    seat:
      organisation === undefined ? (
        `${say(language, seatOffices[office])} (${say(language, words.number)} ${ord})`
      ) : (
        <LangMark language={language} text={organisation} />
      ),
    holder:
      mandate === undefined ? (
        <span class="muted">{say(language, words.ended)}</span>
      ) : (
        <>
          <LangMark language={language} text={mandate.function} /> ({say(language, mandateBases[mandate.basis])})
        </>
      ),
    when: spanWords(language, span),
    reason: reason === undefined ? <span class="muted">{say(language, words.planned)}</span> : <span lang="pl">{reason}</span>,
  };
}
