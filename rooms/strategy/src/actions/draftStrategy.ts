import { newId, type ObjectId } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { draftStrategyInput, draftStrategyOutput } from "../contract.ts";
import { splitText } from "../model/blocks.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findRegime, saveCheckItems } from "../store/checklist.ts";
import { saveParagraphs, saveStrategy } from "../store/strategies.ts";

/** Begins a document: its text by paragraphs, and the checklist of the law of the day. Seen by the office alone until it is consulted. */
export const draftStrategy = action({
  name: "strategy.draftStrategy",
  title: { pl: "Zacznij dokument strategii", en: "Begin a strategy document" },
  input: draftStrategyInput,
  output: draftStrategyOutput,
  grants: policy.draftStrategy,
  async run(act, { title, titleEn, horizon, text }) {
    act.authorise();
    const paragraphs = splitText(text);
    const regime = await findRegime(act);
    if (regime === undefined) throw refuse("strategy.no_regime");
    const year = act.today.slice(0, 4);
    const number = await issueNumber(act, "strategy", year);
    // An exercise marks its numbers, so that none is taken for a real one (MODEL 0.6).
    const code = `${act.space.purpose === "exercise" ? "ĆW-" : ""}S-${number}/${year}`;
    const id: ObjectId = newId();
    const address = `/strategia/s-${number}-${year}`;
    const name = { pl: title, en: titleEn };
    const madeBy = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveThing(act, { id, kind: "strategy", code, title: name, origin: originOf(act.space), state: "draft", visibility: "office", address, madeBy });
    await saveStrategy(act, { id, horizon, regime });
    await saveParagraphs(act, id, paragraphs);
    await saveCheckItems(act, id, regime.items);
    act.record({ event: "strategy.drafted", object: id, to: "draft", payload: { title: name, code }, isPublic: true });
    return { id, code, address };
  },
});
