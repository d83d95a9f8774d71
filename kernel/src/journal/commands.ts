import { sql } from "kysely";
import type { Actor } from "../access/index.ts";
import { canonicalHash, type Json } from "../canonical.ts";
import type { WriteHandle } from "../database/index.ts";
import { insertRows } from "../database/index.ts";
import { refusals } from "../refusal.ts";
import type { Deed } from "./deed.ts";

const refuse = refusals({
  "command.key_reused": {
    kind: "conflict",
    pl: "Ten formularz był już wysłany z inną treścią albo do innej czynności. Otwórz stronę od nowa i spróbuj jeszcze raz.",
    en: "This form was already sent with other content or for another act. Open the page again and retry.",
  },
});

/** How the journal and the idempotency table name an actor. */
export function actorKey(actor: Actor): string {
  if (actor.kind === "person") return actor.person;
  return actor.kind === "visitor" ? "visitor" : `system:${actor.name}`;
}

/** A deed as the idempotency table knows it. */
export interface Command {
  readonly actor: string;
  readonly key: string;
  readonly action: string;
  readonly inputHash: string;
}

/** A command that was done before. */
export interface FirstResult extends Command {
  readonly result: Json;
}

/** The command of a deed. Missing: `undefined` for an act with a secret, which acts again when it is repeated. */
export function commandOf({ act, request }: Deed): Command | undefined {
  if (act.isSecret === true) return undefined;
  return { actor: actorKey(request.actor), key: request.key, action: act.name, inputHash: canonicalHash(JSON.parse(JSON.stringify(request.input))) };
}

/** Are these the same command? Refuses: `command.key_reused` for the same key with another act or other content. */
export function isSameCommand(one: Command, other: Command): boolean {
  if (one.key !== other.key || one.actor !== other.actor) return false;
  if (one.action !== other.action || one.inputHash !== other.inputHash) throw refuse("command.key_reused");
  return true;
}

/** Which of these commands were done before, in one query. */
export async function listFirstResults(write: WriteHandle, commands: readonly Command[]): Promise<readonly FirstResult[]> {
  if (commands.length === 0) return [];
  const asked = sql<{ actor: string; key: string }>`unnest(${commands.map(({ actor }) => actor)}::text[], ${commands.map(({ key }) => key)}::text[])`;
  // NOTE: the limit keeps this a look by key for each command, however large the table has become since it was planned.
  const rows = await write.db
    .selectFrom(asked.as<"asked">(sql`asked(actor, key)`))
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("kernel.command as c")
          .select(["c.actor", "c.key", "c.action", "c.input_sha256", "c.result"])
          .where("c.space_id", "=", write.space.id)
          .whereRef("c.actor", "=", "asked.actor")
          .whereRef("c.key", "=", "asked.key")
          .limit(1)
          .as("first"),
      (join) => join.onTrue(),
    )
    .select(["first.actor", "first.key", "first.action", "first.input_sha256", "first.result"])
    .execute();
  return rows.map(({ input_sha256, ...row }) => ({ ...row, inputHash: input_sha256 }));
}

/** Keeps the results of commands, so that a repetition gets them again. */
export async function saveCommands(write: WriteHandle, done: readonly { readonly command: Command; readonly result: Json }[]): Promise<void> {
  await insertRows(
    write,
    "kernel.command",
    done.map(({ command, result }) => ({
      space_id: write.space.id,
      actor: command.actor,
      key: command.key,
      action: command.action,
      input_sha256: command.inputHash,
      result,
      at: write.now,
    })),
  );
}
