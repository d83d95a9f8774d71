import { addDays } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { keepContactUntil, tokenHash } from "@splot/people";
import { confirmDeclarationInput, confirmDeclarationOutput } from "../contract.ts";
import { checkConfirming } from "../model/declaration.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeDeclaration, findDeclarationByToken, findDeclarationForm, lockDeclaration } from "../store/declarations.ts";

/** Confirms a declaration by the secret of the link in the letter. The link works once. */
export const confirmDeclaration = action({
  name: "participation.confirmDeclaration",
  title: { pl: "Potwierdź deklarację poparcia", en: "Confirm the declaration of support" },
  input: confirmDeclarationInput,
  output: confirmDeclarationOutput,
  grants: policy.confirmDeclaration,
  isSecret: true,
  async run(act, { token }) {
    act.authorise();
    const found = await findDeclarationByToken(act, tokenHash(token));
    if (found === undefined) throw refuse("participation.declaration_link_unknown");
    const declaration = await lockDeclaration(act, found.id);
    checkConfirming(declaration, act.now);
    await changeDeclaration(act, declaration.id, { confirmedAt: act.now });
    await changeThing(act, declaration.id, { state: "confirmed" });
    const form = await findDeclarationForm(act);
    if (declaration.contact !== undefined && form !== undefined) await keepContactUntil(act, declaration.contact, addDays(act.today, form.contactDays));
    act.record({ event: "participation.declaration_confirmed", object: declaration.id, from: "sent", to: "confirmed", isPublic: true });
    return { number: declaration.code };
  },
});
