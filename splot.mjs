#!/usr/bin/env node
// The launcher: install → build → run under the right Node. It has no dependencies and runs on any Node from 18 up.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { heapFlags } from "./launcher/heap.mjs";
import { install, isInstalled } from "./launcher/install.mjs";
import { runNode } from "./launcher/node.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const [verb = "start", ...args] = process.argv.slice(2);

/** Tools of the repository that are bundled and run. Shape: verb → source. */
const tools = { bench: "bench/bench.ts", generate: "tools/generate.ts", screenshots: "tools/screenshots.ts" };

const verbs = {
  start: async () => {
    await prepare(say);
    return await runNode(root, [...heapFlags(), "--enable-source-maps", join(root, "dist/server.mjs"), ...args], { isTied: true });
  },
  dev: async () => {
    await prepareTools(say);
    return await (await import("./launcher/dev.mjs")).dev(root, args);
  },
  build: async () => {
    await prepareTools(say);
    const { build } = await import("./launcher/build.mjs");
    console.log((await build(root)) ? "dist: zbudowane / built" : "dist: aktualne / up to date");
    return 0;
  },
  check: async () => {
    await prepareTools(say);
    return (await (await import("./launcher/check.mjs")).check(root)).length === 0 ? 0 : 1;
  },
  test: async () => {
    await prepareTools(say);
    return await (await import("./launcher/test.mjs")).test(root, args);
  },
  "db:new": async () => (await import("./launcher/migration.mjs")).newMigration(root, args),
};

/** One line of progress: Polish, then English for a stranger. */
function say(step, polish, english) {
  console.log(`${step}/5 ${polish} (${english})`);
}

async function prepareTools(report) {
  if (isInstalled(root)) return;
  report(1, "instaluję zależności…", "installing dependencies");
  if (await install(root)) return;
  console.error(
    "Nie udało się zainstalować zależności. Sprawdź połączenie z siecią i uruchom ponownie.\nDependencies could not be installed. Check the network and start again.",
  );
  process.exit(1);
}

async function prepare(report) {
  await prepareTools(report);
  const { build } = await import("./launcher/build.mjs");
  if (await build(root)) report(2, "zbudowane", "built");
}

/** A tool of the repository, or else a verb of the built command line. */
async function runOther() {
  await prepare(() => {});
  const tool = tools[verb];
  // NOTE: rows of a long file live briefly; with less room for young objects a load of millions takes over 100 MB less.
  if (tool === undefined) return await runNode(root, ["--max-semi-space-size=8", "--enable-source-maps", join(root, "dist/cli.mjs"), verb, ...args]);
  if (!existsSync(join(root, tool))) {
    console.error(`${tool}: brak / missing`);
    return 1;
  }
  const { buildTool } = await import("./launcher/build.mjs");
  // NOTE: the bench measures the server as it is started above; its server takes the flags of its parent.
  return await runNode(root, [...(verb === "bench" ? heapFlags() : []), "--enable-source-maps", await buildTool(root, tool), ...args], { cwd: root });
}

try {
  process.exitCode = await (Object.hasOwn(verbs, verb) ? verbs[verb]() : runOther());
} catch (error) {
  // A failed build has printed its findings already, in the words of the bundler.
  if (error.errors === undefined) console.error(error);
  process.exitCode = 1;
}
