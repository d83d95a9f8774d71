import type { ContentText, PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";

/** A person, known by public function. */
export interface Person {
  readonly id: PersonId;
  readonly function: ContentText;
  readonly isPublicFunction: boolean;
}

/** The persons of the space, by function. */
export async function listPersons(read: ReadHandle): Promise<readonly Person[]> {
  const rows = await read.db
    .selectFrom("people.person")
    .select(["id", "function", "is_public_function"])
    .where("space_id", "=", read.space.id)
    .orderBy("id")
    .execute();
  return rows.map(({ id, is_public_function, ...row }) => ({ ...row, id: id as PersonId, isPublicFunction: is_public_function }));
}

/** Functions of persons by id, in one query; unknown ids are left out. */
export async function personNames(read: ReadHandle, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, ContentText>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db.selectFrom("people.person").select(["id", "function"]).where("space_id", "=", read.space.id).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, function: name }) => [id as PersonId, name]));
}

/** Stores a person. */
export async function savePerson(write: WriteHandle, person: Person): Promise<void> {
  await write.db
    .insertInto("people.person")
    .values({
      space_id: write.space.id,
      id: person.id,
      function: JSON.stringify(person.function),
      given: null,
      family: null,
      is_public_function: person.isPublicFunction,
    })
    .execute();
}
