import type { Actor } from "@splot/kernel/access";
import { rooms } from "../../apps/server/src/rooms.ts";
import type { TestRequest } from "./site.tsx";

type AnyQuery = (typeof rooms)[number]["queries"][number];

/** Who asks the API, and where. */
export interface Asking {
  fetch(path: string, request?: TestRequest): Promise<Response>;
  readonly space: string;
  /** Missing: a visitor. */
  readonly as?: Actor | undefined;
}

/** What a read of the API answered. */
export interface ReadAnswer {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Parts of one list that are read, and things of a list that a read with input is asked about. */
const MOST_PARTS = 5;
const MOST_THINGS = 200;

const queries = new Map(rooms.flatMap((room) => room.queries.map((query) => [query.name, query] as const)));

/** Everything that the API reads: each read without input, and those with input about each thing that the read named by their example lists. */
export async function readEverything(asking: Asking): Promise<readonly ReadAnswer[]> {
  const known = new Map<string, readonly ReadAnswer[]>();
  for (const name of queries.keys()) await answersOf(name);
  return [...known.values()].flat();

  async function answersOf(name: string): Promise<readonly ReadAnswer[]> {
    const query = queries.get(name);
    const before = known.get(name);
    if (query === undefined || before !== undefined) return before ?? [];
    const given: ReadAnswer[] = [];
    for (const input of await inputsOf(query)) given.push(...(await readParts(asking, name, input)));
    known.set(name, given);
    return given;
  }

  async function inputsOf({ example = {} }: AnyQuery): Promise<readonly Readonly<Record<string, string>>[]> {
    let inputs: readonly Readonly<Record<string, string>>[] = [{}];
    for (const [field, { from, key }] of Object.entries(example)) {
      const values = (await answersOf(from)).flatMap(({ text }) => valuesAt(JSON.parse(text), key.split("."))).slice(0, MOST_THINGS);
      inputs = inputs.flatMap((input) => values.map((value) => ({ ...input, [field]: value })));
    }
    return inputs;
  }
}

/** The parts of one read, one after the other. Empty: it is refused. */
async function readParts({ fetch, space, as }: Asking, name: string, input: Readonly<Record<string, string>>): Promise<readonly ReadAnswer[]> {
  const parts: ReadAnswer[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ ...input, ...(cursor === undefined ? {} : { cursor }) }).toString();
    const path = `/api/v1/${space}/${name}${query === "" ? "" : `?${query}`}`;
    const answer = await fetch(path, as === undefined ? {} : { as });
    if (answer.status !== 200) break;
    const text = await answer.text();
    parts.push({ name, path, text });
    const { next } = JSON.parse(text) as { readonly next?: string };
    cursor = next;
  } while (cursor !== undefined && parts.length < MOST_PARTS);
  return parts;
}

/** The texts and numbers at a path of an answer; lists are looked through. */
function valuesAt(answer: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => valuesAt(one, path));
  const [key, ...rest] = path;
  if (key === undefined) return typeof answer === "string" || typeof answer === "number" ? [String(answer)] : [];
  if (typeof answer !== "object" || answer === null) return [];
  return valuesAt((answer as Readonly<Record<string, unknown>>)[key], rest);
}
