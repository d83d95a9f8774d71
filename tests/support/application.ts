import { openPool } from "@splot/kernel/database";
import { afterAll } from "vitest";
import { type ApplicationParts, makeApplication } from "../../apps/server/src/application.ts";
import { rooms } from "../../apps/server/src/rooms.ts";
import { type Content, freshDatabase } from "./database.ts";
import { makeSpaces } from "./site.tsx";

/** The whole application as the server makes it, over a database of its own, empty or with a content; nothing listens. */
export async function testApplication({
  hasSpaces = true,
  content,
  ...chosen
}: Partial<ApplicationParts> & { readonly hasSpaces?: boolean; readonly content?: Content } = {}) {
  const { url } = await freshDatabase(content);
  if (hasSpaces && content === undefined) await makeSpaces(url);
  const pool = openPool({ url, max: 4 });
  afterAll(() => pool.end());
  const bugs: { readonly error: unknown; readonly requestId: string }[] = [];
  const made = makeApplication({
    pool,
    rooms,
    clock: () => new Date("2026-03-02T09:00:00Z"),
    assets: { page: { css: "/assets/splot.css", js: "/assets/splot.js" }, files: new Map() },
    origin: "http://test.local",
    isDemo: true,
    onBug: (error, requestId) => bugs.push({ error, requestId }),
    log: () => {},
    ...chosen,
  });
  return { ...made, url, pool, bugs };
}

/** A request whose connection comes from an address. */
export function comingFrom(address: string): { readonly incoming: unknown } {
  return { incoming: { socket: { remoteAddress: address } } };
}
