import { type Bilingual, dayOf, fill, formatDay, type Instant } from "@splot/kernel";
import { type Declaration, declineReasons } from "./declaration.ts";
import type { FateStep } from "./fate.ts";

const texts = {
  sent: { pl: "Przyjęliśmy deklarację. Ma numer {number}.", en: "We received the declaration. Its number is {number}." },
  confirm: {
    pl: "Wysłaliśmy list z linkiem. Otwórz go i naciśnij „Potwierdzam”. Link działa do {pl}.",
    en: "We sent a letter with a link. Open it and press “I confirm”. The link works until {en}.",
  },
  ended: {
    pl: "Link do potwierdzenia wygasł. Otwórz go, żeby poprosić o nowy, albo podpisz deklarację jeszcze raz.",
    en: "The confirmation link has ended. Open it to ask for a new one, or sign the declaration again.",
  },
  confirmed: { pl: "Deklaracja jest potwierdzona.", en: "The declaration is confirmed." },
  waits: { pl: "Biuro sprawdza, czy można ją pokazać na liście.", en: "The office looks whether it can be shown on the list." },
  private: {
    pl: "Nie ma zgody na pokazanie nazwy, więc deklarację widzi tylko biuro.",
    en: "There is no consent to show the name, so only the office sees the declaration.",
  },
  shown: { pl: "Deklaracja jest na liście partnerów.", en: "The declaration is on the list of partners." },
  declined: { pl: "Nie pokazujemy tej deklaracji. Powód: {pl}.", en: "This declaration is not shown. The reason: {en}." },
  withdrawn: {
    pl: "Deklaracja została wycofana. Nie ma jej na żadnej stronie, a dane podpisującego usuwamy.",
    en: "The declaration was withdrawn. It is on no page, and we erase the data of the signatory.",
  },
} satisfies Record<string, Bilingual>;

/** Where and when the fate is told. */
export interface FateTelling {
  readonly now: Instant;
  readonly zone: string;
}

/** The steps of a declaration in plain words for the holder of its receipt, oldest first. */
export function declarationSteps(declaration: Declaration, { now, zone }: FateTelling): readonly FateStep[] {
  const { code, address, sentAt, confirmedAt, shownAt, declined, withdrawnAt } = declaration;
  const steps: FateStep[] = [{ at: sentAt, state: "past", text: fill(texts.sent, { number: code }) }];
  if (confirmedAt !== undefined) steps.push({ at: confirmedAt, state: "past", text: texts.confirmed });
  if (withdrawnAt !== undefined) return [...steps, { at: withdrawnAt, state: "now", text: texts.withdrawn }];
  if (shownAt !== undefined) steps.push({ at: shownAt, state: declined === undefined ? "now" : "past", text: texts.shown, path: address });
  if (declined !== undefined) return [...steps, { at: declined.at, state: "now", text: fill(texts.declined, declineReasons[declined.reason]) }];
  if (shownAt !== undefined) return steps;
  return [...steps, { state: "now", text: waitingText(declaration, { now, zone }) }];
}

function waitingText({ confirmedAt, hasConsent, linkUntil }: Declaration, { now, zone }: FateTelling): Bilingual {
  if (confirmedAt !== undefined) return hasConsent ? texts.waits : texts.private;
  if (now >= linkUntil) return texts.ended;
  const lastOn = dayOf(new Date(linkUntil.getTime() - 1), zone);
  return fill(texts.confirm, { pl: formatDay("pl", lastOn), en: formatDay("en", lastOn) });
}
