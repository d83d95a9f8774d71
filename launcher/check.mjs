import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./node.mjs";

/** The checks of `npm run check`, quickest first. Shape: a name and the arguments for Node. */
function listChecks(root) {
  const program = (path) => join(root, "node_modules", path);
  const own = existsSync(join(root, "tools"))
    ? readdirSync(join(root, "tools"))
        .filter((name) => /^check-[\w-]+\.ts$/.test(name))
        .sort()
    : [];
  return [
    ["biome", [program("@biomejs/biome/bin/biome"), "check", "--no-errors-on-unmatched", "--diagnostic-level=warn", "--error-on-warnings"]],
    ["oxlint", [program("oxlint/bin/oxlint"), "--deny-warnings"]],
    ["tsc", [program("typescript/bin/tsc"), "--noEmit", "--pretty", "false"]],
    ...own.map((name) => [name.replace(".ts", ""), [join(root, "tools", name)]]),
  ];
}

/** Runs every check to its end. Returns the names of those that failed. */
export async function check(root) {
  const failed = [];
  for (const [name, args] of listChecks(root)) {
    const startedAt = Date.now();
    const code = await runNode(root, args, { cwd: root });
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}
