import { day, newId, type ObjectId } from "@splot/kernel";
import { typedId, wireId } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, freezeVersion, originOf, saveRegulation, saveThing } from "@splot/kernel/objects";
import { z } from "zod";
import { regimes } from "../../../seeds/reference/participation.ts";
import { actorOf, type testSite } from "../../../tests/support/site.tsx";
import { announceRound, approveDisposition, proposeDisposition, recordRegime, sendRemark } from "../src/index.ts";

type Site = Awaited<ReturnType<typeof testSite>>;

export const director = actorOf("director");
export const officer = actorOf("officer");
export const clerk = actorOf("clerk");

/** Paragraphs of the document that the tests consult. */
const paragraphs = [
  { key: "h1", eid: "hcontainer_1", kind: "heading", text: "Transport" },
  { key: "p1", eid: "para_1", kind: "para", text: "Autobusy jeżdżą co godzinę." },
  { key: "p2", eid: "para_2", kind: "para", text: "Bilet kupuje się u kierowcy." },
  { key: "p3", eid: "para_3", kind: "para", text: "Przystanki mają ławki." },
] as const;

/** Freezes a document; in the program this is an act of the room `strategy`. */
const freezeDocument = action({
  name: "test.freezeDocument",
  title: { pl: "Dokument próbny", en: "Test document" },
  input: z.strictObject({ name: z.string() }),
  grants: [{ role: "system" }],
  output: z.strictObject({ id: wireId() }),
  async run(act: Act, { name }) {
    act.authorise();
    act.record({ event: "test.made" });
    const id = newId<"object">();
    await saveThing(act, {
      id,
      kind: "strategy",
      title: { pl: name, en: `${name} (en)` },
      origin: originOf(act.space),
      state: "consultation",
      visibility: "public",
      address: `/strategia/${id}`,
    });
    await freezeVersion(act, { object: id, content: { kind: "strategy" }, blocks: paragraphs });
    return { id };
  },
});

const settleDocument = action({
  name: "test.settleDocument",
  title: { pl: "Dokument rozstrzygnięty", en: "Settled document" },
  input: z.strictObject({ object: typedId<"object">() }),
  grants: [{ role: "system" }],
  output: z.strictObject({}),
  async run(act: Act, { object }) {
    act.authorise();
    await changeThing(act, object, { state: "in_force" });
    return {};
  },
});

/** Moves a document on, as its own room would after a decision. */
export async function settle(site: Site, object: ObjectId): Promise<void> {
  await site.act(settleDocument, { object });
}

/** A document with version 1, ready to be consulted. */
export async function document(site: Site, name = "Aktualizacja strategii"): Promise<ObjectId> {
  return (await site.act(freezeDocument, { name })).id;
}

/** Records the regimes, as every installation has them. */
export async function withRegimes(site: Site): Promise<void> {
  for (const regime of regimes) await site.act(recordRegime, regime, { space: "commons" });
}

const told = (party: string) => ({ party, sentOn: "2026-03-02", proof: `pismo SMK.0021.${party}.2026` });

/** A lawful announcement for 2 March 2026, the first day of the test clock. */
export function announcement(object: ObjectId, change: Readonly<Record<string, unknown>> = {}) {
  return {
    subject: { object, version: 1 },
    kind: "statutory",
    purpose: { pl: "Chcemy poznać zdanie mieszkańców.", en: "We want to hear residents." },
    noticeOn: "2026-03-02",
    noticeUrl: "https://bip.example/obwieszczenie",
    opensOn: "2026-03-02",
    closesOn: "2026-04-06",
    channels: [
      { channel: "e_form", place: "/konsultacje" },
      { channel: "paper", place: "biuro, pokój 12" },
    ],
    parties: ["neighbours", "partners", "residents", "water_authority"].map(told),
    ...change,
  };
}

/** An announced round that is open on 2 March 2026. */
export async function openRound(site: Site) {
  const object = await document(site);
  const round = await site.act(announceRound, announcement(object), { as: director });
  return { ...round, object };
}

/** A remark of a resident on a paragraph. */
export function remarkOn(round: ObjectId, change: Readonly<Record<string, unknown>> = {}) {
  return { round, blockKey: "p1", proposedText: "Autobusy jeżdżą co pół godziny.", reasonText: "Dojazd do pracy.", ...change };
}

/** A remark with an approved answer that changes paragraph p1. */
export async function acceptedRemark(site: Site, round: ObjectId) {
  const sent = await site.act(sendRemark, remarkOn(round), { as: { kind: "visitor" } });
  await site.act(
    proposeDisposition,
    { remark: sent.remark, verdict: "accepted", rationale: "Słuszna uwaga.", changeKind: "wording", wording: "Autobusy jeżdżą co pół godziny." },
    { as: officer },
  );
  await site.act(approveDisposition, { remark: sent.remark }, { as: director });
  return sent;
}

/** Makes the policy of the space require a second person for approvals. */
export const requireSecondPerson = action({
  name: "test.requireSecondPerson",
  title: { pl: "Dwie osoby", en: "Two persons" },
  input: z.strictObject({}),
  grants: [{ role: "system" }],
  output: z.strictObject({}),
  async run(act) {
    act.authorise();
    await saveRegulation(act, {
      kind: "policy",
      code: "second-person",
      version: 1,
      name: { pl: "Druga osoba", en: "Second person" },
      content: { "participation.approveDisposition": "require" },
      basis: "próba",
      isConfirmed: true,
      validFrom: day("2026-01-01"),
    });
    return {};
  },
});
