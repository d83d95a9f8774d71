import { addDays, newId } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkToken, listMembers, saveContact, tokenHash } from "@splot/people";
import { issueReceipt, watchObject } from "@splot/thread";
import { signDeclarationInput, signDeclarationOutput } from "../contract.ts";
import { AGAIN_DAYS, declarationAddress } from "../model/declaration.ts";
import { checkEmail } from "../model/remark.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findDeclarationForm, saveDeclaration } from "../store/declarations.ts";
import { linkEnd, queueConfirmation } from "./confirmation.ts";

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
    const eraseAfter = addDays(act.today, form.linkDays + AGAIN_DAYS);
    const contact = await saveContact(act, { email, name, purpose: "participation.declaration", eraseAfter });
    const linkUntil = linkEnd(act, form);
    const secret = linkToken(act.space.id, id);
    const { text, version: textVersion } = form;
    await saveDeclaration(act, { id, no, signatory, teryt, hasConsent, text, textVersion, contact, linkUntil, tokenHash: tokenHash(secret) });
    const receipt = await issueReceipt(act, { object: id, contact });
    await watchObject(act, { object: id, watcherKind: "contact", watcher: contact, why: "contributed" });
    await queueConfirmation(act, { object: id, contact, code, linkUntil, no: 1 });
    act.record({ event: "participation.declaration_sent", object: id, to: "sent", payload: { code, textVersion }, isPublic: true });
    return { declaration: id, code: receipt.code, number: code, address };
  },
});
