import { sql } from "kysely";
import { COMMONS } from "../ids.ts";
import type { Space, WriteHandle } from "./handles.ts";

const commons: Space = {
  id: COMMONS,
  code: "commons",
  name: { pl: "Zasoby wspólne", en: "Commons" },
  kind: "commons",
  purpose: "live",
  zone: "Europe/Warsaw",
  settings: {},
};

/**
 * Writes what all spaces share, inside the act of one of them: row security lets a transaction write into one space at
 * a time, so it is turned to the commons for this work and back. The act itself is journaled in its own space.
 */
export async function inCommons<Result>(write: WriteHandle, work: (shared: WriteHandle) => Promise<Result>): Promise<Result> {
  const turnTo = async ({ id }: Space) => sql`select set_config('splot.space', ${id}, true)`.execute(write.db);
  await turnTo(commons);
  const result = await work({ ...write, space: commons });
  await turnTo(write.space);
  return result;
}
