import { Refusal } from "@splot/kernel";
import { may, mayOwn } from "@splot/kernel/access";
import { form, page, room } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { actorOf, testSite } from "../support/site.tsx";

const over = new Refusal("t.over", "rule", { text: { pl: "Termin minął.", en: "It is over." } });
const input = z.strictObject({ text: z.string(), secret: z.string().optional() });
const title = { pl: "Zapisz", en: "Write" };
const write = action({
  name: "t.write",
  title,
  grants: may("officer"),
  input,
  output: z.strictObject({}),
  async run(act) {
    act.authorise();
    throw over;
  },
});
const reach = action({
  ...write,
  name: "t.reach",
  async run(act) {
    act.authorise({ seat: "another" });
    throw over;
  },
  grants: mayOwn("seat", "officer"),
});
const sign = action({ ...write, name: "t.sign", isSecret: true });
const formOf = (path: string, act: typeof write) =>
  form({
    path,
    action: act,
    input: ({ values: { text, secret } }) => ({ text, secret }),
    done: () => "/",
    again: async () => {
      throw over;
    },
  });
/** A form whose page shows in its present state something else. */
const bare = form({
  path: "/zmieniony",
  action: write,
  input: ({ values: { text, secret } }) => ({ text, secret }),
  done: () => "/",
  again: async () => ({ title, body: "Stan jest już inny." }),
});
const rooms = [
  room({
    name: "t",
    title,
    kinds: {},
    events: {},
    actions: [write, sign, reach],
    queries: [],
    reactions: [],
    routes: [
      formOf("/pisz", write),
      formOf("/podpisz", sign),
      formOf("/cudzy", reach),
      bare,
      page({ path: "/biuro", grants: may("officer"), budget: 1, show: async () => ({ title, body: "" }) }),
    ],
  }),
];
const text = "Proszę o ławki\ni <b>drzewa</b>";
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  site = await testSite({ rooms });
});

describe("what was typed into a form that cannot be shown again", () => {
  it.each([
    ["its time is over", { as: actorOf("officer") }, 422],
    ["the session has ended", {}, 401],
    ["the role does not allow it", { as: actorOf("clerk") }, 403],
  ])("stands on the page when %s", async (_, who, status) => {
    const answer = await site.fetch("/cwiczenie/pisz", { ...who, form: { text, place: "a1b2", _key: "key with a space" } });
    expect(answer.status).toBe(status);
    const html = await answer.text();
    expect(html).toContain("Proszę o ławki\ni &lt;b&gt;drzewa&lt;/b&gt;");
    for (const unsaid of ["a1b2", "key with a space"]) expect(html).not.toContain(unsaid);
  });

  it("stands below the page that does not show the form any more, and when the act itself finds that the role does not reach", async () => {
    const changed = await site.fetch("/cwiczenie/zmieniony", { as: actorOf("officer"), form: { text, place: "a1b2\nc3d4" } });
    expect(changed.status).toBe(422);
    const html = await changed.text();
    for (const said of ["Stan jest już inny.", "Proszę o ławki\ni &lt;b&gt;drzewa&lt;/b&gt;"]) expect(html).toContain(said);
    expect(html).not.toContain("c3d4");
    const foreign = await site.fetch("/cwiczenie/cudzy", { as: actorOf("officer"), form: { text } });
    expect([foreign.status, (await foreign.text()).includes("Proszę o ławki")]).toEqual([403, true]);
  });

  it("is not shown when another site sent it, or when it holds a secret", async () => {
    const foreign = await site.fetch("/cwiczenie/pisz", { form: { text }, headers: { "sec-fetch-site": "cross-site" } });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).not.toContain("ławki");
    const secret = await site.fetch("/cwiczenie/podpisz", { as: actorOf("officer"), form: { text, secret: "moje tajne hasło" } });
    expect(secret.status).toBe(422);
    expect(await secret.text()).not.toMatch(/ławki|tajne/);
  });
});

describe("the page of a refusal", () => {
  const entry = 'href="/cwiczenie/wejscie"';
  it("offers to sign in to visitors only, and to switch person in an exercise", async () => {
    expect(await (await site.fetch("/cwiczenie/pisz", { form: { text } })).text()).toContain("Zaloguj się</");
    const forbidden = await (await site.fetch("/cwiczenie/biuro", { as: actorOf("clerk") })).text();
    expect(forbidden).toContain(entry);
    expect(forbidden).not.toContain("Zaloguj się</");
    expect(await (await site.fetch("/krakow/biuro", { as: actorOf("clerk") })).text()).not.toContain("/wejscie");
  });
});
