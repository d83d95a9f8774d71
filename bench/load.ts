import { type Answer, Connection } from "./client.ts";

/** What to send where. Bounded in time and in number; the server stands on this machine. */
export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  next(): Buffer;
  /** Refuses (throws) an answer that is not what was asked for; the figure would be of something else. */
  check?(answer: Answer): void;
}

/** What a load came to. Unit: answers per second, milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

const MOST_REQUESTS = 500_000;

/** Keeps every connection busy with one request at a time until the time is over. */
export async function drive(plan: LoadPlan): Promise<Load> {
  const connections = Array.from({ length: plan.connections }, () => new Connection(plan.port));
  try {
    return await keepBusy(plan.connections, plan.seconds, async (place) => {
      const connection = connections[place];
      if (connection === undefined) throw new Error("a connection is missing");
      const answer = await connection.ask(plan.next());
      plan.check?.(answer);
    });
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** Runs `work` in so many lines side by side for so long. */
export async function keepBusy(lines: number, seconds: number, work: (line: number) => Promise<void>): Promise<Load> {
  const took: number[] = [];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  const line = async (place: number): Promise<void> => {
    while (performance.now() < end && took.length < MOST_REQUESTS) {
      const sentAt = performance.now();
      await work(place);
      took.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: lines }, (_, place) => line(place)));
  const elapsed = (performance.now() - startedAt) / 1000;
  return { perSecond: took.length / elapsed, count: took.length, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** The value below which this part of all values lies. Missing: 0 for no values. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0;
}

/** Two loads measured in turns, so that a slow moment of the machine meets both. */
export interface Pair {
  readonly ours: readonly Load[];
  readonly bare: readonly Load[];
  /** Median of ours divided by bare, round by round. */
  readonly ratio: number;
}

/** Measures ours and bare in turns: one round to warm up, then so many rounds, beginning with the other each time. */
export async function inTurns(rounds: number, ours: () => Promise<Load>, bare: () => Promise<Load>): Promise<Pair> {
  await ours();
  await bare();
  const list: { readonly ours: Load; readonly bare: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) list.push({ ours: await ours(), bare: await bare() });
    else {
      const first = await bare();
      list.push({ ours: await ours(), bare: first });
    }
  }
  return {
    ours: list.map((one) => one.ours),
    bare: list.map((one) => one.bare),
    ratio: quantile(
      list.map((one) => one.ours.perSecond / one.bare.perSecond),
      0.5,
    ),
  };
}

/** The median of one figure over rounds. */
export function medianOf(loads: readonly Load[], figure: keyof Load): number {
  return quantile(
    loads.map((load) => load[figure]),
    0.5,
  );
}
