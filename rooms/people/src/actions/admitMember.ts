import type { Day } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { admitMemberInput, admitMemberOutput } from "../contract.ts";
import { distinguish, municipalityNames, teamOf } from "../model/founding.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listBodies } from "../store/bodies.ts";
import { listMembers } from "../store/organisations.ts";
import { createSeat } from "./createSeat.ts";
import { joinTerritory } from "./joinTerritory.ts";
import { recordBody } from "./recordBody.ts";
import { recordMembership } from "./recordMembership.ts";
import { recordOrganisation } from "./recordOrganisation.ts";

/** Admits a municipality: organisation, active membership, a seat in the assembly, a working team, its place in the territory. */
export const admitMember = action({
  name: "people.admitMember",
  title: { pl: "Przyjmij gminę", en: "Admit a municipality" },
  input: admitMemberInput,
  output: admitMemberOutput,
  grants: policy.admitMember,
  async run(act, { teryt, name, from, source }) {
    act.authorise();
    const present = await listMembers(act, act.today);
    if (present.some((one) => one.teryt?.slice(0, 6) === teryt.slice(0, 6))) throw refuse("people.member_known", {}, "teryt");
    const others = present.flatMap((one) => (one.teryt === undefined ? [] : [{ teryt: one.teryt, name: one.short }]));
    const member = distinguish([...others, { teryt, name }]).at(-1);
    if (member === undefined) throw refuse("people.member_known", {}, "teryt");
    const { id, address } = await act.perform(recordOrganisation, { ...municipalityNames(member), kind: "municipality", teryt });
    await act.perform(recordMembership, { organisation: id, state: "active", from, fromPrecision: "day", source });
    await act.perform(recordBody, { ...teamOf(member), organisation: id, from, fromPrecision: "day", numberPattern: "{n}/{yyyy}", numberReset: "year" });
    const assembly = (await listBodies(act)).find(({ kind }) => kind === "assembly");
    if (assembly !== undefined)
      await act.perform(createSeat, { body: assembly.id, represents: id, office: "member", voting: true, from: laterOf(from, assembly.span.from) });
    await joinTerritory(act, [member], source);
    act.record({ event: "people.member_admitted", object: id, payload: { teryt, name, from, source }, isPublic: true });
    return { organisation: id, address };
  },
});

/** A municipality may have joined before its assembly was written down; its seat stands in the assembly's time. */
function laterOf(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}
