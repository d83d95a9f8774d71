import type { ObjectId } from "@splot/kernel";
import { actorOf, type testSite } from "../../../tests/support/site.tsx";
import {
  askVerdict,
  giveVerdict,
  markExcerpt,
  openStudy,
  publishInsight,
  recordConsent,
  registerSource,
  saveText,
  stateInsight,
  writeCard,
} from "../src/index.ts";

export type Site = Awaited<ReturnType<typeof testSite>>;
export const officer = actorOf("officer");
export const expert = actorOf("expert");

/** Words that must be found nowhere after erasure. */
export const WORDS = "Autobus ucieka mi trzy minuty przed pociągiem.";

/** An open study. */
export async function study(site: Site): Promise<ObjectId> {
  return (await site.act(openStudy, { title: "Wywiady próbne", question: "Jak jeździmy?", kind: "interviews", domains: ["3"] }, { as: officer })).id;
}

/** A registered interview. */
export async function source(site: Site, of: ObjectId, change: Readonly<Record<string, unknown>> = {}): Promise<ObjectId> {
  const input = {
    study: of,
    kind: "interview",
    role: "mieszkanka dojeżdżająca pociągiem",
    municipality: "Gmina Przykładowa",
    peopleCount: "1",
    takenOn: "2026-02-20",
  };
  return (await site.act(registerSource, { ...input, ...change }, { as: officer })).id;
}

/** An interview with consent and text. */
export async function interview(site: Site, of: ObjectId, text = `${WORDS} Wracam po ciemku.`): Promise<ObjectId> {
  const id = await source(site, of);
  await site.act(recordConsent, { source: id, givenOn: "2026-02-20", form: "written", showsRole: true, showsMunicipality: true }, { as: officer });
  await site.act(saveText, { source: id, text }, { as: officer });
  return id;
}

/** A card out of one quote. */
export async function card(
  site: Site,
  { study: of, source: from, quote = WORDS }: { readonly study: ObjectId; readonly source: ObjectId; readonly quote?: string },
) {
  const { excerpt } = await site.act(markExcerpt, { source: from, quote }, { as: officer });
  return (
    await site.act(writeCard, { study: of, excerpts: [excerpt], tag: "problem", text: "Rozkłady autobusów i pociągów nie pasują do siebie." }, { as: officer })
  ).id;
}

/** An insight that rests on cards. */
export async function insight(site: Site, cards: readonly ObjectId[], change: Readonly<Record<string, unknown>> = {}): Promise<ObjectId> {
  const evidence = cards.map((one) => ({ card: one, stance: "for" }));
  const input = { kind: "challenge", statement: "Mieszkańcy potrzebują przesiadki, która na nich czeka.", domains: [3], confidence: "high", evidence };
  return (await site.act(stateInsight, { ...input, ...change }, { as: officer })).id;
}

/** A published insight with the verdict of an expert. */
export async function published(site: Site, cards: readonly ObjectId[], verdict = "confirmed"): Promise<ObjectId> {
  const id = await insight(site, cards);
  await site.act(askVerdict, { insight: id }, { as: officer });
  await site.act(giveVerdict, { insight: id, verdict, reason: "Dowody są zgodne." }, { as: expert });
  await site.act(publishInsight, { insight: id }, { as: officer });
  return id;
}
