import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { announceResult } from "../../rooms/assembly/src/actions/announceResult.ts";
import { closeBallot } from "../../rooms/assembly/src/actions/closeBallot.ts";
import { enterVote } from "../../rooms/assembly/src/actions/enterVote.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";

describe("tampering with tables as the application's database role", async () => {
  const site = await assemblySite();
  const { ballot } = await site.openOne();
  for (const { seat } of site.holders.slice(0, 8))
    await site.act(enterVote, { ballot: ballot.id, seat, choice: "yes", nonce: randomUUID() }, { as: site.clerk });
  await site.act(closeBallot, { ballot: ballot.id }, { as: site.chair });
  await site.act(announceResult, { ballot: ballot.id }, { as: site.chair });

  async function refusalOf(statement: string): Promise<string> {
    const space = await site.read(async (read) => read.space.id);
    const client = await site.pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${space}'`);
      await client.query(statement);
      return "accepted";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
  const kept = [
    ["kernel.journal_entry", "role = 'nobody'"],
    ["kernel.version", "content = '{}'"],
    ["kernel.block", "text = ''"],
    ["kernel.cite", "sha256 = ''"],
    ["kernel.regulation", "confirmed = true"],
    ["kernel.command", "result = '{}'"],
    ["assembly.cast", "choice = 'no'"],
    ["assembly.elector", "is_present = true"],
    ["assembly.tally", "outcome = 'rejected'"],
    ["assembly.resolution", "number = '9'"],
    ["assembly.resolution_effect", "version_no = 9"],
    ["thread.receipt", "contact_id = null"],
    ["thread.receipt_place", "code = ''"],
  ] as const;

  it.each(kept)("%s is never changed, removed or emptied", async (table, change) => {
    for (const statement of [`update ${table} set ${change}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect(await refusalOf(statement), statement).toMatch(/permission denied|append-only/);
    }
  });

  it("an entry that does not follow, a second version 1 and another space's row are refused", async () => {
    const columns = "space_id, stream, seq, at, event, role, actor_commitment, payload_commitment, prev_hash, hash";
    const forged = (seq: string, at: string) =>
      `insert into kernel.journal_entry (${columns}) select space_id, stream, ${seq}, ${at}, event, role, actor_commitment, payload_commitment, 'x', 'y' from kernel.journal_entry where stream = 'main' order by seq desc limit 1`;
    expect(await refusalOf(forged("seq + 1", "at"))).toContain("does not follow");
    expect(await refusalOf(forged("seq", "at"))).toMatch(/duplicate|does not follow/);
    expect(
      await refusalOf(
        "insert into kernel.version (space_id, object_id, no, content, sha256, made_at) select space_id, object_id, no + 2, content, sha256, made_at from kernel.version limit 1",
      ),
    ).toContain("without a gap");
    expect(await refusalOf("insert into kernel.number_series values (kernel.commons(), 'resolution', 'x', 1)")).toContain("row-level security");
  });

  it("triggers and row security cannot be switched off", async () => {
    expect(await refusalOf("alter table kernel.journal_entry disable trigger all")).toMatch(/must be owner/);
    expect(await refusalOf("alter table kernel.journal_entry disable row level security")).toMatch(/must be owner/);
    expect(await refusalOf("set local session_replication_role = replica")).toMatch(/permission denied/);
  });
});
