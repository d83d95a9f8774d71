/** `npm run screenshots`: starts the built program on a folder of its own and takes the picture of the README. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openBrowser } from "../tests/support/browser.ts";

const PORT = 38_471;
const address = `http://localhost:${PORT}`;
const root = process.cwd();

/** Pictures: file under docs/pictures, path of the site, width, theme. */
const pictures = [
  ["home", "/krakow", 1280, "light"],
  ["thread", "/nic", 1280, "light"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "splot-pictures-"));
const server = spawn(process.execPath, [join(root, "dist/server.mjs")], {
  env: { ...process.env, PORT: String(PORT), SPLOT_DATA: folder, SPLOT_URL: address, DATABASE_URL: "" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  await new Promise<void>((resolve) => server.stdout.on("data", (text: Buffer) => text.includes("all loaded") && resolve()));
  const browser = await openBrowser();
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  for (const [name, path, width, theme] of pictures) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: theme });
    await page.goto(address + (path === "/nic" ? await findThread() : path));
    await page.screenshot({ path: join(root, `docs/pictures/${name}.png`), fullPage: false });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
  await browser.close();
} finally {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
  await sleep(0);
}

/** The thread of the newest resolution of the exercise. */
async function findThread(): Promise<string> {
  const register = await (await fetch(`${address}/cwiczenie/uchwaly`)).text();
  const found = /href="\/cwiczenie(\/uchwaly\/[a-z0-9-]+)"/.exec(register)?.[1];
  if (found === undefined) throw new Error("the register of the exercise is empty");
  return `/cwiczenie/nic${found}`;
}
