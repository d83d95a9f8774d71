import { expect, it } from "vitest";
import { describeError } from "./log.ts";

const marker = "znacznik@example.org";

it.each([
  ["an error of our own", new Error(`whole number out of range: ${marker}`)],
  ["a message of many lines that looks like a stack", new Error(`first\n    at ${marker}:1:2\nlast`)],
  [
    "an error of the database",
    Object.assign(new Error(`invalid input syntax: "${marker}"`), { code: "22P02", detail: `Key (login)=(${marker})`, table: "account" }),
  ],
  ["a file that could not be read as JSON", new SyntaxError(`Unexpected token, "${marker}" is not valid JSON`)],
  ["an error that holds another", new Error("outer", { cause: new Error(marker) })],
  ["a code that is no code", Object.assign(new TypeError("x"), { code: marker })],
  ["a thrown text", marker],
])("%s is logged without what it repeats", (_what, error) => {
  expect(JSON.stringify(describeError(error))).not.toContain("znacznik");
});

it("tells what failed and where", () => {
  const error = Object.assign(new Error("secret"), { code: "23505", table: "remark", constraint: "remark_pkey" });
  expect(describeError(error)).toMatchObject({ name: "Error", code: "23505", table: "remark", constraint: "remark_pkey" });
  expect(describeError(error)["frames"]?.[0]).toMatch(/log\.test\.ts:\d+/);
  expect(describeError(new TypeError("x is not a function"))).toMatchObject({ message: "x is not a function" });
});
