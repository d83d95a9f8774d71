import { z } from "zod";
import { roleNames } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import { curlOfAct, curlOfOpen, curlOfRead, type ExampleInput, type Examples, needsSession } from "./examples.ts";
import type { OpenRead, Room } from "./route.ts";
import { exampleBody } from "./sample.ts";

/** What the examples of a description name. Missing `found`: no space was looked into. */
export interface ShownExamples {
  readonly base: string;
  readonly found?: Examples | undefined;
}

const anywhere: ShownExamples = { base: "https://splot.example/api/v1/{space}" };

/** The description of the API as OpenAPI 3.1, out of the schemas that also validate. */
export function describeApi(rooms: readonly Room[], version: string, examples: ShownExamples = anywhere): Json {
  const paths: Record<string, Json> = {};
  for (const room of rooms) {
    for (const query of room.queries) paths[`/api/v1/{space}/${query.name}`] = { get: readOf(room, query, examples) };
    for (const open of room.opens ?? []) paths[`/api/v1/{space}/${open.path.replace(/:(\w+)/g, "{$1}")}`] = { get: openOf(room, open, examples) };
    for (const act of room.actions) paths[`/api/v1/{space}/${act.name}`] = { post: actOf(room, act, examples) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Splot",
      version,
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      description: "Every act and read of Splot. Refusals are problem+json with a stable code.",
    },
    paths,
    components: {
      securitySchemes: { session: { type: "http", scheme: "bearer", description: "Token from people.signIn" } },
      schemas: { Problem: problemSchema },
      responses: { Problem: { description: "Refused", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } } },
    },
  };
}

function readOf({ name: tag }: Room, query: Room["queries"][number], { base, found }: ShownExamples): Json {
  const { input, output, grants = [{ role: "anyone" }] } = query;
  const example = found?.get(query.name);
  return {
    ...headOf(tag, query),
    description: `Roles: ${rolesOf(grants)}.`,
    ...securityOf(grants),
    parameters: [spaceParameter, ...parametersOf(input).map((parameter) => shownParameter(parameter, { query, example }))],
    responses: { 200: { description: "Answer", content: { "application/json": { schema: schemaOf(output, "output") } } }, default: problem },
    ...samplesOf(curlOfRead(base, query, example)),
  };
}

/** An address of open data: every format, the headers that clients build on, and how it says no. */
function openOf({ name: tag }: Room, open: OpenRead, { base, found }: ShownExamples): Json {
  const example = found?.get(open.name);
  const isPlace = (name: string) => open.path.includes(`:${name}`);
  const parameters = parametersOf(open.input).map((parameter) => ({ ...parameter, ...(isPlace(parameter.name) ? { in: "path", required: true } : {}) }));
  const endings = open.formats.map(({ ending }) => ending);
  return {
    ...headOf(tag, open),
    description: `${open.about.en} Roles: anyone.`,
    parameters: [
      spaceParameter,
      ...parameters.map((parameter) => shownParameter(parameter, { query: open, example })),
      {
        name: "format",
        in: "query",
        required: false,
        schema: { type: "string", enum: endings },
        description: "Instead of Accept; an ending of the address goes first",
      },
      {
        name: "lang",
        in: "query",
        required: false,
        schema: { type: "string", enum: ["pl", "en"] },
        description: "Language of names, instead of Accept-Language",
      },
      { name: "If-None-Match", in: "header", required: false, schema: { type: "string" } },
    ],
    responses: {
      200: {
        description: "Answer",
        headers: openHeaders,
        content: Object.fromEntries(open.formats.map(({ type }) => [type, { schema: /json/.test(type) ? { type: "object" } : { type: "string" } }])),
      },
      304: { description: "Not changed since the ETag that If-None-Match names" },
      406: problem,
      429: problem,
      default: problem,
    },
    ...samplesOf(curlOfOpen(base, open, example)),
  };
}

const textHeader = (description: string): Json => ({ description, schema: { type: "string" } });
const openHeaders: Json = {
  ETag: textHeader("Changes with the content"),
  Link: textHeader("rel=next: the next page; rel=describedby: the structure"),
  RateLimit: textHeader("Reads left, and seconds until all are there again"),
  "RateLimit-Policy": textHeader("Most reads, and the seconds that they are counted over"),
};

function actOf({ name: tag }: Room, act: Room["actions"][number], { base }: ShownExamples): Json {
  return {
    ...headOf(tag, act),
    description: `Roles: ${rolesOf(act.grants)}.`,
    ...securityOf(act.grants),
    parameters: [spaceParameter, keyParameter],
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(act.input, "input"), example: exampleBody(act) } } },
    responses: {
      200: {
        description: "Done; a repetition with the same key answers the same",
        content: { "application/json": { schema: schemaOf(act.output, "output") } },
      },
      default: problem,
    },
    ...samplesOf(curlOfAct(base, act)),
  };
}

/** A line for the shell, where tools that show descriptions look for it. */
function samplesOf(source: string) {
  return { "x-codeSamples": [{ lang: "Shell", label: "curl", source }] };
}

/** A parameter with a real value, or with where one is found. */
function shownParameter(
  parameter: Parameter,
  { query, example }: { readonly query: Pick<Room["queries"][number], "example">; readonly example: ExampleInput | undefined },
): Json {
  const source = query.example?.[parameter.name];
  if (source === undefined) return parameter;
  const value = example?.[parameter.name];
  return { ...parameter, description: `From ${source.from}: ${source.key}`, ...(value === undefined ? {} : { example: value }) };
}

function headOf(tag: string, { name, title }: Pick<Room["queries"][number], "name" | "title">) {
  return { operationId: name, tags: [tag], summary: title.en, "x-summary-pl": title.pl };
}

type Roles = readonly { readonly role: string }[];

function rolesOf(grants: Roles): string {
  return grants.map(({ role }) => (role in roleNames ? roleNames[role as keyof typeof roleNames].en : role)).join(", ");
}

/** What is not open to anyone needs a session. */
function securityOf(grants: Roles) {
  return needsSession(grants) ? { security: [{ session: [] }] } : {};
}

const spaceParameter: Json = { name: "space", in: "path", required: true, schema: { type: "string" } };
const keyParameter: Json = { name: "Idempotency-Key", in: "header", required: true, schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,100}$" } };
const problem: Json = { $ref: "#/components/responses/Problem" };
const problemSchema: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    requestId: { type: "string" },
    titles: { type: "object", properties: { pl: { type: "string" }, en: { type: "string" } } },
    field: { type: "string" },
    params: { type: "object", additionalProperties: { type: ["string", "number"] } },
    fields: {
      type: "array",
      description: "Where several fields are refused at once",
      items: { type: "object", properties: { field: { type: "string" }, code: { type: "string" }, title: { type: "string" } } },
    },
  },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return JSON.parse(JSON.stringify(rest));
}

type Parameter = { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Json };

function parametersOf(schema: z.ZodType): readonly Parameter[] {
  const whole = schemaOf(schema, "input");
  if (typeof whole !== "object" || whole === null || !("properties" in whole)) return [];
  const { properties = {}, required = [] } = whole as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, parameter]) => ({ name, in: "query", required: required.includes(name), schema: parameter }));
}
