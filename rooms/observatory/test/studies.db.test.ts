import { sha256 } from "@splot/kernel";
import { canMakePdf } from "@splot/kernel/documents";
import { checkedArchive } from "@splot/kernel/files";
import { getThingAt, getVersion } from "@splot/kernel/objects";
import { beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../../../tests/support/pdf.ts";
import { actorOf } from "../../../tests/support/site.tsx";
import { siteWith, story } from "../../../tests/support/told.ts";
import { frozenStudy } from "../src/contract/frozenStudy.ts";
import { acceptImport, publishDiagnosis, saveDiagnosis, startDiagnosis, withdrawVintage } from "../src/index.ts";
import { documentsOf } from "../src/studies/documentsOf.ts";
import { fileKinds, filesIn } from "./studyFiles.ts";

const officer = { as: actorOf("officer") };
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-11-21" };
const header = "indicator,teryt7,period,value,missing,flags,note\n";
const studied = "/dane/studia/mieszkancy-i-przestrzen-metropolii";
const page = `/cwiczenie${studied}`;
let site: Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(story);
}, 240_000);

const get = async (path: string, more = {}) => (await (await site.fetch(path, more)).text()).replaceAll("\u00a0", " ");
const filesOf = async (path: string) => filesIn(await get(path));
const bytes = async (path: string) => new Uint8Array(await (await site.fetch(path)).arrayBuffer());
const frozen = (path: string) =>
  site.read(async (read) => {
    const { content } = await getVersion(read, (await getThingAt(read, path, "diagnosis")).id, 1);
    return { study: frozenStudy.parse(content), again: await documentsOf(read, frozenStudy.parse(content)) };
  });

describe("a published study", () => {
  test("shows each figure with what it says, coverage, source and licence, and the author's words as such", async () => {
    const html = await get(page);
    expect(html).toMatch(/W gminach w 20\d\d r\. od [\d ,]+ do|Gęstość zaludnienia/);
    expect(html).toContain("15 z 15 gmin");
    expect(html).toMatch(/<h3>Wniosek autora<\/h3><p>Gęstość różni się/);
    expect(html).toMatch(/Licencja: .*gus-bdl/s);
    expect(html).toContain('<span class="mark mark-example"');
    expect(html.match(/Zachowany widok z plikiem CSV/g)).toHaveLength(4);
    expect(Object.keys(await filesOf(page))).toEqual(fileKinds);
    expect(html.match(/<dt>Pobierz/g)).toHaveLength(2);
  });

  test.skipIf(!canMakePdf())("as PDF: tagged, with words for its drawings, its sources, and the mark on every page", async () => {
    const read = readPdf(await bytes((await filesOf(page))["PDF pl"] ?? ""));
    expect(read).toMatchObject({ title: "Mieszkańcy i przestrzeń metropolii", language: "pl", isMarked: true, isAccessible: true });
    expect([read.tags["H1"], read.tags["H2"], read.tags["Table"], read.alts.length]).toEqual([1, 6, 4, 3]);
    for (const shown of read.pages) expect(shown).toContain("przykład");
    expect(read.pages.join("")).toContain("BankDanychLokalnych");
    const english = readPdf(await bytes((await filesOf(page))["PDF en"] ?? ""));
    expect([english.language, english.title, english.pages[0]?.includes("Conclusionoftheauthor")]).toEqual([
      "en",
      "Residents and space of the metropolis",
      true,
    ]);
  });

  test("as DOCX: headings, heads of tables, words for pictures, and its mark", async () => {
    const read = checkedArchive(await bytes((await filesOf(page))["DOCX pl"] ?? ""), { parts: 100, unpacked: 50_000_000 });
    const part = (name: string) => new TextDecoder().decode(read(name));
    const body = part("word/document.xml");
    expect([body.match(/w:val="Heading2"/g)?.length, body.match(/<w:tblHeader\/>/g)?.length, body.match(/<wp:docPr /g)?.length]).toEqual([6, 4, 3]);
    expect(body).not.toMatch(/descr=""\/><wp:cNvGraphic/);
    expect(part("word/header1.xml")).toContain("przykład");
  });

  test("is the same for ever: after newer numbers, and made again out of what was frozen; the page alone says what is newer", async () => {
    const files = await filesOf(page);
    const before = await Promise.all(fileKinds.map((name) => bytes(files[name] ?? "")));
    expect(await get(page)).not.toContain("Nowsza wartość istnieje");
    const { study } = await frozen(studied);
    const [unit, period] = study.figures[0]?.numbers[0]?.split(":") ?? [];
    await site.act(acceptImport, { ...about, isVerified: "yes", text: `${header}population_density,${unit},${period},7,,,\n` }, officer);
    const html = await get(page);
    expect(html).toContain("Nowsza wartość istnieje. Liczby zmienione od publikacji: 1.");
    const vintage = study.figures[2]?.numbers[0]?.split(":").slice(2).join(":") ?? "";
    await site.act(withdrawVintage, { vintage, reason: "Wydanie okazało się błędne." }, officer);
    expect(await get(page)).toMatch(/Wycofano wydanie, z którego pochodzą niektóre z tych liczb \([123]\)/);
    expect(await filesOf(page)).toEqual(files);
    const after = await Promise.all(fileKinds.map((name) => bytes(files[name] ?? "")));
    expect(after.map((one, at) => sha256(one) === sha256(before[at] ?? ""))).toEqual(fileKinds.map(() => true));
    const { again } = await frozen(studied);
    expect(again.map((one) => sha256(one.bytes)).sort()).toEqual(before.map((one) => sha256(one)).sort());
  });

  test("a trace leads from the study through its pinned views to its indicators", async () => {
    const html = await get(page);
    const thread = html.slice(html.indexOf('id="nic"'));
    expect(thread.match(/<a class="card-link" href="\/cwiczenie\/dane\/widoki\/\w+">/g)).toHaveLength(4);
    expect(thread).toContain('<a class="card-link" href="/cwiczenie/dane/gestosc-zaludnienia">');
    const cited = await site.read(({ db }) =>
      db.selectFrom("kernel.cite as c").innerJoin("kernel.object as o", "o.id", "c.to_object").select("c.sha256").where("o.kind", "=", "view").execute(),
    );
    expect(cited.map((one) => one.sha256).sort()).toEqual((await frozen(studied)).study.figures.map(({ pinned }) => pinned.sha256).sort());
  });
});

const figure = (more: object) => ({ indicator: "population_density", view: "ranking", comment: {}, ...more });
const begin = async (title: string) => (await site.act(startDiagnosis, { title: { pl: title } }, officer)).study;
const save = (study: string, more: object) =>
  site.act(saveDiagnosis, { study, revision: 1, title: { pl: "Próba" }, introduction: {}, figures: [], ...more }, officer);

describe("writing a study", () => {
  test("a draft is seen by the office alone; equal titles get addresses of their own", async () => {
    const [one, other] = [await begin("Próba szkicu"), await begin("Próba szkicu")];
    expect([one, other]).toEqual(["proba-szkicu", "proba-szkicu-2"]);
    expect((await site.fetch(`/cwiczenie/dane/studia/${one}`)).status).toBe(404);
    expect((await site.fetch(`/cwiczenie/dane/studia/${one}`, officer)).status).toBe(200);
    expect(await get("/cwiczenie/dane/studia.csv")).not.toContain("szkic");
    expect((await site.fetch("/cwiczenie/praca/studia", { as: actorOf("board") })).status).toBe(403);
  });

  test("by its form without scripts: figures are added, moved and taken out; an older revision is refused with its words kept", async () => {
    const study = await begin("Formularz");
    const send = (form: Record<string, string>) => site.fetch(`/cwiczenie/praca/studia/${study}`, { form: { "title.pl": "Formularz", ...form }, ...officer });
    expect((await send({ revision: "1", added: "population_density" })).status).toBe(303);
    const two = { "figures.0.indicator": "population_density", "figures.0.view": "ranking" };
    expect((await send({ revision: "2", ...two, added: "population" })).status).toBe(303);
    const moved = { "figures.1.indicator": "population", "figures.1.view": "tabela", "figures.1.comment.pl": "Moje słowa" };
    expect((await send({ revision: "3", ...two, ...moved, step: "up.1" })).status).toBe(303);
    const shown = () => get(`/cwiczenie/praca/studia/${study}`, officer);
    const order = async () => [...(await shown()).matchAll(/name="figures\.\d\.indicator" value="(\w+)"/g)].map(([, code]) => code);
    expect(await order()).toEqual(["population", "population_density"]);
    const stale = await send({ revision: "3", ...two, ...moved });
    expect([stale.status, (await stale.text()).includes("Moje słowa")]).toEqual([409, true]);
    const swapped = { "figures.0.indicator": "population", "figures.0.view": "tabela", "figures.0.comment.pl": "Moje słowa" };
    const rest = { "figures.1.indicator": "population_density", "figures.1.view": "ranking" };
    expect((await send({ revision: "4", ...swapped, ...rest, step: "drop.0" })).status).toBe(303);
    expect(await shown()).not.toContain("Moje słowa");
    expect(await shown()).toMatch(/Ostatnia zmiana: usunięto „(<[^>]*>)?Ludność/);
    const undo = (revision: string) => site.fetch(`/cwiczenie/praca/studia/${study}/cofnij`, { form: { revision }, ...officer });
    expect((await undo("4")).status).toBe(409);
    expect((await undo("5")).status).toBe(303);
    expect([await order(), (await shown()).includes("Moje słowa")]).toEqual([["population", "population_density"], true]);
    for (const revision of ["6", "7", "8"]) expect((await undo(revision)).status).toBe(303);
    expect([await order(), (await shown()).includes("Cofnij ostatnią zmianę")]).toEqual([[], false]);
    expect((await undo("9")).status).toBe(409);
  });

  test("what cannot be shown is refused at its field: no such period, no numbers, a source that withholds them", async () => {
    const study = await begin("Odmowy");
    await expect(save(study, { figures: [figure({ period: "1988" })] })).rejects.toMatchObject({
      code: "observatory.figure_period",
      details: { field: "figures.0.period" },
    });
    await expect(save(study, { figures: [figure({ view: "czas" })] })).rejects.toMatchObject({ code: "observatory.figure_empty" });
    await expect(save(study, { figures: [figure({ breakdown: "sex:X" }), figure({ per: "head" }), figure({ area: "XX" })] })).rejects.toMatchObject({
      code: "observatory.figure_breakdown",
      details: { field: "figures.0.breakdown", others: [{ code: "observatory.figure_per_head" }, { code: "observatory.figure_area" }] },
    });
    const text = `${header}children_3_5,1206113,2026,31,,,\n`;
    await site.act(acceptImport, { ...about, title: "Zastrzeżone", isWithheld: "yes", text }, officer);
    await expect(save(study, { figures: [figure({ indicator: "children_3_5", period: "2026" })] })).rejects.toMatchObject({
      code: "observatory.figure_withheld",
    });
    await expect(site.act(publishDiagnosis, { study, revision: 1 }, officer)).rejects.toMatchObject({ code: "observatory.study_empty" });
  });

  test("a published study is neither written nor published again", async () => {
    const study = await begin("Raz");
    await save(study, { figures: [figure({})] });
    await site.act(publishDiagnosis, { study, revision: 2 }, officer);
    await expect(save(study, { revision: 2 })).rejects.toMatchObject({ code: "observatory.study_published" });
    await expect(site.act(publishDiagnosis, { study, revision: 2 }, officer)).rejects.toMatchObject({ code: "observatory.study_published" });
    expect(await get("/cwiczenie/dane/studia")).toContain("/cwiczenie/dane/studia/raz");
  });
});

describe.skipIf(!canMakePdf())("the profile of a municipality as one page", () => {
  const profileOf = async (path: string) => {
    const answer = await site.fetch(path);
    return { type: answer.headers.get("content-type"), file: new Uint8Array(await answer.arrayBuffer()) };
  };

  test("is one tagged page for each of the fifteen, with twelve rows at most, its address and a hash", async () => {
    const slugs = new Set([...(await get("/krakow/gminy")).matchAll(/href="\/krakow\/gminy\/([a-z-]+)"/g)].map(([, slug = ""]) => slug));
    expect(slugs.size).toBe(15);
    for (const slug of slugs) {
      expect(await get(`/krakow/gminy/${slug}`)).toContain(`href="/krakow/gminy/${slug}/profil.pdf"`);
      const { type, file } = await profileOf(`/krakow/gminy/${slug}/profil.pdf`);
      const read = readPdf(file);
      expect([slug, type, read.pageCount, read.isAccessible, read.language]).toEqual([slug, "application/pdf", 1, true, "pl"]);
      expect([slug, read.tags["H1"], (read.tags["TR"] ?? 0) > 2 && (read.tags["TR"] ?? 0) <= 13]).toEqual([slug, 1, true]);
      expect(read.pages[0]).toContain(`http://test.local/krakow/gminy/${slug}`);
      expect(read.pages[0]).toMatch(/SHA-256[0-9a-f]{64}/);
      expect(read.pages[0]).toContain("BankDanychLokalnych");
      expect(read.pages[0]).not.toContain("przykład");
    }
  });

  test("a line stands only where two values can be compared, in words too; the same page gives the same bytes, in an exercise with its mark", async () => {
    const { file } = await profileOf("/en/krakow/gminy/wieliczka/profil.pdf");
    expect(readPdf(file)).toMatchObject({ language: "en", alts: [] });
    expect(Buffer.from(file).equals((await profileOf("/en/krakow/gminy/wieliczka/profil.pdf")).file)).toBe(true);
    const text = `${header}population_density,1219053,2022,680.5,,,\npopulation_density,1219053,2023,690.25,,,\n`;
    await site.act(acceptImport, { ...about, title: "Gęstość wcześniej", isVerified: "yes", text }, officer);
    const drawn = readPdf((await profileOf("/en/cwiczenie/gminy/wieliczka/profil.pdf")).file);
    expect(drawn.alts).toEqual(["Course: 2022: 680.5; 2023: 690.3; 2024: 700.2."]);
    expect([drawn.pageCount, drawn.pages[0]?.includes("example"), drawn.pages[0]?.includes("2.9%morethanin2022")]).toEqual([1, true, true]);
    expect(readPdf((await profileOf("/cwiczenie/gminy/skawina/profil.pdf")).file)).toMatchObject({ alts: [], pageCount: 1 });
    const columns = async (slug: string) => (await get(`/cwiczenie/gminy/${slug}`)).includes(">Zmiana<");
    expect([await columns("wieliczka"), await columns("skawina")]).toEqual([true, false]);
    expect((await site.fetch("/krakow/gminy/nie-ma/profil.pdf")).status).toBe(404);
  });
});
