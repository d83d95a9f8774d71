import { expect, it } from "vitest";
import { publicSteps, stepReactions } from "../../apps/portal/src/steps.ts";
import { rooms } from "../../apps/server/src/rooms.ts";

it("tells of every public step in the words of a room that declares it", () => {
  expect(stepReactions(rooms).map(({ event }) => event)).toEqual([...publicSteps]);
});

it("knows steps of every room in which a thread goes on", () => {
  const told = new Set(publicSteps.map((event) => event.split(".")[0]));
  expect([...told].sort()).toEqual(["assembly", "delivery", "insight", "networks", "participation", "projects", "strategy"]);
});
