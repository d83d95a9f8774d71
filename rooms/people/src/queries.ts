import { query, typedDay, typedText } from "@splot/kernel/http";
import { listThings } from "@splot/kernel/objects";
import { z } from "zod";
import { getBody, listBodies } from "./store/bodies.ts";
import { listMemberships, listOrganisations } from "./store/organisations.ts";
import { listSeats } from "./store/seats.ts";

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
  budget: 2,
  output: z.array(
    z.object({
      seat: z.string(),
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
  budget: 2,
  output: z.array(
    z.object({
      id: z.string(),
      name: text,
      short: z.string(),
      kind: z.string(),
      teryt: z.string().optional(),
      memberships: z.array(z.object({ state: z.string(), span, fromPrecision: z.string(), source: z.string().optional() })),
    }),
  ),
  async run({ read }) {
    const of = Map.groupBy(await listMemberships(read), ({ organisation }) => organisation);
    return (await listOrganisations(read)).map(({ id, name, short, kind, teryt }) => ({
      id,
      name,
      short,
      kind,
      teryt,
      memberships: (of.get(id) ?? []).map(({ state, span: lasts, fromPrecision, source }) => ({ state, span: lasts, fromPrecision, source })),
    }));
  },
});

/** Reads of the API. */
export const queries = [listBodiesQuery, listSeatsQuery, listOrganisationsQuery];
