import { action } from "@splot/kernel/journal";
import { nameTeamDutiesInput, nameTeamDutiesOutput } from "../contract.ts";
import { changedDuties, unfilledDuties } from "../model/teamDuty.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listTeams, lockTeam, saveDutyHolders } from "../store/teams.ts";

/** Names who fills the duties of a working team, by function; a duty without anybody stays listed as unfilled (I24). */
export const nameTeamDuties = action({
  name: "people.nameTeamDuties",
  title: { pl: "Wskaż osoby do zadań", en: "Name who fills the duties" },
  input: nameTeamDutiesInput,
  output: nameTeamDutiesOutput,
  grants: policy.nameTeamDuties,
  async run(act, { team: id, duties }) {
    await lockTeam(act, id);
    const [team] = await listTeams(act, { team: id });
    act.authorise(team === undefined ? {} : { organisation: team.organisation });
    if (team === undefined) throw refuse("people.team_unknown", {}, "team");
    const alone = duties.find(({ holder, deputy }) => holder === undefined && deputy !== undefined);
    if (alone !== undefined) throw refuse("people.deputy_alone", {}, `${alone.duty}.holder`);
    const changed = changedDuties(team.duties, duties);
    if (changed.length === 0) throw refuse("people.duties_same");
    const by = act.actor.kind === "person" ? act.actor.person : undefined;
    await saveDutyHolders(
      act,
      changed.map((one) => ({ ...one, team: id, by })),
    );
    const unfilled = unfilledDuties(team.duties.map((one) => changed.find(({ duty }) => duty === one.duty) ?? one));
    act.record({
      event: "people.team_duties_named",
      object: id,
      payload: { named: changed.map(({ duty }) => duty), unfilled: [...unfilled] },
      isPublic: true,
    });
    return { code: team.code, unfilledCount: unfilled.length };
  },
});
