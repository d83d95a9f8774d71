import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { partOutput, recordConsentInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockSource, saveConsent } from "../store/sources.ts";

/** Records that the people in a source agreed to be quoted, and what may stand beside their words. */
export const recordConsent = action({
  name: "insight.recordConsent",
  title: { pl: "Zapisz zgodę", en: "Record consent" },
  input: recordConsentInput,
  output: partOutput,
  grants: policy.recordConsent,
  async run(act, { source: id, ...consent }) {
    act.authorise();
    const source = await lockSource(act, id);
    if (source.state === "withdrawn") throw refuse("insight.withdrawn");
    if (source.peopleCount === 0) throw refuse("insight.no_people");
    if (source.consent !== undefined) throw refuse("insight.consent_given");
    await saveConsent(act, id, consent);
    await changeThing(act, id, { state: "consented" });
    act.record({ event: "insight.consent_recorded", object: id, from: source.state, to: "consented", payload: { form: consent.form } });
    return { id, study: source.study };
  },
});
