import { inAlphabet, say } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { listThingsOfKind } from "@splot/kernel/objects";
import { listOrganisations } from "@splot/people";
import { listDirections } from "../actions/directions.ts";
import type { Project } from "../model/project.ts";
import { openStates } from "../model/states.ts";
import { listFunds } from "../store/funds.ts";
import { listOpenBundles } from "../store/projects.ts";
import type { DeskChoices } from "../web/pages/DeskPage.tsx";

/** Everything that the selects of a desk offer. While the fiche is written: up to nine queries and two for each strategy. */
export async function choicesOf(read: ReadHandle, visit: Visit, project: Project): Promise<DeskChoices> {
  const { language } = visit;
  const option = (value: string, text: Parameters<typeof say>[1], before = "") => ({ value, label: `${before}${say(language, text)}` });
  const funds = (await listFunds(read)).map(({ id, title }) => option(id, title));
  if (!openStates.includes(project.state)) return { orgs: [], directions: [], bases: [], bundles: [], funds };
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const insights = (await listThingsOfKind(read, "insight")).filter(({ visibility }) => maySee(visibility, roles));
  const indicators = await listThingsOfKind(read, "indicator");
  return {
    funds,
    orgs: inAlphabet((await listOrganisations(read)).map(({ id, name }) => option(id, name))),
    directions: (await listDirections(read)).map(({ id, code, title }) => option(id, title, `${code} `)),
    bases: [...insights, ...indicators].map(({ id, kind, title }) => option(id, title, `${say(language, visit.words.kind(kind))}: `)),
    bundles: (await listOpenBundles(read)).map(({ id, title }) => option(id, title)),
  };
}
