import { randomUUID } from "node:crypto";
import { addDays, type Day, dayOf, type Instant, type Json, startOfDay } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { getSpace, type ReadHandle } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { type Action, perform } from "@splot/kernel/journal";
import { findActorOf } from "@splot/people";
import { type Seed, seedFor } from "../reference/seed.ts";

/** Where a story is told. */
export interface StageParts {
  readonly site: Site;
  readonly root: string;
  readonly space: string;
}

/** The stage of the exercise: a clock that the story sets, and acts by the right persons through the actions. */
export interface Stage {
  /** The day of the story, counted from today; negative in the past. */
  day(offset: number): Day;
  /** Sets the clock of the story to a day and hour. Refuses (throws) to go back: the journal would show the moment twice. */
  at(offset: number, hour: number): void;
  /** An act by the person with this login, or by a visitor without an account. */
  act<Input, Result extends Json>(who: string, action: Action<Input, Result>, input: unknown): Promise<Result>;
  /** A read at the instant of the story. */
  read<Result>(work: (handle: ReadHandle) => Promise<Result>): Promise<Result>;
  /** Acts of the program itself at the instant of the story. */
  readonly seed: Seed;
}

/** Opens the stage, with its clock at the present. */
export async function openStage({ site, root, space }: StageParts): Promise<Stage> {
  const { clock } = await getSpace(site.pool, space, site.clock);
  const today = dayOf(clock());
  const holder: { now: Instant } = { now: clock() };
  let isBegun = false;
  const seed = seedFor({ performer: site.performer, clock: () => holder.now, root, space });
  const actors = new Map<string, Actor>();
  const actorOf = async (who: string): Promise<Actor> => {
    if (who === "visitor") return { kind: "visitor" };
    const actor = actors.get(who) ?? (await seed.read((handle) => findActorOf(handle, who)));
    if (actor === undefined) throw new Error(`nobody in the exercise is called ${who}`);
    actors.set(who, actor);
    return actor;
  };
  return {
    seed,
    read: seed.read,
    day: (offset) => addDays(today, offset),
    at: (offset, hour) => {
      const next = new Date(startOfDay(addDays(today, offset)).getTime() + hour * 3_600_000);
      if (isBegun && next < holder.now) throw new Error(`the story goes back, to day ${offset} at ${hour}`);
      isBegun = true;
      holder.now = next;
    },
    act: async (who, action, input) => {
      const { space: found } = await getSpace(site.pool, space, site.clock);
      return perform(site.performer, action, { space: found, clock: () => holder.now, actor: await actorOf(who), input: action.input.parse(input), key: `story:${randomUUID()}` });
    },
  };
}
