import type { ObjectId } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { recordOrganisation } from "@splot/people";
import { peopleRoomWith } from "@splot/people/room";
import { projectsRoom } from "@splot/projects/room";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import {
  addMidAction,
  adoptMid,
  agreeRecommendation,
  answerNote,
  applyToNetwork,
  decideApplication,
  editMid,
  getMid,
  listReviews,
  moveMid,
  moveNetwork,
  nameAddressee,
  openEdition,
  openNetwork,
  openPlan,
  recordReply,
  reviewMid,
  startMid,
  submitRecommendation,
  writeRecommendation,
} from "../src/index.ts";
import { networksRoom } from "../src/room.ts";

const rooms = [peopleRoomWith({ thread: async () => undefined, projects: async () => undefined }), projectsRoom, networksRoom];
const file = { name: "pismo.pdf", base64: Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64") };
let site: Awaited<ReturnType<typeof testSite>>;
let ministry: Actor;
let org: ObjectId;
let peerOrg: ObjectId;
let office: ObjectId;
let city: Actor;
let peer: Actor;
const expert = actorOf("expert");

/** The code of a refusal of an act. Missing: the act was done. */
async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  }
}

/** One statement inside the space of the exercise; nothing of it stays. */
async function inSpace(statement: string): Promise<void> {
  const client = await site.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'cwiczenie'");
    await client.query(statement);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

beforeAll(async () => {
  site = await testSite({ rooms, now: "2026-11-02T09:00:00Z" });
  const make = async (short: string, kind: string) => (await site.act(recordOrganisation, { name: { pl: short }, short, kind })).id;
  org = await make("Gmina Przykładowa", "municipality");
  peerOrg = await make("Miasto Partnerskie", "municipality");
  office = await make("Ministerstwo Przykładowe", "ministry");
  city = actorOf("network_city", { scopeKind: "organisation", scopeId: org });
  peer = actorOf("network_city", { scopeKind: "organisation", scopeId: peerOrg });
  ministry = actorOf("partner", { scopeKind: "organisation", scopeId: office });
});

async function runningNetwork(): Promise<{ readonly network: ObjectId; readonly edition: ObjectId }> {
  const { id: edition } = await site.act(
    openEdition,
    { title: "Edycja", startsYear: 2026, endsYear: 2028, sizeLeast: "2", oneNetwork: "yes" },
    { as: ministry },
  );
  const wish = { edition, title: "Sieć", theme: "temat", kind: "planning", leaderRule: "none" };
  const { id: network } = await site.act(openNetwork, wish, { as: ministry });
  for (const [as, one] of [
    [city, org],
    [peer, peerOrg],
  ] as const)
    await site.act(applyToNetwork, { network, org: one }, { as });
  await site.act(decideApplication, { network, org, verdict: "accept" }, { as: ministry });
  await site.act(moveNetwork, { network, move: "form" }, { as: ministry });
  expect(await refusalOf(site.act(moveNetwork, { network, move: "start" }, { as: ministry }))).toBe("network.size_unfit");
  await site.act(decideApplication, { network, org: peerOrg, verdict: "accept" }, { as: ministry });
  await site.act(moveNetwork, { network, move: "start" }, { as: ministry });
  return { network, edition };
}

describe("a network and the plan of a city", () => {
  let network: ObjectId;
  let edition: ObjectId;
  let mid: ObjectId;
  beforeAll(async () => {
    ({ network, edition } = await runningNetwork());
    mid = (await site.act(startMid, { network, org, title: "Ulica Lipowa" }, { as: city })).id;
  });

  it("keeps a city in one network of the edition (I111) and with one plan (I112)", async () => {
    const { id: other } = await site.act(openNetwork, { edition, title: "Druga", theme: "inny", kind: "planning", leaderRule: "none" }, { as: ministry });
    await site.act(applyToNetwork, { network: other, org }, { as: city });
    expect(await refusalOf(site.act(decideApplication, { network: other, org, verdict: "accept" }, { as: ministry }))).toBe("network.one_only");
    expect(await refusalOf(site.act(startMid, { network, org, title: "Drugi" }, { as: city }))).toBe("mid.exists");
    expect(await refusalOf(site.act(startMid, { network, org, title: "Cudzy" }, { as: peer }))).toBe("access.forbidden");
  });

  it("becomes final only after a peer and an expert, with every note answered, none of them an author (I113)", async () => {
    const text = { mid, revision: 1, title: "Ulica Lipowa", challenge: "Jest niebezpiecznie.", aim: "Ma być bezpiecznie." };
    await site.act(editMid, text, { as: city });
    expect(await refusalOf(site.act(editMid, text, { as: city }))).toBe("version.changed");
    expect(await refusalOf(site.act(moveMid, { mid, move: "send_peers", dueOn: "2026-12-01" }, { as: city }))).toBe("mid.action_missing");
    await site.act(addMidAction, { mid, title: "Strefa", who: "gmina", output: "strefa" }, { as: city });
    await site.act(moveMid, { mid, move: "send_peers", dueOn: "2026-12-01" }, { as: city });
    const review = { mid, verdict: "with_changes", text: "Dobrze.", notes: [{ block: "aim", text: "Jak to zmierzycie?" }] };
    expect(await refusalOf(site.act(reviewMid, review, { as: city }))).toBe("mid.not_asked");
    expect(await refusalOf(site.act(reviewMid, review, { as: expert }))).toBe("mid.not_asked");
    expect(await refusalOf(site.act(reviewMid, { ...review, notes: [{ block: "nie-ma", text: "?" }] }, { as: peer }))).toBe("mid.block_unknown");
    await site.act(reviewMid, review, { as: peer });
    expect(await refusalOf(site.act(reviewMid, review, { as: peer }))).toBe("mid.reviewed_already");
    await site.act(moveMid, { mid, move: "send_experts", dueOn: "2026-12-02" }, { as: city });
    expect(await refusalOf(site.act(moveMid, { mid, move: "finish" }, { as: city }))).toBe("mid.review_missing");
    await site.act(reviewMid, { mid, verdict: "confirmed", text: "Wykonalne.", notes: [] }, { as: expert });
    expect(await refusalOf(site.act(moveMid, { mid, move: "finish" }, { as: city }))).toBe("mid.notes_open");
    await expect(inSpace("update networks.mid set final_version = 1")).rejects.toThrow("a peer and an expert review");
    await expect(inSpace("insert into networks.mid_author select space_id, mid_id, reviewer_id from networks.mid_review")).rejects.toThrow(
      "no reviewer of a plan",
    );
    const [first] = await site.read((read) => listReviews(read, mid));
    const answer = { mid, review: first?.id, no: 1, answer: "Policzymy." };
    await site.act(answerNote, answer, { as: city });
    expect(await refusalOf(site.act(answerNote, answer, { as: city }))).toBe("mid.note_unknown");
    await site.act(moveMid, { mid, move: "finish" }, { as: city });
    expect(await site.read((read) => getMid(read, mid))).toMatchObject({ state: "final", visibility: "public", finalVersion: 3 });
  });

  it("goes on when its network closes (I116)", async () => {
    for (const move of ["close_up", "close"]) await site.act(moveNetwork, { network, move }, { as: ministry });
    expect(await site.read((read) => getMid(read, mid))).toMatchObject({ state: "final" });
    await site.act(adoptMid, { mid, on: "2026-11-02", file }, { as: city });
    await site.act(moveMid, { mid, move: "start_work" }, { as: city });
    expect(await site.read((read) => getMid(read, mid))).toMatchObject({ state: "in_implementation" });
  });
});

it("a recommendation stands where its least advanced addressee stands, and only after a dated letter (I114)", async () => {
  const { network } = await runningNetwork();
  const { id: plan } = await site.act(openPlan, { network, title: "Plan" }, { as: expert });
  const wish = { plan, scope: "law", level: "national", text: "Zmienić prawo.", barrier: "Nie można.", priority: 1 };
  expect(await refusalOf(site.act(writeRecommendation, { ...wish, scope: "inne" }, { as: expert }))).toBe("recommendation.scope_unknown");
  const { id: recommendation } = await site.act(writeRecommendation, wish, { as: expert });
  await site.act(agreeRecommendation, { recommendation }, { as: expert });
  const sending = { recommendation, on: "2026-11-02", dueOn: "2026-12-02", file };
  expect(await refusalOf(site.act(submitRecommendation, sending, { as: ministry }))).toBe("recommendation.addressee_missing");
  for (const one of [office, org]) await site.act(nameAddressee, { recommendation, org: one }, { as: expert });
  const reply = { recommendation, org: office, on: "2026-11-02", stance: "accepted", text: "Przyjmujemy.", file };
  expect(await refusalOf(site.act(recordReply, reply, { as: ministry }))).toBe("recommendation.wrong_state");
  await site.act(submitRecommendation, sending, { as: ministry });
  expect(await refusalOf(site.act(recordReply, { ...reply, on: "2026-11-01" }, { as: ministry }))).toBe("reply.too_early");
  expect(await refusalOf(site.act(recordReply, { ...reply, org: peerOrg }, { as: ministry }))).toBe("access.forbidden");
  expect(await site.act(recordReply, reply, { as: ministry })).toMatchObject({ state: "submitted" });
  const other = actorOf("partner", { scopeKind: "organisation", scopeId: org });
  expect(await site.act(recordReply, { ...reply, org, stance: "partly" }, { as: other })).toMatchObject({ state: "partly" });

  const again = await site.act(recordReply, { ...reply, text: "Przyjmujemy w całości." }, { as: ministry });
  const rows = await site.read((read) =>
    read.db
      .selectFrom("kernel.object")
      .select("address")
      .where("space_id", "=", read.space.id)
      .where("kind", "=", "reply")
      .where("address", "like", `${again.address}#%`)
      .execute(),
  );
  expect(rows).toHaveLength(3);
  const html = await (await site.fetch(`/cwiczenie${again.address}`)).text();
  for (const { address } of rows) expect(html.split(`id="${address?.split("#")[1]}"`)).toHaveLength(2);
});
