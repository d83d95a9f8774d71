import { newId, type Thing } from "@splot/kernel";
import { expect, test } from "vitest";
import { narrow, type RegisterEntry } from "./register.ts";

function entry(title: string, kind: RegisterEntry["kind"], domains: readonly number[]): RegisterEntry {
  const thing: Thing = {
    space: newId<"space">(),
    id: newId<"object">(),
    kind: "study",
    title: { pl: title, en: `${title} (en)` },
    origin: "fact",
    mode: "recorded",
    state: "closed",
    visibility: "public",
    address: "/x",
    madeAt: new Date("2026-01-01T00:00:00Z"),
  };
  return { thing, kind, domains, isPublished: false, isConfirmed: true };
}

test("the register is narrowed by each word of the title, the kind and the domain, all at once", () => {
  const entries = [entry("Wywiady o dojeździe", "interviews", [3]), entry("Rozmowy o zieleni", "interviews", [2]), entry("Łąki i drogi", "survey", [2, 3])];
  const titles = (asked: Partial<Parameters<typeof narrow>[1]>) =>
    narrow(entries, { szukaj: "", rodzaj: "", dziedzina: "", ...asked }).map(({ thing }) => thing.title.pl);
  expect(titles({})).toHaveLength(3);
  expect(titles({ rodzaj: "interviews", dziedzina: "2" })).toEqual(["Rozmowy o zieleni"]);
  expect(titles({ dziedzina: "3" })).toEqual(["Wywiady o dojeździe", "Łąki i drogi"]);
  expect(titles({ szukaj: "laki DROGI" })).toEqual(["Łąki i drogi"]);
  expect(titles({ szukaj: "wywiady", rodzaj: "survey" })).toEqual([]);
});
