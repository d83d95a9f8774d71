import { addDays } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { findOrganisation, keepContactUntil, saveContact } from "@splot/people";
import { setTeamAddressInput, setTeamAddressOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findTeamAddress, putTeamAddress } from "../store/campaigns.ts";

/** How long the address of a team is kept unless it is given again. Unit: days. */
const KEPT_DAYS = 730;

/** Keeps the mail address of a team, sealed; the one before goes with the next erasing. Refuses: `task.org_unknown`. */
export const setTeamAddress = action({
  name: "delivery.setTeamAddress",
  title: { pl: "Zapisz adres zespołu", en: "Enter the address of a team" },
  input: setTeamAddressInput,
  output: setTeamAddressOutput,
  grants: policy.setTeamAddress,
  isSecret: true,
  async run(act, { org, email }) {
    act.authorise({ organisation: org });
    if ((await findOrganisation(act, org)) === undefined) throw refuse("task.org_unknown", {}, "org");
    const before = await findTeamAddress(act, org);
    if (before !== undefined) await keepContactUntil(act, before, addDays(act.today, -1));
    const contact = await saveContact(act, { email, purpose: "delivery.team", eraseAfter: addDays(act.today, KEPT_DAYS) });
    await putTeamAddress(act, org, contact);
    act.record({ event: "delivery.team_address_set", object: org });
    return { org };
  },
});
