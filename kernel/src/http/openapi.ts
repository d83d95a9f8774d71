import { z } from "zod";
import { roleNames } from "../access/index.ts";
import type { Json } from "../canonical.ts";
import type { Room } from "./route.ts";

/** The description of the API as OpenAPI 3.1, out of the schemas that also validate. */
export function describeApi(rooms: readonly Room[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const room of rooms) {
    for (const query of room.queries) {
      paths[`/api/v1/{space}/${query.name}`] = {
        get: {
          operationId: query.name,
          tags: [room.name],
          summary: query.title.en,
          "x-summary-pl": query.title.pl,
          parameters: [spaceParameter, ...parametersOf(query.input)],
          responses: { 200: { description: "Answer", content: { "application/json": { schema: schemaOf(query.output, "output") } } }, default: problem },
        },
      };
    }
    for (const act of room.actions) {
      paths[`/api/v1/{space}/${act.name}`] = {
        post: {
          operationId: act.name,
          tags: [room.name],
          summary: act.title.en,
          "x-summary-pl": act.title.pl,
          description: `Roles: ${act.grants.map(({ role }) => (role in roleNames ? roleNames[role as keyof typeof roleNames].en : role)).join(", ")}.`,
          parameters: [spaceParameter, keyParameter],
          requestBody: { required: true, content: { "application/json": { schema: schemaOf(act.input, "input") } } },
          responses: {
            200: { description: "Done; a repetition with the same key answers the same", content: { "application/json": { schema: {} } } },
            default: problem,
          },
        },
      };
    }
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
    field: { type: "string" },
    params: { type: "object" },
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
