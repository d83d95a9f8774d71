import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Fault, listSources } from "./arrows.ts";

/** A source of the repository, by its path. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Names that a file takes from another module. Missing names: all of them. */
interface Taken {
  readonly from: string;
  readonly module: string;
  readonly names?: readonly string[];
}

/** Doors of packages: the name by which they are entered, and the file behind it. */
export type Doors = ReadonlyMap<string, string>;

const folders = ["kernel", "rooms", "apps", "db", "seeds", "tests", "bench", "tools", "launcher"];
/** Written by a program, or read by one by its name. */
const isExempt = (file: string) => file === "db/types.ts" || /\.(setup|config)\.ts$/.test(file);
/** Statements of a rule, or the way back of one, which exist so that tests hold the rule against them. */
const forTests = new Set(["isDeclarationPublic", "isIdeaPublic", "addsUp", "typedAmount", "readLongCsv", "findDrift", "findUnused"]);
/** Doors are also for tests, which enter rooms as other rooms do. */
const isDoor = (file: string) => /(^|\/)(index|room)\.ts$/.test(file);
const isTest = (file: string) => /\.test\.tsx?$|(^|\/)tests?\/|^bench\//.test(file);

const declared = /^export (?:async |abstract |declare )*(?:function\*? ?|const |let |class |interface |type |enum )([\w$]+)/gm;
const listed = /^export (?:type )?\{([^}]*)\}/gm;
const defaulted = /^export default /gm;
const named = /^(?:import|export) (?:type )?(?:([\w$]+),? ?)?(?:\{([^}]*)\} |(\* (?:as [\w$]+ )?))?from ["']([^"']+)["']/gm;
const dynamic = /(?:\{([^{}]*)\}(?:: [\w$]+)? = await |(?<open>\(await )|)import\(\s*["']([^"']+)["']\s*\)(?:\)?\.([\w$]+))?/g;

/** The names of a list in braces: of `a as b`, the first is taken and the second given. */
function namesIn(list: string, side: 0 | -1): readonly string[] {
  return list
    .replace(/\/\*.*?\*\/|\/\/.*$/gms, "")
    .split(",")
    .map(
      (one) =>
        one
          .trim()
          .replace(/^type /, "")
          .split(/ as |: /)
          .at(side)
          ?.trim() ?? "",
    )
    .filter((name) => name !== "");
}

/** What a source exports. */
function exportsOf(text: string): readonly string[] {
  return [
    ...[...text.matchAll(declared)].map(([, name = ""]) => name),
    ...[...text.matchAll(listed)].flatMap(([, list = ""]) => namesIn(list, -1)),
    ...(text.search(defaulted) < 0 ? [] : ["default"]),
  ];
}

/** What a source takes from other modules, types and re-exports included. */
function takenBy({ file, text }: Source): readonly Taken[] {
  const fixed = [...text.matchAll(named)].map(([, whole, list, star, module = ""]): Taken => {
    if (star !== undefined) return { from: file, module };
    return { from: file, module, names: [...(whole === undefined ? [] : ["default"]), ...namesIn(list ?? "", 0)] };
  });
  const late = [...text.matchAll(dynamic)].map(([, list, , module = "", member]): Taken => {
    if (member !== undefined && member !== "then") return { from: file, module, names: [member] };
    return list === undefined ? { from: file, module } : { from: file, module, names: namesIn(list, 0) };
  });
  return [...fixed, ...late];
}

/** The file behind the name of a module. Missing: not of this repository. */
function fileOf({ from, module }: Taken, doors: Doors): string | undefined {
  return module.startsWith(".") ? join(dirname(from), module) : doors.get(module);
}

/** How often a source speaks of a name; once is its declaration. */
function mentions(text: string, name: string): number {
  return text.split(new RegExp(`(?<![\\w$])${name.replace("$", "\\$")}(?![\\w$])`)).length - 1;
}

/** Who takes what. Shape: sorts of takers by file and name, all names under `*`. */
function takersOf(sources: readonly Source[], doors: Doors): ReadonlyMap<string, ReadonlySet<"code" | "test">> {
  const takers = new Map<string, Set<"code" | "test">>();
  for (const taken of sources.flatMap(takenBy)) {
    const target = fileOf(taken, doors);
    if (target === undefined || target === taken.from) continue;
    for (const name of taken.names ?? ["*"]) {
      const key = `${target}#${name}`;
      takers.set(key, (takers.get(key) ?? new Set()).add(isTest(taken.from) ? "test" : "code"));
    }
  }
  return takers;
}

/**
 * Exports that nobody takes, and those that only tests take though their own module has no use of them.
 * A type that its own module uses describes what the module gives, and may be exported.
 */
export function findUnused(sources: readonly Source[], doors: Doors): readonly Fault[] {
  const takers = takersOf(sources, doors);
  const faultOf = ({ file, text }: Source, name: string): string | undefined => {
    const by = new Set([...(takers.get(`${file}#${name}`) ?? []), ...(takers.get(`${file}#*`) ?? [])]);
    const isOwn = mentions(text, name) > 1;
    if (by.size === 0) return isOwn && new RegExp(`^export (?:interface|type) ${name}\\b`, "m").test(text) ? undefined : `nobody imports ${name}`;
    return by.has("code") || isTest(file) || isOwn || isDoor(file) || forTests.has(name) ? undefined : `only tests import ${name}`;
  };
  return sources
    .filter(({ file }) => !isExempt(file))
    .flatMap((source) =>
      exportsOf(source.text).flatMap((name) => {
        const why = faultOf(source, name);
        return why === undefined ? [] : [{ file: source.file, why }];
      }),
    );
}

/** The doors that the packages of the repository name. */
function listDoors(root: string): Doors {
  const homes = ["kernel", ...["rooms", "apps"].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))];
  return new Map(
    homes.flatMap((home) => {
      const { name, exports = {} }: { name: string; exports?: Record<string, string> } = JSON.parse(readFileSync(join(root, home, "package.json"), "utf8"));
      return Object.entries(exports).map(([door, file]) => [join(name, door), join(home, file)] as const);
    }),
  );
}

/** Every unused export of the repository. */
export function findUnusedExports(root: string): readonly Fault[] {
  const files = [...folders.flatMap((folder) => listSources(root, folder)), ...readdirSync(root).filter((name) => /\.(ts|mjs)$/.test(name))];
  return findUnused(
    files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })),
    listDoors(root),
  );
}
