import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { joinRefusals, type Refusal, refusals } from "@splot/kernel";

/** What the environment decides; the only place that reads it. */
export interface Environment {
  /** The folder of the repository: migrations, seeds and `dist` lie in it. */
  readonly root: string;
  readonly port: number;
  readonly host: string;
  /** The address that permanent links, codes and mail carry; no slash at the end. */
  readonly siteUrl: string;
  /** Holds the embedded database, the files and `secret.key`. */
  readonly dataFolder: string;
  /** Missing: undefined means the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Whether the facts and the exercise are loaded, with their public passwords. */
  readonly isDemo: boolean;
  /** Whether they are wanted also on an open address or beside the space of a real office. */
  readonly isDemoForced: boolean;
  /** Missing: undefined means that mail waits in the outbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Whether the last address in X-Forwarded-For, which the proxy in front of us adds, is believed. */
  readonly isProxyTrusted: boolean;
  /** What whoever reads `/metrics` has to show. Missing: undefined means that there is no such address. */
  readonly metricsToken: string | undefined;
  /** Whether each request and act gets a line of the log, or bugs alone. */
  readonly log: "errors" | "requests";
  /** Address of the API of the Local Data Bank, and the key for its larger quota. Missing key: asked without one. */
  readonly bankUrl: string;
  readonly bankKey: string | undefined;
  /** Address of the download service (WFS) of the state register of borders. */
  readonly bordersUrl: string;
  /** Published test material of others; it may be absent. */
  readonly testMaterialFolder: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const refuseEnvironment = refusals({
  "environment.unreadable": {
    kind: "invalid",
    pl: "Zmienna {name} ma wartość „{value}”, a powinna mieć: {expectedPl}.",
    en: "The variable {name} is “{value}” but should be: {expectedEn}.",
  },
  "environment.demo_open": {
    kind: "rule",
    pl: "Ćwiczenie ma jawne hasła, więc działa tylko na tym komputerze (127.0.0.1), a {name} to {value}. Wyłącz je (SPLOT_DEMO=0) albo wymuś (SPLOT_DEMO=force).",
    en: "The exercise has public passwords, so it runs on this computer only (127.0.0.1), but {name} is {value}. Switch it off (SPLOT_DEMO=0) or force it (SPLOT_DEMO=force).",
  },
});

/**
 * Reads and checks the environment.
 * Refuses: `environment.unreadable` for each variable that cannot be understood, `environment.demo_open`.
 */
export function readEnvironment(variables: Variables = process.env, root: string = findRoot()): Environment {
  const host = text(variables, "HOST", "127.0.0.1");
  const port = Number(text(variables, "PORT", "3000"));
  const siteUrl = text(variables, "SPLOT_URL", `http://localhost:${port}`).replace(/\/+$/, "");
  const demo = text(variables, "SPLOT_DEMO", "1");
  const refusal = joinRefusals(listProblems(variables, { host, port, siteUrl, demo }));
  if (refusal !== undefined) throw refusal;
  return {
    root,
    port,
    host,
    siteUrl,
    dataFolder: resolve(text(variables, "SPLOT_DATA", join(root, ".data"))),
    databaseUrl: findText(variables, "DATABASE_URL"),
    isDemo: demo !== "0",
    isDemoForced: demo === "force",
    smtpUrl: findText(variables, "SPLOT_SMTP_URL"),
    mailFrom: text(variables, "SPLOT_MAIL_FROM", `splot@${new URL(siteUrl).hostname}`),
    isProxyTrusted: text(variables, "SPLOT_TRUST_PROXY", "0") === "1",
    metricsToken: findText(variables, "SPLOT_METRICS_TOKEN"),
    log: text(variables, "SPLOT_LOG", "errors") === "requests" ? "requests" : "errors",
    bankUrl: text(variables, "SPLOT_BDL_URL", "https://bdl.stat.gov.pl/api/v1").replace(/\/+$/, ""),
    bankKey: findText(variables, "SPLOT_BDL_KEY"),
    bordersUrl: text(variables, "SPLOT_PRG_URL", "https://mapy.geoportal.gov.pl/wss/service/PZGIK/PRG/WFS/AdministrativeBoundaries"),
    testMaterialFolder: resolve(root, text(variables, "SPLOT_TEST_MATERIAL", "../shared/data/dev")),
  };
}

/** Variables that may hold a password: a refusal stands in the log, so their values are not repeated. */
const secrets: ReadonlySet<string> = new Set(["DATABASE_URL", "SPLOT_SMTP_URL", "SPLOT_METRICS_TOKEN", "SPLOT_BDL_KEY"]);

interface Readings {
  readonly host: string;
  readonly port: number;
  readonly siteUrl: string;
  readonly demo: string;
}

function listProblems(variables: Variables, { host, port, siteUrl, demo }: Readings): readonly Refusal[] {
  const rules: readonly (readonly [string, boolean, string, string])[] = [
    ["PORT", Number.isInteger(port) && port >= 0 && port <= 65_535, "liczba od 0 do 65535", "a number from 0 to 65535"],
    ["SPLOT_URL", isAddress(findText(variables, "SPLOT_URL"), ["http:", "https:"]), "adres http:// lub https://", "an address with http:// or https://"],
    ["DATABASE_URL", isAddress(findText(variables, "DATABASE_URL"), ["postgres:", "postgresql:"]), "adres postgresql://…", "an address postgresql://…"],
    [
      "SPLOT_SMTP_URL",
      isAddress(findText(variables, "SPLOT_SMTP_URL"), ["smtp:", "smtps:"]),
      "adres smtp:// lub smtps://",
      "an address with smtp:// or smtps://",
    ],
    [
      "SPLOT_BDL_URL",
      isAddress(findText(variables, "SPLOT_BDL_URL"), ["http:", "https:"]),
      "adres http:// lub https://",
      "an address with http:// or https://",
    ],
    [
      "SPLOT_PRG_URL",
      isAddress(findText(variables, "SPLOT_PRG_URL"), ["http:", "https:"]),
      "adres http:// lub https://",
      "an address with http:// or https://",
    ],
    ["SPLOT_BDL_KEY", /^[\x21-\x7e]{1,200}$/.test(findText(variables, "SPLOT_BDL_KEY") ?? "x"), "klucz bez odstępów", "a key without spaces"],
    ["SPLOT_DEMO", ["0", "1", "force"].includes(demo), "0, 1 albo force", "0, 1 or force"],
    ["SPLOT_TRUST_PROXY", ["0", "1"].includes(text(variables, "SPLOT_TRUST_PROXY", "0")), "0 albo 1", "0 or 1"],
    ["SPLOT_LOG", ["errors", "requests"].includes(text(variables, "SPLOT_LOG", "errors")), "errors albo requests", "errors or requests"],
    [
      "SPLOT_METRICS_TOKEN",
      /^\S{20,200}$/.test(findText(variables, "SPLOT_METRICS_TOKEN") ?? "x".repeat(20)),
      "od 20 do 200 znaków bez odstępów",
      "20 to 200 characters without spaces",
    ],
  ];
  const unreadable = rules
    .filter(([, isRight]) => !isRight)
    .map(([name, , expectedPl, expectedEn]) =>
      refuseEnvironment("environment.unreadable", { name, value: secrets.has(name) ? "…" : (variables[name] ?? ""), expectedPl, expectedEn }, name),
    );
  return demo === "1" ? [...unreadable, ...openings(host, siteUrl)] : unreadable;
}

/** NOTE: behind a proxy on the same machine HOST is loopback and only the public address tells that the site is open. */
function openings(host: string, siteUrl: string): readonly Refusal[] {
  const publicHost = URL.parse(siteUrl)?.hostname ?? "localhost";
  return [
    ...(isLoopback(host) ? [] : [refuseEnvironment("environment.demo_open", { name: "HOST", value: host }, "HOST")]),
    ...(isLoopback(publicHost) ? [] : [refuseEnvironment("environment.demo_open", { name: "SPLOT_URL", value: siteUrl }, "SPLOT_URL")]),
  ];
}

/** An empty variable counts as absent: that is how compose files and service units switch one off. */
function findText(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === "" ? undefined : value;
}

function text(variables: Variables, name: string, otherwise: string): string {
  return findText(variables, name) ?? otherwise;
}

function isAddress(value: string | undefined, protocols: readonly string[]): boolean {
  return value === undefined || protocols.includes(URL.parse(value)?.protocol ?? "");
}

/** Whether a host name or address is this computer. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The repository's folder, found from this file wherever the bundle lies in it. */
function findRoot(folder: string = import.meta.dirname): string {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && /"name":\s*"splot"/.test(readFileSync(manifest, "utf8"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the repository's package.json was not found above the program");
  return findRoot(parent);
}
