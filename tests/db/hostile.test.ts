import { newId } from "@splot/kernel";
import { type Actor, type Role, roleNames } from "@splot/kernel/access";
import { describeApi } from "@splot/kernel/http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { type Watcher, watchTables } from "../support/fingerprint.ts";
import { actorOf, testSite } from "../support/site.tsx";
import { hostileTexts, textFieldsOf } from "../support/textFields.ts";

const spaces = ["cwiczenie", "krakow"] as const;
let site: Awaited<ReturnType<typeof testSite>>;
let watcher: Watcher;
beforeAll(async () => {
  site = await testSite({ rooms });
  watcher = await watchTables(site.url);
});
afterAll(() => watcher.end());

const nasty: readonly unknown[] = [
  "x".repeat(100_000),
  "<script>alert(1)</script>",
  "a\u0000b",
  "\u202eevil",
  "'; drop table kernel.object; --",
  null,
  -1,
  1e308,
  [],
  { a: { b: {} } },
  newId(),
  "2026-02-30",
  "9999-12-31",
];

type Schema = {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly const?: unknown;
};

const readable = /^(pl|en|title|text|name|reason|why|rationale|wording|proposedText|reasonText|justification|basis|source|place|login|password)/;

/** Something that fits the outside of a schema, with unknown ids and plausible texts. */
function plausible(schema: Schema, name = ""): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return plausible(schema.anyOf[0] ?? {}, name);
  if (schema.properties !== undefined) return Object.fromEntries(Object.entries(schema.properties).map(([key, part]) => [key, plausible(part, key)]));
  return schema.type === "array" ? [plausible(schema.items ?? {}, name)] : plausibleScalar(schema, name);
}

function plausibleScalar({ type }: Schema, name: string): unknown {
  const others: Readonly<Record<string, unknown>> = { object: {}, integer: 1, number: 1, boolean: true };
  if (type !== undefined && type in others) return others[type];
  if (/On$|^on$|^from$|^to$/.test(name)) return "2026-05-31";
  return readable.test(name) ? "zwykły tekst" : newId();
}

const schemaOf = (schema: z.ZodType): Schema => JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })));
const someoneWho = (grants: readonly { readonly role: string }[]): Actor | undefined => {
  const role = grants.map((grant) => grant.role).find((name): name is Role => name in roleNames);
  return role === undefined ? undefined : actorOf(role);
};

/** Expects no error of ours, and of a refusal its words in both languages. Shape: whether it was accepted. */
async function expectRefusal(name: string, body: unknown, answer: Response): Promise<boolean> {
  const told = JSON.stringify(body)?.slice(0, 200);
  expect([name, told, answer.status < 500]).toEqual([name, told, true]);
  if (answer.status < 400) return true;
  const problem = await answer.json();
  expect(problem).toMatchObject({ code: expect.any(String), titles: { pl: expect.any(String), en: expect.any(String) } });
  return false;
}

describe("hostile input to every act", () => {
  it.each(rooms.flatMap(({ actions }) => actions.filter(({ grants }) => grants.some(({ role }) => role !== "system")).map((act) => [act.name, act] as const)))(
    "%s",
    async (name, act) => {
      const as = someoneWho(act.grants);
      let sent = 0;
      const send = (json: unknown) => site.fetch(`/api/v1/${spaces[sent++ % 2]}/${name}`, { json, ...(as === undefined ? {} : { as }) });
      const schema = schemaOf(act.input);
      const fields = Object.keys(schema.properties ?? {});
      const base = plausible(schema);
      const mutants = fields.flatMap((field) => nasty.map((value) => ({ ...(base as object), [field]: value })));
      const before = await watcher.fingerprint();
      let acceptedCount = 0;
      for (const body of [base, ...mutants, null, 1, "x", [], { unknown: 1 }]) {
        const isAccepted = await expectRefusal(name, body, await send(body));
        if (isAccepted) expect([name, JSON.stringify(body)?.slice(0, 200), isFit(act.input, body)]).toEqual([name, JSON.stringify(body)?.slice(0, 200), true]);
        if (isAccepted) acceptedCount += 1;
      }
      if (acceptedCount === 0) expect([name, await watcher.fingerprint()]).toEqual([name, before]);
    },
  );
});

/** May a body be accepted at all? The schema takes it, and none of its texts holds what nobody types. */
function isFit(schema: z.ZodType, body: unknown): boolean {
  return schema.safeParse(body).success && !/\\u0000|\u202e/.test(JSON.stringify(body) ?? "");
}

describe("hostile values for every text of every read", () => {
  const reads = rooms.flatMap(({ queries }) => queries).filter(({ input }) => textFieldsOf(input).length > 0);
  it.each(reads.map((read) => [read.name, read] as const))("%s", async (name, { input, grants }) => {
    const as = grants === undefined ? undefined : someoneWho(grants);
    const base = Object.fromEntries(Object.entries(plausible(schemaOf(input)) as object).map(([field, value]) => [field, String(value)]));
    for (const { path } of textFieldsOf(input)) {
      for (const [hue, text] of Object.entries(hostileTexts)) {
        const values = { ...base, [path]: text };
        // The list of a page puts its own default in the place of a parameter that is too long, and so does the read over it.
        if (hue === "over-long" && input.safeParse(values).success) continue;
        const asked = new URLSearchParams(values).toString();
        const answer = await site.fetch(`/api/v1/cwiczenie/${name}?${asked}`, as === undefined ? {} : { as });
        expect([name, path, hue, answer.status >= 400 && answer.status < 500]).toEqual([name, path, hue, true]);
        expect(await answer.json()).toMatchObject({ code: expect.any(String), titles: { pl: expect.any(String), en: expect.any(String) } });
      }
    }
  });
});

describe("hostile requests", () => {
  it("refuses a body of 10 MB with the limit named, and writes nothing", async () => {
    const before = await watcher.fingerprint();
    const answer = await site.fetch("/api/v1/cwiczenie/participation.sendRemark", { json: { text: "x".repeat(10_000_000) } });
    expect(answer.status).toBe(413);
    expect(await watcher.fingerprint()).toBe(before);
  });
  it("refuses a condition in a header that no act looks at, and says where it belongs", async () => {
    const answer = await site.fetch("/api/v1/cwiczenie/strategy.editBlock", { json: {}, headers: { "if-match": '"3"', "accept-language": "en" } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: "api.if_match", title: expect.stringContaining("in the field revision") }]);
  });
  it("answers random addresses without an error of ours", async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.constantFrom("/cwiczenie", "/en/krakow", "/api/v1/cwiczenie", ""), async (path, start) => {
        const answer = await site.app.request(`http://test.local${start}${path}`);
        expect([start + path, answer.status < 500]).toEqual([start + path, true]);
      }),
      { numRuns: 150 },
    );
  });
  it("describes every act in OpenAPI 3.1", () => {
    const description = describeApi(rooms, "0.1.0") as { paths: Record<string, unknown> };
    for (const act of rooms.flatMap(({ actions }) => actions)) expect(description.paths[`/api/v1/{space}/${act.name}`]).toBeDefined();
  });
});
