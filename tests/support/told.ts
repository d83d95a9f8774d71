import { teamToken } from "@splot/delivery";
import type { ObjectId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { sendIdea, sendRemark } from "@splot/participation";
import { configureSeal, findActorOf, inviteAccount, linkToken } from "@splot/people";
import { shellOf } from "@splot/portal";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { pimSeeds } from "../../seeds/reference/pim.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { testSite, visitor } from "./site.tsx";

/** The instant at which the told site stands. */
export const NOW = "2026-11-22T10:00:00Z";

export type ToldSite = Awaited<ReturnType<typeof toldSite>>;

/** The whole site as a start leaves it: facts in the live spaces, the told story in the exercise. Unit: some ten seconds. */
export async function toldSite() {
  configureSeal(Buffer.alloc(32, 7));
  const shell = shellOf({ assets: { css: "/assets/splot.css", js: "/assets/splot.js" }, isDemo: true, findLoading: () => undefined });
  const site = await testSite({ rooms, shell, now: NOW });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
  for (const { run } of factSeeds) await run(seed);
  const programme = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "pim", teller: "pim" });
  for (const { run } of pimSeeds) await run(programme);
  await tellStory({ site: site.site, root: process.cwd(), space: "cwiczenie" });
  return { ...site, seed, programme, persons: await listPersons(site), secrets: await makeSecrets(site) };
}

type Site = Awaited<ReturnType<typeof testSite>>;

/** Persons of the exercise with what they may do today; of those who hold the same roles, the first. */
async function listPersons({ read }: Site): Promise<readonly Actor[]> {
  return read(async (handle) => {
    const accounts = await handle.db.selectFrom("people.account").select("login").where("space_id", "=", handle.space.id).orderBy("id").execute();
    const persons = new Map<string, Actor>();
    for (const { login } of accounts) {
      const actor = await findActorOf(handle, login);
      const held = actor?.kind === "person" ? actor.roles.map(({ role }) => role).join() : "";
      if (actor !== undefined && !persons.has(held)) persons.set(held, actor);
    }
    return [...persons.values()];
  });
}

/** Paths that no page leads to: receipts of a remark and an idea, one-time and confirming links, and forms that the present state shows nobody. */
async function makeSecrets({ act, read }: Site): Promise<readonly string[]> {
  const rounds = await read(({ db, space, today }) =>
    db.selectFrom("participation.round").select("id").where("space_id", "=", space.id).where("closes_on", ">", today).where("opens_on", "<=", today).execute(),
  );
  const as = visitor;
  const remark = await act(sendRemark, { round: rounds[0]?.id, proposedText: "Dodać drzewa.", reasonText: "Będzie cień." }, { as });
  const idea = await act(sendIdea, { title: "Więcej drzew", body: "Posadźmy drzewa przy szkołach." }, { as });
  const { path } = await act(inviteAccount, { login: "zaproszony", function: { pl: "Gość" }, role: "expert", scopeKind: "space" });
  return [...[remark.code, idea.code].flatMap((code) => [`/pokwitowanie/${code}`, `/los/${code}`]), path, ...(await read(listLinks))];
}

async function listLinks({ db, space }: ReadHandle): Promise<readonly string[]> {
  const newest = async (kind: string) => {
    const found = await db
      .selectFrom("kernel.object")
      .select("id")
      .where("space_id", "=", space.id)
      .where("kind", "=", kind)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    return found.id as ObjectId;
  };
  const team = await db
    .selectFrom("delivery.campaign_team")
    .select(["campaign_id", "org_id"])
    .where("space_id", "=", space.id)
    .orderBy("campaign_id", "desc")
    .executeTakeFirstOrThrow();
  return [
    `/odpowiedz/${teamToken(space.id, team.campaign_id, team.org_id)}`,
    `/partnerzy/potwierdzenie/${linkToken(space.id, await newest("declaration"))}`,
    `/praca/zalecenia/${await newest("recommendation")}/adresat`,
    `/praca/plany-ulepszen/${await newest("improvement_plan")}/stan`,
  ];
}
