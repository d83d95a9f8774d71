import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { linkObjects, notifyWatchers } from "@splot/thread";
import { answerIdeaInput, ideaOutput, takeUpIdeaInput } from "../contract.ts";
import { checkAnswering, type Idea, type IdeaVerdict, ideaState, ideaVerdicts } from "../model/idea.ts";
import { policy } from "../policy.ts";
import { changeIdea, lockIdea } from "../store/ideas.ts";

/** Answers a shown idea with a reason: kept for later, or not taken up. */
export const answerIdea = action({
  name: "participation.answerIdea",
  title: { pl: "Odpowiedz na pomysł", en: "Answer the idea" },
  input: answerIdeaInput,
  output: ideaOutput,
  grants: policy.answerIdea,
  async run(act, { idea: id, verdict, answer }) {
    act.authorise();
    const idea = await lockIdea(act, id);
    await giveAnswer(act, idea, { verdict, text: answer });
    return { address: idea.address };
  },
});

/** Takes an idea up, by the office: it became a project or a plan, which stands behind it in the thread from now on. */
export const takeUpIdea = action({
  name: "participation.takeUpIdea",
  title: { pl: "Podejmij pomysł", en: "Take the idea up" },
  input: takeUpIdeaInput,
  output: ideaOutput,
  grants: policy.takeUpIdea,
  async run(act, taken) {
    act.authorise();
    return { address: (await answerTaken(act, taken)).address };
  },
});

/**
 * Answers an idea by what takes it up, as part of the caller's act, which has authorised the making of that thing.
 * Refuses: an idea that cannot be answered now, `thread.link_unfit`.
 */
export async function answerTaken(
  act: Act,
  { idea: id, by, answer }: { readonly idea: ObjectId; readonly by: ObjectId; readonly answer: string },
): Promise<Idea> {
  const idea = await lockIdea(act, id);
  await linkObjects(act, { from: { object: id }, to: { object: by }, relation: "became", madeHow: "rule" });
  await giveAnswer(act, idea, { verdict: "taken_up", text: answer, by });
  return idea;
}

async function giveAnswer(
  act: Act,
  idea: Idea,
  { verdict, text, by }: { readonly verdict: IdeaVerdict; readonly text: string; readonly by?: ObjectId },
): Promise<void> {
  checkAnswering(idea);
  await changeIdea(act, idea.id, { answer: { verdict, text, by: act.actor.kind === "person" ? act.actor.person : null } });
  await changeThing(act, idea.id, { state: verdict });
  const words = ideaVerdicts[verdict];
  await notifyWatchers(act, {
    object: idea.id,
    step: `answered-${verdict}`,
    link: idea.address,
    subject: { pl: `Jest odpowiedź na pomysł ${idea.code}`, en: `Your idea ${idea.code} has an answer` },
    body: { pl: `Odpowiedź: ${words.pl}. Uzasadnienie jest pod podanym adresem.`, en: `The answer: ${words.en}. The reason is at the address below.` },
  });
  act.record({
    event: "participation.idea_answered",
    object: idea.id,
    from: ideaState(idea),
    to: verdict,
    payload: { verdict, answer: text, by: by ?? null },
    isPublic: true,
  });
}
