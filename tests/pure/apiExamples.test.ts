import { exampleBody } from "@splot/kernel/http";
import { describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";

const acts = rooms.flatMap(({ actions }) => actions);

describe("the example body of an act", () => {
  it.each(acts.map((act) => [act.name, act] as const))("%s is taken by its own schema", (_name, act) => {
    const read = act.input.safeParse(exampleBody(act));
    expect(read.error?.issues).toBeUndefined();
  });
});
