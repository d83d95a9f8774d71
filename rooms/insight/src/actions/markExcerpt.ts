import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { markExcerptInput, markExcerptOutput } from "../contract.ts";
import { placeOfQuote, quoteAt, type Span } from "../model/excerpt.ts";
import { refuseUnconsented } from "../model/source.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveExcerpt } from "../store/cards.ts";
import { findText, lockSource } from "../store/sources.ts";

/** Marks a place in the text of a source, by its words or by its characters (I40). A place marked twice is one excerpt. */
export const markExcerpt = action({
  name: "insight.markExcerpt",
  title: { pl: "Zaznacz cytat", en: "Mark a quote" },
  input: markExcerptInput,
  output: markExcerptOutput,
  grants: policy.markExcerpt,
  async run(act, { source: id, quote, start, end }) {
    act.authorise();
    const source = await lockSource(act, id);
    refuseUnconsented(source);
    const text = await findText(act, id);
    if (text === undefined) throw refuse("insight.no_text");
    const place: Span = start !== undefined && end !== undefined ? { start, end } : placeOfQuote(text.text, quote ?? "");
    const excerpt = await saveExcerpt(act, { ...place, id: newId(), source: id, textNo: text.no, quote: quoteAt(text.text, place), salt: text.salt });
    act.record({ event: "insight.excerpt_marked", object: id, payload: { excerpt, text: text.no, start: place.start, end: place.end } });
    return { id, excerpt, study: source.study };
  },
});
