import { addDays, dayOf, formatDay, newId } from "@splot/kernel";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { queueNotice } from "@splot/kernel/notices";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkToken, listMembers, SECRET_PLACE, saveContact, tokenHash } from "@splot/people";
import { issueReceipt, watchObject } from "@splot/thread";
import { signDeclarationInput, signDeclarationOutput } from "../contract.ts";
import { declarationAddress } from "../model/declaration.ts";
import { checkEmail } from "../model/remark.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findDeclarationForm, saveDeclaration } from "../store/declarations.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Signs the declaration of support, without an account. Gives the receipt; nothing counts before the link in the letter is used. */
export const signDeclaration = action({
  name: "participation.signDeclaration",
  title: { pl: "Podpisz deklarację poparcia", en: "Sign the declaration of support" },
  input: signDeclarationInput,
  output: signDeclarationOutput,
  grants: policy.signDeclaration,
  async run(act, { signatory, name, email, teryt, hasConsent = false }) {
    act.authorise();
    checkEmail(email);
    const form = await findDeclarationForm(act);
    if (form === undefined) throw refuse("participation.declaration_text_missing");
    if (teryt !== undefined && !(await listMembers(act, act.today)).some((member) => member.teryt === teryt))
      throw refuse("participation.municipality_unknown", {}, "teryt");
    const no = await issueNumber(act, "declaration", "");
    const code = act.space.purpose === "exercise" ? `ĆW-D-${no}` : `D-${no}`;
    const id = newId<"object">();
    const address = declarationAddress(code);
    const title = { pl: `Deklaracja poparcia ${code}`, en: `Declaration of support ${code}` };
    await saveThing(act, { id, kind: "declaration", code, title, origin: originOf(act.space), state: "sent", visibility: "office", address });
    const eraseAfter = addDays(act.today, form.linkDays);
    const contact = await saveContact(act, { email, name, purpose: "participation.declaration", eraseAfter });
    const linkUntil = new Date(act.now.getTime() + form.linkDays * MILLISECONDS_A_DAY);
    const secret = linkToken(act.space.id, id);
    const { text, version: textVersion } = form;
    await saveDeclaration(act, { id, no, signatory, teryt, hasConsent, text, textVersion, contact, linkUntil, tokenHash: tokenHash(secret) });
    const receipt = await issueReceipt(act, { object: id, contact });
    await watchObject(act, { object: id, watcherKind: "contact", watcher: contact, why: "contributed" });
    await queueConfirmation(act, { object: id, contact, code, linkUntil });
    act.record({ event: "participation.declaration_sent", object: id, to: "sent", payload: { code, textVersion }, isPublic: true });
    return { declaration: id, code: receipt.code, number: code, address };
  },
});

interface Letter {
  readonly object: ReturnType<typeof newId<"object">>;
  readonly contact: string;
  readonly code: string;
  readonly linkUntil: Date;
}

/** The letter with the link; its secret is made when the letter goes out, so no table holds it. */
async function queueConfirmation(act: Act, { object, contact, code, linkUntil }: Letter): Promise<void> {
  const lastOn = dayOf(new Date(linkUntil.getTime() - 1), act.space.zone);
  await queueNotice(act, {
    recipientKind: "contact",
    recipient: contact,
    object,
    step: "confirm",
    link: `/partnerzy/potwierdzenie/${SECRET_PLACE}`,
    subject: { pl: `Potwierdź deklarację poparcia ${code}`, en: `Confirm the declaration of support ${code}` },
    body: {
      pl: `Ktoś podał ten adres, podpisując deklarację poparcia. Jeśli to Ty, otwórz link i naciśnij „Potwierdzam”. Link działa do ${formatDay("pl", lastOn)}. Jeśli nie, nic nie rób: bez potwierdzenia usuniemy ten adres.`,
      en: `Somebody gave this address when signing the declaration of support. If it was you, open the link and press “I confirm”. The link works until ${formatDay("en", lastOn)}. If not, do nothing: without confirmation we erase this address.`,
    },
  });
}
