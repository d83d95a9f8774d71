import type { Json, ObjectId } from "@splot/kernel";
import type { Participant, Project, Share } from "./project.ts";

/** A fiche with everything that is frozen when it is submitted. */
export interface FullFiche {
  readonly project: Project;
  readonly participants: readonly Participant[];
  readonly shares: readonly Share[];
  readonly children: readonly { readonly id: ObjectId; readonly lead?: ObjectId | undefined }[];
  /** Goals and plans, and evidence, by id. */
  readonly directions: readonly ObjectId[];
  readonly bases: readonly ObjectId[];
}

/** The content of a frozen fiche: what was submitted, nothing more. Amounts are grosze. */
export function ficheContent({ project, participants, shares, children, directions, bases }: FullFiche): { readonly [key: string]: Json | undefined } {
  const { code, title, type, nature, lead, parent, problem, aim, scope, effect, starts, ends, primary } = project;
  return {
    kind: "project",
    code,
    title: { ...title },
    type,
    nature,
    lead,
    parent,
    ...texts({ problem, aim, scope, effect }),
    starts,
    ends,
    primary,
    participants: participants.map(({ org, part }) => ({ org, part })),
    shares: shares.map(({ org, year, cost, eligible }) => ({ org, year, cost, eligible })),
    children: children.map(({ id }) => id),
    directions: [...directions],
    bases: [...bases],
  };
}

function texts(named: Readonly<Record<string, { readonly pl: string; readonly en?: string | undefined } | undefined>>): { [key: string]: Json | undefined } {
  return Object.fromEntries(Object.entries(named).map(([name, text]) => [name, text === undefined ? undefined : { ...text }]));
}
