import { strategyRoom } from "@splot/strategy/room";
import { expect, it } from "vitest";
import { testSite } from "../../../tests/support/site.tsx";
import { editFiche, getProject } from "../src/index.ts";
import { projectsRoom } from "../src/room.ts";
import { completeFiche, directions, municipalities, texts } from "./builders.ts";

it("a fiche tells the edits of a day once in its history, with the fields that changed", async () => {
  const site = await testSite({ rooms: [strategyRoom, projectsRoom] });
  const [lead] = await municipalities(site);
  if (lead === undefined) throw new Error("no municipality");
  const { goal } = await directions(site);
  const { id, as } = await completeFiche(site, { lead, goal });
  const edit = (revision: number, change: object) =>
    site.act(editFiche, { project: id, revision, title: "Odjazdy", type: "single", ...texts, ...change }, { as });
  await edit(3, { scope: "Szerszy zakres." });
  await edit(4, { scope: "Szerszy zakres.", starts: "2027" });
  const { address } = await site.read((read) => getProject(read, id));
  const page = async (language: string) => (await site.fetch(`${language}/cwiczenie${address}`, { as })).text();
  expect(await page("")).toMatch(/Zmieniono fiszkę \(2 razy\)\. Zmiany: [^<]*zakres, początek\./);
  expect(await page("/en")).toMatch(/The fiche was edited \(2 times\)\. Changes: [^<]*scope, start\./);
});
