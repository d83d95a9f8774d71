import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { together } from "./together.ts";

test("what is done together gives its results in order", async () => {
  expect(
    await together(
      sleep(5).then(() => "slow"),
      Promise.resolve(7),
    ),
  ).toEqual(["slow", 7]);
  expect(await together()).toEqual([]);
});

test("a failure is told only when nothing goes on, and the first one is told", async () => {
  const ended: string[] = [];
  const goesOn = async (): Promise<void> => {
    await sleep(5);
    ended.push("first step");
    await sleep(5);
    ended.push("second step");
  };
  const failsLater = sleep(8).then(() => Promise.reject(new Error("later")));
  const failsFirst = sleep(1).then(() => Promise.reject(new Error("first")));
  await expect(together(failsLater, goesOn(), failsFirst)).rejects.toThrow("first");
  expect(ended).toEqual(["first step", "second step"]);
});
