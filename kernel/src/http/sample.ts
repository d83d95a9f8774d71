import { z } from "zod";
import type { Json } from "../canonical.ts";
import type { Action } from "../journal/index.ts";

/** An id that no thing has: an example that is sent as it stands changes nothing. */
const NO_ID = "00000000-0000-7000-8000-000000000000";
/** Codes, numbers and addresses of which a pattern takes the first that fits. */
const CODES = ["2027", "2030-01", "przyklad", "PRZYKLAD", "PLN", "A1", "U12", "12.5", "1206011", "120601", "/przyklad", "https://bip.example", "10:00", "1.1"];
const HASHES = [32, 64].map((length) => "0".repeat(length));

/** What of JSON Schema a sample is made from. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly example?: Json;
  readonly minimum?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** A body that an act takes: the least that its schema asks for. A schema that cannot be guessed names one of itself (`meta`). */
export function exampleBody({ input }: Pick<Action<unknown, Json>, "input">): Json {
  return sampleOf(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Shape);
}

function sampleOf(shape: Shape): Json {
  const [first] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (first !== undefined) return sampleOf(first);
  const named = shape.example ?? shape.const ?? shape.enum?.[0];
  if (named !== undefined) return named;
  const [type = ""] = [shape.type ?? []].flat();
  return (samples[type] ?? textOf)(shape);
}

/** A sample by type; other types are texts. */
const samples: Readonly<Record<string, (shape: Shape) => Json>> = {
  object: objectOf,
  array: ({ items }) => (items === undefined ? [] : [sampleOf(items)]),
  boolean: () => true,
  integer: numberOf,
  number: numberOf,
};

function objectOf({ properties = {}, required = [] }: Shape): Json {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, inner]) => (required.includes(name) ? [[name, sampleOf(inner)]] : [])));
}

/** What starts with a year of our time is a year. */
function numberOf({ minimum = 1 }: Shape): number {
  return minimum > 1900 ? 2027 : Math.max(minimum, 1);
}

function textOf({ format, pattern, minLength = 0 }: Shape): string {
  if (format === "uuid") return NO_ID;
  if (format === "date") return "2027-01-31";
  if (format === "email") return "biuro@gmina.example";
  if (pattern === undefined) return "Przykład".padEnd(minLength, "-przyklad");
  const wanted = new RegExp(pattern);
  return [...CODES, ...HASHES].find((code) => wanted.test(code)) ?? "przyklad";
}
