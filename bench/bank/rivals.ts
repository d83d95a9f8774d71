import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import type { Recipe } from "./installing.ts";
import type { Cut } from "./slices.ts";

/** The schema and the role of the other program. */
export const BESIDE = "beside";

/** Where the database is and as whom the other program enters it. */
export interface Entrance {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly password: string;
}

/** What a rival is started with. */
export interface Stage {
  readonly folder: string;
  /** The Node that it runs under. */
  readonly node: string;
  readonly port: number;
  readonly entrance: Entrance;
  /** The owner of the database. */
  readonly owner: pg.Client;
}

/** Another self-hosted data API. Its licence plays no part: it is run beside, and nothing of it is taken. */
export interface Rival extends Recipe {
  readonly name: string;
  /** Where it says that it lives. */
  readonly ping: string;
  /** Gets it ready. Shape: arguments of Node and settings with which it runs. Refuses (throws): what does not work here. */
  prepare(stage: Stage): Promise<{ readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }>;
  /** The request for the slice of one indicator. */
  request(cut: Cut, place: number): Buffer;
}

const directus: Rival = {
  name: "Directus",
  package: "directus@12.3.1",
  // NOTE: a part of it in C++ does not build for newer releases of Node.
  node: "22.23.5",
  builds: ["isolated-vm"],
  ping: "/server/ping",
  async prepare({ folder, node, port, entrance, owner }) {
    const env = {
      DB_CLIENT: "pg",
      DB_HOST: entrance.host,
      DB_PORT: entrance.port,
      DB_DATABASE: entrance.database,
      DB_USER: BESIDE,
      DB_PASSWORD: entrance.password,
      DB_SEARCH_PATH: `array:${BESIDE}`,
      SECRET: randomUUID(),
      ADMIN_EMAIL: "admin@example.org",
      ADMIN_PASSWORD: randomUUID(),
      HOST: "127.0.0.1",
      PORT: String(port),
      CACHE_ENABLED: "false",
      RATE_LIMITER_ENABLED: "false",
      TELEMETRY: "false",
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    };
    const program = join(folder, "node_modules/directus/cli.js");
    await promisify(execFile)(node, [program, "bootstrap"], { cwd: folder, env: { ...process.env, ...env }, timeout: 120_000 });
    await owner.query(
      `insert into ${BESIDE}.directus_permissions (policy, collection, action, permissions, fields)
       select id, 'observation', 'read', '{}', '*' from ${BESIDE}.directus_policies where name like '%public%'`,
    );
    return { args: [program, "start"], env };
  },
  request({ series, units }, place) {
    const filter = { series: { _eq: series[place % series.length] }, unit: { _in: units } };
    const fields = "unit,period,value,missing,flags,note,vintage";
    const path = `/items/observation?limit=-1&sort=unit,period&fields=${fields}&filter=${encodeURIComponent(JSON.stringify(filter))}`;
    return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\n\r\n`);
  },
};

const postgraphile: Rival = {
  name: "PostGraphile",
  package: "postgraphile@5.1.5",
  ping: "/graphql?query=%7B__typename%7D",
  async prepare({ folder, port, entrance }) {
    const url = `postgresql://${BESIDE}:${entrance.password}@localhost:${entrance.port}/${entrance.database}?host=${encodeURIComponent(entrance.host)}`;
    writeFileSync(join(folder, "server.mjs"), startText);
    return { args: ["server.mjs"], env: { BESIDE_URL: url, PORT: String(port), NODE_ENV: "production", GRAPHILE_ENV: "production" } };
  },
  request({ series, units }, place) {
    // NOTE: as it comes it asks for equal values only, so each unit is a field of one query.
    const fields = units.map(
      (unit) =>
        `u${unit}: allObservations(condition: { series: ${series[place % series.length]}, unit: "${unit}" }, orderBy: [PERIOD_ASC]) { nodes { unit period value missing flags note vintage } }`,
    );
    const body = JSON.stringify({ query: `{ ${fields.join(" ")} }` });
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return Buffer.from(head + body);
  },
};

const startText = `import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import amber from "postgraphile/presets/amber";
const preset = {
  extends: [amber.default ?? amber],
  pgServices: [makePgService({ connectionString: process.env.BESIDE_URL, schemas: ["${BESIDE}"] })],
  grafserv: { graphiql: false, graphqlOverGET: true },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
`;

/** In the order in which they are tried: the second where the first cannot be installed. */
export const rivals: readonly Rival[] = [directus, postgraphile];
