import { listSpaces, read } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { countJobs, type JobState } from "@splot/kernel/jobs";
import { countEntries } from "@splot/kernel/journal";
import { countNotices } from "@splot/kernel/notices";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** One answered request, as metrics and log know it. */
export interface Answer {
  readonly method: string;
  /** The pattern of the address, never the address: `/:space/gminy/:gmina`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Upper ends of the times of an answer. Unit: seconds. */
const TIMES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** States of jobs that somebody on duty asks for. */
const jobStates = ["queued", "running", "failed"] as const satisfies readonly JobState[];

/** What the program measures of itself. */
export interface Metrics {
  count(answer: Answer): void;
  countBug(): void;
  /** Everything as OpenMetrics text, the numbers of the database read at this moment. */
  text(site: Pick<Site, "pool" | "clock">): Promise<string>;
  readonly contentType: string;
}

/** Makes the measures. No label holds anything of a person. */
export function makeMetrics(): Metrics {
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers: Registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "splot_" });
  const requests = new Counter({
    name: "splot_requests",
    help: "Answered requests by route pattern and class of the status",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const times = new Histogram({ name: "splot_request_seconds", help: "Time to the answer", labelNames: ["route"], buckets: TIMES, registers });
  const bugs = new Counter({ name: "splot_bugs", help: "Requests and jobs that ended in a bug", registers });
  const state = makeGauges(registers);
  return {
    contentType: registry.contentType,
    count({ method, route, status, milliseconds }) {
      requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
      times.observe({ route }, milliseconds / 1000);
    },
    countBug: () => bugs.inc(),
    async text(site) {
      await readState(state, site);
      return registry.metrics();
    },
  };
}

type Registers = [Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>];
type Gauges = ReturnType<typeof makeGauges>;

function makeGauges(registers: Registers) {
  return {
    pool: new Gauge({ name: "splot_pool_connections", help: "Connections to the database, and requests that wait for one", labelNames: ["state"], registers }),
    jobs: new Gauge({ name: "splot_jobs", help: "Background jobs by state", labelNames: ["space", "state"], registers }),
    outbox: new Gauge({ name: "splot_outbox_waiting", help: "Notices that wait to be mailed", labelNames: ["space"], registers }),
    journal: new Gauge({ name: "splot_journal_entries", help: "Entries of the journal", labelNames: ["space"], registers }),
  };
}

async function readState({ pool: connections, jobs, outbox, journal }: Gauges, { pool, clock }: Pick<Site, "pool" | "clock">): Promise<void> {
  connections.set({ state: "idle" }, pool.idleCount);
  connections.set({ state: "busy" }, pool.totalCount - pool.idleCount);
  connections.set({ state: "waiting" }, pool.waitingCount);
  for (const gauge of [jobs, outbox, journal]) gauge.reset();
  for (const place of await listSpaces(pool, clock)) {
    const space = place.space.code;
    await read({ pool, ...place }, async (handle) => {
      for (const state of jobStates) jobs.set({ space, state }, await countJobs(handle, { state }));
      outbox.set({ space }, await countNotices(handle, { state: "queued" }));
      journal.set({ space }, await countEntries(handle));
    });
  }
}
