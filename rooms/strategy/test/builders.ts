import { fileURLToPath } from "node:url";
import { newId, type ObjectId, Refusal } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { announceRound, approveDisposition, proposeDisposition, publishDispositions, publishReport, sendRemark } from "@splot/participation";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedRegimes } from "../../../seeds/reference/participation.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { seedStrategyRegime } from "../../../seeds/reference/strategy.ts";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { draftStrategy, sendToConsultation } from "../src/index.ts";
import { strategyRoom } from "../src/room.ts";

export const director = actorOf("director");
export const officer = actorOf("officer");
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A site with the rules that every installation has, and with official statistics when asked. */
export async function strategySite(options: { readonly hasStatistics?: boolean } = {}) {
  const site = await testSite({ rooms: [strategyRoom] });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "cwiczenie" });
  await seedRegimes(seed.commons);
  await seedStrategyRegime(seed.commons);
  if (options.hasStatistics === true) await seedObservatory(seed);
  return site;
}
export type Site = Awaited<ReturnType<typeof strategySite>>;

const text = "# Transport\n\nAutobusy jeżdżą co godzinę.\n\nBilet kupuje się u kierowcy.\n\nPrzystanki mają ławki.";

/** A draft of four paragraphs: heading p1, then p2–p4. */
export async function draft(site: Site, title = "Aktualizacja strategii – przykład") {
  return site.act(draftStrategy, { title, titleEn: `${title} (en)`, horizon: "2030", text }, { as: officer });
}

/** A draft sent to consultation as version 1. */
export async function consulted(site: Site) {
  const { id, address } = await draft(site);
  return { address, ...(await site.act(sendToConsultation, { strategy: id, revision: 1 }, { as: officer })) };
}

const told = (party: string) => ({ party, sentOn: "2026-03-02", proof: `pismo ${party}` });

/** A lawful round about version 1, with one remark on p2. */
export async function withRemark(site: Site, strategy: ObjectId) {
  const round = await site.act(
    announceRound,
    {
      subject: { object: strategy, version: 1 },
      kind: "statutory",
      purpose: { pl: "Zdanie mieszkańców." },
      noticeOn: "2026-03-02",
      noticeUrl: "https://bip.example/1",
      opensOn: "2026-03-02",
      closesOn: "2026-04-06",
      channels: [{ channel: "e_form", place: "/konsultacje" }],
      parties: ["neighbours", "partners", "residents", "water_authority"].map(told),
    },
    { as: director },
  );
  const { remark } = await site.act(
    sendRemark,
    { round: round.id, blockKey: "p2", proposedText: "Autobusy co pół godziny.", reasonText: "Za rzadko.", email: "mieszkanka@example.org" },
    { as: visitor },
  );
  return { round: round.id, remark };
}

/** Answers the remark with a new wording of p2 and publishes the answers. */
export async function settled(site: Site, { round, remark }: { readonly round: ObjectId; readonly remark: ObjectId }): Promise<void> {
  site.setNow("2026-04-07T09:00:00Z");
  await site.act(
    proposeDisposition,
    { remark, verdict: "accepted", rationale: "Słusznie.", changeKind: "wording", wording: "Autobusy jeżdżą co pół godziny." },
    { as: officer },
  );
  await site.act(approveDisposition, { remark }, { as: director });
  await site.act(publishDispositions, { round }, { as: director });
}

/** Publishes the report of the round. */
export async function reported(site: Site, round: ObjectId): Promise<ObjectId> {
  return (await site.act(publishReport, { round }, { as: director })).id;
}

/** Says what the assembly journals when a resolution is adopted; in the program its room does. */
export const adoptResolution = action({
  name: "test.adoptResolution",
  title: { pl: "–", en: "–" },
  grants: may("system"),
  input: z.object({ object: z.string(), version: z.number(), sha256: z.string(), kind: z.string().default("adopts") }),
  output: z.strictObject({ resolution: wireId() }),
  async run(act, effect) {
    act.authorise();
    const resolution = newId<"object">();
    await saveThing(act, {
      id: resolution,
      kind: "resolution",
      title: { pl: "Uchwała" },
      origin: originOf(act.space),
      state: "adopted",
      visibility: "public",
      address: `/uchwaly/${resolution}`,
    });
    act.record({
      event: "assembly.resolution_adopted",
      object: resolution,
      to: "adopted",
      payload: { resolution, number: "ĆW-1/I/2026", effects: [effect] },
      isPublic: true,
    });
    return { resolution };
  },
});

/** The code of a refusal, for assertions. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`;
}
