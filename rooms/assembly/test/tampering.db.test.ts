import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { announceResult } from "../src/actions/announceResult.ts";
import { closeBallot } from "../src/actions/closeBallot.ts";
import { enterVote } from "../src/actions/enterVote.ts";
import { assemblySite } from "./builders.ts";

describe("the application's own database role", async () => {
  const site = await assemblySite();
  const held = await site.openOne();
  const [first, second] = site.holders;
  await site.act(enterVote, { ballot: held.ballot.id, seat: first?.seat, choice: "yes", nonce: randomUUID() }, { as: site.clerk });

  /** Runs SQL as the application does, inside the space, and gives the refusal of the database. */
  async function refusalOf(sql: string): Promise<string> {
    const space = await site.read(async (read) => read.space.id);
    const client = await site.pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${space}'`);
      await client.query(sql);
      return "accepted";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
  const cast = (seat: string | undefined, ord: number) =>
    `insert into assembly.cast (space_id, ballot_id, ord, seat_id, choice, channel, nonce, entered_by, at) values (kernel.current_space(), '${held.ballot.id}', ${ord}, '${seat}', 'yes', 'clerk', '${randomUUID()}', '${randomUUID()}', now())`;

  it("is splot_app, so these refusals hold for the program itself", async () => {
    const { rows } = await site.pool.query<{ name: string }>("select current_user as name");
    expect(rows[0]?.name).toBe("splot_app");
  });

  it("cannot change or remove votes, electors, tallies, attendance or codes (I88)", async () => {
    for (const table of ["cast", "elector", "tally", "attendance", "device_code", "device_code_use", "draft", "cast_confirmation", "quorum_check"]) {
      expect(await refusalOf(`delete from assembly.${table}`)).toMatch(/permission denied|append-only/);
    }
    expect(await refusalOf("update assembly.cast set choice = 'no'")).toMatch(/permission denied/);
    expect(await refusalOf("update assembly.elector set is_present = true")).toMatch(/permission denied/);
    expect(await refusalOf("truncate assembly.cast")).toMatch(/permission denied|append-only/);
  });

  it("cannot vote for an absent seat or for one that is no elector", async () => {
    expect(await refusalOf(cast(second?.seat, 2))).toBe("accepted");
    expect(await refusalOf(cast(site.holders[12]?.seat, 2))).toContain("does not vote");
    expect(await refusalOf(cast(randomUUID(), 2))).toContain("does not vote");
  });

  it("cannot reopen a ballot, vote after closing, add electors, or change the rule (I87, I88)", async () => {
    await site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair });
    expect(await refusalOf(cast(second?.seat, 2))).toContain("the ballot is closed");
    expect(await refusalOf("update assembly.ballot set closed_at = null")).toMatch(/closed once/);
    expect(await refusalOf("update assembly.ballot set rule = '{}'")).toMatch(/permission denied/);
    expect(await refusalOf("delete from assembly.ballot")).toMatch(/permission denied/);
    expect(
      await refusalOf(
        `insert into assembly.elector select space_id, ballot_id, '${randomUUID()}', 99, organisation_id, organisation, person_id, population, true, false, false from assembly.elector limit 1`,
      ),
    ).toContain("electors are frozen");
  });

  it("cannot register a resolution before the announcement, nor with another text, nor change one that a ballot gave (I98)", async () => {
    const resolution = (
      sha: string,
    ) => `insert into assembly.resolution (space_id, id, body_name, act_kind, number, adopted_on, adopted_precision, ballot_id, draft_id, version_no, sha256)
      values (kernel.current_space(), '${randomUUID()}', '{"pl":"WZC"}', 'uchwała', '9/9/2026', '2026-03-16', 'day', '${held.ballot.id}', '${held.draft.id}', 1, '${sha}')`;
    expect(await refusalOf(resolution(held.draft.sha256))).toContain("needs an announced ballot that passed");
    await site.act(announceResult, { ballot: held.ballot.id }, { as: site.chair });
    expect(await refusalOf(resolution("0".repeat(64)))).toContain("needs an announced ballot that passed");
    for (const change of [
      "delete from assembly.resolution",
      "update assembly.resolution set number = '1/1'",
      "update assembly.resolution set ballot_id = null",
    ])
      expect(await refusalOf(change)).toContain("append-only");
  });
});
