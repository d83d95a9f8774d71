import { factAction, putThing } from "@splot/kernel/facts";
import { placedOutput, recordEditionInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { dropEdition, putEdition } from "../store/editions.ts";

/** Writes down an edition with its rules, the scopes of its recommendations and its schedule; a rule without a source is left out. */
export const recordEdition = factAction({
  name: "networks.recordEdition",
  title: { pl: "Odnotuj edycję", en: "Record an edition" },
  input: recordEditionInput,
  output: placedOutput,
  grants: policy.recordFact,
  async run(act, { title, source, isEnded, ...edition }) {
    act.authorise();
    const state = isEnded ? "closed" : "running";
    const address = `/edycje/${edition.code}`;
    const thing = await putThing(act, {
      kind: "edition",
      code: edition.code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state,
      visibility: "public",
      address,
    });
    await putEdition(act, { ...edition, id: thing.id });
    act.record({ event: "networks.edition_recorded", object: thing.id, to: state, payload: { code: edition.code, source }, isPublic: true });
    return thing;
  },
  retract: async (act, { result }) => dropEdition(act, result.id),
});
