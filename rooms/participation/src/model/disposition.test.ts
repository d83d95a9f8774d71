import { newId, type PersonId, Refusal } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkApproval, type Disposition, isOnePersons, type SecondPersonMode } from "./disposition.ts";

const people = Array.from({ length: 3 }, () => newId<"person">() as PersonId);
const states: readonly Disposition["state"][] = ["proposed", "approved", "published"];
const modes: readonly SecondPersonMode[] = ["off", "warn", "require"];

it("nobody approves what they proposed where a second person is required; elsewhere it is said openly (I59, I125)", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.constantFrom(...people),
      fc.record({ state: fc.constantFrom(...states), mode: fc.constantFrom(...modes) }),
      (proposedBy, approver, { state, mode }) => {
        const code = codeOf(() => checkApproval({ state, proposedBy }, approver, mode));
        if (state !== "proposed") expect(code).toBe(`participation.disposition_${state}`);
        else expect(code).toBe(mode === "require" && proposedBy === approver ? "participation.second_person" : undefined);
        expect(isOnePersons({ proposedBy, approvedBy: approver })).toBe(proposedBy === approver);
      },
    ),
  );
  expect(isOnePersons({ proposedBy: people[0] as PersonId })).toBe(false);
});

function codeOf(work: () => void): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}
