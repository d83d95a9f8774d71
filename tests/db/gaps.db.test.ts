import { createHash } from "node:crypto";
import { listRecommendations, recordReply } from "@splot/networks";
import { findActorOf } from "@splot/people";
import { judgeCoherence } from "@splot/strategy";
import { receiptMark } from "@splot/thread";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOf } from "../support/site.tsx";
import type { TestSite } from "../support/tables.ts";
import { siteWith, story } from "../support/told.ts";

let site: TestSite;
beforeAll(async () => {
  site = await siteWith(story);
}, 120_000);
const get = async (path: string) => (await site.fetch(path)).text();
const rowsOf = async (path: string): Promise<readonly Record<string, string>[]> => parse(await get(path), { columns: true, bom: true });

describe("the gaps", () => {
  it("of the live space: each goal waits for a number or an insight, and what it does not hold it says", async () => {
    const page = await get("/krakow/luki");
    expect(page).toContain("Sprawdzamy tylko to, co jest w programie.");
    expect(page).toContain("Program nie ma tu ogłoszonych wyzwań.");
    const rows = await rowsOf("/krakow/luki.csv");
    const goals = rows.filter(({ luka }) => luka === "Cele bez dowodu");
    expect(goals).toHaveLength(7);
    expect(page).toContain("7 z 7");
    expect(new Set(rows.map(({ pochodzenie }) => pochodzenie))).toEqual(new Set(["fakt"]));
    expect(rows.every(({ zrodlo }) => zrodlo !== "")).toBe(true);
    // NOTE: the plan of mobility is the one project that lies below the adopted strategy.
    const undecided = rows.filter(({ luka }) => luka === "Projekty bez decyzji").map(({ kod }) => kod);
    expect(undecided).not.toContain("SUMP");
    expect(undecided).toHaveLength(15);
  });

  it("are narrowed by the address, the same on the page and in the file, in both languages", async () => {
    const plans = await rowsOf("/en/krakow/luki.csv?brak=plany&szukaj=data+bank");
    expect(plans.map(({ gap }) => gap)).toEqual(["Plans without money"]);
    expect(await get("/en/krakow/luki?brak=plany&szukaj=data+bank")).toContain("1 gap<");
    expect(await get("/krakow/luki?brak=plany&szukaj=xyzzy")).toContain("Żadna luka nie pasuje");
  });

  it("of the exercise: a goal with a number is no gap, and the thread page shows the missing station in its place", async () => {
    const rows = await rowsOf("/cwiczenie/luki.csv");
    const address = (row: Record<string, string> | undefined) => new URL(row?.["adres"] ?? "").pathname.slice("/cwiczenie".length);
    const decision = rows.find(({ luka }) => luka === "Decyzje bez zadania");
    const page = await get(`/cwiczenie/nic${address(rows[0])}`);
    expect(page).toContain("station-missing");
    expect(page).toContain("/cwiczenie/luki?brak=");
    if (decision !== undefined) expect(await get(`/cwiczenie/nic${address(decision)}`)).toContain("Dyrektor biura zleca zadanie.");
    const evidenced = await site.read((read) =>
      read.db
        .selectFrom("thread.link as l")
        .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "l.space_id").onRef("o.id", "=", "l.to_object"))
        .select("o.address")
        .where("l.relation", "=", "evidences")
        .where("o.kind", "=", "node")
        .where("o.visibility", "=", "public")
        .where("l.ended_at", "is", null)
        .execute(),
    );
    expect(evidenced.length).toBeGreaterThan(0);
    const lacking = rows.filter(({ luka }) => luka === "Cele bez dowodu").map(address);
    for (const goal of evidenced) expect(lacking).not.toContain(goal.address);
  });
});

describe("the way to following a thing", () => {
  it.each([
    ["/krakow/strategia", 1],
    ["/krakow/nic/strategia", 1],
    ["/krakow/strategia/cel-glowny-1", 1],
    ["/krakow/gminy/biskupice", 1],
    ["/krakow/dane/ludnosc", 0],
    ["/krakow/nic/dane/ludnosc", 0],
  ])("stands on %s where its steps are told here (%i), and opens", async (path, count) => {
    const links = [...(await get(path)).matchAll(/href="(\/krakow\/obserwuj\?[^"]*)"/g)].map(([, href = ""]) => href);
    expect(links).toHaveLength(count);
    for (const href of links) expect([href, (await site.fetch(href)).status]).toEqual([href, 200]);
  });
});

describe("a thread for other sites", () => {
  const frame = async (path: string) => {
    const answer = await site.fetch(path);
    return { answer, html: await answer.text(), policy: answer.headers.get("content-security-policy") ?? "" };
  };

  it("runs nothing, loads nothing, sends nothing, and may stand in any frame", async () => {
    const { answer, html, policy } = await frame("/krakow/nic/strategia/cel-glowny-1/osadz?motyw=ciemny");
    expect(answer.status).toBe(200);
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
    expect(policy).toContain(createHash("sha256").update(style).digest("base64"));
    expect(html).not.toMatch(/<script|<form|<img|<link|style="/);
    expect(html).toContain('class="dark"');
    const other = await site.fetch("/krakow/nic/strategia/cel-glowny-1");
    expect(other.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await other.text()).toContain("&lt;iframe src=&quot;http://test.local/krakow/nic/strategia/cel-glowny-1/osadz");
  });

  it("shows the fate by a mark that leads to no receipt, without texts and contacts, and carries the mark of an example", async () => {
    const { code, proposed } = await site.read((read) =>
      read.db
        .selectFrom("thread.receipt as r")
        .innerJoin("participation.remark as m", (join) => join.onRef("m.space_id", "=", "r.space_id").onRef("m.id", "=", "r.object_id"))
        .select(["r.code", "m.proposed_text as proposed"])
        .where("m.proposed_text", "<>", "")
        .orderBy("r.issued_at")
        .executeTakeFirstOrThrow(),
    );
    const mark = receiptMark(code as Parameters<typeof receiptMark>[0]);
    const led = await site.fetch(`/en/cwiczenie/los/${code}/osadz?motyw=jasny`);
    expect([led.status, led.headers.get("location")]).toEqual([303, `/en/cwiczenie/los/${mark}/osadz?motyw=jasny`]);
    const { answer, html } = await frame(`/cwiczenie/los/${mark}/osadz`);
    expect(html).not.toMatch(/(Konsultacje|Consultation):\s*(<[^>]*>)?\s*\1:/);
    expect(answer.status).toBe(200);
    expect(html).toContain("przykład");
    expect(html).toContain("Wersja pokazowa.");
    for (const unsaid of [code, `${code.slice(0, 4)}-${code.slice(4, 8)}`, proposed]) expect(html).not.toContain(unsaid);
    expect((await site.fetch(`/cwiczenie/los/${mark}`)).status).not.toBe(200);
    expect((await site.fetch(`/cwiczenie/los/${mark}/dane.json`)).status).not.toBe(200);
    expect((await site.fetch(`/cwiczenie/los/${"0".repeat(32)}/osadz`)).status).toBe(404);
    expect((await site.fetch(`/krakow/los/${mark}/osadz`)).status).toBe(404);
  });
});

it("the home page counts the stations of the thread, each with the way to its list", async () => {
  const home = await get("/krakow");
  const { nodes, projects } = await site.read(async ({ db, space }) => {
    const things = await db.selectFrom("kernel.object").select("kind").where("space_id", "=", space.id).where("visibility", "=", "public").execute();
    const countOf = (kind: string) => things.filter((one) => one.kind === kind).length;
    return { nodes: countOf("node"), projects: countOf("project") };
  }, "krakow");
  expect(nodes).toBeGreaterThanOrEqual(14);
  for (const [count, path] of [
    [`${nodes} dziedzin`, "/krakow/strategia"],
    ["21 planów", "/krakow/strategia/plany"],
    [`${projects} projekt`, "/krakow/projekty"],
  ])
    expect(home).toContain(`href="${path}">${count}`);
  expect(home).toContain('href="/krakow/luki"');
});

it("plans without a task and recommendations without a reply are gaps; a source that tells of no reply is no reply", async () => {
  const [krakow, pim, exercise] = [
    await rowsOf("/krakow/luki.csv?brak=zadania"),
    await rowsOf("/pim/luki.csv?brak=zalecenia"),
    await rowsOf("/cwiczenie/luki.csv"),
  ];
  expect(krakow).toHaveLength(21);
  expect(pim.length).toBeGreaterThan(0);
  expect(pim).toHaveLength((await rowsOf("/pim/rekomendacje.csv")).length);
  const lacking = new Set(exercise.map(({ luka, tytul }) => `${luka}: ${tytul}`));
  const { tasks, replied } = await site.read(async (read) => ({
    tasks: await read.db
      .selectFrom("delivery.task as t")
      .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.plan_id"))
      .select("o.title")
      .execute(),
    replied: await read.db
      .selectFrom("networks.reply as y")
      .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "y.space_id").onRef("o.id", "=", "y.recommendation_id"))
      .select("o.title")
      .execute(),
  }));
  expect(Math.min(tasks.length, replied.length)).toBeGreaterThan(0);
  for (const { title } of tasks) expect(lacking).not.toContain(`Plany bez zadania: ${title.pl}`);
  for (const { title } of replied) expect(lacking).not.toContain(`Zalecenia bez odpowiedzi: ${title.pl}`);
});

it("the home page of a programme counts its own things, and what waits for a reply", async () => {
  const home = await get("/pim");
  const recommendations = (await rowsOf("/pim/rekomendacje.csv")).length;
  expect(home).toMatch(new RegExp(`href="/pim/rekomendacje">${recommendations} zale`));
  expect(home).toMatch(/href="\/pim\/sieci">\d+ sieci miast/);
  expect(home).toMatch(new RegExp(`href="/pim/luki\\?brak=zalecenia#lista">${recommendations} zale[a-zń]+ bez znanej odpowiedzi`));
  expect(await get("/cwiczenie")).toMatch(/href="\/cwiczenie\/plany">\d+ zada/);
});

it("whoever follows a recommendation hears of each of its replies, also of two alike", async () => {
  const [one] = await site.read((read) => listRecommendations(read).then((all) => all.filter(({ submittedOn }) => submittedOn !== undefined)));
  const ministry = await site.read((read) => findActorOf(read, "ministerstwo-przykladowe"));
  if (one === undefined || ministry?.kind !== "person") throw new Error("the exercise has a submitted recommendation and a ministry");
  expect((await site.fetch("/api/v1/cwiczenie/thread.followThing", { as: ministry, json: { path: one.address } })).status).toBe(200);
  const org = ministry.roles.find(({ role }) => role === "partner")?.scopeId;
  const file = { name: "odpowiedz.pdf", base64: Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64") };
  for (const minute of [1, 2]) {
    site.setNow(`2026-11-22T11:0${minute}:00Z`);
    await site.act(recordReply, { recommendation: one.id, org, on: "2026-11-22", stance: "in_progress", text: "Pracujemy nad tym.", file }, { as: ministry });
  }
  const told = await site.read((read) =>
    read.db.selectFrom("kernel.notice").select("step").where("object_id", "=", one.id).where("recipient", "=", ministry.person).execute(),
  );
  expect(told.filter(({ step }) => step.startsWith("networks.reply_recorded"))).toHaveLength(2);
});

describe("the higher-level documents", () => {
  it("of the live space are only those that sources name, and nothing is judged where no priority is known", async () => {
    const rows = await rowsOf("/krakow/strategia/dokumenty.csv");
    expect(rows.map(({ pochodzenie, zapis, priorytety_brak }) => `${pochodzenie} ${zapis} ${priorytety_brak}`)).toEqual([
      "fakt odnotowane not_stated",
      "fakt odnotowane not_stated",
    ]);
    expect(rows.every(({ zrodlo }) => zrodlo !== "")).toBe(true);
    const page = await get("/krakow/strategia/dokumenty");
    expect(page).toContain("nie podają priorytetów");
    expect(page).not.toContain('class="coherence"');
    expect(await rowsOf("/krakow/strategia/spojnosc.csv")).toEqual([]);
  });

  it("of the exercise stand in a matrix with the goals; an unjudged pair is no neutral one; a new judgement takes the place of the old", async () => {
    const page = await get("/cwiczenie/strategia/dokumenty");
    expect(page).toContain("Oceniono 6 z 10 par: wspiera 4, neutralny 1, sprzeczny 1");
    const rows = await rowsOf("/cwiczenie/strategia/spojnosc.csv");
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ ocena_brak }) => ocena_brak === "not_yet_available")).toHaveLength(4);
    const conflict = rows.find(({ ocena }) => ocena === "sprzeczny");
    const pair = await site.read((read) =>
      read.db
        .selectFrom("strategy.coherence")
        .select(["priority_id as priority", "node_id as node"])
        .where("verdict", "=", "conflicts")
        .executeTakeFirstOrThrow(),
    );
    await site.act(judgeCoherence, { ...pair, verdict: "supports", reason: "Po zmianie programu." }, { as: actorOf("officer") });
    const after = await rowsOf("/cwiczenie/strategia/spojnosc.csv");
    expect(after.find(({ priorytet, cel }) => priorytet === conflict?.["priorytet"] && cel === conflict?.["cel"])?.["ocena"]).toBe("wspiera");
    expect(after).toHaveLength(10);
    const kept = await site.read((read) =>
      read.db.selectFrom("strategy.coherence").select("ended_at").where("priority_id", "=", pair.priority).where("node_id", "=", pair.node).execute(),
    );
    expect(kept.filter(({ ended_at }) => ended_at !== null)).toHaveLength(1);
  });
});
