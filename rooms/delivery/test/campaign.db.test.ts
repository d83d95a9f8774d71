import { randomBytes } from "node:crypto";
import type { ObjectId } from "@splot/kernel";
import { listNotices } from "@splot/kernel/notices";
import { getThing } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { projectsRoom } from "@splot/projects/room";
import { strategyRoom } from "@splot/strategy/room";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { testSite, visitor } from "../../../tests/support/site.tsx";
import {
  acceptAnswer,
  answerByLink,
  answerRequest,
  getSubmission,
  listStatuses,
  listSubmissions,
  moveTask,
  openTeamPath,
  remindTeams,
  returnAnswer,
  setTeamAddress,
  teamToken,
} from "../src/index.ts";
import { deliveryRoom } from "../src/room.ts";
import { accepted, campaign, municipalities, of, officer, plan, refusalOf, type Site, task, values } from "./builders.ts";

configureSeal(randomBytes(32));
let site: Site;
let alfa: ObjectId;
let beta: ObjectId;
let first: ObjectId;
let space: string;
beforeAll(async () => {
  site = await testSite({ rooms: [strategyRoom, projectsRoom, deliveryRoom] });
  [alfa, beta] = await municipalities(site);
  const planId = await plan(site);
  first = await task(site, { plan: planId, owner: alfa, performers: [beta] });
  await task(site, { plan: planId, owner: beta, title: "Drugie" });
  const closed = await task(site, { plan: planId, owner: beta, title: "Zaniechane" });
  await site.act(moveTask, { task: closed, state: "dropped", closing: "zbędne" }, { as: officer });
  space = await site.read(async (read) => read.space.id);
});
const asked = (id: ObjectId, org?: ObjectId) => site.read((read) => listSubmissions(read, { campaign: id, ...(org === undefined ? {} : { orgs: [org] }) }));
const one = async (id: ObjectId, org: ObjectId, of_ = first) => {
  const found = (await asked(id, org)).find(({ task: subject }) => subject === of_);
  if (found === undefined) throw new Error("not asked");
  return found.id;
};
const state = async (id: ObjectId) => (await site.read((read) => getThing(read, id))).state;

describe("a campaign", () => {
  it("asks each team once about each of its open tasks (I101), also in the database, and refuses an empty scope", async () => {
    const { id, requestCount, teamCount, writtenCount } = await campaign(site);
    expect([requestCount, teamCount, writtenCount]).toEqual([3, 2, 0]);
    const pairs = (await asked(id)).map(({ org, task: subject }) => `${org} ${subject}`);
    expect(new Set(pairs).size).toBe(3);
    expect((await campaign(site, { orgs: [beta] })).requestCount).toBe(2);
    expect(await refusalOf(campaign(site, { plan: alfa }))).toBe("campaign.nobody");
    expect(await refusalOf(campaign(site, { due: "2026-03-01" }))).toBe("campaign.due_past");
    expect(await refusalOf(campaign(site, { period: "kiedyś" }))).toBe("campaign.period_unreadable");
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', $1, true)", [space]);
      const again = `insert into delivery.submission select s.space_id, s2.id, s.campaign_id, s.org_id, s.subject_id, null from delivery.submission s, delivery.submission s2
        where s.campaign_id = $1 and s2.campaign_id <> $1 limit 1`;
      await expect(client.query(again, [id])).rejects.toMatchObject({ code: "23505" });
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("writes to teams whose address is known, reminds the silent ones once a day, and keeps no secret in the outbox", async () => {
    await site.act(setTeamAddress, { org: alfa, email: "zespol@example.org" }, { as: of(alfa, "coordinator") });
    expect(await refusalOf(site.act(setTeamAddress, { org: beta, email: "x@example.org" }, { as: of(alfa, "coordinator") }))).toBe("access.forbidden");
    const { id, writtenCount } = await campaign(site);
    expect(writtenCount).toBe(1);
    const remind = () => site.act(remindTeams, { campaign: id }, { as: officer });
    expect((await remind()).teamCount).toBe(1);
    await remind();
    const written = async () => (await site.read((read) => listNotices(read))).filter(({ link }) => link.includes(id));
    expect(await written()).toHaveLength(2);
    site.setNow("2026-03-03T09:00:00Z");
    await remind();
    expect(await written()).toHaveLength(3);
    const token = teamToken(space, id, alfa);
    const [{ link } = { link: "" }] = await written();
    expect(openTeamPath(space, link)).toBe(`/odpowiedz/${token}`);
    const { rows } = await site.pool.query("select 1 from kernel.notice where position($1 in link || body::text) > 0", [token]);
    expect(rows).toEqual([]);
  });
});

describe("a link of a team", () => {
  it("opens without signing in, changes nothing when it is opened, and answers by one tap", async () => {
    const earlier = await campaign(site);
    await accepted(site, await one(earlier.id, alfa), alfa);
    const { id } = await campaign(site);
    const submission = await one(id, alfa);
    const path = `/cwiczenie/odpowiedz/${teamToken(space, id, alfa)}`;
    const html = await (await site.fetch(path)).text();
    expect(html).toContain("Bez zmian");
    expect(html).toContain("Umowa podpisana.");
    expect(await state(submission)).toBe("waiting");
    const tap = () => site.fetch(path, { form: { submission, same: "yes" } });
    expect((await tap()).status).toBe(303);
    expect((await tap()).status).toBe(303);
    const found = await site.read((read) => getSubmission(read, submission));
    expect(found).toMatchObject({ state: "sent", answer: { no: 1, nothingChanged: true, progressBp: 4000, colour: "green", text: "Umowa podpisana." } });
    await site.act(acceptAnswer, { submission }, { as: officer });
    expect(await refusalOf(site.act(answerByLink, { token: teamToken(space, id, alfa), submission, ...values }, { as: visitor }))).toBe("answer.accepted");
  });

  it("is refused for a foreign question, a made-up secret, and after the days of grace", async () => {
    const { id } = await campaign(site, { due: "2026-03-10", graceDays: 5 });
    const token = teamToken(space, id, beta);
    const foreign = await one(id, alfa);
    const answer = (with_: object) => refusalOf(site.act(answerByLink, { token, submission: foreign, ...values, ...with_ }, { as: visitor }));
    expect(await answer({})).toBe("campaign.link_unknown");
    expect(await answer({ token: "x".repeat(43) })).toBe("campaign.link_unknown");
    expect((await site.fetch("/cwiczenie/odpowiedz/zgadywanka")).status).toBe(404);
    expect((await site.fetch(`/krakow/odpowiedz/${token}`)).status).toBe(404);
    const own = await one(id, beta);
    site.setNow("2026-03-15T12:00:00Z");
    expect(await answer({ submission: own })).toBe("done");
    site.setNow("2026-03-16T12:00:00Z");
    expect(await answer({ submission: own, progress: "50" })).toBe("campaign.closed");
    expect(await (await site.fetch(`/cwiczenie/odpowiedz/${token}`)).text()).toContain("Czas na odpowiedzi minął");
  });
});

describe("an answer", () => {
  it("is judged by the office; of the owner it becomes the declared status, of a partner it does not", async () => {
    const { id } = await campaign(site);
    const [owners, partners] = [await one(id, alfa), await one(id, beta)];
    const count = async () => (await site.read((read) => listStatuses(read, [first]))).length;
    const before = await count();
    await site.act(answerRequest, { submission: owners, ...values, forecast: "2026-12-01" }, { as: of(alfa) });
    expect(await refusalOf(site.act(answerRequest, { submission: owners, ...values }, { as: of(beta) }))).toBe("access.forbidden");
    await site.act(returnAnswer, { submission: owners, reason: "Podaj dowód umowy." }, { as: officer });
    expect(await refusalOf(site.act(acceptAnswer, { submission: owners }, { as: officer }))).toBe("answer.not_sent");
    await site.act(answerRequest, { submission: owners, ...values }, { as: of(alfa) });
    expect(await site.read((read) => getSubmission(read, owners))).toMatchObject({ state: "sent", answer: { no: 2 } });
    const address = (await site.read((read) => getThing(read, owners))).address;
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(404);
    await site.act(acceptAnswer, { submission: owners }, { as: officer });
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(200);
    expect(await count()).toBe(before + 1);
    await accepted(site, partners, beta);
    expect(await count()).toBe(before + 1);
  });

  it("that nothing has changed needs an accepted answer and equals it, also in the database (I102)", async () => {
    const { id } = await campaign(site);
    const submission = await one(id, beta);
    const second = (await asked(id, beta)).find(({ id: other }) => other !== submission)?.id;
    expect(await refusalOf(site.act(answerRequest, { submission: second, same: "yes" }, { as: of(beta) }))).toBe("answer.nothing_before");
    const client = await site.pool.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('splot.space', $1, true)", [space]);
      const same =
        "(select a.submission_id, a.no, a.progress_bp, a.colour, a.text from delivery.answer a join kernel.object o on o.id = a.submission_id where o.state = 'accepted' and exists (select from delivery.submission s join delivery.submission n on n.id = $1 and n.org_id = s.org_id and n.subject_id = s.subject_id where s.id = a.submission_id) order by a.no desc limit 1) a";
      const insert = (progress: string) =>
        client.query(
          `insert into delivery.answer select $2::uuid, $1::uuid, 1, ${progress}, null, a.colour, a.text, true, a.submission_id, a.no, now(), null from ${same}`,
          [submission, space],
        );
      await client.query("savepoint s");
      expect((await insert("a.progress_bp")).rowCount).toBe(1);
      await client.query("rollback to s");
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 10_000 }).filter((progress) => progress !== 4000),
          async (progress) => {
            await expect(insert(String(progress))).rejects.toMatchObject({ code: "23001" });
            await client.query("rollback to s");
          },
        ),
        { numRuns: 10 },
      );
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
