/** People: organisations, bodies, seats, mandates, persons, accounts, roles, contacts. */
export { addPerson } from "./actions/addPerson.ts";
export { assignRole } from "./actions/assignRole.ts";
export { createSeat } from "./actions/createSeat.ts";
export { endMandate } from "./actions/endMandate.ts";
export { endRole } from "./actions/endRole.ts";
export { endSeat } from "./actions/endSeat.ts";
export { foundAssociation, type OnFounded } from "./actions/foundAssociation.ts";
export { type InvitationLink, inviteAccount, renewInvitation } from "./actions/inviteAccount.ts";
export { moveClock } from "./actions/moveClock.ts";
export { nameTeamDuties } from "./actions/nameTeamDuties.ts";
export { EXERCISE_PASSWORD, openCast } from "./actions/openCast.ts";
export { recordBody } from "./actions/recordBody.ts";
export { recordGathering, recordOrganisationTexts, recordSupporter, recordTeamDuty } from "./actions/recordFacts.ts";
export { recordMandate } from "./actions/recordMandate.ts";
export { recordMembership } from "./actions/recordMembership.ts";
export { recordOrganisation } from "./actions/recordOrganisation.ts";
export { signIn } from "./actions/signIn.ts";
export { prolongSession, signOut } from "./actions/signOut.ts";
export { switchPerson } from "./actions/switchPerson.ts";
export { type Body, type BodyKind, bodyKinds, bodyPath } from "./model/body.ts";
export { type ListedMember, type MemberFault, type MemberList, parseMembers } from "./model/members.ts";
export { headTitleOf, type Membership, municipalityKinds, type Organisation, type OrganisationKind } from "./model/organisation.ts";
export { scopesOfRole } from "./model/role.ts";
export {
  type Entitlement,
  type EntitlementReason,
  entitlementReasons,
  type MandateBasis,
  type SeatId,
  type SeatOffice,
  type SeatOnDay,
  seatOffices,
} from "./model/seat.ts";
export { covers, holdsOn, type Precision, readSpan, type Span, writeSpan } from "./model/span.ts";
export { type DutyHolder, type Team, type TeamDutyCode, teamDuties, teamDutyCodes } from "./model/teamDuty.ts";
export { isSecretLink, linkToken, openSecretLink, SECRET_PLACE } from "./secrets/link.ts";
export { configureSeal, linkSecret } from "./secrets/seal.ts";
export { tokenHash } from "./secrets/token.ts";
export { keepSessions } from "./sessions.ts";
export { type FoundingDeps, type FoundingForm, foundSpace, isFounded } from "./setup/foundSpace.ts";
export { type ListedAccount, listAccounts } from "./store/accounts.ts";
export { findActor, findActorOf } from "./store/actors.ts";
export { findBody, findBodyById, findTeam, getBody, listBodies } from "./store/bodies.ts";
export {
  type Contact,
  type ContactId,
  type GoneContact,
  keepContactUntil,
  type NewContact,
  openContact,
  openContacts,
  saveContact,
  takeExpiredContacts,
} from "./store/contacts.ts";
export { type Gathering, listGatherings, listSupporters, listTeamDuties, type Supporter, type TeamDuty } from "./store/facts.ts";
export { findOrganisation, findOrganisationByTeryt, listMembers, listMemberships, listOrganisations } from "./store/organisations.ts";
export { listPersons, type Person, personNames } from "./store/persons.ts";
export { listMandateRecords, listSeatRecords, type MandateRecord, type SeatRecord } from "./store/records.ts";
export { type HeldSeat, listHeldSeats, listSeats } from "./store/seats.ts";
export { listTeams } from "./store/teams.ts";
