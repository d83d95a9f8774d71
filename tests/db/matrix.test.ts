import { type Role, roleNames } from "@splot/kernel/access";
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
      else if (!act.grants.some((grant) => grant.role === role && grant.own !== undefined))
        expect([name, role, refused(answer.status)]).toEqual([name, role, false]);
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
    }
  });
});

describe("every form, for those who may not send it", () => {
  const forms = rooms.flatMap(({ routes }) => routes).filter((route) => route.kind === "form");
  it.each(forms.map((form) => [form.path, form] as const))("%s", async (path, form) => {
    const listed = form.action.grants.map(({ role }) => role as string);
    if (listed.includes("anyone")) return;
    const address = `/cwiczenie${places(path)}`;
    const asVisitor = await site.fetch(address, { form: {} });
    expect([path, asVisitor.status]).toEqual([path, 401]);
    for (const role of roles.filter((one) => !listed.includes(one))) {
      const answer = await site.fetch(address, { as: actorOf(role), form: {} });
      expect([path, role, answer.status]).toEqual([path, role, 403]);
    }
  });
});

it("refuses a post that another site caused", async () => {
  const answer = await site.fetch("/api/v1/cwiczenie/people.signIn", { json: {}, headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status).toBe(403);
});
