import type { BenchServer } from "./child.ts";
import { type Answer, Connection, getRequest } from "./client.ts";
import { drive, inTurns, type Load, medianOf, type Pair, quantile } from "./load.ts";
import { atLeast, atMost, type Figure, type Section } from "./report.ts";

const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 16;

/** The home page against bare Hono, from the cache and without it. */
export async function benchPages(server: BenchServer): Promise<Section> {
  const expected = await askOnce(server.port, "/krakow");
  const isPage = ({ status, body }: Answer): void => {
    if (status !== 200 || Math.abs(body.length - expected.body.length) > 200)
      throw new Error(`another page was answered: ${status}, ${body.length} characters`);
  };
  const page = (port: number, path: string) => (): Promise<Load> =>
    drive({ port, connections: CONNECTIONS, seconds: SECONDS, next: () => Buffer.from(getRequest(path)), check: isPage });
  const bytes = page(server.barePort, "/bytes");
  const cached = await inTurns(ROUNDS, page(server.port, "/krakow"), bytes);
  const fresh = page(server.freshPort, "/krakow");
  const sameReads = await inTurns(ROUNDS, fresh, page(server.barePort, "/reads"));
  const preparedReads = await inTurns(ROUNDS, fresh, page(server.barePort, "/prepared"));
  const tree = await inTurns(ROUNDS, fresh, page(server.barePort, "/tree"));
  const bareBytes = medianOf(cached.bare, "perSecond");
  return {
    title: "Pages against bare Hono",
    figures: [
      ratio(
        "Cached page, anonymous",
        { pair: cached, asked: 0.5 },
        "`/krakow` from the cache, against a Hono route that answers the same bytes with the same headers",
      ),
      ratio(
        "Uncached page, anonymous",
        { pair: sameReads, asked: 0.6 },
        "`/krakow` with news before each request, against a Hono route that sends the same SQL through plain `pg`, one after another and without a snapshot, and renders the same tree to the same bytes (decision 0010)",
      ),
      ratio(
        "Uncached page against the same reads at once",
        { pair: preparedReads },
        "the same, against a Hono route that sends the same SQL as prepared statements, all in one message, as if no read needed another's result",
      ),
      ratio(
        "Uncached page against no reads",
        { pair: tree },
        "the same, against a Hono route that renders the same component tree for each request without a database",
      ),
      {
        name: "Uncached page against kept bytes",
        value: `${(medianOf(tree.ours, "perSecond") / bareBytes).toFixed(3)} × (${Math.round(medianOf(tree.ours, "perSecond"))} / ${Math.round(bareBytes)} per s)`,
        method: "the same uncached page against the route that only answers kept bytes: what rendering and reading cost together",
      },
    ],
    notes: [`${CONNECTIONS} connections kept open, ${ROUNDS} rounds of ${SECONDS} s each after one to warm up.`],
  };
}

/** A pair and what is asked of it. Missing `asked`: reported only. */
interface Measured {
  readonly pair: Pair;
  readonly asked?: number;
}

function ratio(name: string, { pair, asked }: Measured, method: string): Figure {
  const [ours, bare] = [medianOf(pair.ours, "perSecond"), medianOf(pair.bare, "perSecond")];
  const value = `${pair.ratio.toFixed(2)} × (${Math.round(ours)} / ${Math.round(bare)} per s)`;
  return { name, value, gate: asked === undefined ? undefined : atLeast(asked, pair.ratio, " ×"), method };
}

/** Bytes of the home page with everything it needs but fonts, as they are transferred without compression. */
export async function benchWeight(server: BenchServer): Promise<Section> {
  const home = await askOnce(server.port, "/krakow");
  const links = [...home.body.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].flatMap(([, path]) => path ?? []);
  const parts = [{ path: "/krakow", size: Buffer.byteLength(home.body) }];
  for (const path of new Set(links)) parts.push({ path, size: Buffer.byteLength((await askOnce(server.port, path)).body) });
  const sum = parts.reduce((total, { size }) => total + size, 0);
  return {
    title: "Weight of the home page",
    figures: [
      {
        name: "HTML + CSS + JS",
        value: `${(sum / 1024).toFixed(1)} KB`,
        gate: atMost(60, sum / 1024, " KB"),
        method: "bodies as transferred, without compression, without fonts",
      },
    ],
    notes: parts.map(({ path, size }) => `- \`${path.replace(/\.[0-9a-f]{10}\./, ".….")}\` ${(size / 1024).toFixed(1)} KB`),
  };
}

/** Server time of every public page that links reach, uncached, one at a time. */
export async function benchServerTime(server: BenchServer): Promise<Section> {
  const paths = await crawl(server.port, ["/krakow", "/cwiczenie"]);
  await server.listAnswers();
  const connection = new Connection(server.freshPort);
  for (let round = 0; round < 4; round += 1) {
    if (round === 1) await server.listAnswers();
    for (const path of paths) await connection.ask(getRequest(path));
  }
  connection.close();
  const byPage = Map.groupBy(await server.listAnswers(), ({ path }) => path);
  const rows = [...byPage]
    .map(([path, answers]) => ({
      path,
      count: answers.length,
      budget: answers[0]?.budget ?? 0,
      turns: Math.max(...answers.map(({ turns = 0 }) => turns)),
      queries: Math.max(...answers.map(({ queries }) => queries)),
      p50: quantile(
        answers.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
    }))
    .sort((a, b) => b.p50 - a.p50);
  const all = [...byPage.values()].flat().map(({ milliseconds }) => milliseconds);
  const overBudget = rows.filter(({ queries, budget }) => queries > budget);
  return {
    title: "Server time of public pages",
    figures: [
      {
        name: "p50 over all pages",
        value: `${quantile(all, 0.5).toFixed(1)} ms`,
        gate: atMost(8, quantile(all, 0.5), " ms"),
        method: `${paths.length} addresses that links reach from the two home pages, uncached, one at a time, three rounds after one to warm up; from the request to the finished HTML`,
      },
      { name: "p95 over all pages", value: `${quantile(all, 0.95).toFixed(1)} ms`, method: "the same" },
      {
        name: "Pages over their query budget",
        value: String(overBudget.length),
        gate: atMost(0, overBudget.length),
        method: "queries of the page against the budget in its declaration",
      },
    ],
    notes: [
      "| page | p50 ms | queries | budget | turns | addresses × rounds |",
      "|---|---:|---:|---:|---:|---:|",
      ...rows.map((row) => `| \`${row.path}\` | ${row.p50.toFixed(1)} | ${row.queries} | ${row.budget} | ${row.turns} | ${row.count} |`),
    ],
  };
}

const MOST_PAGES = 400;

/** Addresses of public HTML pages within the two spaces, found by their links. */
async function crawl(port: number, starts: readonly string[]): Promise<readonly string[]> {
  const connection = new Connection(port);
  const found = new Set(starts);
  const pages: string[] = [];
  for (const path of found) {
    const answer = await connection.ask(getRequest(path));
    if (answer.status !== 200 || !/content-type: text\/html/i.test(answer.head)) continue;
    pages.push(path);
    for (const [, href] of answer.body.matchAll(/href="(\/(?:krakow|cwiczenie)(?:\/[^"?#]*)?)"/g)) {
      if (href !== undefined && found.size < MOST_PAGES) found.add(href);
    }
  }
  connection.close();
  return pages;
}

/** One answer over a connection of its own. */
async function askOnce(port: number, path: string): Promise<Answer> {
  const connection = new Connection(port);
  try {
    return await connection.ask(getRequest(path));
  } finally {
    connection.close();
  }
}
