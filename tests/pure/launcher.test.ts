import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");
// The launcher is plain JavaScript without types, so each function says here what it is.
const { isInstalled }: { isInstalled: (root: string) => boolean } = await import(join(repository, "launcher/install.mjs"));
const { build }: { build: (root: string) => Promise<boolean> } = await import(join(repository, "launcher/build.mjs"));
const { newMigration }: { newMigration: (root: string, words: readonly string[]) => number } = await import(join(repository, "launcher/migration.mjs"));

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "launcher-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("isInstalled", () => {
  const wanted = {
    "": { name: "splot" },
    kernel: { version: "0.1.0" },
    "node_modules/@splot/kernel": { resolved: "kernel", link: true },
    "node_modules/hono": { version: "4.13.19" },
    "node_modules/other-platform": { version: "1.0.0", optional: true },
  };
  const present = {
    kernel: { version: "0.1.0" },
    "node_modules/@splot/kernel": { resolved: "kernel", link: true },
    "node_modules/hono": { version: "4.13.19" },
  };

  function judge(installed: object | undefined): boolean {
    write("package-lock.json", JSON.stringify({ packages: wanted }));
    if (installed !== undefined) write("node_modules/.package-lock.json", JSON.stringify({ packages: installed }));
    return isInstalled(root);
  }

  test("what the lock names is there; a package of another platform may be absent", () => expect(judge(present)).toBe(true));
  test("nothing is installed", () => expect(judge(undefined)).toBe(false));
  test("another version is there", () => expect(judge({ ...present, "node_modules/hono": { version: "4.13.18" } })).toBe(false));
  test("a room is not linked yet", () => expect(judge({ kernel: present.kernel, "node_modules/hono": present["node_modules/hono"] })).toBe(false));
});

describe("build", () => {
  beforeEach(() => {
    symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
    write("package-lock.json", "{}");
    write("package.json", `{"name":"splot","type":"module"}`);
  });

  const publicText = (name: string): string => {
    const manifest = JSON.parse(readFileSync(join(root, "dist/public/manifest.json"), "utf8")) as Record<string, string>;
    return readFileSync(join(root, "dist/public", manifest[name] ?? name), "utf8");
  };

  test("builds once, and again only when a source changed", async () => {
    write("apps/server/src/main.ts", `console.log("one" satisfies string);\n`);
    expect(await build(root)).toBe(true);
    expect(await build(root)).toBe(false);
    write("apps/server/src/main.ts", `console.log("two" satisfies string);\n`);
    utimesSync(join(root, "apps/server/src/main.ts"), new Date(), new Date(Date.now() + 5_000));
    expect(await build(root)).toBe(true);
    expect(readFileSync(join(root, "dist/server.mjs"), "utf8")).toContain(`console.log("two")`);
    expect(readdirSync(root).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
  });

  test("joins styles with their layers, islands of every room, and the fonts", async () => {
    write("kernel/src/web/styles/splot.css", `@layer base;\n@import "./base.css" layer(base);\n`);
    write("kernel/src/web/styles/base.css", `@font-face { font-family: A; src: url("/assets/fonts/a.woff2"); }\nbody { margin: 0 }\n`);
    write("kernel/src/web/islands/theme.ts", `document.title = "theme" as string;\n`);
    write("kernel/src/web/islands/theme.test.ts", "throw new Error();\n");
    write("rooms/thread/src/web/islands/fold.ts", `document.title = "fold" as string;\n`);
    await build(root);
    expect(publicText("splot.css")).toMatch(/@layer base.*\/assets\/fonts\/a\.woff2.*margin:\s*0/s);
    expect(publicText("splot.js")).toMatch(/"theme".*"fold"/s);
    expect(publicText("splot.js")).not.toContain("throw");
    expect(readdirSync(join(root, "dist/public/fonts"))).toHaveLength(4);
  });

  test("a broken source leaves the former build in place", async () => {
    write("apps/server/src/main.ts", `console.log("good");\n`);
    await build(root);
    write("apps/server/src/main.ts", `import "./absent.ts";\n`);
    await expect(build(root)).rejects.toThrow("absent.ts");
    expect(readFileSync(join(root, "dist/server.mjs"), "utf8")).toContain("good");
  });
});

describe("db:new", () => {
  test("numbers on from the last migration and never overwrites", () => {
    write("db/migrations/0007_thread_links.sql", "");
    expect(newMigration(root, ["thread", "add", "channel"])).toBe(0);
    expect(readdirSync(join(root, "db/migrations"))).toEqual(["0007_thread_links.sql", "0008_thread_add_channel.sql"]);
  });
});
