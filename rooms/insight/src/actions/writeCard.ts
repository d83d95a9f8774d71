import { type ContentText, newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { numberedOutput, writeCardInput } from "../contract.ts";
import type { CitedExcerpt } from "../model/card.ts";
import { refuseUnconsented } from "../model/source.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listExcerptsOf, nextNo, saveCard } from "../store/cards.ts";
import { contentOf, lockOpenStudy } from "./parts.ts";

/** Writes a card: one observation and the excerpts it rests on. A quote card repeats its one excerpt. */
export const writeCard = action({
  name: "insight.writeCard",
  title: { pl: "Napisz kartę", en: "Write a card" },
  input: writeCardInput,
  output: numberedOutput,
  grants: policy.writeCard,
  async run(act, { study: studyId, excerpts, tag, awareness, text, textEn }) {
    act.authorise();
    const study = await lockOpenStudy(act, studyId);
    const wanted = [...new Set(excerpts)];
    if (wanted.length === 0) throw refuse("insight.excerpt_needed", {}, "excerpts");
    const cited = await listExcerptsOf(act, studyId, wanted);
    if (cited.length < wanted.length) throw refuse("insight.excerpt_unknown", {}, "excerpts");
    for (const { source } of cited) refuseUnconsented(source);
    const title = tag === "quote" ? quoted(cited) : written(text, textEn);
    const id = newId<"object">();
    const no = await nextNo(act, "insight.card", studyId);
    await saveThing(act, {
      id,
      kind: "card",
      title,
      address: `${study.thing.address}/karty/${no}`,
      state: "written",
      origin: originOf(act.space),
      visibility: "office",
    });
    await saveCard(act, { id, study: studyId, no, tag, awareness }, wanted);
    const sources = new Set(cited.map(({ source }) => source.id));
    await linkNewborn(
      act,
      ...[...sources].map((source) => ({ from: { object: source }, to: { object: id }, relation: "evidences", madeHow: "person" }) as const),
    );
    act.record({ event: "insight.card_written", object: id, to: "written", payload: { no, tag, awareness, excerpts: wanted } });
    return { id, no, study: studyId };
  },
});

/** The words of the one excerpt. Refuses: `insight.quote_single`, `insight.withdrawn`. */
function quoted(cited: readonly CitedExcerpt[]): ContentText {
  const [only, ...others] = cited;
  if (only === undefined || others.length > 0) throw refuse("insight.quote_single", {}, "excerpts");
  if (only.quote === undefined) throw refuse("insight.withdrawn", {}, "excerpts");
  return { pl: only.quote };
}

function written(text: string | undefined, textEn: string | undefined): ContentText {
  if (text === undefined) throw refuse("insight.text_needed", {}, "text");
  return contentOf(text, textEn);
}
