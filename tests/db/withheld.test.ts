import { acceptImport, listIndicators } from "@splot/observatory";
import { linkEvidence } from "@splot/strategy";
import { beforeAll, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { actorOf } from "../support/site.tsx";
import { siteWith, story } from "../support/told.ts";
import { tour } from "../support/tour.ts";

const home = "/cwiczenie";
const officer = actorOf("officer");
const INDICATOR = "population";
/** Digits that stand in no other number; the whole part alone gives a value away too. */
const MARKS = { withheld: "731925", open: "864209" } as const;
const PERIODS = { withheld: "2031", open: "2032" } as const;
type Kind = keyof typeof MARKS;
const NAMES: Readonly<Record<Kind, string>> = { withheld: "Zbiór zastrzeżony", open: "Zbiór otwarty" };

let site: Awaited<ReturnType<typeof siteWith>>;
/** What anybody can fetch: by address, what it answered. */
const answers = new Map<string, string>();
/** The page of the goal that cites the numbers. */
let goal = "";
/** Files of the releases and their pages. */
const releases = new Map<Kind, { readonly page: string; readonly file: string }>();

/** Loads a number for every member, and cites one of them for a goal. */
async function load(kind: Kind): Promise<void> {
  const { units, indicator, node } = await site.read(async (read) => ({
    units: await read.db.selectFrom("kernel.unit").select("code").where("level", "=", "municipality").where("centre_lon", "is not", null).execute(),
    indicator: (await listIndicators(read)).find(({ code }) => code === INDICATOR),
    node: await read.db
      .selectFrom("strategy.evidence as e")
      .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "e.space_id").onRef("o.id", "=", "e.node_id"))
      .select(["e.node_id", "o.address"])
      .where("e.space_id", "=", read.space.id)
      .where("e.ended_at", "is", null)
      .executeTakeFirstOrThrow(),
  }));
  goal = node.address;
  const rows = units.flatMap(({ code }, place) =>
    [INDICATOR, "population_thousand"].map((name) => `${name},${code},${PERIODS[kind]},${MARKS[kind]}${10 + place},,,${MARKS[kind]} w uwadze`),
  );
  const text = `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n`;
  const about = {
    producer: "Urząd ćwiczeniowy",
    title: NAMES[kind],
    licence: "do użytku biura",
    releasedOn: "2026-11-01",
    isVerified: "yes",
    isWithheld: kind === "withheld" ? "yes" : "no",
  };
  const { vintage } = await site.act(acceptImport, { text, ...about }, { as: officer });
  await site.act(linkEvidence, { node: node.node_id, indicator: indicator?.id, unit: units[0]?.code, period: PERIODS[kind], why: "Próba" }, { as: officer });
  const { sha256 } = await site.read(({ db, space }) =>
    db
      .selectFrom("observatory.import as i")
      .innerJoin("observatory.vintage as v", "v.id", "i.vintage_id")
      .select("i.sha256")
      .where("i.space_id", "=", space.id)
      .where("v.code", "=", vintage)
      .executeTakeFirstOrThrow(),
  );
  releases.set(kind, { page: `${home}/dane/wydania/${vintage}`, file: `${home}/pliki/${sha256}` });
}

const plain = (text: string) => text.replace(/[\s\u00a0\u202f.,]/g, "");
const placesOf = (kind: Kind) => [...answers].filter(([, text]) => plain(text).includes(MARKS[kind])).map(([address]) => address);

beforeAll(async () => {
  site = await siteWith(story);
  for (const kind of ["withheld", "open"] as const) await load(kind);
  const { pages, seen } = await tour({
    fetch: site.fetch,
    home,
    most: (kind) => (/^\/(dane|gminy|strategia|nic)/.test(kind) ? 3 : kind.includes("?") ? 0 : 1),
  });
  for (const [address, html] of pages) answers.set(address, html);
  const named = [...seen].filter((address) => /[./](csv|json|svg|geojson)(\?|$)/.test(address));
  const byPeriod = Object.values(PERIODS).flatMap((period) => ["", "/csv", "/json", "/svg"].map((form) => `${home}/dane/ludnosc${form}?okres=${period}`));
  const reads = rooms
    .flatMap(({ queries }) => queries)
    .flatMap(({ name }) => [`/api/v1/cwiczenie/${name}`, `/api/v1/cwiczenie/${name}?indicator=${INDICATOR}&limit=500`]);
  for (const address of [
    ...named,
    ...byPeriod,
    ...reads,
    ...["json", "csv", "sdmx.csv", "geojson", "px"].map((ending) => `/api/v1/cwiczenie/data/${INDICATOR}.${ending}?area=SMK&from=2031&to=2032`),
    `/api/v1/cwiczenie/indicators/${INDICATOR}`,
    ...[goal, `/nic${goal}`, `/nic${goal}/osadz`].map((path) => home + path),
    ...[...releases.values()].flatMap(({ page, file }) => [page, file]),
  ]) {
    const answer = await site.fetch(address);
    if (answer.status === 200) answers.set(address, await answer.text());
  }
}, 600_000);

it("values of a source that allows it stand on pages, in files, pictures, reads and in the thread: the walk finds them", () => {
  const kinds = placesOf("open").map((address) => address.replace(/\?.*/, ""));
  for (const place of [
    /\/dane\/ludnosc$/,
    /\/dane\/ludnosc\/csv$/,
    /\/dane\/ludnosc\/json$/,
    /\/dane\/ludnosc\/svg$/,
    /observatory\.listObservations$/,
    /\/data\/population\.csv$/,
    /\/data\/population\.json$/,
    /\/strategia\/[^?]*$/,
    /\/pliki\//,
  ])
    expect([String(place), kinds.some((address) => place.test(address))]).toEqual([String(place), true]);
});

it("values of a source that does not allow it leave no public page, file, picture or read (I36)", () => {
  expect(placesOf("withheld")).toEqual([]);
});

it("what is known about them stays, with a plain sentence where the numbers would stand", async () => {
  const page = answers.get(`${home}/dane/ludnosc?okres=${PERIODS.withheld}`) ?? "";
  for (const part of [NAMES.withheld, "Źródło nie pozwala publikować swoich liczb.", "źródło nie pozwala publikować liczb", "do użytku biura"])
    expect(page).toContain(part);
  const csv = answers.get(`${home}/dane/ludnosc/csv?okres=${PERIODS.withheld}`) ?? "";
  expect(csv.split("\n").filter((line) => line.includes("withheld")).length).toBe(15);
  const { page: release = "", file = "" } = releases.get("withheld") ?? {};
  expect([answers.get(release)?.includes(NAMES.withheld), answers.get(release)?.includes("/pliki/")]).toEqual([true, false]);
  expect([(await site.fetch(file)).status, (await site.fetch(file, { as: officer })).status]).toEqual([404, 200]);
});
