import { writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";

/** One measured figure. */
export interface Figure {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  /** What it is held against. Missing: reported only. */
  readonly gate?: { readonly asked: string; readonly isMet: boolean } | undefined;
  readonly method: string;
}

/** A part of the report: figures, and lines that explain or list. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly notes?: readonly string[] | undefined;
}

/** Where and on what the run was. */
export interface RunFacts {
  readonly databaseVersion: string;
  /** Load average of the minute before the run: what else the machine was doing. */
  readonly loadBefore: number;
}

/** The names of the gates that were missed. */
export function missedIn(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ figures }) => figures.filter(({ gate }) => gate?.isMet === false).map(({ name }) => name));
}

/** Writes the report. */
export function writeReport(file: string, sections: readonly Section[], { databaseVersion, loadBefore }: RunFacts): void {
  const [cpu] = cpus();
  const missed = missedIn(sections);
  const lines = [
    "# Bench",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`: ${cpus().length} × ${cpu?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.versions.node}, PostgreSQL ${databaseVersion}.`,
    "The generator, the server and the database share this machine, over the loopback. Pairs are measured in turns in one run; a ratio is the median of the rounds.",
    `Load average of the machine in the minute before: ${loadBefore.toFixed(1)} on ${cpus().length} processors; what else runs lowers the figures, and least those of many processes such as the bare insert.`,
    "",
    missed.length === 0 ? "Every gate is met." : `Missed: ${missed.join("; ")}.`,
    ...sections.flatMap(sectionLines),
    "",
  ];
  writeFileSync(file, lines.join("\n"));
}

function sectionLines({ title, figures, notes = [] }: Section): readonly string[] {
  const rows = figures.map(
    ({ name, value, gate, method }) => `| ${name} | ${value} | ${gate === undefined ? "–" : `${gate.asked} ${gate.isMet ? "✓" : "✗"}`} | ${method} |`,
  );
  return ["", `## ${title}`, "", "| what | measured | gate | how |", "|---|---|---|---|", ...rows, ...(notes.length === 0 ? [] : ["", ...notes])];
}

/** A figure that must not be below. */
export function atLeast(asked: number, value: number, unit = ""): Figure["gate"] {
  return { asked: `≥ ${asked}${unit}`, isMet: value >= asked };
}

/** A figure that must not be above. */
export function atMost(asked: number, value: number, unit = ""): Figure["gate"] {
  return { asked: `≤ ${asked}${unit}`, isMet: value <= asked };
}
