// A local stand-in for the Local Data Bank: replays recorded answers, extended to units of one region, and misbehaves when told to.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";

/** How one answer goes wrong. */
export type Mishap =
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: "cut" | "slow" | "unreadable" | "repeat" };

/** One question as it came. */
export interface AskedQuestion {
  readonly path: string;
  readonly page: number;
  readonly key: string | undefined;
}

interface Recorded {
  readonly data: {
    readonly get_data_by_variable: readonly { readonly values: readonly { readonly year: string; readonly val: number; readonly attrId: number }[] }[];
  };
  readonly lists: Readonly<Record<string, readonly object[]>>;
}

const PAGE = 100;

/** Starts the stand-in on a free port. `codes`: TERYT of the municipalities it has, besides 215 others of the region. */
export async function startBankServer(material: string, codes: readonly string[]) {
  const recorded = readRecorded(material);
  const units = [
    ...codes.map(unitOf),
    ...Array.from({ length: 215 }, (_, place) => `01121200${String(place % 10)}${String(10 + Math.floor(place / 10))}1${place % 3}`),
  ];
  const state = {
    asked: [] as AskedQuestion[],
    /** Looks at each question before it is answered. */
    meet: (_question: AskedQuestion, _count: number): Mishap | undefined => undefined,
    /** Day of the last update, and what is added to every number: raise both and the numbers are others. */
    lastUpdate: "2025-05-14T15:05:15.743",
    added: 0,
  };
  const server = createServer((request, answer) => {
    const question = questionOf(request);
    state.asked.push(question);
    respond(answer, { mishap: state.meet(question, state.asked.length), body: () => JSON.stringify(contentOf(question, { recorded, units, state })) });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { state, url: `http://127.0.0.1:${port}/api/v1`, stop, pathsOf: () => state.asked.map(({ path, page }) => `${path} ${page}`) };
}

function readRecorded(material: string): Recorded {
  const read = (name: string): Record<string, never> => JSON.parse(readFileSync(join(material, "indicators/bdl-api", `${name}.json`), "utf8"));
  const lists = ["attributes", "measures"].map((name) => [name, read(name)[`list_${name}`] ?? []] as const);
  return { data: read("data") as unknown as Recorded["data"], lists: Object.fromEntries(lists) };
}

/** The bank's code of a municipality of Małopolska; Kraków is a subregion of its own. */
function unitOf(code: string): string {
  return `0112${code === "1261011" ? "121" : "120"}${code.slice(2)}`;
}

function questionOf({ url = "", headers }: IncomingMessage): AskedQuestion {
  const address = new URL(url, "http://bank");
  const page = Number(address.searchParams.get("page") ?? 0);
  for (const name of ["format", "lang", "page", "page-size"]) address.searchParams.delete(name);
  const key = headers["x-clientid"];
  return { path: `${address.pathname.replace("/api/v1/", "")}${address.search}`, page, key: typeof key === "string" ? key : undefined };
}

interface Bank {
  readonly recorded: Recorded;
  readonly units: readonly string[];
  readonly state: { readonly lastUpdate: string; readonly added: number };
}

function contentOf({ path, page }: AskedQuestion, { recorded, units, state }: Bank): object {
  const paged = (results: readonly object[], more: object = {}) => ({
    totalRecords: results.length,
    page,
    pageSize: PAGE,
    ...more,
    results: results.slice(page * PAGE, (page + 1) * PAGE),
  });
  const list = recorded.lists[path];
  if (list !== undefined) return paged(list);
  if (path.startsWith("units?level=2"))
    return paged([
      { id: "011200000000", name: "MAŁOPOLSKIE", level: 2 },
      { id: "023000000000", name: "WIELKOPOLSKIE", level: 2 },
    ]);
  if (path.startsWith("units")) return paged(units.map((id) => ({ id, name: `Gmina ${id}`, level: 6, parentId: `${id.slice(0, 9)}000` })));
  const [, variable] = /^variables\/(\d+)$/.exec(path) ?? [];
  if (variable !== undefined)
    return { id: Number(variable), subjectId: "P2425", n1: "ogółem", n2: "stan w dniu 31 XII", level: 6, measureUnitId: 26, measureUnitName: "osoba" };
  const parents: Readonly<Record<string, string>> = { P2425: "G7", G7: "K3" };
  const [, subject] = /^subjects\/(\w+)$/.exec(path) ?? [];
  if (subject !== undefined)
    return {
      id: subject,
      name: `TEMAT ${subject}`,
      hasVariables: subject.startsWith("P"),
      ...(parents[subject] === undefined ? {} : { parentId: parents[subject] }),
    };
  const [, measured] = /^data\/by-variable\/(\d+)\?/.exec(path) ?? [];
  const values = recorded.data.get_data_by_variable[0]?.values ?? [];
  const rows = units.map((id, place) => ({ id, name: `Gmina ${id}`, values: values.map((one) => ({ ...one, val: one.val + place + state.added })) }));
  return paged(rows, { variableId: Number(measured), measureUnitId: 26, aggregateId: 1, lastUpdate: state.lastUpdate });
}

function respond(answer: ServerResponse, { mishap, body }: { readonly mishap: Mishap | undefined; readonly body: () => string }): void {
  if (mishap?.kind === "slow") return;
  if (mishap?.kind === "status") {
    answer.writeHead(mishap.status, mishap.headers).end("{}");
    return;
  }
  const text = mishap?.kind === "unreadable" ? body().slice(0, -20) : body();
  answer.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  if (mishap?.kind !== "cut") {
    answer.end(text);
    return;
  }
  answer.write(text.slice(0, Math.floor(text.length / 2)), () => answer.destroy());
}
