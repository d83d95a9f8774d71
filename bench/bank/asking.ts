import type { BenchServer } from "../child.ts";
import { Connection, getRequest } from "../client.ts";
import { quantile } from "../load.ts";

/** The space that holds the bank. */
export const SPACE = "cwiczenie";

/** The bytes of a GET as a program sends it. */
export function apiRequest(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: */*\r\naccept-language: pl\r\n\r\n`);
}

/** The server's own time for one address, uncached. Unit: ms, p50 and p95 of so many requests after some to warm up. */
export async function serverTime(server: BenchServer, path: string, count = 25): Promise<{ readonly p50: number; readonly p95: number }> {
  const request = path.startsWith("/api/") ? apiRequest(path) : getRequest(path);
  const connection = new Connection(server.freshPort);
  for (let round = -5; round < count; round += 1) {
    if (round === 0) await server.listAnswers();
    const { status } = await connection.ask(request);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  }
  connection.close();
  const times = (await server.listAnswers()).map(({ milliseconds }) => milliseconds);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
