import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const sourceFolders = ["kernel", "rooms", "apps", "db", "launcher"];
const sourceNames = /\.(tsx?|mjs|css|json)$/;
const fontPackage = "node_modules/@fontsource-variable/atkinson-hyperlegible-next";
const fontNames = ["latin-wght-normal", "latin-ext-wght-normal", "latin-wght-italic", "latin-ext-wght-italic"];

/** What reads packages at run time by its own path, so it cannot be drawn into a bundle. */
export const unbundled = ["dictionary-pl", "pg-native", "esbuild", "playwright-core", "@sparticuz/chromium", "vitest", "fsevents"];

/** Builds `dist` when a source is newer than it. Returns whether it had to. */
export async function build(root) {
  const stamp = stampOf(root);
  const stampFile = join(root, "dist", "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const draft = join(root, `dist.${process.pid}`);
  mkdirSync(join(draft, "public"), { recursive: true });
  const esbuild = await import("esbuild");
  try {
    await Promise.all([buildPrograms(esbuild, root, draft), buildPublic(esbuild, root, join(draft, "public"))]);
    writeFileSync(join(draft, "stamp"), stamp);
    swap(draft, join(root, "dist"));
  } finally {
    rmSync(draft, { recursive: true, force: true });
    await esbuild.stop();
  }
  return true;
}

/** A running server may read `dist` at any moment, so it is replaced at one stroke. */
function swap(draft, target) {
  const old = `${target}.${process.pid}.old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(draft, target);
  rmSync(old, { recursive: true, force: true });
}

/** NOTE: sizes and times instead of contents: a thousand files cost 15 ms, and a checkout changes the times. */
function stampOf(root) {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of sourceFolders) {
    for (const file of listFiles(join(root, folder)).filter((path) => sourceNames.test(path) && !/\.test\.tsx?$/.test(path))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : listFiles(path);
      return entry.isFile() ? [path] : [];
    });
}

const serverOptions = {
  bundle: true,
  platform: "node",
  target: "node24",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  sourcemap: "linked",
  external: unbundled,
  logLevel: "warning",
  // Packages of the older kind call require(), which a module does not have.
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
};

async function buildPrograms(esbuild, root, draft) {
  const programs = { server: "apps/server/src/main.ts", cli: "apps/cli/src/main.ts" };
  const present = Object.entries(programs).filter(([, source]) => existsSync(join(root, source)));
  if (present.length === 0) return;
  const entryPoints = Object.fromEntries(present.map(([name, source]) => [name, join(root, source)]));
  await esbuild.build({
    ...serverOptions,
    absWorkingDir: root,
    entryPoints,
    outdir: draft,
    splitting: true,
    chunkNames: "part-[hash]",
    outExtension: { ".js": ".mjs" },
  });
}

/** Bundles one tool of the repository (a generator, a bench) and returns where it lies. */
export async function buildTool(root, source) {
  const outfile = join(root, "dist", "tools", `${basename(source, ".ts")}.mjs`);
  const esbuild = await import("esbuild");
  await esbuild.build({ ...serverOptions, absWorkingDir: root, entryPoints: [join(root, source)], outfile });
  await esbuild.stop();
  return outfile;
}

async function buildPublic(esbuild, root, folder) {
  const [css, charts, js] = await Promise.all([bundleStyles(esbuild, root, "splot"), bundleStyles(esbuild, root, "charts"), bundleIslands(esbuild, root)]);
  const manifest = {};
  for (const [name, text] of [
    ["splot.css", css],
    ["charts.css", charts],
    ["splot.js", js],
  ]) {
    const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 10);
    manifest[name] = name.replace(".", `.${fingerprint}.`);
    writeFileSync(join(folder, manifest[name]), text);
  }
  for (const font of fontNames) {
    const name = `fonts/atkinson-hyperlegible-next-${font}.woff2`;
    cpSync(join(root, fontPackage, name.replace("fonts/", "files/")), join(folder, name));
    manifest[name] = name;
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

const browserOptions = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: "none",
  target: ["es2022", "chrome110", "firefox115", "safari16.4"],
  logLevel: "warning",
};

async function bundleStyles(esbuild, root, name) {
  const entry = join(root, `kernel/src/web/styles/${name}.css`);
  if (!existsSync(entry)) return "";
  const result = await esbuild.build({ ...browserOptions, absWorkingDir: root, entryPoints: [entry], external: ["/assets/*"] });
  return result.outputFiles[0].text;
}

async function bundleIslands(esbuild, root) {
  const islands = sourceFolders
    .flatMap((folder) => listFiles(join(root, folder)))
    .filter((path) => /\/src\/web\/islands\/[^/]+\.ts$/.test(path) && !path.endsWith(".test.ts"));
  if (islands.length === 0) return "";
  const contents = islands.map((path) => `import ${JSON.stringify(path)};`).join("\n");
  const result = await esbuild.build({
    ...browserOptions,
    absWorkingDir: root,
    format: "esm",
    stdin: { contents, resolveDir: root, sourcefile: "islands.js" },
  });
  return result.outputFiles[0].text;
}
