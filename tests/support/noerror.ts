import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

const complaints: string[] = [];
const print = console.error;

/** A complaint on the console that nobody expected fails the test it came from. */
beforeEach(() => {
  complaints.length = 0;
  console.error = (...words: unknown[]): void => {
    complaints.push(format(...words));
    print(...words);
  };
});

afterEach(() => {
  console.error = print;
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join("\n")}`);
});
