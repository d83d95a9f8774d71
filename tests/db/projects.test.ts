import { describe, expect, it } from "vitest";
import { actorOf } from "../support/site.tsx";
import { siteWith, story } from "../support/told.ts";

const site = await siteWith(story);
const get = async (path: string, as?: ReturnType<typeof actorOf>) =>
  (await (await site.fetch(path, as === undefined ? {} : { as })).text()).replaceAll("\u00a0", " ");
const lines = async (path: string) => (await get(path)).trimEnd().split("\r\n").slice(1);

describe("recorded projects", () => {
  it("stand in the catalogue with their source; a domain only where a source gives one", async () => {
    const all = await get("/krakow/projekty");
    expect(all).toContain("16 projektów");
    expect(all).toContain("Kwota znana dla 5 z 16 projektów. Kwot odnotowanych projektów nie sumujemy");
    expect(await lines("/krakow/projekty.csv?dziedzina=3")).toHaveLength(1);
    expect(await lines("/krakow/projekty.csv?dziedzina=brak")).toHaveLength(15);
    expect(await lines("/krakow/projekty.csv?szukaj=ecologic")).toEqual([expect.stringContaining("INTERLACE")]);
    expect((await lines("/krakow/projekty.csv?kwota=10-100")).length + (await lines("/krakow/projekty.csv?kwota=ponad-100")).length).toBe(3);
    expect(await get("/krakow/projekty/interlace")).toMatch(/odnotowane[\s\S]*5 000 000 €[\s\S]*cordis\.europa\.eu 869324/);
    expect(await get("/krakow/projekty/ekoteam")).toContain("Źródło nie mówi, do której dziedziny, celu ani planu należy ten projekt.");
  });

  it("stand on the profiles of the municipalities that the source speaks of, and only there", async () => {
    expect(await get("/krakow/gminy/skawina")).toContain("RiConnect");
    expect(await get("/krakow/gminy/liszki")).not.toContain("RiConnect");
    expect(await get("/krakow/gminy/liszki")).toContain("Likwidacja kotłów węglowych");
    expect(await get("/cwiczenie/organizacje/gmina-przykladowa")).toContain("Wspólna informacja o odjazdach na przystankach");
  });
});

describe("funding", () => {
  it("shows the allocation as a figure, says of unconfirmed rates that they are, and that the gap is unknown", async () => {
    const page = await get("/krakow/finansowanie");
    expect(page).toContain("154,96 mln EUR w 11 polach, najwięcej: transport miejski");
    expect(page).toContain("236 mln EUR z puli regionalnej");
    expect(page).toContain("Luka jest nieznana");
    const rates = (await lines("/krakow/finansowanie.csv")).map((line) => [line.split(",")[0], /zwykle do|do \d+ %/.exec(line)?.[0].slice(0, 9)]);
    const certain = rates.filter(([, words]) => words !== undefined && words !== "zwykle do").map(([code]) => code);
    expect(certain).toEqual(["INTERREG-CE", "URBACT-IV"]);
    const fields = await lines("/krakow/finansowanie/fem/pola.csv");
    expect(fields).toHaveLength(11);
    expect(fields.reduce((sum, line) => sum + Number(line.split(",")[2]), 0)).toBe(154_958_783);
    expect(await get("/krakow/finansowanie/fem/pola.svg")).toContain("<svg");
  });

  it("adds up the public fiches of the exercise year by year, a bundle once", async () => {
    const [first, ...later] = await lines("/cwiczenie/finansowanie/luka.csv");
    expect(first).toBe("2026,355000.00,0.00,175000.00,0.00,0.00,180000.00,przykład,dokonane");
    expect(later.map((line) => line.split(",")[0])).toEqual(["2027", "2028"]);
    expect(await get("/cwiczenie/finansowanie")).toContain("Jawne fiszki razem");
  });
});

it("shows working fiches to people who work in the program, and to nobody else", async () => {
  const address = "/cwiczenie/projekty/p-7-2026";
  expect((await site.fetch(address)).status).toBe(404);
  expect(await get(address, actorOf("audit"))).toContain("zwrócona do poprawy");
  expect(await get("/cwiczenie/projekty")).not.toContain("Ścieżka nad potokiem");
  expect(await get("/cwiczenie/projekty", actorOf("audit"))).toContain("Ścieżka nad potokiem");
  expect(await get("/cwiczenie/praca", actorOf("officer"))).toContain("Ławki w cieniu przy szkołach");
  expect(await get("/en/cwiczenie/praca", actorOf("officer"))).toContain("Example Municipality: Agree on one standard of information at stops");
});
