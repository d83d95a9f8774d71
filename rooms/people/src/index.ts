/** People: organisations, bodies, seats, mandates, persons, accounts, roles, contacts. */
export { type Body, type BodyKind, bodyKinds, bodyPath } from "./model/body.ts";
export { headTitleOf, type Membership, municipalityKinds, type Organisation, type OrganisationKind } from "./model/organisation.ts";
export { type Entitlement, type EntitlementReason, entitlementReasons, type MandateBasis, type SeatId, type SeatOffice, type SeatOnDay, seatOffices } from "./model/seat.ts";
export { covers, holdsOn, type Precision, readSpan, type Span, writeSpan } from "./model/span.ts";
export { configureSeal } from "./secrets/seal.ts";
export { findActor } from "./store/actors.ts";
export { findBody, findBodyById, getBody, listBodies } from "./store/bodies.ts";
export { type ContactId, eraseContacts, type NewContact, openContact, saveContact } from "./store/contacts.ts";
export { findOrganisation, findOrganisationByTeryt, listMembers, listMemberships, listOrganisations } from "./store/organisations.ts";
export { listPersons, type Person, personNames } from "./store/persons.ts";
export { type HeldSeat, listHeldSeats, listSeats } from "./store/seats.ts";
