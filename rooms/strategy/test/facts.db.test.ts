import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMMONS, domainNames } from "@splot/kernel";
import { getThingAt } from "@splot/kernel/objects";
import { traceLinks } from "@splot/thread";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { seedAssembly } from "../../../seeds/reference/assembly.ts";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedParticipation } from "../../../seeds/reference/participation.ts";
import { seedPeople } from "../../../seeds/reference/people.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { seedStrategy } from "../../../seeds/reference/strategy.ts";
import { testSite } from "../../../tests/support/site.tsx";
import { listNodes, listPlans } from "../src/index.ts";
import { findTreeFault } from "../src/model/tree.ts";
import { strategyRoom } from "../src/room.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
type Site = Awaited<ReturnType<typeof testSite>>;
type Row = Readonly<Record<string, string>>;
const table = async (name: string): Promise<readonly Row[]> => parse(await readFile(join(root, "seeds/reference/smk", name)), { columns: true });

let site: Site;
beforeAll(async () => {
  site = await testSite({ rooms: [strategyRoom] });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" });
  for (const run of [seedPeople, seedObservatory, seedAssembly, seedParticipation, seedStrategy]) await run(seed);
}, 120_000);

const page = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, html: await answer.text() };
};

describe("a space without recorded content", () => {
  test("says what its pages will show and who can add it", async () => {
    const process = await page("/cwiczenie/jak-pracujemy");
    expect(process.status).toBe(200);
    expect(process.html).toContain("Tej drogi jeszcze nie opisano");
    expect(process.html).toContain("Dodaje go administrator serwisu");
    expect((await page("/en/cwiczenie/jak-pracujemy")).html).toContain("The administrator of the service adds it");
    expect((await page("/cwiczenie/jak-pracujemy/1")).status).toBe(404);
    const strategy = await page("/cwiczenie/strategia");
    expect(strategy.status).toBe(200);
    expect(strategy.html).toContain("gdy biuro przekaże go do konsultacji");
    expect((await page("/en/cwiczenie/strategia")).html).toContain("when the office sends it to consultation");
  });
});

describe("the recorded strategy", () => {
  test("has the seven domains and main goals word for word, as a sound tree", async () => {
    const rows = await table("domains.csv");
    const nodes = await site.read(async (read) => listNodes(read, (await getThingAt(read, "/strategia", "strategy")).id), "krakow");
    const titles = (level: string) => nodes.filter((node) => node.level === level).map(({ title }) => title.pl);
    expect(titles("domain")).toEqual(rows.map((row) => row["name_pl"]));
    expect(titles("main_goal")).toEqual(rows.map((row) => row["main_goal_pl"]));
    expect(findTreeFault(nodes)).toBeUndefined();
    expect(Object.values(domainNames)).toEqual(rows.map((row) => ({ pl: row["name_pl"], en: row["name_en"] })));
  });

  test("gives three values as unknown and four in grosze", async () => {
    const nodes = await site.read(async (read) => listNodes(read, (await getThingAt(read, "/strategia", "strategy")).id), "krakow");
    const values = nodes.filter(({ level }) => level === "domain").map(({ value }) => value);
    expect(values).toEqual([
      { grosze: 25_000_000_000 },
      { grosze: 270_000_000_000 },
      { grosze: 220_000_000_000 },
      { missing: "unknown" },
      { missing: "unknown" },
      { missing: "unknown" },
      { grosze: 70_000_000_000 },
    ]);
  });

  test("has the 21 plans word for word and dated", async () => {
    const rows = await table("action_plans.csv");
    const plans = await site.read(async (read) => listPlans(read, (await getThingAt(read, "/strategia", "strategy")).id), "krakow");
    expect(plans.map(({ code, title, catalogue }) => [code, title.pl, title.en, catalogue])).toEqual(
      rows.map((row) => [row["code"], row["title_pl"], row["title_en"], "2021-10"]),
    );
    expect(plans).toHaveLength(21);
  });

  test("says that specific goals are unknown, and the value of three domains", async () => {
    const { status, html } = await page("/krakow/strategia");
    expect(status).toBe(200);
    expect(html).toContain("Nieznane. Źródła, z których korzystamy");
    expect(html.match(/szacowana wartość: nieznane/g)).toHaveLength(3);
    expect(html).toContain("28 października 2021");
    expect(html).not.toMatch(/ style=/);
  });

  test("opens every station page in both languages within its budget", async () => {
    const paths = [
      "/strategia",
      "/strategia/mobilnosc",
      "/strategia/cel-glowny-2",
      "/strategia/plany/1.1",
      "/strategia/wersje/1",
      "/jak-pracujemy",
      "/jak-pracujemy?kolejnosc=b",
      "/jak-pracujemy/dane-ilosciowe",
    ];
    for (const path of paths) for (const prefix of ["", "/en"]) expect([path, (await page(`${prefix}/krakow${path}`)).status]).toEqual([path, 200]);
    for (const path of [
      "/strategia/brak",
      "/strategia/wersje/2",
      "/strategia/wersje/0",
      "/strategia/wersje/1/roznice",
      "/strategia/plany/9.9",
      "/jak-pracujemy/brak",
    ])
      expect([path, (await page(`/krakow${path}`)).status]).toEqual([path, 404]);
  });

  test("marks Polish content on English pages", async () => {
    expect((await page("/en/krakow/strategia/mobilnosc")).html).toContain('lang="pl"');
  });
});

describe("the process", () => {
  const order = (html: string) => ["Poszukiwanie finansowania", "Opracowanie systemu wdrażania"].sort((one, other) => html.indexOf(one) - html.indexOf(other));
  test("changes the order of steps 5 and 6 with the source, and keeps all products", async () => {
    expect(order((await page("/krakow/jak-pracujemy")).html)).toEqual(["Poszukiwanie finansowania", "Opracowanie systemu wdrażania"]);
    expect(order((await page("/krakow/jak-pracujemy?kolejnosc=b")).html)).toEqual(["Opracowanie systemu wdrażania", "Poszukiwanie finansowania"]);
    const counts = await site.read(
      async (read) =>
        read.db
          .selectFrom("strategy.process_product")
          .select((select) => select.fn.countAll<string>().as("count"))
          .executeTakeFirstOrThrow(),
      "krakow",
    );
    expect(Number(counts.count)).toBe((await table("step_products.csv")).length);
  });
  test("says where the content was not published and where a number is not stated", async () => {
    const { html } = await page("/krakow/jak-pracujemy/projektowanie-rozwiazan");
    expect(html).toContain("niepublikowana");
    expect(html).toContain("niepodana");
    expect(html).toContain("blisko 100");
  });
});

describe("the thread of facts", () => {
  test("runs from the first resolution to plan 1.1 and the number, from any station", async () => {
    const { up, down, number } = await site.read(async (read) => {
      const plan = await getThingAt(read, "/strategia/plany/1.1", "plan");
      const step = await getThingAt(read, "/jak-pracujemy/dane-jakosciowe", "process_step");
      return {
        up: await traceLinks(read, { start: { object: plan.id }, direction: "up" }),
        down: (await traceLinks(read, { start: { object: step.id }, direction: "down" })).map(({ to }) => to.object).includes(plan.id),
        number: (await traceLinks(read, { start: { object: plan.id }, direction: "down" })).map(({ to }) => [to.space, to.locator]),
      };
    }, "krakow");
    const relations = new Set(up.map(({ relation }) => relation));
    for (const needed of ["specifies", "effect", "reported_in", "consulted_in", "leads_to"]) expect([...relations]).toContain(needed);
    expect(down).toBe(true);
    expect(number).toEqual([[COMMONS, "1261011:2024:gus-bdl-p2425-2025-06-11"]]);
  });
});
