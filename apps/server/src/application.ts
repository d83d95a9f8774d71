import type { Clock } from "@splot/kernel";
import type { Space } from "@splot/kernel/database";
import { mountApi, mountPages, PageCache, type Room, type Site, wordsOf } from "@splot/kernel/http";
import { CommitQueue, type Performer } from "@splot/kernel/journal";
import { findActor, keepSessions } from "@splot/people";
import { type FindLoading, mountDoorstep, mountSetup, shellOf } from "@splot/portal";
import { Hono } from "hono";
import type pg from "pg";
import { type Assets, mountAssets } from "./assets.ts";
import { logAct, mountHealth, mountWatch, type Watch } from "./watch/watch.ts";

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
  readonly limitReads?: Site["limitReads"];
  readonly clientOf?: Site["clientOf"];
  /** The code that founding a space asks for. Missing: no space can be founded here. */
  readonly setupCode?: string | undefined;
  /** How far the loading of content is. Missing: nothing is being loaded. */
  readonly findLoading?: FindLoading;
  /** Told after each commit. */
  readonly onNews?: (space: Space, events: readonly string[]) => void;
  /** Counts and logs what is answered. Missing: nothing is watched (tests, benches). */
  readonly watch?: Watch;
  /** Takes lines for whoever sits at the machine. */
  readonly log?: (line: string) => void;
}

/** The application: assets, API, doorstep (addresses without a space), pages of the rooms. */
export function makeApplication(parts: ApplicationParts): { readonly app: Hono; readonly site: Site } {
  const { pool, rooms, assets, isDemo, findLoading = () => undefined, log = console.log } = parts;
  const cache = new PageCache();
  const performer: Performer = {
    pool,
    queue: new CommitQueue(),
    reactions: rooms.flatMap(({ reactions }) => reactions),
    onCommitted: (space, events) => {
      cache.advance(space.code);
      if (events.length === 0) return;
      if (parts.watch !== undefined) logAct(parts.watch, space, events);
      parts.onNews?.(space, events);
    },
  };
  const keep = keepSessions(performer);
  const site: Site = {
    pool,
    rooms,
    cache,
    performer,
    words: wordsOf(rooms),
    clock: parts.clock,
    origin: parts.origin,
    findActor,
    onBug: parts.onBug,
    shell: shellOf({ assets: assets.page, isDemo, findLoading }),
    isExerciseClosed: !isDemo,
    onAnswered: parts.onAnswered,
    limitPosts: parts.limitPosts,
    limitReads: parts.limitReads,
    clientOf: parts.clientOf,
    onSession: (token, where) => void keep(token, where).catch((error: unknown) => parts.onBug(error, "session")),
  };
  const app = new Hono();
  if (parts.watch !== undefined) {
    mountWatch(app, parts.watch);
    mountHealth(app, site, parts.watch);
  }
  mountAssets(app, assets);
  mountSetup(app, site, { assets: assets.page, isDemo, findLoading, log, code: parts.setupCode });
  mountDoorstep(app, site, { assets: assets.page, isDemo, findLoading });
  mountApi(app, site);
  mountPages(app, site);
  return { app, site };
}
