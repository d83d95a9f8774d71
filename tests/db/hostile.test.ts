import { newId } from "@splot/kernel";
import { type Actor, type Role, roleNames } from "@splot/kernel/access";
import { describeApi } from "@splot/kernel/http";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { actorOf, testSite } from "../support/site.tsx";

let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  site = await testSite({ rooms });
});

const nasty: readonly unknown[] = [
  "",
  " ",
  "x".repeat(100_000),
  "<script>alert(1)</script>",
  "a\u0000b",
  "\u202eevil",
  "مرحبا",
  "'; drop table kernel.object; --",
  "../../etc/passwd",
  "💥".repeat(500),
  null,
  0,
  -1,
  1e308,
  true,
  [],
  {},
  ["x"],
  { a: { b: {} } },
  newId(),
  "00000000-0000-0000-0000-000000000000",
  "2026-02-30",
  "9999-12-31",
  "0001-01-01",
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
/** Entries of the journal: whatever was accepted left one. */
const entryCount = async () => (await site.read((read) => read.db.selectFrom("kernel.journal_entry").select("hash").execute())).length;

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
      const send = (json: unknown) => site.fetch(`/api/v1/cwiczenie/${name}`, { json, ...(as === undefined ? {} : { as }) });
      const schema = schemaOf(act.input);
      const fields = Object.keys(schema.properties ?? {});
      const base = plausible(schema);
      const mutants = fields.flatMap((field) => nasty.map((value) => ({ ...(base as object), [field]: value })));
      const before = await entryCount();
      let acceptedCount = 0;
      for (const body of [base, ...mutants, null, 1, "x", [], { unknown: 1 }]) {
        if (await expectRefusal(name, body, await send(body))) acceptedCount += 1;
      }
      if (acceptedCount === 0) expect([name, await entryCount()]).toEqual([name, before]);
    },
  );
});

describe("hostile input to every form", () => {
  it.each(
    rooms
      .flatMap(({ routes }) => routes)
      .filter((route) => route.kind === "form")
      .map((form) => [form.path, form] as const),
  )("%s", async (path, form) => {
    const as = someoneWho(form.action.grants);
    if (as === undefined && !form.action.grants.some(({ role }) => role === "anyone")) return;
    const address = `/cwiczenie${path.replace(/\{[^}]*\}/g, "").replace(/:\w+/g, "nie-ma")}`;
    const fields = Object.keys(schemaOf(form.action.input).properties ?? {});
    for (const value of nasty.filter((one): one is string => typeof one === "string")) {
      const answer = await site.fetch(address, { form: Object.fromEntries(fields.map((field) => [field, value])), ...(as === undefined ? {} : { as }) });
      expect([path, value.slice(0, 30), answer.status < 500]).toEqual([path, value.slice(0, 30), true]);
      const page = await answer.text();
      expect(page).not.toContain("<script>alert(1)</script>");
    }
  });
});

describe("hostile requests", () => {
  it("refuses a body of 10 MB with the limit named, and writes nothing", async () => {
    const before = await entryCount();
    const answer = await site.fetch("/api/v1/cwiczenie/participation.sendRemark", { json: { text: "x".repeat(10_000_000) } });
    expect(answer.status).toBe(413);
    expect(await entryCount()).toBe(before);
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
