import { type ObjectId, say } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { notifyWatchers } from "@splot/thread";
import { decideFicheInput, movedOutput } from "../contract.ts";
import type { Project } from "../model/project.ts";
import { policy } from "../policy.ts";
import { moveFiche } from "./moveFiche.ts";
import { openProject } from "./reach.ts";

/**
 * Accepts a checked fiche for the catalogue, which makes it public, or declines it with a reason. Main and reserve lists
 * need a resolution (I85), so this goes no further. Those who follow what the project grew out of hear of it.
 */
export const decideFiche = action({
  name: "projects.decideFiche",
  title: { pl: "Zdecyduj o fiszce", en: "Decide on the fiche" },
  input: decideFicheInput,
  output: movedOutput,
  grants: policy.decideFiche,
  async run(act, { project: id, verdict, reason }) {
    const project = await openProject(act, id);
    const isAccepted = verdict === "accept";
    const event = isAccepted ? "projects.fiche_accepted" : "projects.fiche_declined";
    const state = await moveFiche(act, project, { move: verdict, event, reason, isPublic: isAccepted });
    if (isAccepted) await tellWatchers(act, project);
    return { project: id, state };
  },
});

async function tellWatchers(act: Act, { id, grewFrom, title, address }: Project): Promise<void> {
  const subject = { pl: "Projekt przyjęto do katalogu", en: "A project was accepted for the catalogue" };
  const body = {
    pl: `Z tego, co śledzisz, powstał projekt „${title.pl}”. Jego fiszka jest teraz jawna.`,
    en: `What you follow became the project “${say("en", title)}”. Its fiche is public now.`,
  };
  const step = (object: ObjectId) => ({ object, isForContributors: true, step: `projects.accepted:${id}`, subject, body, link: address });
  await notifyWatchers(act, ...[id, ...(grewFrom === undefined ? [] : [grewFrom])].map(step));
}
