import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { heapFlags } from "./heap.mjs";
import { runNode } from "./node.mjs";

const watched = ["kernel", "rooms", "apps", "db", "seeds"];
const quietMs = 150;

/** Runs the server and starts it again after every change of a source. Returns the last exit code. */
export async function dev(root, args) {
  let child;
  let isChanged = false;
  let timer;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      child?.kill("SIGTERM");
    }, quietMs);
  };
  const watchers = watched.filter((folder) => existsSync(join(root, folder))).map((folder) => watch(join(root, folder), { recursive: true }, restart));
  let code;
  do {
    isChanged = false;
    code = await buildAndRun(root, args, (started) => {
      child = started;
    });
    // A broken build or a crash waits for the next change instead of ending the session.
    if (!isChanged && code === 1)
      await new Promise((resolve) => {
        const poll = setInterval(() => isChanged && resolve(clearInterval(poll)), quietMs);
      });
  } while (isChanged);
  for (const watcher of watchers) watcher.close();
  return code;
}

async function buildAndRun(root, args, onStart) {
  try {
    await build(root);
  } catch (error) {
    // A failed build has printed its findings already.
    if (error.errors === undefined) console.error(error);
    return 1;
  }
  return await runNode(root, [...heapFlags(), "--enable-source-maps", join(root, "dist/server.mjs"), ...args], { isTied: true, onStart });
}
