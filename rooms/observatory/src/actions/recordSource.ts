import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { recordSourceInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveSource } from "../store/vintages.ts";

/** Writes down whose numbers they are, and under which licence. */
export const recordSource = action({
  name: "observatory.recordSource",
  title: { pl: "Zapisz źródło danych", en: "Record a source of figures" },
  input: recordSourceInput,
  grants: policy.recordSource,
  async run(act, source) {
    act.authorise();
    const id = newId<"source">();
    await saveSource(act, { id, ...source });
    act.record({
      event: "observatory.source_recorded",
      payload: { code: source.code, citation: source.citation.pl, licence: source.licence.pl },
      isPublic: true,
    });
    return { id };
  },
});
