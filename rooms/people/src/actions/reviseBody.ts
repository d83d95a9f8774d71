import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { reviseBodyInput, revisedOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { changeBody } from "../store/bodies.ts";
import { loadEntry } from "./loadEntry.ts";

/** Changes what is said of a body that was entered at work. Refuses: `object.unknown`, `people.fact_fixed`, `people.entry_stale`. */
export const reviseBody = action({
  name: "people.reviseBody",
  title: { pl: "Zmień opis organu", en: "Change the description of a body" },
  input: reviseBodyInput,
  output: revisedOutput,
  grants: policy.reviseBody,
  async run(act, { body, was, ...said }) {
    act.authorise();
    const { address } = await loadEntry(act, { id: body, kind: "body", was });
    await changeThing(act, body, { title: said.name });
    await changeBody(act, body, said);
    act.record({ event: "people.body_revised", object: body, payload: { was, name: said.name }, isPublic: true });
    return { id: body, address };
  },
});
