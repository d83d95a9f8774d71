import { may } from "@splot/kernel/access";
import { room } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { expect, it } from "vitest";
import { z } from "zod";
import { verificationPage } from "../../apps/portal/src/pages/verification.tsx";
import { testSite } from "../support/site.tsx";

const note = action({
  name: "test.note",
  title: { pl: "–", en: "–" },
  input: z.object({ stream: z.string().optional() }),
  grants: may("system"),
  output: z.strictObject({}),
  async run(act, { stream }) {
    act.authorise();
    act.record({ event: "test.noted", stream });
    return {};
  },
});

const trial = room({
  name: "test",
  title: { pl: "–", en: "–" },
  kinds: {},
  events: {},
  actions: [note],
  queries: [],
  reactions: [],
  routes: [verificationPage],
});

it("shows the root that an export of this moment gives, in both languages, and another one after the next act", async () => {
  const site = await testSite({ rooms: [trial] });
  expect(await (await site.fetch("/cwiczenie/weryfikacja")).text()).toContain("Dziennik jest jeszcze pusty.");
  for (const stream of [undefined, undefined, "round:1", "ballot:1"]) await site.act(note, { stream });
  const rootOf = async (path: string) => /[0-9a-f]{64}/.exec(await (await site.fetch(path)).text())?.[0];
  const first = await rootOf("/cwiczenie/weryfikacja");
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await rootOf("/en/cwiczenie/weryfikacja")).toBe(first);
  const page = await (await site.fetch("/en/cwiczenie/weryfikacja")).text();
  expect(page).toContain(`node splot.mjs verify journal --root ${first}`);
  expect(page).toContain("consultation rounds");
  await site.act(note, {});
  expect(await rootOf("/cwiczenie/weryfikacja")).not.toBe(first);
});
