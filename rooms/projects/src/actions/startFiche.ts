import { newId, type ObjectId } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { findThing, originOf, saveThing, type Thing } from "@splot/kernel/objects";
import { answerTaken } from "@splot/participation";
import { findOrganisation, type Organisation } from "@splot/people";
import { linkNewborn } from "@splot/thread";
import { startFicheInput, startFicheOutput } from "../contract.ts";
import { projectAddress } from "../model/project.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveProject } from "../store/projects.ts";
import { saveParticipant } from "../store/shares.ts";
import { personOf } from "./reach.ts";

/** Things that a project can grow out of. */
const origins = ["idea", "insight", "mid_action"];

/**
 * Starts a working fiche, led by one organisation; with `from` the idea, insight or action becomes this project.
 * Refuses: `project.org_unknown`, `project.basis_unfit`.
 */
export const startFiche = action({
  name: "projects.startFiche",
  title: { pl: "Zacznij fiszkę projektu", en: "Start a project fiche" },
  input: startFicheInput,
  output: startFicheOutput,
  grants: policy.startFiche,
  async run(act, { title, titleEn, type, lead, from }) {
    act.authorise({ organisation: lead });
    const organisation = await findOrganisation(act, lead);
    if (organisation === undefined) throw refuse("project.org_unknown", {}, "lead");
    const basis = from === undefined ? undefined : await findBasis(act, from);
    const id = newId<"object">();
    const year = act.today.slice(0, 4);
    const number = `P-${await issueNumber(act, "project", year)}/${year}`;
    const code = act.space.purpose === "exercise" ? `ĆW-${number}` : number;
    const name = { pl: title, en: titleEn };
    const address = projectAddress(code);
    const thing = { id, kind: "project", code, title: name, origin: originOf(act.space), state: "draft", visibility: "members", address } as const;
    await saveThing(act, { ...thing, madeBy: personOf(act) });
    await saveProject(act, id, { type, lead, grewFrom: basis?.id });
    await saveParticipant(act, id, { org: lead, part: "lead" });
    if (basis !== undefined) await become(act, basis, { id, title, organisation });
    act.record({ event: "projects.fiche_started", object: id, to: "draft", payload: { code, type, lead, from: basis?.id ?? null } });
    return { id, code, address };
  },
});

/** Something that this person may read and that can become a project. */
async function findBasis(act: Act, id: ObjectId): Promise<Thing> {
  const thing = await findThing(act, id);
  const roles = act.actor.kind === "person" ? act.actor.roles : undefined;
  const isFit = thing !== undefined && thing.space === act.space.id && origins.includes(thing.kind) && maySee(thing.visibility, roles);
  if (!isFit) throw refuse("project.basis_unfit", {}, "from");
  return thing;
}

/** Ties the project to what it grows out of; an idea gets its answer, so that its author hears of it. */
async function become(
  act: Act,
  basis: Thing,
  { id, title, organisation }: { readonly id: ObjectId; readonly title: string; readonly organisation: Organisation },
) {
  if (basis.kind !== "idea") {
    await linkNewborn(act, { from: { object: basis.id }, to: { object: id }, relation: "became", madeHow: "person" });
    return;
  }
  const answer = `${organisation.short} pisze fiszkę projektu „${title}”. Fiszka będzie jawna, gdy biuro przyjmie ją do katalogu.`;
  await answerTaken(act, { idea: basis.id, by: id, answer });
}
