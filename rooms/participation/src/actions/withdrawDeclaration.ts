import { action } from "@splot/kernel/journal";
import { keepContactUntil } from "@splot/people";
import { endWatchesOf, findReceipt } from "@splot/thread";
import { withdrawDeclarationInput, withdrawnOutput } from "../contract.ts";
import { checkWithdrawal, declarationState } from "../model/declaration.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeDeclaration, findDeclaration, lockDeclaration } from "../store/declarations.ts";
import { takeDown } from "./judgeDeclaration.ts";

/** Withdraws a declaration by its receipt, at any stage: it leaves everything public at once, its contact the next night (I23). */
export const withdrawDeclaration = action({
  name: "participation.withdrawDeclaration",
  title: { pl: "Wycofaj deklarację poparcia", en: "Withdraw the declaration of support" },
  input: withdrawDeclarationInput,
  output: withdrawnOutput,
  grants: policy.withdrawDeclaration,
  async run(act, { code }) {
    act.authorise();
    const receipt = await findReceipt(act, code);
    if ((await findDeclaration(act, receipt.object)) === undefined) throw refuse("participation.not_a_declaration");
    const declaration = await lockDeclaration(act, receipt.object);
    checkWithdrawal(declaration);
    await changeDeclaration(act, declaration.id, { withdrawnAt: act.now });
    await takeDown(act, declaration.id, "withdrawn");
    if (declaration.contact !== undefined) {
      await keepContactUntil(act, declaration.contact, act.today);
      await endWatchesOf(act, [declaration.contact]);
    }
    act.record({ event: "participation.declaration_withdrawn", object: declaration.id, from: declarationState(declaration), to: "withdrawn", isPublic: true });
    return { code: receipt.code };
  },
});
