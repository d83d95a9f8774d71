import { newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { type Room, room } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { listNotices, queueNotice } from "@splot/kernel/notices";
import { saveThing } from "@splot/kernel/objects";
import { configureSeal, saveContact } from "@splot/people";
import { expect, it } from "vitest";
import { z } from "zod";
import { type Mail, sendQueued } from "../../apps/server/src/mail.ts";
import { testSite } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 3));
const tell = action({
  name: "t.tell",
  title: { pl: "x", en: "x" },
  grants: may("system"),
  input: z.strictObject({ email: z.string().optional() }),
  output: z.strictObject({}),
  async run(act, { email }) {
    act.authorise();
    const object = newId<"object">() as ObjectId;
    await saveThing(act, {
      id: object,
      kind: "x",
      title: { pl: "x" },
      origin: act.space.purpose === "exercise" ? "example" : "user",
      state: "x",
      visibility: "public",
      address: `/${object}`,
    });
    const recipient = await saveContact(act, { ...(email === undefined ? { name: "bez adresu" } : { email }), purpose: "t", eraseAfter: act.today });
    await queueNotice(act, {
      recipientKind: "contact",
      recipient,
      object,
      step: "answered",
      subject: { pl: "Odpowiedź", en: "Answer" },
      body: { pl: "Odpowiedzieliśmy.", en: "We answered." },
      link: "/los/ABC",
    });
    return {};
  },
});
const rooms: readonly Room[] = [
  room({ name: "t", title: { pl: "T", en: "T" }, kinds: {}, events: {}, actions: [tell], queries: [], routes: [], reactions: [] }),
];

it("sends each waiting notice of a live space once, notes what bounced, and sends nothing of an exercise", async () => {
  const { site, act, read } = await testSite({ rooms });
  for (const email of ["a@example.org", "refused@example.org", undefined]) await act(tell, { email }, { space: "krakow" });
  await act(tell, { email: "exercise@example.org" }, { space: "cwiczenie" });
  const sent: Mail[] = [];
  const transport = {
    async sendMail(mail: Mail) {
      if (mail.to.startsWith("refused")) throw Object.assign(new Error("550 no such user"), { responseCode: 550 });
      sent.push(mail);
    },
  };
  const parts = { site, transport, from: "splot@example.org" };
  expect(await sendQueued(parts)).toBe(1);
  expect(await sendQueued(parts)).toBe(0);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([["a@example.org", "Odpowiedź"]]);
  expect(sent[0]?.text).toContain("http://test.local/los/ABC");
  expect((await read((handle) => listNotices(handle), "krakow")).map(({ state }) => state).toSorted()).toEqual(["bounced", "bounced", "sent"]);
  expect((await read((handle) => listNotices(handle))).map(({ state }) => state)).toEqual(["kept"]);
});

it("keeps a notice waiting when the mail server is away or busy, and sends it once when it is back", async () => {
  const { site, act, read } = await testSite({ rooms });
  for (const email of ["a@example.org", "busy@example.org"]) await act(tell, { email }, { space: "krakow" });
  const sent: string[] = [];
  let failures: readonly Error[] = [
    Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNECTION" }),
    Object.assign(new Error("421 busy"), { responseCode: 421 }),
  ];
  const transport = {
    async sendMail({ to }: Mail) {
      const [failure, ...others] = failures;
      failures = others;
      if (failure !== undefined) throw failure;
      sent.push(to);
    },
  };
  const parts = { site, transport, from: "splot@example.org" };
  expect(await sendQueued(parts)).toBe(0);
  expect((await read((handle) => listNotices(handle), "krakow")).map(({ state }) => state)).toEqual(["queued", "queued"]);
  expect(await sendQueued(parts)).toBe(2);
  expect(await sendQueued(parts)).toBe(0);
  expect(sent.toSorted()).toEqual(["a@example.org", "busy@example.org"]);
});
