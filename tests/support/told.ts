import { teamToken } from "@splot/delivery";
import type { ObjectId } from "@splot/kernel";
import { type Actor, may } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { queueJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { sendIdea, sendRemark } from "@splot/participation";
import { configureSeal, findActorOf, inviteAccount, linkToken } from "@splot/people";
import { shellOf } from "@splot/portal";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import type { Content } from "./database.ts";
import { actorOf, makeSpaces, siteOver, testSite, visitor } from "./site.tsx";
import { loadFacts, loadProgramme, Tables, type TestSite } from "./tables.ts";

/** The instant at which the told site stands. */
export const NOW = "2026-11-22T10:00:00Z";

export type ToldSite = Awaited<ReturnType<typeof toldSite>>;

const shell = shellOf({ assets: { css: "/assets/splot.css", js: "/assets/splot.js" }, isDemo: true, findLoading: () => undefined });

/** The facts of the programme of city networks. */
export const programme: Content = {
  name: "programme",
  tell: async (url) => {
    await makeSpaces(url);
    await over(url, loadProgramme);
  },
};

/** The facts of both live spaces, as a start leaves them. */
export const facts: Content = {
  name: "facts",
  onto: programme,
  tell: (url) => over(url, (site) => loadFacts(site, new Tables())),
};

/** The facts, and the told story in the exercise. */
export const story: Content = {
  name: "story",
  onto: facts,
  tell: (url) => over(url, ({ site }) => tellStory({ site, root: process.cwd(), space: "cwiczenie" })),
};

/** Tells something to a database through the actions of all rooms, at the instant NOW. */
async function over(url: string, tell: (site: TestSite) => Promise<void>): Promise<void> {
  configureSeal(Buffer.alloc(32, 7));
  const site = siteOver(url, { rooms, now: NOW });
  try {
    await tell(site);
  } finally {
    await site.pool.end();
  }
}

/** A site with a content, the seal it was told under and the frame of the real one round its pages, at the instant NOW. */
export async function siteWith(content: Content) {
  configureSeal(Buffer.alloc(32, 7));
  return testSite({ rooms, shell, now: NOW, content });
}

/** The whole site as a start leaves it; beside it a remark and an idea of a visitor, and a guest who is invited. */
export async function toldSite() {
  const site = await siteWith(story);
  return { ...site, persons: await listPersons(site), secrets: await makeSecrets(site) };
}

/** Persons of the exercise with what they may do today; of those who hold the same roles, the first. */
async function listPersons({ read }: TestSite): Promise<readonly Actor[]> {
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

/** Work in the background that nobody takes up. */
const queueWork = action({
  name: "tests.queueWork",
  title: { pl: "Zleć pracę w tle", en: "Queue work in the background" },
  input: z.strictObject({}),
  output: z.strictObject({ job: z.string() }),
  grants: may("director"),
  async run(act) {
    act.authorise();
    return { job: await queueJob(act, { kind: "tests.work", title: { pl: "Praca w tle", en: "Work in the background" }, args: {} }) };
  },
});

/** A matter of the exercise that an address follows. Shape: the path of the watch. */
async function follow({ fetch, read }: TestSite, email: string): Promise<string> {
  const { address } = await read(({ db, space }) =>
    db
      .selectFrom("kernel.object")
      .select("address")
      .where("space_id", "=", space.id)
      .where("kind", "=", "project")
      .where("visibility", "=", "public")
      .executeTakeFirstOrThrow(),
  );
  const answer = await fetch("/cwiczenie/obserwuj", { form: { path: address, email, digest: "weekly" } });
  const [path] = /\/obserwuj\/[0-9a-f]{8,}/.exec(await answer.text()) ?? [];
  if (path === undefined) throw new Error("nothing was followed");
  return path;
}

/** Paths that no page leads to: receipts of a remark and an idea, one-time and confirming links, and forms that the present state shows nobody. */
async function makeSecrets(site: TestSite): Promise<readonly string[]> {
  const { act, fetch, read } = site;
  const rounds = await read(({ db, space, today }) =>
    db.selectFrom("participation.round").select("id").where("space_id", "=", space.id).where("closes_on", ">", today).where("opens_on", "<=", today).execute(),
  );
  const as = visitor;
  const remark = await act(sendRemark, { round: rounds[0]?.id, proposedText: "Dodać drzewa.", reasonText: "Będzie cień." }, { as });
  const idea = await act(sendIdea, { title: "Więcej drzew", body: "Posadźmy drzewa przy szkołach." }, { as });
  const { path } = await act(inviteAccount, { login: "zaproszony", function: { pl: "Gość" }, role: "expert", scopeKind: "space" });
  const [waiting, followed] = [await follow(site, "czeka@example.org"), await follow(site, "obserwuje@example.org")];
  await fetch(`/cwiczenie${followed}/potwierdz`, { form: {} });
  const { job } = await act(queueWork, {}, { as: actorOf("director") });
  const held = [`${waiting}/potwierdz`, `${followed}/czestosc`, `${followed}/koniec`, `/praca/zadania/${job}/przerwij`];
  return [...held, ...[remark.code, idea.code].flatMap((code) => [`/pokwitowanie/${code}`, `/los/${code}`]), path, ...(await read(listLinks))];
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
