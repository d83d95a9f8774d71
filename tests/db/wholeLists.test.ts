import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOf } from "../support/site.tsx";
import { siteWith, story } from "../support/told.ts";
import { unescaped } from "../support/tour.ts";

const site = await siteWith(story);
const officer = actorOf("officer");
/** More than any read gave at once before. */
const MANY = 520;

beforeAll(async () => {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await multiply(client, { kind: "insight", table: "insight.insight", state: "draft", changes: "jsonb_build_object('no', 1000 + nth)" });
    await multiply(client, { kind: "project", table: "projects.project", state: "submitted", changes: "'{}'::jsonb" });
    await client.query("analyze kernel.object, insight.insight, projects.project");
  } finally {
    await client.end();
  }
});

interface Multiplied {
  readonly kind: string;
  readonly table: string;
  readonly state: string;
  /** SQL: what each copy has instead of what the first one has. */
  readonly changes: string;
}

/** Copies a thing that is run in the exercise, many times, each with an id, a code and an address of its own. */
async function multiply(client: pg.Client, { kind, table, state, changes }: Multiplied): Promise<void> {
  const id = `md5('${kind} ' || nth)::uuid`;
  const first = `(select o.* from kernel.object o join kernel.space s on s.id = o.space_id
    where s.code = 'cwiczenie' and o.kind = '${kind}' and o.mode = 'enacted' and o.visibility <> 'public' order by o.made_at limit 1)`;
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  );
  const columns = rows.map(({ name }) => name).join();
  await client.query(`insert into ${table} (${columns}) select ${columns} from (
    select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('id', ${id}) || ${changes})).*
    from ${table} t join ${first} o on o.space_id = t.space_id and o.id = t.id, generate_series(1, ${MANY}) nth) as copies`);
  await client.query(`insert into kernel.object select (jsonb_populate_record(null::kernel.object, to_jsonb(o) || jsonb_build_object(
      'id', ${id}, 'code', 'MNOGIE-' || nth, 'address', '/mnogie/${kind}-' || nth, 'state', '${state}', 'title', jsonb_build_object('pl', 'Mnogie ' || nth)))).*
    from ${first} o, generate_series(1, ${MANY}) nth`);
}

const get = async (path: string) => unescaped(await (await site.fetch(path, { as: officer })).text()).replaceAll("\u00a0", " ");

/** Every copy that a reader meets who goes on from part to part, and how many parts there are. */
async function walk(start: string): Promise<{ readonly met: ReadonlySet<string>; readonly parts: number }> {
  const met = new Set<string>();
  let parts = 0;
  for (let path: string | undefined = start; path !== undefined; parts += 1) {
    const html: string = await get(path);
    for (const [name] of html.matchAll(/Mnogie \d+/g)) met.add(name);
    path = /href="([^"]*[?&]po=[^"]*)"[^>]*>(?:(?!<\/a>).)*Następn/s.exec(html)?.[1];
  }
  return { met, parts };
}

describe("a list of things that grow in number is never cut in silence", () => {
  it.each([
    ["insights at the desk", "/cwiczenie/praca/wnioski?szukaj=mnogie", 11],
    ["fiches at the desk", "/cwiczenie/praca/projekty?szukaj=mnogie", 11],
    ["matters of the office", "/cwiczenie/praca?szukaj=mnogie", 21],
  ])("%s: counted whole, and reached whole part by part", async (_, path, parts) => {
    const walked = await walk(path);
    expect(walked.met.size).toBe(MANY);
    expect(walked.parts).toBe(parts);
  });

  it("every insight can be chosen as evidence of a project", async () => {
    const fiche = /\/cwiczenie\/praca\/projekty\/[0-9a-f-]{36}/.exec(await get("/cwiczenie/praca/projekty?stan=draft"))?.[0];
    const choices = (await get(fiche ?? "no fiche is a draft")).match(/<option[^>]*>(?:(?!<\/option>).)*Mnogie \d+/gs);
    expect(new Set(choices).size).toBe(MANY);
  });
});
