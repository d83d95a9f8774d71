import { z } from "zod";
import { roleNames } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { Room } from "./route.ts";

/** The description of the API as OpenAPI 3.1, out of the schemas that also validate. */
export function describeApi(rooms: readonly Room[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const room of rooms) {
    for (const query of room.queries) paths[`/api/v1/{space}/${query.name}`] = { get: readOf(room, query) };
    for (const act of room.actions) paths[`/api/v1/{space}/${act.name}`] = { post: actOf(room, act) };
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

function readOf({ name: tag }: Room, { name, title, input, output, grants }: Room["queries"][number]): Json {
  return {
    ...headOf(tag, { name, title }),
    description: `Roles: ${rolesOf(grants ?? [{ role: "anyone" }])}.`,
    ...securityOf(grants ?? [{ role: "anyone" }]),
    parameters: [spaceParameter, ...parametersOf(input)],
    responses: { 200: { description: "Answer", content: { "application/json": { schema: schemaOf(output, "output") } } }, default: problem },
  };
}

function actOf({ name: tag }: Room, act: Room["actions"][number]): Json {
  return {
    ...headOf(tag, act),
    description: `Roles: ${rolesOf(act.grants)}.`,
    ...securityOf(act.grants),
    parameters: [spaceParameter, keyParameter],
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(act.input, "input") } } },
    responses: {
      200: {
        description: "Done; a repetition with the same key answers the same",
        content: { "application/json": { schema: schemaOf(act.output, "output") } },
      },
      default: problem,
    },
  };
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
  return grants.some(({ role }) => role === "anyone") ? {} : { security: [{ session: [] }] };
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

function parametersOf(schema: z.ZodType): readonly Json[] {
  const whole = schemaOf(schema, "input");
  if (typeof whole !== "object" || whole === null || !("properties" in whole)) return [];
  const { properties = {}, required = [] } = whole as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, parameter]) => ({ name, in: "query", required: required.includes(name), schema: parameter }));
}
