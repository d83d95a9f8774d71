import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { runNode } from "./node.mjs";

/** Which suites a stage runs: the last two wait a lot, so that one fills the pauses of the other. */
const stages = [["pure"], ["db"], ["faults", "journeys"]];

/** Runs the named suite, or all of them after the checks, and prints the sum. Returns the exit code. */
export async function test(root, [first, ...rest]) {
  const single = stages.flat().includes(first) ? first : undefined;
  const filters = single === undefined && first !== undefined ? [first, ...rest] : rest;
  const folder = mkdtempSync(join(tmpdir(), "splot-results-"));
  const sum = { passed: 0, failed: 0, skipped: 0, names: [] };
  try {
    if (single === undefined && filters.length === 0) await stage("check", async () => add(sum, checked(await check(root))));
    for (const run of listRuns(single)) {
      await stage(run.title, async () => {
        if (run.suites.some((suite) => suite === "faults" || suite === "journeys")) await build(root);
        add(sum, await runSuite(root, { ...run, filters, report: join(folder, `${run.title}.json`) }));
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // NOTE: repeated at the end, because only the end of a long record may be kept.
  for (const name of sum.names) console.log(`✗ ${name}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
}

/** The database suite runs a second time on PostgreSQL 15, the oldest that is promised, where a machine has it. */
function listRuns(single) {
  const runs = (single === undefined ? stages : [[single]]).map((names) => ({ title: names.join("-"), suites: names, env: {} }));
  if (!existsSync("/usr/lib/postgresql/15/bin/postgres")) return runs;
  return runs.flatMap((run) => (run.title === "db" ? [run, { ...run, title: "db-postgresql-15", env: { SPLOT_TEST_POSTGRES: "15" } }] : [run]));
}

async function stage(title, work) {
  console.log(`\n── ${title}`);
  const startedAt = Date.now();
  await work();
  console.log(`── ${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

async function runSuite(root, { suites: names, env, filters, report }) {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runNode(root, [program, "run", "--root", root, ...names.flatMap((name) => ["--project", name]), ...reporters, ...filters], {
    cwd: root,
    env,
  });
  return countResults(report, code);
}

/** NOTE: a suite that broke before or beside its tests (a setup, an unhandled error) reports no failed test; it counts as one. */
function countResults(report, code) {
  if (!existsSync(report)) return { failed: code === 0 ? 0 : 1 };
  const result = JSON.parse(readFileSync(report, "utf8"));
  const failed = Math.max(result.numFailedTests, code === 0 ? 0 : 1);
  return { passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests, names: listFailed(result) };
}

/** File and full name of each test that failed, and each file that broke beside its tests. */
function listFailed({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed").map(({ fullName }) => `${name}: ${fullName}`);
    return failed.length === 0 && status === "failed" ? [name] : failed;
  });
}

/** The checks that failed, counted as tests. */
function checked(names) {
  return { failed: names.length, names };
}

function add(sum, { passed = 0, failed = 0, skipped = 0, names = [] }) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  sum.names.push(...names);
}
