import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, objectLine } from "../bundle/format.ts";
import { checkDecisions } from "./checkDecisions.ts";
import { checkFiles, findManifest } from "./checkFiles.ts";
import { checkJournal, type JournalFacts } from "./checkJournal.ts";
import { checkNumbers } from "./checkNumbers.ts";
import { checkTexts } from "./checkTexts.ts";
import { DecisionWitness } from "./DecisionWitness.ts";
import { type Finding, Findings } from "./faults.ts";
import { wasRoot } from "./findRoot.ts";
import { findJson, readLines } from "./readLines.ts";

/** What a verification found. `broken`: something does not fit; `incomplete`: all fits, but something could not be checked. */
export interface Verdict {
  readonly state: "sound" | "broken" | "incomplete";
  /** How the given root fits. `none`: none was given. */
  readonly givenRoot: "none" | "newest" | "earlier" | "unknown";
  readonly root: string | undefined;
  readonly space: Manifest["space"] | undefined;
  readonly exportedAt: string | undefined;
  readonly counts: Manifest["counts"] | undefined;
  readonly brokenCount: number;
  readonly broken: readonly Finding[];
  readonly incomplete: readonly Finding[];
}

/**
 * Verifies a bundle from its files alone (MODEL 14, steps 1–7): no network, no database, bounded memory.
 * Refuses: `bundle.absent`. Everything else is a finding.
 */
export async function verifyBundle(folder: string, root?: string): Promise<Verdict> {
  const findings = new Findings();
  const manifest = await findManifest(folder, findings);
  if (manifest === undefined) return verdictOf(findings, undefined, { givenRoot: root === undefined ? "none" : "unknown", root: undefined });
  await checkFiles(folder, manifest, findings);
  if (!canBeRead(folder)) return verdictOf(findings, manifest, { givenRoot: root === undefined ? "none" : "unknown", root: undefined });
  const witness = new DecisionWitness(findings);
  const facts = await checkJournal({ folder, manifest, findings, witness: (entry, payload) => witness.see(entry, payload) });
  const givenRoot = await checkGivenRoot({ folder, findings, facts }, root);
  const objectCount = await checkObjects(folder, manifest, findings);
  checkCounts(manifest, { ...facts, objectCount }, findings);
  const decided = await checkDecisions({ folder, manifest, findings, witness });
  await checkTexts({ folder, manifest, findings, decided });
  checkNumbers(
    witness.adoptions.map(({ number }) => number),
    findings,
  );
  return verdictOf(findings, manifest, { givenRoot, root: facts.root });
}

function canBeRead(folder: string): boolean {
  return ["entries.jsonl", "payloads.jsonl", "objects.jsonl", "roots.jsonl"].every((name) => existsSync(join(folder, name)));
}

interface RootCheck {
  readonly folder: string;
  readonly findings: Findings;
  readonly facts: JournalFacts;
}

/** Step 4 with a root that was published elsewhere: only it proves that the whole bundle was not made anew. */
async function checkGivenRoot({ folder, findings, facts }: RootCheck, root: string | undefined): Promise<Verdict["givenRoot"]> {
  if (root === undefined) return "none";
  if (root === facts.root) return "newest";
  if (facts.roots.has(root) || (await wasRoot(folder, root))) return "earlier";
  findings.break(4, "root_unknown", root);
  return "unknown";
}

async function checkObjects(folder: string, { space }: Manifest, findings: Findings): Promise<number> {
  let lineNo = 0;
  for await (const lines of readLines(join(folder, "objects.jsonl"))) {
    for (const line of lines) {
      lineNo += 1;
      const { success, data } = objectLine.safeParse(findJson(line));
      if (!success) findings.break(1, "object_unreadable", String(lineNo));
      else if (data.origin === "example" && space.purpose === "live") findings.break(1, "example_in_live", data.address);
    }
  }
  return lineNo;
}

function checkCounts({ counts, files }: Manifest, found: JournalFacts & { readonly objectCount: number }, findings: Findings): void {
  const below = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  const rows: readonly (readonly [keyof Manifest["counts"], number])[] = [
    ["streams", found.heads.length],
    ["entries", found.entryCount],
    ["payloads", found.payloadCount],
    ["objects", found.objectCount],
    ["ballots", below("ballots")],
    ["texts", below("texts")],
  ];
  for (const [name, count] of rows) if (counts[name] !== count) findings.break(1, "count_differs", name);
  if (counts.payloads + counts.restricted + counts.erased !== counts.entries) findings.break(1, "count_differs", "payloads + restricted + erased");
}

function verdictOf(findings: Findings, manifest: Manifest | undefined, { givenRoot, root }: Pick<Verdict, "givenRoot" | "root">): Verdict {
  const { broken, incomplete, brokenCount } = findings;
  const state = brokenCount > 0 ? "broken" : incomplete.length > 0 ? "incomplete" : "sound";
  return { state, givenRoot, root, space: manifest?.space, exportedAt: manifest?.exportedAt, counts: manifest?.counts, brokenCount, broken, incomplete };
}
