import { getSpace, openPool } from "@splot/kernel/database";
import pg from "pg";
import type { BenchServer } from "./child.ts";
import { Connection, getRequest } from "./client.ts";
import { quantile } from "./load.ts";
import type { Figure, Section } from "./report.ts";

const SPACE = "cwiczenie";
/** A metropolis after years of work. */
const counts = { projects: 2000, tasks: 5000, threats: 5000, items: 1000 };
const YEAR = 2099;
const ROUNDS = 15;

/** The lists, by what a reader asks of them. Threats are for the office alone. */
const lists: readonly { readonly name: string; readonly paths: readonly string[]; readonly isOffice?: boolean }[] = [
  { name: "Catalogue of projects", paths: ["/projekty", "/projekty?szukaj=droga+17", "/projekty?sort=-kwota"] },
  { name: "Tasks of plans", paths: ["/plany", "/plany?szukaj=zadanie+17", "/plany?stan=overdue"] },
  { name: "Work programme of a year", paths: [`/plany/program/${YEAR}`, `/plany/program/${YEAR}?szukaj=propozycja+17`] },
  { name: "Threats", paths: ["/praca/zagrozenia", "/praca/zagrozenia?szukaj=ryzyko+17"], isOffice: true },
];

/** Server time of the long lists in a large space. Figures without a gate. NOTE: what it adds to the space stays. */
export async function benchLists(server: BenchServer): Promise<Section> {
  const grown = await growLists(server.databaseUrl);
  const token = await signIn(server.port);
  const figures: Figure[] = [];
  for (const { name, paths, isOffice = false } of lists) {
    for (const path of paths) {
      const took = await serverTimes(server, `/${SPACE}${path}`, isOffice ? token : undefined);
      const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)];
      figures.push({ name, value: `${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)} ms)`, method: `\`${path}\`, uncached${isOffice ? ", signed in" : ""}` });
    }
  }
  const { projects, tasks, threats, items } = counts;
  return {
    title: "Long lists",
    figures,
    notes: [
      `${projects} projects with shares, ${tasks} tasks, ${threats} threats and ${items} proposals of a year, generated in ${grown.toFixed(0)} s into the told exercise. p50 of ${ROUNDS} requests after three to warm up, one at a time; from the request to the finished HTML.`,
    ],
  };
}

/** Generates the space, the same one in every run. Shape: how long it took, in seconds. Its triggers rest meanwhile. */
async function growLists(url: string): Promise<number> {
  const startedAt = performance.now();
  const pool = openPool({ url, max: 1 });
  const { space } = await getSpace(pool, SPACE, () => new Date()).finally(() => pool.end());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off");
    for (const [sql, count] of growing) await client.query(sql, [space.id, count]);
    for (const table of [
      "kernel.object",
      "projects.project",
      "projects.participant",
      "projects.share",
      "delivery.task",
      "delivery.threat",
      "delivery.programme_item",
    ])
      await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
  return (performance.now() - startedAt) / 1000;
}

const id = (kind: string) => `md5('long ${kind} ' || no)::uuid`;
const thing = (
  kind: string,
  { title, state, address, visibility = "public" }: Readonly<Record<"title" | "state" | "address", string>> & { readonly visibility?: string },
) =>
  `insert into kernel.object (space_id, id, kind, code, title, origin, mode, state, visibility, address, made_at)
   select $1, ${id(kind)}, '${kind}', 'L-' || no, jsonb_build_object('pl', '${title} ' || no, 'en', 'Trial ' || no), 'example', 'enacted', ${state}, '${visibility}', '${address}' || no,
     timestamptz '2026-01-01' + no * interval '1 minute' from generate_series(1, $2::int) no`;
const orgs = `(select array_agg(o.id order by o.id) as ids from kernel.object o where o.space_id = $1 and o.kind = 'organisation') orgs`;
const org = "orgs.ids[1 + no % cardinality(orgs.ids)]";
const plans = `(select array_agg(p.id order by p.id) as ids from strategy.plan p where p.space_id = $1) plans`;

/** What grows, and how many of it; of the programme its year. */
const growing: readonly (readonly [sql: string, count: number])[] = [
  [thing("project", { title: "Droga", state: "(array['accepted','in_delivery','completed'])[1 + no % 3]", address: "/projekty/l-" }), counts.projects],
  [
    `insert into projects.project (space_id, id, type, nature, lead_org, domain, problem, starts, ends, revision)
     select $1, ${id("project")}, (array['single','partnership'])[1 + no % 2], 'investment', ${org}, 1 + no % 7, jsonb_build_object('pl', 'Brak drogi ' || no), '2027', '2029', 1
     from generate_series(1, $2::int) no, ${orgs}`,
    counts.projects,
  ],
  [
    `insert into projects.participant (space_id, project_id, org_id, role) select $1, ${id("project")}, ${org}, 'lead' from generate_series(1, $2::int) no, ${orgs}`,
    counts.projects,
  ],
  [
    `insert into projects.share (space_id, project_id, org_id, year, cost_grosze, eligible_grosze)
     select $1, ${id("project")}, ${org}, year, 1000000 * no, 800000 * no from generate_series(1, $2::int) no, generate_series(2027, 2029) year, ${orgs}`,
    counts.projects,
  ],
  [thing("task", { title: "Zadanie", state: "(array['planned','in_progress','blocked','done'])[1 + no % 4]", address: "/plany/zadania/9" }), counts.tasks],
  [
    `insert into delivery.task (space_id, id, no, plan_id, owner_org, due, weight, closing)
     select $1, ${id("task")}, 900000 + no, plans.ids[1 + no % cardinality(plans.ids)], ${org}, date '2026-06-01' + no % 700, 1 + no % 5, case when no % 4 = 3 then 'Protokół' end
     from generate_series(1, $2::int) no, ${orgs}, ${plans}`,
    counts.tasks,
  ],
  [thing("threat", { title: "Ryzyko", state: "'reported'", address: "/praca/zagrozenia/l-", visibility: "members" }), counts.threats],
  [
    `insert into delivery.threat (space_id, id, what, since, help, org_id, subject_id)
     select $1, ${id("threat")}, 'Ryzyko ' || no, date '2026-01-01' + no % 300, 'Pomoc', ${org}, case when no % 2 = 0 then ${id("task")} end
     from generate_series(1, $2::int) no, ${orgs}`,
    counts.threats,
  ],
  [
    `insert into kernel.object (space_id, id, kind, code, title, origin, mode, state, visibility, address, made_at)
     select $1, md5('long programme')::uuid, 'work_programme', year, jsonb_build_object('pl', 'Roczny program prac ' || year), 'example', 'enacted', 'draft', 'public', '/plany/program/' || year, timestamptz '2026-01-01'
     from (select $2::int::text as year) y`,
    YEAR,
  ],
  ["insert into delivery.programme (space_id, id, year) values ($1, md5('long programme')::uuid, $2)", YEAR],
  [
    `insert into delivery.programme_item (space_id, id, programme_id, no, title, proposer_org)
     select $1, ${id("item")}, md5('long programme')::uuid, no, jsonb_build_object('pl', 'Propozycja ' || no), ${org} from generate_series(1, $2::int) no, ${orgs}`,
    counts.items,
  ],
];

/** A session of the director of the exercise. */
async function signIn(port: number): Promise<string> {
  const body = JSON.stringify({ login: "dyrektor", password: "splot-cwiczenie" });
  const head = `POST /api/v1/${SPACE}/people.signIn HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nidempotency-key: bench-lists-1\r\ncontent-length: ${body.length}\r\n\r\n`;
  const connection = new Connection(port);
  const { status, body: answer } = await connection.ask(Buffer.from(head + body));
  connection.close();
  const token = /"token":"([^"]+)"/.exec(answer)?.[1];
  if (status !== 200 || token === undefined) throw new Error(`the director could not sign in: ${status}`);
  return token;
}

/** The server's own time for one address. Unit: ms. */
async function serverTimes(server: BenchServer, path: string, token: string | undefined): Promise<readonly number[]> {
  const plain = getRequest(path).toString();
  const request = Buffer.from(token === undefined ? plain : plain.replace("accept:", `authorization: Bearer ${token}\r\naccept:`));
  const connection = new Connection(server.freshPort);
  for (let round = -3; round < ROUNDS; round += 1) {
    if (round === 0) await server.listAnswers();
    const { status } = await connection.ask(request);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  }
  connection.close();
  return (await server.listAnswers()).map(({ milliseconds }) => milliseconds);
}
