import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { every } from "./background.ts";

it("a repeated deed never overlaps itself, and ending it waits for the one under way", async () => {
  let running = 0;
  let most = 0;
  let doneCount = 0;
  const end = every(5, async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(40);
    running -= 1;
    doneCount += 1;
  });
  await sleep(60);
  await end();
  expect({ most, running }).toEqual({ most: 1, running: 0 });
  const before = doneCount;
  await sleep(30);
  expect(doneCount).toBe(before);
});
