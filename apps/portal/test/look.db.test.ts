import { beforeAll, expect, it } from "vitest";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { shellOf } from "../src/index.ts";
import { portalRoom } from "../src/room.ts";

const director = actorOf("director");
const usual = {
  version: "0",
  name: "Metropolia Przykładowa",
  nameEn: "Example Metropolis",
  short: "Przykładowa",
  light: "#6b2d00",
  dark: "#ffb27a",
  contact: "ul. Przykładowa 1\n00-000 Przykładowo",
  contactEn: "",
};
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  const shell = shellOf({ assets: { css: "/assets/splot.css" }, isDemo: false, findLoading: () => undefined });
  site = await testSite({ rooms: [portalRoom([])], shell });
});

const save = (change: Partial<typeof usual> = {}, as = director) => site.fetch("/cwiczenie/praca/wyglad", { as, form: { ...usual, ...change } });
const read = async (path: string, as?: typeof director) => (await site.fetch(path, as === undefined ? {} : { as })).text();

it("refuses colours that cannot be read, in both languages, keeps what was typed, and changes nothing", async () => {
  const answer = await save({ light: "#ffcc00" });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("4,5 : 1");
  expect(page).toContain('value="#ffcc00"');
  expect(await (await site.fetch("/en/cwiczenie/praca/wyglad", { as: director, form: { ...usual, light: "#ffcc00" } })).text()).toContain("4.5 : 1 is needed");
  expect(await read("/cwiczenie/praca/wyglad", director)).not.toContain("Metropolia Przykładowa");
});

it("shows a preview without saving, as a picture and in numbers", async () => {
  const page = await read("/cwiczenie/praca/wyglad?light=%236b2d00&dark=%23ffb27a&short=Pr", director);
  expect(page).toContain("/cwiczenie/praca/wyglad/podglad.svg?light=%236b2d00&amp;dark=%23ffb27a");
  expect(page).toMatch(/najniższy kontrast \d+,\d : 1/);
  const picture = await site.fetch("/cwiczenie/praca/wyglad/podglad.svg?light=%236b2d00&dark=%23ffb27a", { as: director });
  expect(picture.headers.get("content-type")).toContain("image/svg+xml");
  expect(await picture.text()).toContain('fill="#6b2d00"');
});

it("saves name, colours and contact for every page, by a sheet of its own and no style in the page", async () => {
  expect((await save()).status).toBe(303);
  const page = await read("/cwiczenie/los");
  const href = /<link rel="stylesheet" href="(\/cwiczenie\/wyglad\.css\?v=[0-9a-f]{12})"/.exec(page)?.[1] ?? "";
  expect(page).toContain("Przykładowa</span>");
  expect(page).toContain("ul. Przykładowa 1");
  expect(page).not.toMatch(/<style|style="/);
  const sheet = await site.fetch(href);
  expect(sheet.headers.get("cache-control")).toContain("immutable");
  expect(await sheet.text()).toContain("--accent:light-dark(#6b2d00,");
  expect((await site.fetch("/cwiczenie/wyglad.css?v=other")).headers.get("cache-control")).toBe("no-cache");
  expect(await read("/krakow/los")).not.toContain("wyglad.css");
});

it("refuses a change on top of a look that was not seen, and anybody but the director", async () => {
  expect((await save({ name: "Inna nazwa" })).status).toBe(409);
  expect((await save({ version: "1" }, actorOf("officer"))).status).toBe(403);
  expect((await save({ version: "1", light: "", dark: "", short: "" })).status).toBe(303);
  expect(await read("/cwiczenie/los")).not.toContain("wyglad.css");
});
