import { newId } from "@splot/kernel";
import { describe, expect, test } from "vitest";
import { type CheckItem, getOpenItem, refuseOpenItems } from "./checklist.ts";
import { orderSteps, type ProcessPlace, type ProcessStep } from "./process.ts";
import { getAdoptable, refuseUneditable, type StrategyVersion } from "./strategy.ts";

const version = (no: number, state: StrategyVersion["state"]): StrategyVersion => ({ strategy: newId(), no, sha256: `hash-${no}`, state });

describe("adoption", () => {
  test("takes only the submitted version with the very hash that was voted on (I70)", () => {
    const versions = [version(2, "for_adoption"), version(1, "superseded")];
    expect(getAdoptable(versions, { version: 2, sha256: "hash-2" }).no).toBe(2);
    expect(() => getAdoptable(versions, { version: 2, sha256: "hash-1" })).toThrow("strategy.not_voted_text");
    expect(() => getAdoptable(versions, { version: 1, sha256: "hash-1" })).toThrow("strategy.not_for_adoption");
    expect(() => getAdoptable(versions, { version: 3, sha256: "hash-3" })).toThrow("strategy.not_for_adoption");
  });
});

describe("editing", () => {
  test("starts from the newest revision of a draft (I7)", () => {
    expect(() => refuseUneditable({ state: "draft", revision: 3 }, 3)).not.toThrow();
    expect(() => refuseUneditable({ state: "draft", revision: 4 }, 3)).toThrow("strategy.stale");
    expect(() => refuseUneditable({ state: "consultation", revision: 3 }, 3)).toThrow("strategy.not_draft");
  });
});

describe("the checklist", () => {
  const item = (code: string, state: CheckItem["state"]): CheckItem => ({
    code,
    state,
    title: { pl: `Wymaganie ${code}` },
    basis: "art. 6",
    confirmed: true,
    proof: "round",
  });
  test("refuses adoption while anything is open, and names it (BR-07, I71)", () => {
    expect(() => refuseOpenItems([item("a", "met"), item("b", "waived")])).not.toThrow();
    expect(() => refuseOpenItems([item("a", "met"), item("b", "open")])).toThrow(/Wymaganie b/);
  });
  test("settles an item once", () => {
    expect(() => getOpenItem([item("a", "met")], "a")).toThrow("strategy.item_decided");
    expect(() => getOpenItem([item("a", "open")], "b")).toThrow("strategy.item_unknown");
  });
});

test("steps follow the template, and none is lost by another order (BR-10)", () => {
  const step = (code: string): ProcessStep => ({ id: newId(), process: newId(), code, state: "done", title: { pl: code }, address: `/${code}` });
  const place = (template: "a" | "b", position: number, code: string): ProcessPlace => ({ template, position, step: code, what: { pl: "" }, source: "x" });
  const places = [place("a", 1, "X"), place("a", 2, "Y"), place("b", 2, "X"), place("b", 1, "Y")];
  const order = (template: "a" | "b") => orderSteps([step("X"), step("Y")], places, template).map(({ code }) => code);
  expect([order("a"), order("b")]).toEqual([
    ["X", "Y"],
    ["Y", "X"],
  ]);
});
