import { listTeams, nameTeamDuties, teamDutyCodes } from "@splot/people";
import type { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";

/** Functions that fill the duties in the exercise; none is taken from a real office. */
const functions = {
  coordinate: { holder: "Sekretarz gminy", deputy: "Kierownik wydziału rozwoju" },
  liaise: { holder: "Kierownik wydziału rozwoju", deputy: "Inspektor ds. współpracy" },
  delegate: { holder: "Sekretarz gminy" },
  monitor: { holder: "Inspektor ds. inwestycji", deputy: "Inspektor ds. funduszy" },
  supply_data: { holder: "Inspektor ds. danych i sprawozdań" },
};

/** Who fills the duties of the teams: all of them in each municipality, three of five in the invented one. */
export async function nameDuties(stage: Stage, { invented }: Cast): Promise<void> {
  const all = teamDutyCodes.map((duty) => ({ duty, ...functions[duty] }));
  for (const { id, organisation } of await stage.read((read) => listTeams(read))) {
    if (organisation !== invented) await stage.act("dyrektor", nameTeamDuties, { team: id, duties: all });
    else await stage.act("koordynator-przykladowa", nameTeamDuties, { team: id, duties: all.slice(0, 3) });
  }
}
