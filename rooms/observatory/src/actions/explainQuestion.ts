import { action } from "@splot/kernel/journal";
import { refuseUnknown } from "@splot/kernel/objects";
import { explainQuestionInput, explainQuestionOutput, reviewFiguresInput, reviewFiguresOutput } from "../contract/quality.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listQuestions, saveExplanation } from "../store/questions.ts";
import { askAboutNewest } from "./askQuestions.ts";
import { ownerOf } from "./owners.ts";

/**
 * Explains a value that a rule has asked about: the municipality its own, the office any. The value stays as it is and loses its
 * mark. Refuses: an unknown question, another municipality's, `observatory.question_settled`.
 */
export const explainQuestion = action({
  name: "observatory.explainQuestion",
  title: { pl: "Wyjaśnij wartość", en: "Explain a value" },
  input: explainQuestionInput,
  output: explainQuestionOutput,
  grants: policy.explainQuestion,
  async run(act, { question: id, comment }) {
    const [question] = await listQuestions(act, { ids: [id] });
    const owner = question?.unit === undefined ? undefined : await ownerOf(act, question.unit.code);
    act.authorise(owner === undefined ? {} : { organisation: owner.id });
    if (question === undefined) throw refuseUnknown();
    if (question.state !== "open") throw refuse("observatory.question_settled");
    await saveExplanation(act, id, { comment, by: act.actor.kind === "person" ? act.actor.person : undefined });
    act.record({
      event: "observatory.question_explained",
      payload: { question: id, rule: question.rule, unit: question.unit?.code ?? null, period: question.period, comment },
    });
    return { question: id };
  },
});

/** Examines the newest numbers of every indicator, also those that came with the program; what was asked stays asked once. */
export const reviewFigures = action({
  name: "observatory.reviewFigures",
  title: { pl: "Sprawdź najnowsze liczby", en: "Examine the newest numbers" },
  input: reviewFiguresInput,
  output: reviewFiguresOutput,
  grants: policy.reviewFigures,
  async run(act) {
    act.authorise();
    const { opened } = await askAboutNewest(act);
    act.record({ event: "observatory.figures_reviewed", payload: { opened } });
    return { opened };
  },
});
