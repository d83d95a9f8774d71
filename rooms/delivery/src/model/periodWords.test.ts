import { expect, it } from "vitest";
import { periodWords } from "./periodWords.ts";

it.each([
  ["2026", "2026", "2026"],
  ["2026-S1", "I półrocze 2026", "half I of 2026"],
  ["2026-Q3", "III kwartał 2026", "quarter III of 2026"],
  ["2026-M11", "listopad 2026", "November 2026"],
  ["2026-05-31", "31 maja 2026", "31 May 2026"],
])("%s is said in words", (code, pl, en) => {
  expect(periodWords(code)).toEqual({ pl, en });
});
