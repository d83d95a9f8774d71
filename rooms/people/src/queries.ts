import { query, typedDay, typedText, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { listThings, readOrigins } from "@splot/kernel/objects";
import { z } from "zod";
import { policy } from "./policy.ts";
import { listAccounts } from "./store/accounts.ts";
import { getBody, listBodies } from "./store/bodies.ts";
import { listMemberships, listOrganisations } from "./store/organisations.ts";
import { listPersons } from "./store/persons.ts";
import { listAssignments } from "./store/roles.ts";
import { listHeldSeats, listSeats } from "./store/seats.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });
const span = z.object({ from: z.string().optional(), to: z.string().optional() });

const listBodiesQuery = query({
  name: "people.listBodies",
  title: { pl: "Organy i zespoły", en: "Bodies and teams" },
  input: z.strictObject({}),
  budget: 2,
  output: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: text,
      kind: z.string(),
      role: text,
      seatCount: z.number().optional(),
      span,
      origin: z.string(),
      mode: z.string(),
      source: z.string().optional(),
    }),
  ),
  async run({ read }) {
    const bodies = await listBodies(read);
    const things = new Map(
      (
        await listThings(
          read,
          bodies.map(({ id }) => id),
        )
      ).map((thing) => [thing.id, thing]),
    );
    return bodies.map(({ id, code, name, kind, role, seatCount, span: works }) => {
      const thing = things.get(id);
      return { id, code, name, kind, role, seatCount, span: works, origin: thing?.origin, mode: thing?.mode, source: thing?.source };
    });
  },
});

const listSeatsQuery = query({
  name: "people.listSeats",
  title: { pl: "Miejsca organu w danym dniu", en: "Seats of a body on a day" },
  input: z.strictObject({ body: typedText(41), day: typedDay.optional() }),
  example: { body: { from: "people.listBodies", key: "code" } },
  budget: 2,
  output: z.array(
    z.object({
      seat: wireId<"seat">(),
      ord: z.number(),
      office: z.string(),
      voting: z.boolean(),
      organisation: z.string().optional(),
      function: text.optional(),
      isEntitled: z.boolean(),
      reason: z.string().optional(),
    }),
  ),
  async run({ read, input }) {
    const body = await getBody(read, input.body);
    const seats = await listSeats(read, body.id, input.day ?? read.today);
    return seats.map(({ seat, ord, office, voting, organisation, person, isEntitled, reason }) => ({
      seat,
      ord,
      office,
      voting,
      organisation: organisation?.id,
      function: person?.function,
      isEntitled,
      reason,
    }));
  },
});

const listOrganisationsQuery = query({
  name: "people.listOrganisations",
  title: { pl: "Organizacje i ich członkostwo", en: "Organisations and their membership" },
  input: z.strictObject({}),
  budget: 3,
  output: z.array(
    z.object({
      id: z.string(),
      name: text,
      short: z.string(),
      kind: z.string(),
      teryt: z.string().optional(),
      origin: wireOrigin,
      memberships: z.array(z.object({ state: z.string(), span, fromPrecision: z.string(), source: z.string().optional() })),
    }),
  ),
  async run({ read }) {
    const of = Map.groupBy(await listMemberships(read), ({ organisation }) => organisation);
    const organisations = await listOrganisations(read);
    const originOf = await readOrigins(
      read,
      organisations.map(({ id }) => id),
    );
    return organisations.map(({ id, name, short, kind, teryt }) => ({
      id,
      name,
      short,
      kind,
      teryt,
      origin: originOf(id),
      memberships: (of.get(id) ?? []).map(({ state, span: lasts, fromPrecision, source }) => ({ state, span: lasts, fromPrecision, source })),
    }));
  },
});

const listPersonsQuery = query({
  name: "people.listPersons",
  title: { pl: "Osoby według funkcji, z kontami i rolami", en: "Persons by function, with accounts and roles" },
  input: z.strictObject({}),
  grants: policy.readAccounts,
  budget: 6,
  output: z.strictObject({
    persons: z.array(
      z.strictObject({
        id: wireId<"person">(),
        function: wireText,
        /** Missing: no account. */
        account: z.strictObject({ login: z.string(), state: z.string() }).optional(),
        roles: z.array(z.strictObject({ assignment: wireId<"assignment">(), role: z.string(), scopeKind: z.string(), scopeId: z.string().optional(), span })),
      }),
    ),
  }),
  async run({ read }) {
    const accounts = new Map((await listAccounts(read)).map(({ person, login, state }) => [person as string, { login, state }]));
    const roles = Map.groupBy(await listAssignments(read), ({ person }) => person as string);
    return {
      persons: (await listPersons(read)).map(({ id, function: name }) => ({
        id,
        function: name,
        account: accounts.get(id),
        roles: (roles.get(id) ?? []).map(({ id: assignment, role, scopeKind, scopeId, span: lasts }) => ({
          assignment,
          role,
          scopeKind,
          scopeId,
          span: lasts,
        })),
      })),
    };
  },
});

const listMandatesQuery = query({
  name: "people.listMandates",
  title: { pl: "Mandaty w miejscach organu dziś", en: "Mandates in the seats of a body today" },
  input: z.strictObject({ body: typedText(41) }),
  example: { body: { from: "people.listBodies", key: "code" } },
  grants: policy.recordMandate,
  budget: 4,
  output: z.strictObject({
    mandates: z.array(z.strictObject({ id: wireId<"mandate">(), seat: wireId<"seat">(), person: wireId<"person">(), function: wireText, span })),
  }),
  async run({ read, input }) {
    const body = await getBody(read, input.body);
    return {
      mandates: (await listSeats(read, body.id, read.today)).flatMap(({ seat, person, mandate }) =>
        person === undefined || mandate === undefined ? [] : [{ id: mandate.id, seat, person: person.id, function: person.function, span: mandate.span }],
      ),
    };
  },
});

const getSelfQuery = query({
  name: "people.getSelf",
  title: { pl: "Kim jestem: funkcja, role i miejsca dziś", en: "Who I am: function, roles and seats today" },
  input: z.strictObject({}),
  budget: 4,
  output: z.strictObject({
    /** Missing: a visitor. */
    person: wireId<"person">().optional(),
    function: wireText.optional(),
    roles: z.array(z.strictObject({ role: z.string(), scopeKind: z.string(), scopeId: z.string().optional() })),
    seats: z.array(z.strictObject({ seat: wireId<"seat">(), body: wireId() })),
  }),
  async run({ visit: { actor }, read }) {
    if (actor.kind !== "person") return { roles: [], seats: [] };
    const { person, name, roles } = actor;
    const seats = await listHeldSeats(read, person, read.today);
    return {
      person,
      function: name,
      roles: roles.map(({ role, scopeKind, scopeId }) => ({ role, scopeKind, scopeId })),
      seats: seats.map(({ seat, body }) => ({ seat, body })),
    };
  },
});

/** Reads of the API. */
export const queries = [listBodiesQuery, listSeatsQuery, listOrganisationsQuery, listPersonsQuery, listMandatesQuery, getSelfQuery];
