import { listMembers, listNetworks, listRecommendations } from "@splot/networks";
import { beforeAll, describe, expect, it } from "vitest";
import { loadProgramme, type TestSite } from "../support/tables.ts";
import { programme, siteWith } from "../support/told.ts";

let site: TestSite;
beforeAll(async () => {
  site = await siteWith(programme);
}, 120_000);

/** One statement of the owner of the database, inside the space of the programme. */
async function inSpace(statement: string): Promise<void> {
  const client = await site.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('splot.space', id::text, true) from kernel.space where code = 'pim'");
    await client.query(statement);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the facts of the programme", () => {
  it("hold every city once an edition, also those whose network no source names", async () => {
    const members = await site.read(listMembers, "pim");
    expect(members).toHaveLength(43);
    expect(members.filter(({ network }) => network === undefined).map(({ name }) => name.pl)).toEqual(["Krzywiń", "Łódź", "Stargard"]);
    expect(members.filter(({ isAtStart }) => isAtStart)).toHaveLength(28);
  });

  it("say who is closed by the years, and invent no leader", async () => {
    const networks = await site.read(listNetworks, "pim");
    expect(networks.map(({ state }) => state)).toEqual([...Array(6).fill("closed"), ...Array(3).fill("running")]);
    expect((await site.read(listMembers, "pim")).filter(({ role }) => role === "leader")).toEqual([]);
  });

  it("keep nine recommendations as our summary, without addressee or reply", async () => {
    const all = await site.read(listRecommendations, "pim");
    expect(all.map(({ isSummary, state }) => [isSummary, state])).toEqual(Array(9).fill([true, "recorded"]));
    const page = await (await site.fetch("/pim/rekomendacje/p1-rew-prawny")).text();
    expect(page).toContain("nasze streszczenie");
    expect(page).toContain("nieopublikowane");
  });

  it("says once that there has been no consultation", async () => {
    expect((await (await site.fetch("/pim/konsultacje")).text()).match(/class="empty"/g)).toHaveLength(1);
  });

  it("make no association that takes part the host of the space", async () => {
    const page = await (await site.fetch("/pim/organy")).text();
    expect(page).toContain("Nie zapisano jeszcze żadnego organu.");
    expect(page).not.toContain("Hasło, cel działania");
  });

  it("cost nothing when told again", async () => {
    const before = await site.pool.query("select count(*) from kernel.journal_entry");
    await loadProgramme(site);
    expect((await site.pool.query("select count(*) from kernel.journal_entry")).rows).toEqual(before.rows);
  });
});

describe("the walls of the database", () => {
  it("keep a city in one network of an edition that says so (I111)", async () => {
    const join = (edition: string) => `insert into networks.member (space_id, id, edition_id, network_id, org_id, role, state, span, one_network, is_at_start)
      select m.space_id, gen_random_uuid(), m.edition_id, n.id, m.org_id, 'member', 'accepted', m.span, m.one_network, false
      from networks.member m join networks.edition e on e.space_id = m.space_id and e.id = m.edition_id
      join networks.network n on n.space_id = m.space_id and n.edition_id = m.edition_id and n.id <> m.network_id
      where e.code = '${edition}' limit 1`;
    await expect(inSpace(join("2021-2023"))).rejects.toThrow("exclusion constraint");
    await inSpace(join("2024-2026"));
  });

  it("give a leader only to a network whose rule requires one, and one only (I112)", async () => {
    const lead = (
      network: string,
      count: number,
    ) => `insert into networks.member (space_id, id, edition_id, network_id, org_id, role, state, span, one_network, is_at_start)
      select n.space_id, gen_random_uuid(), n.edition_id, n.id, o.id, 'leader', 'accepted', 'empty', false, false
      from networks.network n join kernel.object o on o.space_id = n.space_id and o.kind = 'organisation' where n.code = '${network}' limit ${count}`;
    await inSpace(lead("P1-MOB", 1));
    await expect(inSpace(lead("P1-MOB", 2))).rejects.toThrow("one_leader");
    await expect(inSpace(lead("P2-ZIE", 1))).rejects.toThrow("foreign key");
  });
});
