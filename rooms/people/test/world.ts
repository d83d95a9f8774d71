import type { ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { testSite } from "../../../tests/support/site.tsx";
import { addPerson, configureSeal, findActor, recordBody, recordMembership, recordOrganisation, type SeatId } from "../src/index.ts";
import { peopleRoom } from "../src/room.ts";

configureSeal(Buffer.alloc(32, 7));

/** A site with this room alone and real sessions, for its database tests. */
export async function peopleSite(now?: string) {
  const site = await testSite({ rooms: [peopleRoom], ...(now === undefined ? {} : { now }) });
  const address: { now: string | undefined } = { now: "192.0.2.1" };
  const given = site.site.findActor;
  Object.assign(site.site, {
    clientOf: () => address.now,
    findActor: async (read: ReadHandle, token: string) => (await given(read, token)) ?? findActor(read, token),
  });
  return {
    ...site,
    /** The address that requests seem to come from. */
    from(client: string | undefined): void {
      address.now = client;
    },
    /** A page or form through a session cookie instead of a given actor. */
    async browse(
      path: string,
      { token, form }: { readonly token?: string | undefined; readonly form?: Readonly<Record<string, string>> } = {},
    ): Promise<Response> {
      const code = /^\/(?:en\/)?([a-z0-9-]+)/.exec(path)?.[1] ?? "";
      return site.fetch(path, { ...(form === undefined ? {} : { form }), headers: token === undefined ? {} : { cookie: `splot_${code}=${token}` } });
    },
  };
}

export type PeopleSite = Awaited<ReturnType<typeof peopleSite>>;

/** A municipality that is a member, a person, and an assembly with one seat of that municipality. */
export async function smallWorld({
  act,
}: Pick<PeopleSite, "act">): Promise<{ readonly organisation: ObjectId; readonly person: PersonId; readonly body: ObjectId; readonly seat: SeatId }> {
  const { id: organisation } = await act(recordOrganisation, { name: { pl: "Gmina Testowa" }, short: "Testowa", kind: "municipality", teryt: "1206113" });
  await act(recordMembership, { organisation, state: "active", from: "2026-01-01", source: "test" });
  const { id: body, seats } = await act(recordBody, {
    code: "WZC",
    kind: "assembly",
    name: { pl: "Zebranie" },
    role: { pl: "decyduje" },
    from: "2026-01-01",
    seats: [{ represents: organisation }],
  });
  const { id: person } = await act(addPerson, { function: { pl: "Wójt", en: "Head" } });
  const [seat] = seats;
  if (seat === undefined) throw new Error("the assembly got no seat");
  return { organisation, person, body, seat };
}
