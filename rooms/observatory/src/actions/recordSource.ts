import { newId } from "@splot/kernel";
import { factAction } from "@splot/kernel/facts";
import { recordSourceInput, recordSourceOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { findSourceId, saveSource } from "../store/vintages.ts";

/** Writes down whose numbers they are, and under which licence. */
export const recordSource = factAction({
  name: "observatory.recordSource",
  title: { pl: "Zapisz źródło danych", en: "Record a source of figures" },
  input: recordSourceInput,
  output: recordSourceOutput,
  grants: policy.recordSource,
  async run(act, source) {
    act.authorise();
    const standing = act.fact?.standing === undefined ? undefined : await findSourceId(act, source.code);
    const id = standing ?? newId<"source">();
    // NOTE: what is told from seeds is public with the program; figures that are withheld come from a file.
    await saveSource(act, { id, ...source, isWithheld: false });
    act.record({
      event: "observatory.source_recorded",
      payload: { code: source.code, citation: source.citation.pl, licence: source.licence.pl },
      isPublic: true,
    });
    return { id };
  },
  // NOTE: a source has no list of its own; its releases are facts of their own and are taken back with it.
  retract: async () => undefined,
});
