import { v7 } from "uuid";

/** A UUIDv7 that says in its type what it identifies. */
export type Id<Kind extends string> = string & { readonly brand: Kind };
export type SpaceId = Id<"space">;
export type ObjectId = Id<"object">;
export type PersonId = Id<"person">;

/** The space that all share: territory, official statistics, accounts (MODEL 0.2). */
export const COMMONS = "00000000-0000-7000-8000-000000000001" as SpaceId;

/** A new id, ordered by time of making. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reads an id. Missing: `undefined` when the text is no UUID. */
export function findId<Kind extends string>(text: string): Id<Kind> | undefined {
  return uuid.test(text) ? (text as Id<Kind>) : undefined;
}
