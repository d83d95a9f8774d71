import { addDays, newId } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { listMembers, saveContact } from "@splot/people";
import { issueReceipt, watchObject } from "@splot/thread";
import { sendIdeaInput, sendIdeaOutput } from "../contract.ts";
import { ideaAddress } from "../model/idea.ts";
import { checkAuthorship, checkEmail } from "../model/remark.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveIdea } from "../store/ideas.ts";

/** How long a contact is kept at most. Unit: days. */
const CONTACT_DAYS = 730;

/** Sends an idea, without an account (I62). Gives the receipt; the office looks at the idea before everybody can. */
export const sendIdea = action({
  name: "participation.sendIdea",
  title: { pl: "Zgłoś pomysł", en: "Send an idea" },
  input: sendIdeaInput,
  output: sendIdeaOutput,
  grants: policy.sendIdea,
  async run(act, input) {
    act.authorise();
    const { title, body, teryt, place, shownName, email, authorKind = "resident", hasConsent = false } = input;
    checkAuthorship({ authorKind, shownName, hasConsent });
    checkEmail(email);
    if (teryt !== undefined && !(await listMembers(act, act.today)).some((member) => member.teryt === teryt))
      throw refuse("participation.municipality_unknown", {}, "teryt");
    const no = await issueNumber(act, "idea", "");
    const code = act.space.purpose === "exercise" ? `ĆW-P-${no}` : `P-${no}`;
    const id = newId<"object">();
    const address = ideaAddress(code);
    await saveThing(act, { id, kind: "idea", code, title: { pl: title }, origin: originOf(act.space), state: "received", visibility: "office", address });
    const contact =
      email === undefined ? undefined : await saveContact(act, { email, purpose: "participation.idea", eraseAfter: addDays(act.today, CONTACT_DAYS) });
    await saveIdea(act, { id, no, title, body, teryt, place, authorKind, shownName, contact });
    const receipt = await issueReceipt(act, { object: id, contact });
    if (contact !== undefined) await watchObject(act, { object: id, watcherKind: "contact", watcher: contact, why: "contributed" });
    act.record({ event: "participation.idea_sent", object: id, to: "received", payload: { code, teryt: teryt ?? null }, isPublic: true });
    return { idea: id, code: receipt.code, number: code, address };
  },
});
