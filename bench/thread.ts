import type { ObjectId } from "@splot/kernel";
import { getSpace, openPool, read } from "@splot/kernel/database";
import { traceLinks } from "@splot/thread";
import type { BenchServer } from "./child.ts";
import { Connection, getRequest } from "./client.ts";
import { addressOf, type Graph, growGraph, idOf } from "./graph.ts";
import { quantile } from "./load.ts";
import { atLeast, atMost, type Figure, type Section } from "./report.ts";

const SPACE = "cwiczenie";
/** Things that are traced and shown, spread over their layer; the first of each is its widest hub. */
const starts = ["card", "insight", "idea", "node", "project", "task", "indicator"].flatMap((kind) =>
  Array.from({ length: 12 }, (_, place) => ({ kind, no: place * 37 })),
);
const ROUNDS = 3;
const LEAST_LINKS = 1_000_000;

/** Traces, thread pages and the home page in a space of a million links. NOTE: last of all parts, for the links stay. */
export async function benchThread(server: BenchServer): Promise<Section> {
  const pool = openPool({ url: server.databaseUrl, max: 2 });
  try {
    const where = await getSpace(pool, SPACE, () => new Date());
    const startedAt = performance.now();
    const graph = await growGraph(server.databaseUrl, where.space.id);
    const grown = (performance.now() - startedAt) / 1000;
    const trace = (kind: string, no: number, direction: "up" | "down") => () =>
      read({ pool, ...where }, async (handle) => {
        const steps = await traceLinks(handle, { start: { object: idOf(kind, no) as ObjectId }, direction });
        if (steps.length === 0 && direction === "down" && kind !== "indicator") throw new Error(`nothing follows from ${kind} ${no}`);
      });
    const figures = [
      atOnce(graph),
      ...(await timed("Trace upwards", { gate: 50, of: "the causes of one thing, at most 400 links", work: (kind, no) => trace(kind, no, "up") })),
      ...(await timed("Trace downwards", { gate: 50, of: "its consequences, the same", work: (kind, no) => trace(kind, no, "down") })),
      ...(await pagesOf(server)),
    ];
    return {
      title: "The thread in a space of a million links",
      figures,
      notes: [
        `Generated from a fixed seed in ${grown.toFixed(0)} s: ${graph.things} things in eleven layers from sources to annual reports, with hubs (${graph.widest} links to one thing) and circles of similar ideas. ${starts.length} starts, the widest hub of each layer among them, ${ROUNDS} rounds after one to warm up, one at a time.`,
      ],
    };
  } finally {
    await pool.end();
  }
}

function atOnce({ links }: Graph): Figure {
  return { name: "Links in the space", value: String(links), gate: atLeast(LEAST_LINKS, links), method: "active links, counted in the database" };
}

interface Timing {
  /** Unit: ms. */
  readonly gate: number;
  readonly of: string;
  work(kind: string, no: number): () => Promise<void>;
}

async function timed(name: string, { gate, of, work }: Timing): Promise<readonly Figure[]> {
  const took: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { kind, no } of starts) {
      const startedAt = performance.now();
      await work(kind, no)();
      if (round > 0) took.push(performance.now() - startedAt);
    }
  }
  return figuresOf(name, took, { gate, of });
}

function figuresOf(name: string, took: readonly number[], { gate, of }: Pick<Timing, "gate" | "of">): readonly Figure[] {
  const [p50, p95] = [quantile(took, 0.5), quantile(took, 0.95)];
  return [
    { name: `${name}, p50`, value: `${p50.toFixed(1)} ms`, gate: atMost(gate, p50, " ms"), method: of },
    { name: `${name}, p95`, value: `${p95.toFixed(1)} ms`, method: "the same" },
  ];
}

/** The server's own time for the thread pages of the starts that are public, and for the home page of the space. */
async function pagesOf(server: BenchServer): Promise<readonly Figure[]> {
  const paths = starts.filter(({ kind }) => kind !== "card").map(({ kind, no }) => `/${SPACE}/nic${addressOf(kind, no)}`);
  const thread = await serverTimes(server, paths);
  const home = await serverTimes(
    server,
    paths.map(() => `/${SPACE}`),
  );
  return [
    ...figuresOf("Thread page", thread, { gate: 20, of: "`/nic/…` of the same things, uncached; from the request to the finished HTML" }),
    ...figuresOf("Home page", home, { gate: 8, of: "the home page of the same space, uncached" }),
  ];
}

async function serverTimes(server: BenchServer, paths: readonly string[]): Promise<readonly number[]> {
  const connection = new Connection(server.freshPort);
  for (let round = 0; round <= ROUNDS; round += 1) {
    if (round === 1) await server.listAnswers();
    for (const path of paths) {
      const { status } = await connection.ask(getRequest(path));
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    }
  }
  connection.close();
  return (await server.listAnswers()).map(({ milliseconds }) => milliseconds);
}
