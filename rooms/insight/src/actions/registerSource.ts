import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { numberedOutput, registerSourceInput } from "../contract.ts";
import { firstState, sourceKinds } from "../model/source.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { nextSourceNo, saveSource } from "../store/sources.ts";
import { contentOf, lockOpenStudy, numbered } from "./parts.ts";

/** Registers an interview, a meeting or a document of a study. Its number is the pseudonym; no name is ever asked for. */
export const registerSource = action({
  name: "insight.registerSource",
  title: { pl: "Zarejestruj źródło", en: "Register a source" },
  input: registerSourceInput,
  output: numberedOutput,
  grants: policy.registerSource,
  async run(act, { study: studyId, kind, role, roleEn, municipality, peopleCount, takenOn }) {
    act.authorise();
    const study = await lockOpenStudy(act, studyId);
    if (peopleCount > 0 && role === undefined) throw refuse("insight.role_needed", {}, "role");
    const id = newId<"object">();
    const no = await nextSourceNo(act, studyId);
    const address = `${study.thing.address}/zrodla/${no}`;
    const state = firstState(peopleCount);
    await saveThing(act, { id, kind: "source", title: numbered(sourceKinds[kind], no), address, state, origin: originOf(act.space), visibility: "office" });
    await saveSource(act, {
      id,
      study: studyId,
      no,
      kind,
      municipality,
      role: role === undefined || peopleCount === 0 ? undefined : contentOf(role, roleEn),
      peopleCount,
      takenOn,
    });
    await linkNewborn(act, { from: { object: studyId }, to: { object: id }, relation: "collected", madeHow: "rule" });
    act.record({ event: "insight.source_registered", object: id, to: state, payload: { kind, no } });
    return { id, no, study: studyId };
  },
});
