import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { seedAssembly } from "../../../seeds/reference/assembly.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { testSite } from "../../../tests/support/site.tsx";
import { recordResolution } from "../src/actions/recordResolution.ts";
import type { ListedResolution } from "../src/model/records.ts";
import { assemblyRoom } from "../src/room.ts";
import { countResolutions, findResolutionByCode, listAmendmentChain, listResolutions } from "../src/store/resolutions.ts";

const root = join(import.meta.dirname, "../../..");

/** An act as the cells of its row in the source table; there a missing value is an empty cell. */
function cellsOf({ title, number = "", bodyName, actKind, legalBasis, effect, source, precision, adoptedOn }: ListedResolution) {
  const date = precision === "month" ? adoptedOn.slice(0, 7) : adoptedOn;
  return { title: title.pl, number, body: bodyName.pl, kind: actKind, basis: legalBasis?.pl ?? "", effect: effect?.pl ?? "", source, date };
}

describe("the recorded acts of /krakow", async () => {
  const site = await testSite({ rooms: [assemblyRoom] });
  await seedAssembly(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" }));
  const rows: readonly Readonly<Record<string, string>>[] = parse(await readFile(join(root, "seeds/reference/smk/resolutions.csv")), {
    columns: true,
    bom: true,
  });
  const all = await site.read((read) => listResolutions(read, { limit: 100 }), "krakow");

  it("equal the source table, word for word", () => {
    expect(all).toHaveLength(26);
    const byCode = new Map(all.map((act) => [act.recordCode, act]));
    for (const row of rows) {
      const act = byCode.get(row["id"]);
      expect(act === undefined ? undefined : cellsOf(act)).toEqual({
        title: row["title_pl"],
        number: row["number"],
        body: row["body"],
        kind: row["act_kind"],
        basis: row["legal_basis"],
        effect: row["effect"],
        source: row["source"],
        date: row["date"],
      });
    }
  });

  it("are facts that were recorded: no ballot, no votes, no number of the program", async () => {
    expect(all.every(({ origin, mode, ballot, text }) => origin === "fact" && mode === "recorded" && ballot === undefined && text === undefined)).toBe(true);
    const counts = await site.read(
      async (read) => [
        await read.db.selectFrom("assembly.ballot").selectAll().execute(),
        await read.db.selectFrom("assembly.tally").selectAll().execute(),
        await read.db.selectFrom("kernel.number_series").selectAll().execute(),
      ],
      "krakow",
    );
    expect(counts.flat()).toEqual([]);
  });

  it("keep the chain of amendments of 1/IV/2015 (BR-18)", async () => {
    const chain = await site.read(async (read) => {
      const last = await findResolutionByCode(read, "A06");
      return last === undefined ? [] : listAmendmentChain(read, last);
    }, "krakow");
    expect(chain.map(({ number }) => number)).toEqual(["1/IV/2015", "1/VI/2015", "8/II/2016", "4/I/2017"]);
  });

  it("can be found by words, body, year and kind, page by page", async () => {
    const found = (filter: Partial<Parameters<typeof listResolutions>[1]>) => site.read((read) => listResolutions(read, { limit: 100, ...filter }), "krakow");
    expect((await found({ search: "przyjęcie strategii metropolia" })).map(({ recordCode }) => recordCode)).toEqual(["A19"]);
    expect(await found({ search: "100%_" })).toEqual([]);
    expect((await found({ year: "2015" })).map(({ recordCode }) => recordCode)).toEqual(["A04", "A03"]);
    expect((await found({ kind: "petycja" })).map(({ recordCode }) => recordCode)).toEqual(["A21", "A10"]);
    const [first] = [await found({ limit: 20 })];
    const rest = await found({ limit: 20, after: first.at(-1)?.id });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const foreign = all.filter(({ body }) => body === undefined).map(({ recordCode }) => recordCode);
    expect(foreign).toEqual(expect.arrayContaining(["A26", "A24", "A11"]));
    expect((await found({ isOwn: true })).length).toBe(26 - foreign.length);
    expect(await site.read((read) => countResolutions(read, { limit: 1, year: "2021" }), "krakow")).toMatchObject({ count: 9 });
  });

  it("are recorded by the program alone, and only once", async () => {
    const again = { code: "A01", bodyName: "X", actKind: "uchwała", title: "Y", adoptedOn: "2020-01-01", precision: "day", source: "Z" };
    await expect(site.act(recordResolution, again, { space: "krakow" })).rejects.toThrow("command.busy");
    await expect(site.act(recordResolution, { ...again, code: "A99" }, { space: "krakow", as: { kind: "visitor" } })).rejects.toThrow("access.signed_out");
  });
});
