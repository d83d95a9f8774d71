import { room } from "@splot/kernel/http";
import { acceptInvitation } from "./actions/acceptInvitation.ts";
import { addPerson } from "./actions/addPerson.ts";
import { admitMember } from "./actions/admitMember.ts";
import { assignRole } from "./actions/assignRole.ts";
import { changePassword } from "./actions/changePassword.ts";
import { createSeat } from "./actions/createSeat.ts";
import { endMandate } from "./actions/endMandate.ts";
import { endRole } from "./actions/endRole.ts";
import { endSeat } from "./actions/endSeat.ts";
import { inviteAccount, renewInvitation } from "./actions/inviteAccount.ts";
import { lockAccount, unlockAccount } from "./actions/lockAccount.ts";
import { moveClock } from "./actions/moveClock.ts";
import { nameTeamDuties } from "./actions/nameTeamDuties.ts";
import { openCast } from "./actions/openCast.ts";
import { recordBody } from "./actions/recordBody.ts";
import { recordGathering, recordOrganisationTexts, recordSupporter, recordTeamDuty } from "./actions/recordFacts.ts";
import { recordMandate } from "./actions/recordMandate.ts";
import { recordMembership } from "./actions/recordMembership.ts";
import { recordOrganisation } from "./actions/recordOrganisation.ts";
import { reviseBody } from "./actions/reviseBody.ts";
import { reviseOrganisation } from "./actions/reviseOrganisation.ts";
import { signIn } from "./actions/signIn.ts";
import { prolongSession, signOut } from "./actions/signOut.ts";
import { switchPerson } from "./actions/switchPerson.ts";
import { listDuties } from "./duties.ts";
import { events } from "./events.ts";
import { queries } from "./queries.ts";
import { accountRoutes } from "./routes/accounts.tsx";
import { type Above, bodyRoutes } from "./routes/bodies.tsx";
import { entryRoutes } from "./routes/entry.tsx";
import { memberRoutes } from "./routes/members.tsx";
import { registerRoutes } from "./routes/register.tsx";
import { teamRoutes } from "./routes/teams.tsx";
import { listEndedBodies } from "./store/bodies.ts";

const actions = [
  recordOrganisation,
  recordMembership,
  recordBody,
  admitMember,
  reviseBody,
  reviseOrganisation,
  createSeat,
  endSeat,
  recordMandate,
  endMandate,
  addPerson,
  recordTeamDuty,
  nameTeamDuties,
  recordGathering,
  recordSupporter,
  recordOrganisationTexts,
  assignRole,
  endRole,
  inviteAccount,
  renewInvitation,
  lockAccount,
  unlockAccount,
  acceptInvitation,
  changePassword,
  signIn,
  signOut,
  prolongSession,
  switchPerson,
  moveClock,
  openCast,
];

/** The room, with what rooms above add to its pages (the thread panel): people itself enters no other room. */
export function peopleRoomWith(above: Above) {
  return room({
    name: "people",
    title: { pl: "Ludzie i organy", en: "People and bodies" },
    kinds: {
      organisation: {
        names: { pl: ["organizacja", "organizacje", "organizacji"], en: ["organisation", "organisations"] },
        states: { active: { pl: "działa", en: "active" }, ended: { pl: "zakończona", en: "ended" } },
      },
      body: {
        names: { pl: ["organ", "organy", "organów"], en: ["body", "bodies"] },
        states: { active: { pl: "działa", en: "active" }, ended: { pl: "zakończył działanie", en: "ended" } },
        standings: async (read, asked) => {
          const ended = await listEndedBodies(read);
          return asked.map(({ id }) => (ended.has(id) ? "ended" : "active"));
        },
      },
    },
    events,
    actions,
    queries,
    reactions: [],
    routes: [...entryRoutes, ...accountRoutes, ...registerRoutes, ...bodyRoutes(above), ...teamRoutes, ...memberRoutes],
    duties: listDuties,
  });
}

/** The room alone. */
export const peopleRoom = peopleRoomWith({});
