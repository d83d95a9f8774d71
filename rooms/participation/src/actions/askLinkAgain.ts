import { addDays } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { type ContactId, keepContactUntil, openContact, tokenHash } from "@splot/people";
import { askLinkAgainInput, askLinkAgainOutput } from "../contract.ts";
import { AGAIN_DAYS, type Declaration, mayAskAgain } from "../model/declaration.ts";
import { checkEmail } from "../model/remark.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findDeclarationByToken, findDeclarationForm, lockDeclaration, saveLetter } from "../store/declarations.ts";
import { linkEnd, queueConfirmation } from "./confirmation.ts";

/**
 * Sends the confirmation link of a declaration once more, after it has ended, to whoever knows the address that was
 * given. The answer is the same whether the address is that one or not. Refuses: `participation.declaration_link_unknown`, `participation.email_unfit`.
 */
export const askLinkAgain = action({
  name: "participation.askLinkAgain",
  title: { pl: "Poproś o nowy link do deklaracji", en: "Ask for a new link of the declaration" },
  input: askLinkAgainInput,
  output: askLinkAgainOutput,
  grants: policy.askLinkAgain,
  isSecret: true,
  async run(act, { token, email }) {
    act.authorise();
    checkEmail(email);
    const found = await findDeclarationByToken(act, tokenHash(token));
    if (found === undefined) throw refuse("participation.declaration_link_unknown");
    const declaration = await lockDeclaration(act, found.id);
    const form = await findDeclarationForm(act);
    if (form === undefined || !mayAskAgain(declaration, act.now) || !(await isAddressOf(act, declaration, email))) return { isAsked: true };
    const { id, code, contact = "", letterCount } = declaration;
    const [no, linkUntil] = [letterCount + 1, linkEnd(act, form)];
    await saveLetter(act, id, { no, linkUntil });
    await keepContactUntil(act, contact, addDays(act.today, form.linkDays + AGAIN_DAYS));
    await queueConfirmation(act, { object: id, contact, code, linkUntil, no });
    act.record({ event: "participation.declaration_link_sent", object: id, payload: { no }, isPublic: true });
    return { isAsked: true };
  },
});

async function isAddressOf(act: Act, { contact }: Declaration, email: string): Promise<boolean> {
  const kept = contact === undefined ? undefined : (await openContact(act, contact as ContactId))?.email;
  return kept !== undefined && kept.trim().toLowerCase() === email.trim().toLowerCase();
}
