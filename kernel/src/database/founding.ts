import type pg from "pg";
import { COMMONS, newId, type SpaceId } from "../ids.ts";
import type { ContentText } from "../text.ts";
import { forgetRecentSpaces } from "./spaces.ts";

/** A space to found. */
export interface NewSpace {
  readonly code: string;
  readonly name: ContentText;
  /** Missing: an association. */
  readonly kind?: "association" | "programme" | undefined;
  readonly purpose: "live" | "exercise";
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes the space that all share, once. */
export async function foundCommons(pool: pg.Pool, at: Date): Promise<void> {
  await pool.query(
    "insert into kernel.space (id, code, name, kind, purpose, made_at) values ($1, 'commons', $2, 'commons', 'live', $3) on conflict (id) do nothing",
    [COMMONS, JSON.stringify({ pl: "Zasoby wspólne", en: "Commons" }), at],
  );
}

/** Makes the space of an association or a programme. Shape: its id. Refuses (unique violation): a code that is taken. */
export async function insertSpace(pool: pg.Pool, space: NewSpace, at: Date): Promise<SpaceId> {
  const id = newId<"space">();
  await pool.query("insert into kernel.space (id, code, name, kind, purpose, settings, made_at) values ($1, $2, $3, $4, $5, $6, $7)", [
    id,
    space.code,
    JSON.stringify(space.name),
    space.kind ?? "association",
    space.purpose,
    JSON.stringify(space.settings ?? {}),
    at,
  ]);
  return id;
}

/** Puts an exercise aside: its code is free again and nobody can open it. What it holds is removed by `removeExercise`. */
export async function putExerciseAside(pool: pg.Pool, code: string, at: Date): Promise<void> {
  await pool.query("update kernel.space set code = code || '-' || right(id::text, 8), closed_at = $2 where code = $1 and purpose = 'exercise'", [code, at]);
  forgetRecentSpaces(pool);
}
