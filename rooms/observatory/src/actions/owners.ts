import type { Actor, Grant } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, listMembers, type Unit } from "@splot/kernel/territory";
import { findOrganisationByTeryt, listOrganisations, type Organisation } from "@splot/people";

/** Whose values those of a unit are. Missing: the register names no organisation, so only the office speaks for them. */
export async function ownerOf(read: ReadHandle, unit: string): Promise<Organisation | undefined> {
  return (await findOrganisationByTeryt(read, unit)) ?? findOrganisationByTeryt(read, unit.slice(0, 6));
}

/** A unit of the area with the organisation for which somebody acts. */
export interface OwnUnit {
  readonly unit: Unit;
  readonly organisation: Organisation;
}

/** The units of the area whose organisations this person acts for by these grants. */
export async function ownUnits(read: ReadHandle, actor: Actor, grants: readonly Grant[]): Promise<readonly OwnUnit[]> {
  const roles = actor.kind === "person" ? actor.roles : [];
  const held = roles.filter(({ role, scopeKind }) => scopeKind === "organisation" && grants.some((grant) => grant.role === role && grant.own !== undefined));
  if (held.length === 0) return [];
  const [organisations, units] = await together(listOrganisations(read, "municipality"), listMembers(read, areaCodeOf(read.space), read.today));
  const own = organisations.filter(({ id }) => held.some(({ scopeId }) => scopeId === id));
  return own.flatMap((organisation) => {
    const { teryt } = organisation;
    const unit = teryt === undefined ? undefined : units.find(({ code }) => code === teryt || code.slice(0, 6) === teryt);
    return unit === undefined ? [] : [{ unit, organisation }];
  });
}
