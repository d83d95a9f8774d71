import { dayOf, formatDay, type Instant, type ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { SECRET_PLACE } from "@splot/people";
import type { DeclarationRules } from "../model/declaration.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Until when a link works that is sent now. */
export function linkEnd(act: Act, { linkDays }: Pick<DeclarationRules, "linkDays">): Instant {
  return new Date(act.now.getTime() + linkDays * MILLISECONDS_A_DAY);
}

/** One letter with a confirmation link. */
interface Letter {
  readonly object: ObjectId;
  readonly contact: string;
  readonly code: string;
  readonly linkUntil: Instant;
  /** 1 for the first letter of a declaration. */
  readonly no: number;
}

/** The letter with the link; its secret is made when the letter goes out, so no table holds it. */
export async function queueConfirmation(act: Act, { object, contact, code, linkUntil, no }: Letter): Promise<void> {
  const lastOn = dayOf(new Date(linkUntil.getTime() - 1), act.space.zone);
  await queueNotice(act, {
    recipientKind: "contact",
    recipient: contact,
    object,
    step: no === 1 ? "confirm" : `confirm_${no}`,
    link: `/partnerzy/potwierdzenie/${SECRET_PLACE}`,
    subject: { pl: `Potwierdź deklarację poparcia ${code}`, en: `Confirm the declaration of support ${code}` },
    body: {
      pl: `Ktoś podał ten adres, podpisując deklarację poparcia. Jeśli to Ty, otwórz link i naciśnij „Potwierdzam”. Link działa do ${formatDay("pl", lastOn)}. Jeśli nie, nic nie rób: bez potwierdzenia usuniemy ten adres.`,
      en: `Somebody gave this address when signing the declaration of support. If it was you, open the link and press “I confirm”. The link works until ${formatDay("en", lastOn)}. If not, do nothing: without confirmation we erase this address.`,
    },
  });
}
