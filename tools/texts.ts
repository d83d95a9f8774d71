import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fault, listSources } from "./arrows.ts";
import type { Source } from "./exports.ts";

const folders = ["kernel", "rooms", "apps"];
const isTest = (file: string) => /\.test\.tsx?$|(^|\/)tests?\//.test(file);

/** A table of refusals as rooms declare it, up to its closing brace. */
const tables = /refusals\(\{\n([\s\S]*?)\n\}\)/g;
const code = /^\s*"([a-z][\w.]*)":/gm;

/** A list of texts of a module: its name and what stands in it. */
const lists = /^(?:export )?const (\w+)(?:: [^=\n]+)? = \{\n([\s\S]*?)\n\}/gm;
/** A text of such a list, whose languages stand beside each other or below. */
const key = /^ {2}(\w+): \{(?:\s*)pl:/gm;

/** What a module takes from others or hands on, which is no reading. */
const taking = /^(?:import|export) [^;]*? from "[^"]+";$/gm;

/** Refusals that no source raises: their codes stand in their table alone. */
function findSilentRefusals(sources: readonly Source[]): readonly Fault[] {
  const everything = sources.map(({ text }) => text).join("\n");
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(tables)]
      .flatMap(([, table = ""]) => [...table.matchAll(code)].map(([, name = ""]) => name))
      .filter((name) => everything.split(`"${name}"`).length <= 2)
      .map((name) => ({ file, why: `nobody raises ${name}` })),
  );
}

/** Texts that no source reads. A list that is handed on whole, under another name, or read by a computed key counts as read. */
function findSilentTexts(sources: readonly Source[]): readonly Fault[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(lists)].flatMap(([whole, list = "", body = ""]) => {
      const others = whole.startsWith("export ") ? sources.filter((one) => one !== source && one.text.includes(list)).map(({ text }) => text) : [];
      const all = [source.text.replace(whole, ""), ...others];
      const reader = all.map((text) => text.replace(taking, "")).join("\n");
      const isWhole = new RegExp(`\\b${list}\\b(?!\\.\\w)`).test(reader) || all.some((text) => text.includes(`${list} as `));
      const isRead = (name: string) => isWhole || new RegExp(`\\b${list}\\.${name}\\b`).test(reader);
      return [...body.matchAll(key)].flatMap(([, name = ""]) => (isRead(name) ? [] : [{ file: source.file, why: `nobody reads ${list}.${name}` }]));
    }),
  );
}

/** Labels that say themselves that a field may stay empty: the kit marks what may not, and nothing else. */
function findOptionalMarks(sources: readonly Source[]): readonly Fault[] {
  const marks = sources.flatMap(({ file, text }) => [...text.matchAll(/pl: "[^"]*nieobowiązkow|en: "[^"]*\(optional\)/gi)].map(([mark]) => ({ file, mark })));
  return marks.map(({ file, mark }) => ({ file, why: `a field that may stay empty has no mark: ${mark}` }));
}

/** What is declared to be said, and is said nowhere; and what the kit says instead. */
export function findSilent(sources: readonly Source[]): readonly Fault[] {
  return [...findSilentRefusals(sources), ...findSilentTexts(sources), ...findOptionalMarks(sources)];
}

/** Every text of the repository that nobody gets to read. */
export function findSilentWords(root: string): readonly Fault[] {
  const files = folders.flatMap((folder) => listSources(root, folder)).filter((file) => !isTest(file));
  return findSilent(files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })));
}
