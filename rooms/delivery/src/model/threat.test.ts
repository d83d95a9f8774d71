import { day } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEscalation, checkTriage, threatStateCodes, threatTitle, verdictCodes } from "./threat.ts";

const due = day("2026-03-02");

describe("a threat (I107)", () => {
  it("gets its verdict once", () => {
    expect(() => checkTriage({})).not.toThrow();
    for (const verdict of verdictCodes) expect(() => checkTriage({ verdict })).toThrow("threat.triaged");
  });

  it("is escalated exactly while it is a risk or an issue without an open escalation", () => {
    const escalation = fc.constantFrom(undefined, { id: "e", level: "team" as const, due }, { id: "e", level: "team" as const, due, decision: "Zgoda." });
    fc.assert(
      fc.property(fc.constantFrom(...threatStateCodes), escalation, (state, found) => {
        const isOpen = (state === "risk" || state === "issue") && (found === undefined || found.decision !== undefined);
        const check = () => checkEscalation({ state, escalation: found });
        if (isOpen) expect(check).not.toThrow();
        else expect(check).toThrow();
      }),
    );
  });

  it("is named by its first line, never by more than ninety letters", () => {
    expect(threatTitle("Krótko.\nDalej.")).toBe("Krótko.");
    expect(threatTitle("a".repeat(200))).toHaveLength(90);
  });
});
