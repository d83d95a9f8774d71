import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { notifyWatchers } from "@splot/thread";
import { hideIdeaInput, ideaOutput, showIdeaInput } from "../contract.ts";
import { checkHiding, decideShowing, hideReasons, ideaState } from "../model/idea.ts";
import { policy } from "../policy.ts";
import { changeIdea, lockIdea, saveModeration } from "../store/ideas.ts";
import { personOf } from "./proposeDisposition.ts";

/** Shows an idea to everybody, for the first time or again. */
export const showIdea = action({
  name: "participation.showIdea",
  title: { pl: "Pokaż pomysł", en: "Show the idea" },
  input: showIdeaInput,
  output: ideaOutput,
  grants: policy.moderateIdea,
  async run(act, { idea: id }) {
    act.authorise();
    const idea = await lockIdea(act, id);
    const step = decideShowing(idea);
    const shown = { ...idea, shownAt: idea.shownAt ?? act.now, hiddenReason: undefined };
    await changeIdea(act, id, { shownAt: shown.shownAt, hiddenReason: null });
    await changeThing(act, id, { state: ideaState(shown), visibility: "public" });
    await saveModeration(act, { contribution: id, act: step, by: personOf(act) });
    await notifyWatchers(act, {
      object: id,
      step: `shown-${act.now.toISOString()}`,
      link: idea.address,
      subject: { pl: `Pomysł ${idea.code} jest już na stronie`, en: `Your idea ${idea.code} is on the site now` },
      body: { pl: "Każdy może go teraz przeczytać. Napiszemy, gdy będzie odpowiedź.", en: "Everybody can read it now. We will write when there is an answer." },
    });
    act.record({ event: "participation.idea_shown", object: id, from: ideaState(idea), to: ideaState(shown), payload: { act: step }, isPublic: true });
    return { address: idea.address };
  },
});

/** Hides an idea with a public reason; its fate page stays (I60). */
export const hideIdea = action({
  name: "participation.hideIdea",
  title: { pl: "Ukryj pomysł", en: "Hide the idea" },
  input: hideIdeaInput,
  output: ideaOutput,
  grants: policy.moderateIdea,
  async run(act, { idea: id, reason }) {
    act.authorise();
    const idea = await lockIdea(act, id);
    checkHiding(idea);
    await changeIdea(act, id, { hiddenReason: reason });
    await changeThing(act, id, { state: "hidden", visibility: "office" });
    await saveModeration(act, { contribution: id, act: "hide", reason, by: personOf(act) });
    await notifyWatchers(act, {
      object: id,
      step: `hidden-${act.now.toISOString()}`,
      link: idea.address,
      subject: { pl: `Nie pokazujemy pomysłu ${idea.code}`, en: `Your idea ${idea.code} is not shown` },
      body: {
        pl: `Powód: ${hideReasons[reason].pl}. Możesz wysłać go jeszcze raz bez tej treści.`,
        en: `The reason: ${hideReasons[reason].en}. You can send it again without that content.`,
      },
    });
    act.record({ event: "participation.idea_hidden", object: id, from: ideaState(idea), to: "hidden", payload: { reason }, isPublic: true });
    return { address: idea.address };
  },
});
