import { dayOf, formatDay, say } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { Icon, Section, type TimelineEvent } from "@splot/kernel/web";
import type { FateStep } from "@splot/participation";
import { type ContactId, openContact } from "@splot/people";
import type { Receipt } from "@splot/thread";

/** Words that every fate page says. */
export const fateWords = {
  steps: { pl: "Krok po kroku", en: "Step by step" },
  answer: { pl: "Odpowiedź biura", en: "Answer of the office" },
  receipt: { pl: "Pokwitowanie", en: "Receipt" },
  kept: { pl: "Zachowaj ten adres. Pokazuje zawsze najnowszy stan sprawy.", en: "Keep this address. It always shows the newest state." },
};
const words = {
  own: { pl: "Dane, które o Tobie mamy", en: "The data that we hold about you" },
  kept: {
    pl: "Adres do odpowiedzi przechowujemy zaszyfrowany do {day}. Potem program sam go usunie.",
    en: "We keep the address for the answer sealed until {day}. Then the program erases it by itself.",
  },
  erased: { pl: "Adres do odpowiedzi został usunięty, bo minął jego termin.", en: "The address for the answer was erased because its time had passed." },
  none: { pl: "Nie mamy Twojego adresu.", en: "We have no address of yours." },
  download: { pl: "Pobierz swoje dane (JSON)", en: "Download your data (JSON)" },
  ahead: { pl: "przed nami", en: "ahead" },
  now: { pl: "teraz", en: "now" },
};

/** A step of a fate as an event of the timeline. */
export function eventOf({ language, at, space }: Visit, { at: instant, state, text, path }: FateStep): TimelineEvent {
  const sentence = say(language, text);
  return {
    at: instant === undefined ? say(language, state === "now" ? words.now : words.ahead) : formatDay(language, dayOf(instant, space.zone)),
    ...(instant === undefined ? {} : { machineDate: instant.toISOString() }),
    title: path === undefined ? sentence : <a href={at(path)}>{sentence}</a>,
    state,
  };
}

/** What is held of the holder of a receipt, in words, and all of it as a file (I129). */
export async function OwnData({ visit, read, receipt }: { readonly visit: Visit; readonly read: ReadHandle; readonly receipt: Receipt }) {
  const { language, at } = visit;
  return (
    <Section id="twoje-dane" title={say(language, words.own)}>
      <p>{await contactText(visit, read, receipt)}</p>
      <p>
        <a class="file-link" href={at(`/los/${receipt.code}/dane.json`)}>
          <Icon name="download" />
          {say(language, words.download)}
        </a>
      </p>
    </Section>
  );
}

async function contactText({ language }: Visit, read: ReadHandle, { contact }: Receipt): Promise<string> {
  if (contact === undefined) return say(language, words.none);
  const found = await openContact(read, contact as ContactId);
  return found === undefined ? say(language, words.erased) : say(language, words.kept).replace("{day}", formatDay(language, found.eraseAfter));
}
