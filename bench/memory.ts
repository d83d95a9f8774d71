import { readFileSync } from "node:fs";

/** Proportional set size of a process: memory that several processes use is divided among them. Unit: MB. */
export function pssOf(pid: number): number {
  return Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
}
