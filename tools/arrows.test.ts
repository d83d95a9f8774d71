import { describe, expect, it } from "vitest";
import { arrows, findCircle, findDependencyFaults, findFault, findFaults, importsOf } from "./arrows.ts";

const faultOf = (from: string, source: string) =>
  importsOf(from, source)
    .map(findFault)
    .find((fault) => fault !== undefined)?.why;

describe("arrows between rooms", () => {
  it("stand in the whole repository", () => {
    expect(findFaults(process.cwd())).toEqual([]);
  });
  it("find a room entering a door that is not open to it, also by type or dynamically", () => {
    expect(faultOf("rooms/people/src/actions/a.ts", 'import type { X } from "@splot/assembly";')).toBe("people may not enter assembly");
    expect(faultOf("rooms/participation/src/actions/a.ts", 'const x = await import("@splot/strategy");')).toBe("participation may not enter strategy");
    expect(faultOf("rooms/strategy/src/actions/a.ts", 'import { x } from "@splot/assembly";')).toBeUndefined();
  });
  it("find a relative escape from a package", () => {
    expect(faultOf("rooms/people/src/actions/a.ts", 'export { x } from "../../../thread/src/store/links.ts";')).toContain("escapes its package");
    expect(faultOf("kernel/src/journal/a.ts", 'import { x } from "@splot/people";')).toBe("the kernel enters @splot/people");
  });
  it("find a page that reads the store and a model that does I/O", () => {
    expect(faultOf("rooms/people/src/web/pages/Bodies.tsx", 'import { listBodies } from "../../store/bodies.ts";')).toBe("web may not import store");
    expect(faultOf("rooms/people/src/model/seat.ts", 'import { read } from "@splot/kernel/database";')).toContain("is pure");
    expect(faultOf("rooms/people/src/store/seats.ts", 'import { x } from "../actions/createSeat.ts";')).toBe("store may not import actions");
  });
  it("find a dependency that the table does not list, and a circle in the table", () => {
    expect(findDependencyFaults("assembly", ["@splot/kernel", "@splot/strategy"])).toHaveLength(1);
    expect(findCircle({ ...arrows, people: ["strategy"] })).toBeDefined();
    expect(findCircle()).toBeUndefined();
  });
});
