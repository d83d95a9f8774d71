import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the unpacked browser lies and what it needs around it. */
export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));

/**
 * Unpacks the browser once for this version of the package, beside node_modules.
 * NOTE: the package itself unpacks into the common temporary folder and takes any file of that
 * name there for a finished one; two runs at once would start a half-written browser.
 */
export async function unpackChromium(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const cache = join(dirname(dirname(packageFolder)), ".cache", "splot");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(`${folder}.`);
    await inflateInto(draft);
    writeFileSync(join(draft, "fonts.conf"), fontList(folder));
    if (!existsSync(folder)) renameSync(draft, folder);
    rmSync(draft, { recursive: true, force: true });
  }
  return describe(folder);
}

async function inflateInto(folder: string): Promise<void> {
  const script = `import { inflate } from ${JSON.stringify(join(packageFolder, "build/index.js"))};
    for (const name of ["chromium.br", "fonts.tar.br", "al2023.tar.br"]) await inflate(${JSON.stringify(`${packageFolder}/bin/`)} + name);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the browser could not be unpacked (exit ${code})`);
}

/** The package's own list points at folders of another machine; without a font the browser draws no letter. */
function fontList(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>\n`;
}

/** A bare machine may lack the few libraries the browser asks for; the package carries them for that case. */
function describe(folder: string): Chromium {
  const executable = join(folder, "chromium");
  const environment = { HOME: folder, FONTCONFIG_FILE: join(folder, "fonts.conf"), XDG_CACHE_HOME: join(folder, "cache") };
  const withLibraries = { ...environment, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  for (const candidate of [environment, withLibraries]) {
    if (spawnSync(executable, ["--version"], { env: { ...process.env, ...candidate } }).status === 0) return { executable, environment: candidate };
  }
  throw new Error(`the browser in ${folder} does not start on this machine`);
}
