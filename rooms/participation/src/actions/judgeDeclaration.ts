import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { type ContactId, listOrganisations, openContact } from "@splot/people";
import { endLink, linkObjects, notifyWatchers } from "@splot/thread";
import { declineDeclarationInput, judgeDeclarationOutput, showDeclarationInput } from "../contract.ts";
import { checkDeclining, checkShowing, declarationState, declineReasons } from "../model/declaration.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { changeDeclaration, lockDeclaration } from "../store/declarations.ts";

/** Puts a confirmed declaration on the public list, with the name to which there is consent (I23). */
export const showDeclaration = action({
  name: "participation.showDeclaration",
  title: { pl: "Pokaż deklarację publicznie", en: "Show the declaration publicly" },
  input: showDeclarationInput,
  output: judgeDeclarationOutput,
  grants: policy.judgeDeclaration,
  async run(act, { declaration: id }) {
    act.authorise();
    const declaration = await lockDeclaration(act, id);
    checkShowing(declaration);
    const name = declaration.contact === undefined ? undefined : (await openContact(act, declaration.contact as ContactId))?.name;
    if (name === undefined) throw refuse("participation.declaration_erased");
    await changeDeclaration(act, id, { shownAt: act.now, shownName: name });
    await changeThing(act, id, { state: "shown", visibility: "public" });
    const link = await linkOf(act, id);
    if (link !== undefined) await linkObjects(act, link);
    await notifyWatchers(act, {
      object: id,
      step: "shown",
      link: declaration.address,
      subject: { pl: `Deklaracja ${declaration.code} jest na liście partnerów`, en: `Declaration ${declaration.code} is on the list of partners` },
      body: {
        pl: "Dziękujemy. Deklarację można w każdej chwili wycofać kodem pokwitowania.",
        en: "Thank you. The declaration can be withdrawn at any time with the code of the receipt.",
      },
    });
    act.record({ event: "participation.declaration_shown", object: id, from: declarationState(declaration), to: "shown", isPublic: true });
    return { address: declaration.address };
  },
});

/** Does not show a declaration, or takes it off the list, with a reason for the signatory. */
export const declineDeclaration = action({
  name: "participation.declineDeclaration",
  title: { pl: "Odrzuć deklarację", en: "Decline the declaration" },
  input: declineDeclarationInput,
  output: judgeDeclarationOutput,
  grants: policy.judgeDeclaration,
  async run(act, { declaration: id, reason }) {
    act.authorise();
    const declaration = await lockDeclaration(act, id);
    checkDeclining(declaration);
    await changeDeclaration(act, id, { declinedAt: act.now, reason });
    await takeDown(act, id, "declined");
    await notifyWatchers(act, {
      object: id,
      step: "declined",
      link: declaration.address,
      subject: { pl: `Nie pokazujemy deklaracji ${declaration.code}`, en: `Declaration ${declaration.code} is not shown` },
      body: {
        pl: `Powód: ${declineReasons[reason].pl}. Możesz podpisać deklarację jeszcze raz, z poprawionymi danymi.`,
        en: `The reason: ${declineReasons[reason].en}. You can sign the declaration again with corrected data.`,
      },
    });
    act.record({ event: "participation.declaration_declined", object: id, from: declarationState(declaration), to: "declined", payload: { reason } });
    return { address: declaration.address };
  },
});

/** Takes a declaration out of everything public: its page, the lists, the thread. */
export async function takeDown(act: Act, id: ObjectId, state: "declined" | "withdrawn"): Promise<void> {
  await changeThing(act, id, { state, visibility: "office" });
  const link = await linkOf(act, id);
  if (link !== undefined) await endLink(act, link, "deklaracji nie ma na liście");
}

/** What a declaration is about: the association. Missing: it is not recorded here. */
async function linkOf(act: Act, declaration: ObjectId) {
  const [association] = await listOrganisations(act, "association");
  return association === undefined
    ? undefined
    : { from: { object: declaration }, to: { object: association.id }, relation: "about" as const, madeHow: "rule" as const };
}
