import { expect, test } from "vitest";
import { missingGrants, type Rights } from "./rights.ts";

const owner: Rights = { user: "gmina", database: "splot", hasRole: false, isMember: false, mayMakeRoles: false, mayGrantRole: false, mayMakeSchemas: true };

test.each<[string, Partial<Rights>, readonly string[]]>([
  ["an owner who makes no roles", {}, ["create role splot_app nologin;", 'grant splot_app to "gmina";']],
  ["an owner with a foreign role", { hasRole: true }, ['grant splot_app to "gmina";']],
  ["an owner who is a member", { hasRole: true, isMember: true }, []],
  ["one who makes roles", { mayMakeRoles: true, mayGrantRole: true }, []],
  ["one who makes roles but not hand this one on", { mayMakeRoles: true, hasRole: true }, ['grant splot_app to "gmina";']],
  ["a guest", { hasRole: true, isMember: true, mayMakeSchemas: false }, ['grant create on database "splot" to "gmina";']],
  ["a name with a quote", { user: 'a"b', hasRole: true }, ['grant splot_app to "a""b";']],
])("%s", (_, rights, sql) => {
  expect(missingGrants({ ...owner, ...rights })).toEqual(sql);
});
