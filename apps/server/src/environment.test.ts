import { eachRefusal, Refusal } from "@splot/kernel";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

function refusalsOf(variables: Record<string, string>): readonly (string | undefined)[] {
  try {
    readEnvironment(variables, "/srv/splot");
  } catch (error) {
    if (error instanceof Refusal) return eachRefusal(error).map((one) => one.details.field);
    throw error;
  }
  return [];
}

describe("readEnvironment", () => {
  test("an empty environment serves the exercise on this computer only", () => {
    expect(readEnvironment({}, "/srv/splot")).toEqual({
      root: "/srv/splot",
      port: 3000,
      host: "127.0.0.1",
      siteUrl: "http://localhost:3000",
      dataFolder: "/srv/splot/.data",
      databaseUrl: undefined,
      isDemo: true,
      isDemoForced: false,
      smtpUrl: undefined,
      mailFrom: "splot@localhost",
      isProxyTrusted: false,
      log: "errors",
      metricsToken: undefined,
      bankUrl: "https://bdl.stat.gov.pl/api/v1",
      bankKey: undefined,
      bordersUrl: "https://mapy.geoportal.gov.pl/wss/service/PZGIK/PRG/WFS/AdministrativeBoundaries",
      testMaterialFolder: "/srv/shared/data/dev",
    });
  });

  test("links lose the slash at their end, and mail speaks for their host", () => {
    const environment = readEnvironment({ SPLOT_URL: "https://splot.example.org/", SPLOT_DEMO: "0" }, "/srv/splot");
    expect(environment.siteUrl).toBe("https://splot.example.org");
    expect(environment.mailFrom).toBe("splot@splot.example.org");
  });

  test("an empty variable counts as absent", () => {
    expect(readEnvironment({ DATABASE_URL: " ", PORT: "" }, "/srv/splot")).toMatchObject({ databaseUrl: undefined, port: 3000 });
  });

  test("the repository is found from the program's own place", () => {
    expect(readEnvironment({}).root).toBe(process.cwd());
  });

  test.each([
    [{ PORT: "80a" }, ["PORT"]],
    [{ PORT: "65536" }, ["PORT"]],
    [{ SPLOT_URL: "splot.example.org" }, ["SPLOT_URL"]],
    [{ DATABASE_URL: "mysql://localhost" }, ["DATABASE_URL"]],
    [{ SPLOT_LOG: "all" }, ["SPLOT_LOG"]],
    [{ SPLOT_BDL_URL: "bdl", SPLOT_PRG_URL: "ftp://prg", SPLOT_BDL_KEY: "a key" }, ["SPLOT_BDL_URL", "SPLOT_PRG_URL", "SPLOT_BDL_KEY"]],
    [{ SPLOT_METRICS_TOKEN: "short" }, ["SPLOT_METRICS_TOKEN"]],
    [{ SPLOT_SMTP_URL: "http://mail" }, ["SPLOT_SMTP_URL"]],
    [{ SPLOT_TRUST_PROXY: "yes" }, ["SPLOT_TRUST_PROXY"]],
    [{ SPLOT_DEMO: "maybe", PORT: "-1" }, ["PORT", "SPLOT_DEMO"]],
  ])("%o is refused by name", (variables, names) => {
    expect(refusalsOf(variables as Record<string, string>)).toEqual(names);
  });

  test("the exercise is refused on an open host unless it is forced or switched off", () => {
    expect(refusalsOf({ HOST: "0.0.0.0" })).toEqual(["HOST"]);
    expect(refusalsOf({ HOST: "0.0.0.0", SPLOT_DEMO: "force" })).toEqual([]);
    expect(refusalsOf({ HOST: "0.0.0.0", SPLOT_DEMO: "0" })).toEqual([]);
    expect(refusalsOf({ HOST: "127.8.0.1" })).toEqual([]);
  });

  test("a public address counts as open too, for a proxy on the same machine hides behind loopback", () => {
    expect(refusalsOf({ SPLOT_URL: "https://splot.example.org" })).toEqual(["SPLOT_URL"]);
    expect(refusalsOf({ SPLOT_URL: "https://splot.example.org", HOST: "0.0.0.0" })).toEqual(["HOST", "SPLOT_URL"]);
    expect(refusalsOf({ SPLOT_URL: "https://splot.example.org", SPLOT_DEMO: "force" })).toEqual([]);
    for (const near of ["http://localhost:3001", "http://127.0.0.1:3001", "http://[::1]:3001"]) expect(refusalsOf({ SPLOT_URL: near })).toEqual([]);
  });
});
