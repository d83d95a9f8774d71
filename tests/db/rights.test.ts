import { migrate, openPool } from "@splot/kernel/database";
import pg from "pg";
import { expect, inject, test } from "vitest";

/** A database of an ordinary user of the server, as an office gets it from its administrator. */
async function givenDatabase(user: string, attributes: string) {
  const rootUrl = inject("postgresUrl");
  const root = new pg.Client({ connectionString: rootUrl });
  await root.connect();
  await root.query(`create role ${user} login ${attributes}`);
  await root.query(`create database ${user} owner ${user}`);
  const url = rootUrl.replace("//splot@", `//${user}@`).replace("/splot?", `/${user}?`);
  return { url, asAdministrator: (sql: string) => root.query(sql), end: () => root.end() };
}

test("an owner who may not make roles is told what the administrator has to run, and then can start", async () => {
  const { url, asAdministrator, end } = await givenDatabase("gmina_prosta", "");
  const refused = await migrate(url, "db/migrations").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "database.rights_missing", details: { params: { user: "gmina_prosta", sql: expect.any(String) } } });
  await asAdministrator((refused as { details: { params: { sql: string } } }).details.params.sql);
  await end();
  expect((await migrate(url, "db/migrations")).length).toBeGreaterThan(5);
  const pool = openPool({ url, max: 1 });
  expect((await pool.query("select current_user::text as who")).rows).toEqual([{ who: "splot_app" }]);
  await pool.end();
});

test("a database that does not answer is named in words", async () => {
  await expect(migrate("postgresql://nikt@127.0.0.1:1/splot", "db/migrations")).rejects.toMatchObject({ code: "database.unreachable" });
});
