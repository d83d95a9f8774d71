import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Which rooms a room may enter (ARCHITECTURE §2); the kernel is open to all. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  people: [],
  thread: ["people"],
  observatory: ["people", "thread"],
  participation: ["people", "thread"],
  assembly: ["people", "thread"],
  insight: ["people", "thread", "observatory", "participation"],
  strategy: ["people", "thread", "observatory", "participation", "insight", "assembly"],
  projects: ["people", "thread", "observatory", "participation", "assembly", "strategy"],
  delivery: ["people", "thread", "observatory", "assembly", "strategy", "projects"],
  networks: ["people", "thread", "observatory", "insight", "projects"],
};

/** Inside a room: which parts a part may import (besides itself and the kernel). */
const inner: Readonly<Record<string, readonly string[]>> = {
  model: ["refusals"],
  methods: ["model"],
  reading: ["model"],
  mapping: ["model", "reading"],
  importing: ["model", "contract", "refusals", "store", "reading", "mapping"],
  contract: ["model", "reading", "mapping"],
  policy: ["model"],
  refusals: [],
  store: ["model", "mapping", "refusals", "secrets"],
  secrets: ["model", "refusals"],
  actions: ["model", "methods", "reading", "mapping", "importing", "contract", "policy", "refusals", "store", "secrets", "actions"],
  web: ["contract", "model", "methods", "reading", "mapping", "web"],
};
/** Kernel doors that only some parts may enter: model, methods, reading and mapping are pure, pages never touch the database. */
const kernelDoors: Readonly<Record<string, readonly string[]>> = {
  model: ["@splot/kernel", "@splot/kernel/access"],
  methods: ["@splot/kernel"],
  reading: ["@splot/kernel", "@splot/kernel/files"],
  mapping: ["@splot/kernel"],
};

/** One import: from which file, what it names, and the file it leads to when relative. */
export interface Import {
  readonly from: string;
  readonly names: string;
  readonly to?: string | undefined;
}

/** A broken arrow, in words. */
export interface Fault {
  readonly file: string;
  readonly why: string;
}

const importPattern = /(?:^|\n)\s*(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;

/** The imports of a source, type imports included. */
export function importsOf(file: string, source: string): readonly Import[] {
  return [...source.matchAll(importPattern)].flatMap((match) => {
    const names = match[1] ?? match[2] ?? match[3];
    if (names === undefined) return [];
    return [{ from: file, names, to: names.startsWith(".") ? resolve("/", dirname(file), names).slice(1) : undefined }];
  });
}

/** The room and part of a repository file. Missing: not in a room. */
function placeOf(file: string): { readonly room: string; readonly part: string } | undefined {
  const match = /^rooms\/(\w+)\/src\/([\w-]+)/.exec(file);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { room: match[1], part: match[2] };
}

/** What is wrong with one import. Missing: `undefined` when the arrow stands. */
export function findFault(one: Import): Fault | undefined {
  const why = findEscape(one) ?? findOuterFault(one) ?? findInnerFault(one);
  return why === undefined ? undefined : { file: one.from, why };
}

/** A relative import that leaves its package, besides the few ways that are open. */
function findEscape({ from, names, to }: Import): string | undefined {
  const home = /^(kernel|rooms\/\w+|apps\/\w+)\//.exec(from)?.[1];
  if (to === undefined || home === undefined || to.startsWith(`${home}/`)) return undefined;
  const isOpen =
    (home === "kernel" && to === "db/types.ts") || (home.startsWith("apps/") && to.startsWith("seeds/")) || (isTest(from) && /^(tests|seeds)\//.test(to));
  return isOpen ? undefined : `escapes its package by ${names}`;
}

/** A door that is not open to the room, or any room's door to the kernel. */
function findOuterFault({ from, names }: Import): string | undefined {
  const entered = /^@splot\/(\w+)/.exec(names)?.[1];
  if (entered === undefined || entered === "kernel") return undefined;
  if (from.startsWith("kernel/")) return `the kernel enters ${names}`;
  const room = placeOf(from)?.room;
  const isOpen = room === undefined || room === entered || (arrows[room] ?? []).includes(entered);
  return isOpen ? undefined : `${room} may not enter ${entered}`;
}

/** Tests of a room may use the support of all tests and the seeds. */
function isTest(file: string): boolean {
  return /^(rooms|apps|kernel)\/(\w+\/)?test\//.test(file) || /\.test\.tsx?$/.test(file);
}

/** An import past the layer of its part. */
function findInnerFault({ from, names, to }: Import): string | undefined {
  const place = placeOf(from);
  const allowed = place === undefined ? undefined : inner[place.part];
  if (place === undefined || allowed === undefined || isTest(from)) return undefined;
  const { room, part } = place;
  return findDoorFault(part, names) ?? findLayerFault({ room, part, allowed }, to);
}

function findDoorFault(part: string, names: string): string | undefined {
  const doors = kernelDoors[part];
  if (doors !== undefined && names.startsWith("@splot/") && !doors.includes(names)) return `${part} is pure and may not enter ${names}`;
  return part === "web" && names.startsWith("@splot/kernel/database") ? "web may not enter the database" : undefined;
}

function findLayerFault(
  { room, part, allowed }: { readonly room: string; readonly part: string; readonly allowed: readonly string[] },
  to: string | undefined,
): string | undefined {
  const target = to === undefined ? undefined : placeOf(to);
  if (target === undefined || target.room !== room || target.part === part || allowed.includes(target.part)) return undefined;
  return `${part} may not import ${target.part}`;
}

/** Faults of the dependencies that a room's package lists beyond the table. */
export function findDependencyFaults(room: string, dependencies: readonly string[]): readonly Fault[] {
  const rooms = dependencies
    .filter((name) => name.startsWith("@splot/"))
    .map((name) => name.slice("@splot/".length))
    .filter((name) => name !== "kernel");
  return rooms
    .filter((name) => !(arrows[room] ?? []).includes(name))
    .map((name) => ({ file: `rooms/${room}/package.json`, why: `${room} may not depend on ${name}` }));
}

/** A circle in the table of arrows. Missing: `undefined` when there is none. */
export function findCircle(table: Readonly<Record<string, readonly string[]>> = arrows): readonly string[] | undefined {
  const visit = (room: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    for (const next of table[room] ?? []) {
      const circle = visit(next, [...way, room]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  for (const room of Object.keys(table)) {
    const circle = visit(room, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Source files below a folder of the repository, as repository paths. */
export function listSources(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => relative(root, join(path, name)))
    .sort();
}

/** Every broken arrow of the repository. */
export function findFaults(root: string): readonly Fault[] {
  const files = ["kernel", "rooms", "apps"].flatMap((folder) => listSources(root, folder));
  const broken = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), "utf8")).flatMap((one) => findFault(one) ?? []));
  const listed = readdirSync(join(root, "rooms")).flatMap((room) => {
    const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(readFileSync(join(root, "rooms", room, "package.json"), "utf8"));
    return findDependencyFaults(room, Object.keys(dependencies));
  });
  const circle = findCircle();
  return [...broken, ...listed, ...(circle === undefined ? [] : [{ file: "tools/arrows.ts", why: `circle: ${circle.join(" → ")}` }])];
}
