import { describe, expect, it } from "vitest";
import { findUnused, findUnusedExports } from "./exports.ts";

const doors = new Map([["@splot/people", "rooms/people/src/index.ts"]]);
/** Faults of a small repository, given as texts by path. */
const faultsOf = (files: Readonly<Record<string, string>>) =>
  findUnused(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    doors,
  ).map(({ why }) => why);

const model = "rooms/people/src/model/a.ts";
const maker = "export function make(): number {\n  return 1;\n}\n";

describe("unused exports", () => {
  it("are none in the whole repository", () => {
    expect(findUnusedExports(process.cwd())).toEqual([]);
  });
  it("are found whatever their kind, also under another name and as a default", () => {
    expect(faultsOf({ [model]: maker })).toEqual(["nobody imports make"]);
    expect(faultsOf({ [model]: "const a = 1;\nexport { a as b };\nexport default a;\n" })).toEqual(["nobody imports b", "nobody imports default"]);
    expect(faultsOf({ [model]: "export interface Lone {\n  readonly id: string;\n}\n" })).toEqual(["nobody imports Lone"]);
  });
  it("are found at a door that nobody enters for them", () => {
    const door = { [model]: maker, "rooms/people/src/index.ts": 'export { make } from "./model/a.ts";\n' };
    expect(faultsOf(door)).toEqual(["nobody imports make"]);
    expect(faultsOf({ ...door, "apps/server/src/b.ts": 'import { make } from "@splot/people";\nmake();\n' })).toEqual([]);
  });
  it("are not those imported by name, by all names, late, or used by their own module as a type", () => {
    const use = (text: string) => faultsOf({ [model]: maker, "rooms/people/src/model/b.ts": text });
    expect(use('import {\n  make as build,\n} from "./a.ts";\n')).toEqual([]);
    expect(use('import * as all from "./a.ts";\n')).toEqual([]);
    expect(use('const { make } = await import("./a.ts");\n')).toEqual([]);
    expect(use('const made = (await import("./a.ts")).make();\n')).toEqual([]);
    expect(faultsOf({ [model]: "export type Id = string;\nconst id: Id = '';\n" })).toEqual([]);
  });
  it("are those that only tests import, unless their own module uses them", () => {
    const test = { "rooms/people/src/model/a.test.ts": 'import { make } from "./a.ts";\n' };
    expect(faultsOf({ ...test, [model]: maker })).toEqual(["only tests import make"]);
    expect(faultsOf({ ...test, [model]: `${maker}const one = make();\n` })).toEqual([]);
  });
});
