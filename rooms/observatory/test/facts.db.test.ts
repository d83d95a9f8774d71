import { join } from "node:path";
import { expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { testSite } from "../../../tests/support/site.tsx";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";
import { listAllObservations, listObservations } from "../src/store/observations.ts";

const site = await testSite({ rooms: [observatoryRoom] });
await seedObservatory(seedFor({ performer: site.site.performer, clock: site.site.clock, root: join(import.meta.dirname, "../../.."), space: "krakow" }));

test("seed", async () => {
  const n = await site.pool.query("select count(*) from observatory.observation");
  console.log(n.rows);
});
