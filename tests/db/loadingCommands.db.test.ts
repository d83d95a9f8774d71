import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acceptImport, checkImport } from "@splot/observatory";
import { longProfile } from "@splot/observatory/mapping";
import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { runVerb } from "../../apps/cli/src/runVerb.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";
import { startBankServer } from "../support/bankServer.ts";
import { startBordersServer } from "../support/bordersServer.ts";
import { hostileFiles, sdmx, sdmxProfile } from "../support/hostileFiles.ts";
import { memberCodes } from "../support/members.ts";
import { actorOf } from "../support/site.tsx";
import { facts, siteWith } from "../support/told.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../shared/data/dev");
const folder = mkdtempSync(join(tmpdir(), "splot-loading-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = await siteWith(facts);
const officer = actorOf("officer");
const SKAWINA = "1206113";
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";

/** Runs a command against the database of the site. Shape: its exit code, and what it says in Polish and English, progress apart. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  const out = { line: (text: string) => lines.push(text), note: (text: string) => lines.push(text) };
  const code = await runVerb(args, out, () => readEnvironment({ DATABASE_URL: site.url, SPLOT_DATA: folder, ...env }));
  return { code, lines: lines.filter((line) => !/^( {2}\d+\/\d+|…)/.test(line)) };
}

const about = ["--producer", "Urząd ćwiczeniowy", "--title", "Próbne liczby", "--licence", "CC0", "--released", "2026-02-01"];
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const load = (name: string, content: string | Uint8Array, ...more: readonly string[]) =>
  run(["observations", "load", fileOf(name, content), "--space", "cwiczenie", ...about, ...more]);

/** How much the exercise holds: numbers, releases, imports, files, profiles, things. */
const stored = () =>
  site.read(async ({ db, space }) => {
    const tables = ["observatory.observation", "observatory.vintage", "observatory.import", "kernel.file", "observatory.profile", "kernel.object"] as const;
    const counts: number[] = [];
    for (const table of tables) {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("space_id", "=", space.id)
        .executeTakeFirstOrThrow();
      counts.push(count);
    }
    return counts;
  });

describe("splot observations load", () => {
  const text = `${HEADER}population,${SKAWINA},2081,7,,,\npopulation,${SKAWINA},2082,,not_collected,,\n`;

  it("loads a file, says how many numbers as which release, and adds nothing the second time", async () => {
    const first = await load("liczby.csv", text);
    expect(first).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^Wczytano 2 liczb jako wydanie import-cwiczenie-\d+\.$/), expect.stringMatching(/^2 numbers were loaded as the release /)],
    });
    const before = await stored();
    const again = await load("inna-nazwa.csv", text);
    expect([again.code, again.lines[1]]).toEqual([
      0,
      expect.stringMatching(/^This file was loaded before as the release import-cwiczenie-\d+\. Nothing was added\.$/),
    ]);
    expect(await stored()).toEqual(before);
  });

  it("gives 2 and names row and column where the file has a fault, and stores nothing", async () => {
    const before = await stored();
    const { code, lines } = await load("zle.csv", `${HEADER}population,${SKAWINA},2083,1,,,\npopulation,9999999,2083,abc,,,\n`);
    expect(code).toBe(2);
    expect(lines).toContainEqual(expect.stringMatching(/^\[!\] unit-unknown · wiersz 3 · teryt7: /));
    expect(lines).toContainEqual(expect.stringMatching(/^\[!\] number-unreadable · row 3 · value: /));
    expect(lines).toContainEqual(expect.stringMatching(/^The file has errors \(2\)\. Nothing was saved\./));
    expect(await stored()).toEqual(before);
  });

  it("names both rows of a number that stands twice, far apart in a file whose rows nobody remembers (I26)", async () => {
    const before = await stored();
    const rows = Array.from({ length: 4500 }, (_, at) => `population,${SKAWINA},${2100 + at},${at},,,\n`);
    const { code, lines } = await load("podwojne.csv", `${HEADER}${rows.join("")}${rows[7]}${rows[4400]}`);
    expect([code, await stored()]).toEqual([2, before]);
    for (const pair of ["9 and 4502", "4402 and 4503"]) expect(lines).toContainEqual(expect.stringContaining(`The same number stands in rows ${pair}.`));
  });

  it("is refused with 64, in both languages, when it is asked wrongly: no space, no file, an unknown space or profile, columns nobody mapped", async () => {
    const file = fileOf("tabela.csv", "a,b\n1,2\n");
    const refused = async (...args: readonly string[]) => {
      const { code, lines } = await run(["observations", "load", ...args]);
      return [code, lines.join("\n")];
    };
    expect(await refused(file, ...about)).toEqual([64, expect.stringContaining("splot observations load FILE --space S")]);
    expect(await refused(join(folder, "brak.csv"), "--space", "cwiczenie", ...about)).toEqual([64, expect.stringContaining("brak.csv")]);
    expect(await refused(file, "--space", "nigdzie", ...about)).toEqual([64, expect.stringMatching(/\S+\n\S+/)]);
    expect(await refused(file, "--space", "cwiczenie", ...about, "--profile", "nie-ma")).toEqual([
      64,
      expect.stringContaining("There is no such saved way of reading files."),
    ]);
    expect(await refused(file, "--space", "cwiczenie", ...about)).toEqual([
      64,
      expect.stringContaining("Nobody has chosen what the columns of this file mean."),
    ]);
  });

  const bySexProfile = () => {
    const sex = { column: "sex", dimension: "sex", map: { _T: "_T", M: "M", F: "F" }, isOpen: false };
    const profile = { ...longProfile, match: { ...longProfile.match, columns: [...longProfile.match.columns, "sex"] }, breakdowns: [sex] };
    return fileOf("profil.json", JSON.stringify(profile));
  };

  it("takes a profile from a file, saves it under a code, and the next file of the kind goes through it by itself", async () => {
    const path = bySexProfile();
    const bySex = (period: string) => `indicator,teryt7,period,sex,value,missing,flags,note\npopulation,${SKAWINA},${period},F,3,,,\n`;
    expect((await load("plec.csv", bySex("2084"), "--profile", path, "--remember", "wedlug-plci")).code).toBe(0);
    expect((await load("plec2.csv", bySex("2085"))).code).toBe(0);
  });

  it("takes the CSV and the workbook that open data give out, with breakdowns and every digit, and the same numbers stand again (I34)", async () => {
    const own = `indicator,teryt7,period,sex,value,missing,flags,note\npopulation,${SKAWINA},2086,_T,7.0349897825763,,P,=uwaga\npopulation,${SKAWINA},2086,F,3.50,,,\npopulation,${SKAWINA},2087,F,,confidential,,\n`;
    expect((await load("calosc.csv", own, "--profile", bySexProfile())).code).toBe(0);
    const address = `/api/v1/cwiczenie/data/population`;
    const given = async (ending: string) => {
      const answer = await site.fetch(`${address}.${ending}?area=${SKAWINA}&breakdown=all&from=2086&to=2087`);
      expect(answer.status).toBe(200);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const rowsOf = (bytes: Uint8Array): readonly Readonly<Record<string, string>>[] => parse(Buffer.from(bytes), { columns: true, bom: true });
    const cells = ({ indicator, teryt7, period, sex, value, missing, flags, note }: Readonly<Record<string, string>>) =>
      [indicator, teryt7, period, sex, value, missing, flags, note].join("|");
    const before = rowsOf(await given("csv"));
    expect(before.map(cells)).toEqual([
      `population|${SKAWINA}|2086|_T|7.0349897825763||P|'=uwaga`,
      `population|${SKAWINA}|2086|F|3.50|||`,
      `population|${SKAWINA}|2087|F||confidential||`,
    ]);
    expect((await load("bez-przekroju.csv", await given("csv"), "--profile", "long")).lines).toContainEqual(
      expect.stringContaining("Numbers of parts would become numbers of the whole."),
    );
    for (const ending of ["csv", "xlsx"]) {
      const loaded = await load(`otwarte.${ending}`, await given(ending), ...["--title", `Z powrotem ${ending}`]);
      const release = /import-cwiczenie-\d+/.exec(loaded.lines[0] ?? "")?.[0];
      expect([loaded.code, loaded.lines.filter((line) => line.startsWith(ending === "csv" ? "[" : "[!]"))]).toEqual([0, []]);
      const after = rowsOf(await given("csv"));
      expect(new Set(after.map(({ vintage }) => vintage))).toEqual(new Set([release]));
      const bare = (line: string) => (ending === "xlsx" ? line.replace("3.50", "3.5") : line);
      expect(after.map(cells)).toEqual(before.map((row) => bare(cells(row))));
    }
  });
});

describe.each(hostileFiles)("a hostile file, $name", ({ name, bytes, code, profile }) => {
  const file = { name, base64: Buffer.from(bytes).toString("base64") };
  const source = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" };

  it(`is told of as ${code} by page, API and command, in words, and nothing of it is written; memory stays`, async () => {
    const before = await stored();
    const memory = process.memoryUsage().rss;
    const checked = await site.act(checkImport, { file, profile }, { as: officer });
    expect(checked.findings.filter(({ severity }) => severity === "error").map((one) => one.code)).toContain(code);
    await expect(site.act(acceptImport, { ...source, file, profile }, { as: officer })).rejects.toMatchObject({
      code: expect.stringMatching(/^observatory\.import_(faulty|unmapped)$/),
    });
    const page = await site.fetch("/cwiczenie/dane/import/sprawdz", {
      as: officer,
      form: profile === undefined ? {} : { profile: JSON.stringify(profile) },
      files: { file: new File([new Uint8Array(Buffer.from(bytes))], name) },
    });
    expect([page.status, (await page.text()).includes(checked.findings.find((one) => one.code === code)?.text.pl.slice(0, 20) ?? "?")]).toEqual([200, true]);
    const options = profile === undefined ? [] : ["--profile", fileOf("profil-wrogi.json", JSON.stringify(profile))];
    const { code: exit, lines } = await load(name, bytes, ...options);
    expect([exit, lines.join("\n")]).toEqual([2, expect.stringContaining(`[!] ${code}`)]);
    expect(await stored()).toEqual(before);
    expect(process.memoryUsage().rss - memory).toBeLessThan(400_000_000);
  });
});

it("the same files without what is wrong with them are loaded", async () => {
  expect((await load("merge.csv", sdmx("M").replace(/,$/m, ",2"), "--profile", fileOf("sdmx.json", JSON.stringify(sdmxProfile)))).code).toBe(0);
});

describe.skipIf(!existsSync(material))("registers of others (skipped: no shared data, when absent)", async () => {
  const bank = await startBankServer(material, memberCodes);
  const borders = await startBordersServer(material, "gminy2477_prg.geojson.gz");
  afterAll(() => Promise.all([bank.stop(), borders.stop()]));
  beforeEach(() => {
    bank.state.asked.length = 0;
    bank.state.meet = () => undefined;
  });
  const env = { SPLOT_BDL_URL: bank.url, SPLOT_PRG_URL: borders.url };
  const bdl = (...args: readonly string[]) => run(["bdl", ...args, "--space", "krakow"], env);

  it("splot bdl follow and unfollow keep the list; what it does not know is refused with 64", async () => {
    expect(await bdl("follow", "72305", "--indicator", "population")).toEqual({
      code: 0,
      lines: ["Zmienna 72305 jest na liście.", "The variable 72305 is on the list."],
    });
    expect((await bdl("follow", "abc")).code).toBe(64);
    expect((await bdl("follow", "60559", "--indicator", "nie_ma")).code).toBe(64);
    expect((await bdl("wander", "1")).code).toBe(64);
    expect((await run(["bdl", "sync"], env)).code).toBe(64);
    expect((await run(["bdl", "sync", "--space", "cwiczenie"], env)).code).toBe(64);
    expect(await bdl("follow", "60559")).toMatchObject({ code: 0 });
    expect(await bdl("unfollow", "60559")).toEqual({ code: 0, lines: ["Zmienną 60559 zdjęto z listy.", "The variable 60559 was taken off the list."] });
  });

  it("splot bdl sync fetches, says how many questions it asked, and the same answers add nothing", async () => {
    const first = await bdl("sync", "--wait");
    const asked = bank.state.asked.length;
    expect(first).toEqual({
      code: 0,
      lines: [`Pobieranie z BDL zakończone; zapytań: ${asked}.`, `Fetching from the Local Data Bank is over; questions asked: ${asked}.`],
    });
    expect(bank.pathsOf().some((path) => path.includes("60559"))).toBe(false);
    const loaded = () =>
      site.read(
        async ({ db, space }) => (await db.selectFrom("observatory.observation").select("value").where("space_id", "=", space.id).execute()).length,
        "krakow",
      );
    const count = await loaded();
    expect(count).toBeGreaterThan(15);
    const again = await bdl("sync", "--wait");
    expect([again.code, await loaded()]).toEqual([0, count]);
  });

  it("gives 75 and the time to come back where the bank says that the quota is used up", async () => {
    bank.state.lastUpdate = "2026-05-14T15:05:15.743";
    bank.state.meet = () => ({ kind: "status", status: 429, headers: { "retry-after": "7200" } });
    const { code, lines } = await bdl("sync");
    expect([code, lines.at(-1)]).toEqual([75, expect.stringMatching(/^Quota or a rest: run again after \d{4}-\d{2}-\d{2}T[\d:.]+Z\. Questions asked: \d+\.$/)]);
  });

  it("splot outlines sync stores the borders of every member, and the same borders change nothing", async () => {
    const first = await run(["outlines", "sync"], env);
    expect(first.code).toBe(0);
    expect(first.lines[1]).toMatch(/^Outlines imported: \d+ \(replaced \d+, rings turned \d+\)\.$/);
    const again = await run(["outlines", "sync"], env);
    expect([again.code, again.lines.slice(0, 2)]).toEqual([
      0,
      ["Te granice są już wczytane; niczego nie zmieniono.", "These outlines are there already; nothing was changed."],
    ]);
    expect((await run(["outlines", "wander"], env)).code).toBe(64);
  });
});
