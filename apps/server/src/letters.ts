import { counted, type Language, say } from "@splot/kernel";
import type { QueuedNotice } from "@splot/kernel/notices";

/** A notice that is due, with where it goes. */
export interface Addressed {
  readonly notice: QueuedNotice;
  /** Missing: the contact has no address, or was erased. Personal class: P2. */
  readonly to: string | undefined;
  /** Codes by which the recipient ends what it follows. Personal class: P4. */
  readonly codes: readonly string[];
}

/** One mail to send: a notice of its own, or those of a day or week for one address. */
export interface Letter {
  readonly notices: readonly QueuedNotice[];
  readonly to: string | undefined;
  readonly codes: readonly string[];
}

const words = {
  many: { pl: "Nowości w sprawach, które obserwujesz: {count}", en: "News of the matters that you follow: {count}" },
  stop: { pl: "Zmień częstotliwość albo przestań:", en: "Change how often, or stop:" },
};
const news = { pl: ["wiadomość", "wiadomości", "wiadomości"], en: ["message", "messages"] } as const;

/** Gathers notices into mails: those at once by themselves, the others by address, whichever contact it was left with. */
export function lettersOf(waiting: readonly Addressed[]): readonly Letter[] {
  const single = waiting.filter(({ notice, to }) => notice.digest === "at_once" || to === undefined);
  const gathered = Map.groupBy(
    waiting.filter((one) => !single.includes(one)),
    ({ to }) => to?.toLowerCase(),
  );
  return [
    ...single.map(({ notice, to, codes }) => ({ notices: [notice], to, codes })),
    ...[...gathered.values()].map((list) => ({
      notices: list.map(({ notice }) => notice),
      to: list[0]?.to,
      codes: [...new Set(list.flatMap(({ codes }) => codes))],
    })),
  ];
}

/** The words of a mail, Polish first, English after it, with the addresses of the matters and of the end. */
export function textOf({ notices, codes }: Letter, addressOf: (link: string) => string): { readonly subject: string; readonly text: string } {
  const [first, ...others] = notices;
  const part = (language: Language) => {
    const blocks = notices.map(({ subject, body, link }) =>
      [
        ...(language === "en" || others.length > 0 ? [say(language, subject)] : []),
        say(language, body),
        ...(language === "pl" || others.length > 0 ? ["", addressOf(link)] : []),
      ].join("\n"),
    );
    return blocks.join("\n\n");
  };
  const subject =
    first !== undefined && others.length === 0 ? say("pl", first.subject) : say("pl", words.many).replace("{count}", counted("pl", notices.length, news));
  const ends =
    codes.length === 0 ? "" : `\n\n${say("pl", words.stop)}\n${say("en", words.stop)}\n${codes.map((code) => addressOf(`/obserwuj/${code}`)).join("\n")}`;
  return { subject, text: `${part("pl")}\n\n--\n${part("en")}${ends}\n` };
}
