import { get } from "node:http";
import type { BenchServer } from "../child.ts";
import { pssOf } from "../memory.ts";
import { atMost, type Figure } from "../report.ts";
import { SPACE } from "./asking.ts";

/** Indicators of one address: the most that it takes. */
const PART = 50;
/** Time between two looks. Unit: ms. */
const LOOK = 250;
/** How much more the server may hold at its highest than before, whatever the length of the export. Unit: MB. */
const MOST_GROWTH = 100;

interface Sent {
  readonly rows: number;
  readonly bytes: number;
}

/** The whole bank as CSV over the open addresses, fifty indicators at a time, while the memory of the server is looked at. */
export async function measureExport(server: BenchServer): Promise<readonly Figure[]> {
  const codes = await listCodes(server);
  await fetchCsv(server, codes.slice(-2));
  const before = pssOf(server.pid);
  const highest: number[] = [];
  const startedAt = performance.now();
  let sent: Sent = { rows: 0, bytes: 0 };
  for (let start = 0; start < codes.length; start += PART) {
    let top = 0;
    const looking = setInterval(() => {
      top = Math.max(top, pssOf(server.pid));
    }, LOOK);
    const part = await fetchCsv(server, codes.slice(start, start + PART)).finally(() => clearInterval(looking));
    highest.push(top);
    sent = { rows: sent.rows + part.rows, bytes: sent.bytes + part.bytes };
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const growth = Math.max(...highest) - before;
  return [
    {
      name: "Memory of the server during an export of the whole bank",
      value: `${growth >= 0 ? "+" : ""}${growth.toFixed(0)} MB`,
      gate: atMost(MOST_GROWTH, growth, " MB"),
      method: `proportional set size, looked at four times a second: ${before.toFixed(0)} MB before, at most ${highest.map((top) => top.toFixed(0)).join(" and ")} MB in the ${highest.length} parts of the bank`,
    },
    {
      name: "Export of the whole bank",
      value: `${Math.round(sent.rows / seconds)} rows per s`,
      method: `${sent.rows} rows, ${Math.round(sent.bytes / 1e6)} MB as CSV with name, source, release and licence in each row, in ${seconds.toFixed(0)} s`,
    },
  ];
}

async function listCodes({ port }: BenchServer): Promise<readonly string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${SPACE}/indicators?limit=500`);
  const { indicators } = (await answer.json()) as { readonly indicators: readonly { readonly code: string }[] };
  return indicators.map(({ code }) => code);
}

/** Reads a file and keeps nothing of it. Refuses (throws): another answer than a whole file. */
function fetchCsv({ port }: BenchServer, codes: readonly string[]): Promise<Sent> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: `/api/v1/${SPACE}/data/${codes.join(",")}.csv` }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`the export was answered with ${answer.statusCode}`));
      let [rows, bytes] = [-1, 0];
      answer.on("data", (piece: Buffer) => {
        bytes += piece.length;
        for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1;
      });
      answer.on("error", reject);
      answer.on("end", () => (answer.complete ? resolve({ rows, bytes }) : reject(new Error("the export broke off"))));
    }).on("error", reject);
  });
}
