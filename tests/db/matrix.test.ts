import { type Grant, type Role, roleNames } from "@splot/kernel/access";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { actorOf, testSite } from "../support/site.tsx";

const roles = Object.keys(roleNames) as Role[];
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  site = await testSite({ rooms });
});

const places = (path: string) =>
  path
    .replace(/:\w+\{\[0-9\][^/]*/g, "1")
    .replace(/\{[^}]*\}/g, "")
    .replace(/:\w+/g, "nie-ma");
const refused = (status: number) => status === 401 || status === 403;

/** Is a role let in wherever it is held? What it may do only with its own depends on the thing. Missing grants: everybody is. */
function mayAnywhere(grants: readonly Grant[] | undefined, role: Role): boolean {
  const own = grants?.filter((grant) => grant.role === role || grant.role === "anyone");
  return own === undefined || (own.length > 0 && own.every((grant) => grant.own === undefined));
}

describe("every act, for every role (I20, I124)", () => {
  it.each(rooms.flatMap(({ actions }) => actions.map((act) => [act.name, act] as const)))("%s", async (name, act) => {
    const listed = act.grants.map(({ role }) => role as string);
    const address = `/api/v1/cwiczenie/${name}`;
    const isOpen = listed.includes("anyone");
    const asVisitor = await site.fetch(address, { json: {} });
    expect([name, "visitor", asVisitor.status === 401]).toEqual([name, "visitor", !isOpen]);
    for (const role of roles) {
      const answer = await site.fetch(address, { as: actorOf(role, { scopeKind: "seat", scopeId: "00000000-0000-7000-8000-00000000abcd" }), json: {} });
      const shouldPass = isOpen || listed.includes(role);
      if (!shouldPass) expect([name, role, answer.status]).toEqual([name, role, 403]);
      else if (mayAnywhere(act.grants, role)) expect([name, role, refused(answer.status)]).toEqual([name, role, false]);
    }
  });
});

describe("every read of the API, for every role", () => {
  it.each(rooms.flatMap(({ queries }) => queries.map((query) => [query.name, query] as const)))("%s", async (name, { grants }) => {
    const address = `/api/v1/cwiczenie/${name}`;
    const listed = grants?.map(({ role }) => role as string);
    const isOpen = listed === undefined || listed.includes("anyone");
    expect([name, "visitor", (await site.fetch(address)).status === 401]).toEqual([name, "visitor", !isOpen]);
    for (const role of roles) {
      const { status } = await site.fetch(address, { as: actorOf(role) });
      if (!isOpen && !listed.includes(role)) expect([name, role, status]).toEqual([name, role, 403]);
      else if (mayAnywhere(grants, role)) expect([name, role, refused(status)]).toEqual([name, role, false]);
    }
  });
});

describe("every page, for every role", () => {
  const pages = rooms.flatMap(({ routes }) => routes).filter((route) => route.kind === "page");
  it.each(pages.map((page) => [page.path, page] as const))("%s", async (path, page) => {
    const address = `/cwiczenie${places(path) === "/" ? "" : places(path)}`;
    const listed = page.grants?.map(({ role }) => role as string);
    const isOpen = listed === undefined || listed.includes("anyone");
    const asVisitor = await site.fetch(address);
    expect([path, "visitor", asVisitor.status < 500]).toEqual([path, "visitor", true]);
    if (!isOpen) expect(asVisitor.headers.get("location")).toContain("/wejscie");
    for (const role of roles) {
      const answer = await site.fetch(address, { as: actorOf(role) });
      expect([path, role, answer.status < 500]).toEqual([path, role, true]);
      if (!isOpen && !listed.includes(role)) expect([path, role, answer.status]).toEqual([path, role, 403]);
      else if (mayAnywhere(page.grants, role)) expect([path, role, refused(answer.status)]).toEqual([path, role, false]);
    }
  });
});

describe("every form, for every role", () => {
  const forms = rooms.flatMap(({ routes }) => routes).filter((route) => route.kind === "form");
  it.each(forms.map((form) => [form.path, form] as const))("%s", async (path, form) => {
    const listed = form.action.grants.map(({ role }) => role as string);
    if (listed.includes("anyone")) return;
    const address = `/cwiczenie${places(path)}`;
    const asVisitor = await site.fetch(address, { form: {} });
    expect([path, asVisitor.status]).toEqual([path, 401]);
    for (const role of roles) {
      const { status } = await site.fetch(address, { as: actorOf(role), form: {} });
      if (!listed.includes(role)) expect([path, role, status]).toEqual([path, role, 403]);
      else if (mayAnywhere(form.action.grants, role)) expect([path, role, refused(status)]).toEqual([path, role, false]);
    }
  });
});

it("refuses a post that another site caused", async () => {
  const answer = await site.fetch("/api/v1/cwiczenie/people.signIn", { json: {}, headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status).toBe(403);
});
