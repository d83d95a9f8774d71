import { roleFor } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { ReadHandle } from "../database/index.ts";
import type { Action } from "../journal/index.ts";
import { Refusal } from "../refusal.ts";
import { readInput } from "./input.ts";
import type { OpenRead, Query, Room } from "./route.ts";
import { exampleBody } from "./sample.ts";
import type { Visit } from "./visit.ts";

/** Input of a read by field, as it stands in its address. */
export type ExampleInput = Readonly<Record<string, string>>;

/** Inputs with which the reads of the API can be tried in one space, by name. Missing: the reader is not given what it needs. */
export type Examples = ReadonlyMap<string, ExampleInput>;

/** Most things of one list that are looked into for a value that the first may lack. */
const MOST_TRIES = 5;

/** Looks for a real input of every read, by reading what their declarations name, as this reader and on this snapshot. */
export async function findExamples(rooms: readonly Room[], reader: Reader): Promise<Examples> {
  const reads = new Map(rooms.flatMap(({ queries }) => queries.map((query) => [query.name, query] as const)));
  const answers = new Map<string, readonly Json[]>();
  const answersOf = async (name: string): Promise<readonly Json[]> => {
    const query = reads.get(name);
    const known = answers.get(name);
    if (query === undefined || known !== undefined) return known ?? [];
    const given: Json[] = [];
    for (const input of await inputsOf(query)) given.push(...(await ask(query, { ...reader, input })));
    answers.set(name, given);
    return given;
  };
  /** One input for each thing of the list that gives the first field. */
  const inputsOf = async ({ example = {} }: Pick<Query, "example">): Promise<readonly ExampleInput[]> => {
    let inputs: readonly ExampleInput[] = [{}];
    for (const [field, { from, key }] of Object.entries(example)) {
      const values = (await answersOf(from)).flatMap((answer) => valuesAt(answer, key.split("."))).slice(0, MOST_TRIES);
      inputs = inputs.flatMap((input) => values.map((value) => ({ ...input, [field]: value }))).slice(0, MOST_TRIES);
    }
    return inputs;
  };
  const found = new Map<string, ExampleInput>();
  for (const query of [...reads.values(), ...rooms.flatMap(({ opens = [] }) => opens)]) {
    const [input] = await inputsOf(query);
    if (input !== undefined) found.set(query.name, input);
  }
  return found;
}

interface Reader {
  readonly visit: Visit;
  readonly read: ReadHandle;
}

/** What a read answers to this reader. Empty: nothing, or a refusal. */
async function ask(query: Query, { visit, read, input }: Reader & { readonly input: ExampleInput }): Promise<readonly Json[]> {
  if (query.grants !== undefined && roleFor(visit.actor, query.grants) === undefined) return [];
  try {
    return [await query.run({ visit, read, input: readInput(query.input, input) })];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The texts and numbers at a path of an answer; lists are looked through. */
function valuesAt(answer: Json | undefined, path: readonly string[]): readonly string[] {
  const [key, ...rest] = path;
  if (Array.isArray(answer)) return answer.flatMap((one) => valuesAt(one, path));
  if (key === undefined) return typeof answer === "string" || typeof answer === "number" ? [String(answer)] : [];
  if (typeof answer !== "object" || answer === null) return [];
  return valuesAt((answer as Readonly<Record<string, Json | undefined>>)[key], rest);
}

/** Where the API of a space stands, `https://splot.example/api/v1/krakow`. */
export type ApiBase = string;

const SESSION = `-H "Authorization: Bearer $SPLOT_TOKEN"`;

/** A line for the shell that asks a read. Missing input: its fields stand as marks to be replaced. */
export function curlOfRead(base: ApiBase, { name, grants, example = {} }: Query, input: ExampleInput | undefined): string {
  const marks = Object.fromEntries(Object.keys(example).map((field) => [field, `<${field}>`]));
  const search = Object.entries(input ?? marks).map(([field, value]) => `${field}=${input === undefined ? value : encodeURIComponent(value)}`);
  const address = `curl '${base}/${name}${search.length === 0 ? "" : `?${search.join("&")}`}'`;
  return needsSession(grants) ? lines(address, SESSION) : address;
}

/** A line for the shell that fetches open data. Missing input: its places stand as marks to be replaced. */
export function curlOfOpen(base: ApiBase, { path, example = {} }: Pick<OpenRead, "path" | "example">, input: ExampleInput | undefined): string {
  const places = path.replace(/:(\w+)/g, (_place, name: string) => encodeURIComponent(input?.[name] ?? "") || `<${name}>`);
  const search = Object.keys(example).flatMap((name) => {
    if (path.includes(`:${name}`)) return [];
    return [`${name}=${input?.[name] === undefined ? `<${name}>` : encodeURIComponent(input[name])}`];
  });
  return `curl '${base}/${places}${search.length === 0 ? "" : `?${search.join("&")}`}'`;
}

/** A line for the shell that does an act, with a body that its schema takes. */
export function curlOfAct(base: ApiBase, act: Action<unknown, Json>): string {
  const body = JSON.stringify(exampleBody(act)).replaceAll("'", "'\\''");
  const headers = [`-H 'Content-Type: application/json'`, `-H "Idempotency-Key: $(uuidgen)"`, ...(needsSession(act.grants) ? [SESSION] : [])];
  return lines(`curl -X POST '${base}/${act.name}'`, ...headers, `-d '${body}'`);
}

function lines(...parts: readonly string[]): string {
  return parts.join(" \\\n  ");
}

/** Is there anybody who must sign in before they are answered? */
export function needsSession(grants: readonly { readonly role: string }[] | undefined): boolean {
  return grants !== undefined && !grants.some(({ role }) => role === "anyone");
}
