import { newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lacksOf, type Submission } from "./submission.ts";

const orgs = [newId<"object">(), newId<"object">(), newId<"object">()] as const;
const org = fc.constantFrom(...orgs);
const text = { pl: "tekst" };
const whole: Submission = {
  type: "single",
  lead: orgs[0],
  problem: text,
  aim: text,
  scope: text,
  effect: text,
  shares: [{ org: orgs[0] }],
  children: [],
  directionCount: 1,
};
const codes = (change: Partial<Submission>) => lacksOf({ ...whole, ...change }).map(({ code }) => code);

describe("what a fiche lacks (I75)", () => {
  it("nothing when it is complete", () => expect(codes({})).toEqual([]));
  it("a bundle needs two projects with different leads, and only that", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ lead: org }), { maxLength: 5 }), (children) => {
        const isThin = children.length < 2 || new Set(children.map(({ lead }) => lead)).size < 2;
        expect(codes({ type: "bundle", shares: [], effect: undefined, children })).toEqual(isThin ? ["project.bundle_thin"] : []);
      }),
    );
  });
  it("a partnership needs shares of two organisations, the lead among them", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ org }), { maxLength: 5 }), org, (shares, lead) => {
        const found = new Set(shares.map((share) => share.org));
        const isThin = found.size < 2 || !found.has(lead);
        expect(codes({ type: "partnership", lead, shares, effect: undefined })).toEqual(isThin ? ["project.partners_thin"] : []);
      }),
    );
  });
  it("a project of one municipality needs its supra-local effect and a cost", () => {
    expect(codes({ effect: undefined })).toEqual(["project.effect_missing"]);
    expect(codes({ shares: [] })).toEqual(["project.share_missing"]);
  });
  it("every fiche needs a problem, an aim, a scope and a goal or plan", () => {
    expect(codes({ problem: undefined, scope: undefined, directionCount: 0 })).toEqual([
      "project.text_missing",
      "project.text_missing",
      "project.direction_missing",
    ]);
  });
});
