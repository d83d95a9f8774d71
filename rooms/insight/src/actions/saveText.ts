import { randomBytes } from "node:crypto";
import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { partOutput, saveTextInput } from "../contract.ts";
import { refuseUnconsented } from "../model/source.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listExcerpts } from "../store/cards.ts";
import { findText, lockSource, saveSourceText } from "../store/sources.ts";

/** Saves the text of a source. It can be replaced until the first quote; the journal keeps only its salted hash. */
export const saveText = action({
  name: "insight.saveText",
  title: { pl: "Zapisz tekst źródła", en: "Save the text of a source" },
  input: saveTextInput,
  output: partOutput,
  grants: policy.saveText,
  async run(act, { source: id, text }) {
    act.authorise();
    const source = await lockSource(act, id);
    refuseUnconsented(source);
    if ((await listExcerpts(act, id)).length > 0) throw refuse("insight.text_quoted");
    const no = ((await findText(act, id))?.no ?? 0) + 1;
    const sha256 = await saveSourceText(act, id, { no, text, salt: randomBytes(16).toString("hex") });
    await changeThing(act, id, { state: "transcribed" });
    act.record({ event: "insight.text_saved", object: id, from: source.state, to: "transcribed", payload: { no, sha256 } });
    return { id, study: source.study };
  },
});
