import type { Clock } from "@splot/kernel";
import { mountApi, mountPages, PageCache, type Room, type Site, wordsOf } from "@splot/kernel/http";
import { CommitQueue } from "@splot/kernel/journal";
import { findActor } from "@splot/people";
import { type FindLoading, mountDoorstep, shellOf } from "@splot/portal";
import { Hono } from "hono";
import type pg from "pg";
import { type Assets, mountAssets } from "./assets.ts";

/** What the application is made of. */
export interface ApplicationParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly rooms: readonly Room[];
  readonly assets: Assets;
  readonly origin: string;
  readonly isDemo: boolean;
  readonly onBug: Site["onBug"];
  readonly onAnswered?: Site["onAnswered"];
  readonly limitPosts?: Site["limitPosts"];
  readonly clientOf?: Site["clientOf"];
  /** How far the loading of content is. Missing: nothing is being loaded. */
  readonly findLoading?: FindLoading;
}

/** The application: assets, API, doorstep (addresses without a space), pages of the rooms. */
export function makeApplication(parts: ApplicationParts): { readonly app: Hono; readonly site: Site } {
  const { pool, rooms, assets, isDemo, findLoading = () => undefined } = parts;
  const cache = new PageCache();
  const site: Site = {
    pool, rooms, cache, words: wordsOf(rooms), clock: parts.clock, origin: parts.origin, findActor, onBug: parts.onBug,
    performer: { pool, queue: new CommitQueue(), reactions: rooms.flatMap(({ reactions }) => reactions), onCommitted: ({ code }) => cache.advance(code) },
    shell: shellOf({ assets: assets.page, isDemo, findLoading }),
    onAnswered: parts.onAnswered, limitPosts: parts.limitPosts, clientOf: parts.clientOf,
  };
  const app = new Hono();
  mountAssets(app, assets);
  mountDoorstep(app, site, { assets: assets.page, isDemo, findLoading });
  mountApi(app, site);
  mountPages(app, site);
  return { app, site };
}
