import { expect, test } from "vitest";
import { facts, siteWith } from "../support/told.ts";

const site = await siteWith(facts);
const get = async (path: string) => (await site.fetch(path)).text();
const lines = async (path: string) => (await get(path)).trimEnd().split("\r\n");

test("the plans are searched, filtered, sorted, and leave as a file of the same rows", async () => {
  expect(await get("/krakow/strategia/plany")).toContain("21 planów");
  expect(await get("/krakow/strategia/plany?szukaj=banku+danych")).toContain("1 plan<");
  const all = await lines("/krakow/strategia/plany.csv");
  expect(all).toHaveLength(22);
  expect(all[0]).toBe("kod,katalog,dziedzina,nazwa_dziedziny,tytul,stan,pochodzenie,zapis,zrodlo,zrodlo_brak,adres");
  expect(all[1]).toContain("1.1,2021-10,1,Inteligentne zarządzanie,");
  expect(all[1]).toContain(",fakt,odnotowane,");
  const ofThree = (await lines("/krakow/strategia/plany.csv?dziedzina=3&sort=-kod")).slice(1).map((line) => line.split(",")[0]);
  expect(ofThree.every((code) => code?.startsWith("3."))).toBe(true);
  expect(ofThree).toEqual([...ofThree].sort().reverse());
});

test("the products of the process: an unstated number is an empty cell with its reason", async () => {
  expect(await get("/krakow/jak-pracujemy/produkty")).toContain("48 pozycji");
  const rows = await lines("/en/krakow/jak-pracujemy/produkty.csv?krok=ILOSC&sort=-liczba");
  expect(rows[0]).toContain("count,count_missing,");
  expect(rows.slice(1)).toHaveLength(7);
  expect(rows[1]).toContain(",5,,");
  expect(rows.at(-1)).toContain(",,not_stated,");
});
