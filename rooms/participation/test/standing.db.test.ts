import { randomBytes } from "node:crypto";
import { configureSeal } from "@splot/people";
import { beforeAll, expect, test } from "vitest";
import { testSite } from "../../../tests/support/site.tsx";
import { announceRound } from "../src/index.ts";
import { roundPhases } from "../src/model/words.ts";
import { participationRoom } from "../src/room.ts";
import { announcement, director, document, withRegimes } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await testSite({ rooms: [participationRoom] });
beforeAll(() => withRegimes(site));

/** Phases by the day on which the same untouched round is looked at. */
const days = [
  ["2026-03-02", "announced"],
  ["2026-03-14", "open"],
  ["2026-05-20", "closed"],
] as const;

test("page, list, thread panel, file and API tell the same state of a round on the same day, though nothing was stored in between", async () => {
  const { address } = await site.act(announceRound, announcement(await document(site), { opensOn: "2026-03-09", closesOn: "2026-04-13" }), { as: director });
  for (const [day, phase] of days) {
    site.setNow(`${day}T09:00:00Z`);
    const word = roundPhases[phase].pl;
    const page = await (await site.fetch(`/cwiczenie${address}`)).text();
    expect(page, day).toMatch(new RegExp(`<span class="state[^>]*>${word}</span>`));
    expect(page, day).toMatch(new RegExp(`station-chosen".*?station-foot">${word} `, "s"));
    expect(await (await site.fetch("/cwiczenie/konsultacje")).text(), day).toContain(word);
    expect(await (await site.fetch("/cwiczenie/konsultacje.csv")).text(), day).toContain(`,"${word}",`.replaceAll('"', word.includes(",") ? '"' : ""));
    expect(await (await site.fetch("/api/v1/cwiczenie/participation.listRounds")).json(), day).toMatchObject([{ address, phase }]);
  }
});
