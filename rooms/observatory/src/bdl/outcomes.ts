import { sha256 } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { inCommons, type WriteHandle } from "@splot/kernel/database";
import { findBytes } from "@splot/kernel/files";
import { type Act, action } from "@splot/kernel/journal";
import { z } from "zod";
import { type BankAnswer, readAnswer } from "../model/bdl/answer.ts";
import { restAfter } from "../model/bdl/backoff.ts";
import { areDistinct, judgePage } from "../model/bdl/paging.ts";
import { keepAnswer, listAnswers, listWholeFetches } from "../store/bdl/answers.ts";
import { type BankFetch, countChanged, lockFetch, saveFetch } from "../store/bdl/fetches.ts";
import { lockQuota, pauseQuota, settleCall } from "../store/bdl/quota.ts";
import { addFinding, saveSync } from "../store/bdl/syncs.ts";
import { saveBankTerms, saveBankWords, type TermKind } from "../store/bdl/variables.ts";
import { client, instant } from "./turns.ts";

/** How often one page is tried before its resource is given up, and how often a resource is begun anew in one sync. */
const MOST_FAILURES = 6;
const MOST_ANEW = 3;

const held = { fetch: z.string(), claim: z.string(), call: z.number().int(), client, at: instant };

/** What became of an answer. `gone`: another program has the page by now, so the answer was not kept. */
const kept = z.strictObject({ judgement: z.enum(["next", "complete", "same", "changed", "unreadable", "gone"]) });
type Kept = z.output<typeof kept>;

/** Keeps an answer of the bank, and decides by it whether its resource is whole, goes on, or has to be begun anew. */
export const keepBankAnswer = action({
  name: "observatory.keepBankAnswer",
  title: { pl: "Zapisz odpowiedź BDL", en: "Keep an answer of the Local Data Bank" },
  grants: may("system"),
  input: z.strictObject({ ...held, address: z.string(), askedAt: instant, body: z.string() }),
  output: kept,
  async run(act, { fetch: id, claim, call, client: asker, at, ...answer }): Promise<Kept> {
    act.authorise();
    // NOTE: the quota is always locked before a fetch.
    await inCommons(act, async (shared) => {
      await pauseQuota(shared, asker);
      await settleCall(shared, call, at);
    });
    const fetch = await lockFetch(act, id);
    if (fetch === undefined || fetch.claim !== claim) return { judgement: "gone" };
    const read = readAnswer(fetch.resource, answer.body);
    if (read === undefined) return { judgement: "unreadable" };
    const judgement = await judge(act, fetch, { read, body: answer.body });
    if (judgement === "changed") return { judgement: await beginAnew(act, fetch, at) };
    if (judgement === "same") {
      await endFetch(act, fetch, { state: "same", at });
      return { judgement };
    }
    await keepAnswer(act, id, { ...answer, page: fetch.pageCount, recordCount: read.ids.length, answeredAt: at });
    await saveWords(act, fetch.resource, read);
    await saveFetch(act, id, {
      page_count: fetch.pageCount + 1,
      record_count: fetch.recordCount + read.ids.length,
      total_count: read.total ?? read.ids.length,
      last_update: read.lastUpdate ?? null,
      failure_count: 0,
      not_before: null,
      claim: null,
      claimed_until: null,
    });
    if (judgement === "complete") await saveFetch(act, id, { state: "complete", ended_at: at });
    return { judgement };
  },
});

async function judge(act: Act, fetch: BankFetch, { read, body }: { readonly read: BankAnswer; readonly body: string }) {
  const before = await listAnswers(act, fetch.id);
  const [whole] = fetch.pageCount === 0 && fetch.resource.startsWith("data/") ? await listWholeFetches(act, { resource: fetch.resource }) : [];
  const last = whole?.lastUpdate === undefined ? undefined : { total: whole.total, lastUpdate: whole.lastUpdate, hash: whole.firstHash };
  const { recordCount, total, lastUpdate, pageCount: asked } = fetch;
  const judgement = judgePage({ asked, recordCount, total, lastUpdate, hashes: before.map((one) => one.sha256), last }, read, sha256(Buffer.from(body)));
  if (judgement !== "complete" || asked === 0) return judgement;
  const ids = [...read.ids];
  for (const one of before) ids.push(...(readAnswer(fetch.resource, ((await findBytes(act, one.sha256)) ?? Buffer.alloc(0)).toString("utf8"))?.ids ?? []));
  return areDistinct(ids) ? "complete" : "changed";
}

async function saveWords(write: WriteHandle, resource: string, { terms, variable }: BankAnswer): Promise<void> {
  if (variable !== undefined) await saveBankWords(write, variable);
  const kinds: readonly (readonly [string, TermKind])[] = [
    ["units", "unit"],
    ["subjects", "subject"],
    ["measures", "measure"],
    ["attributes", "attribute"],
  ];
  const kind = kinds.find(([start]) => resource.startsWith(start))?.[1];
  if (kind !== undefined && terms !== undefined) await saveBankTerms(write, kind, terms);
}

async function endFetch(
  write: WriteHandle,
  { id }: BankFetch,
  { state, at }: { readonly state: "same" | "changed" | "failed"; readonly at: Date },
): Promise<void> {
  await saveFetch(write, id, { state, ended_at: at, claim: null, claimed_until: null });
}

/** The pages changed while they were fetched: those kept stay as they are, and belong to nothing. */
async function beginAnew(act: Act, fetch: BankFetch, at: Date): Promise<"changed"> {
  const { resource, variable, sync } = fetch;
  const isLast = (await countChanged(act, fetch)) + 1 >= MOST_ANEW;
  await endFetch(act, fetch, { state: isLast ? "failed" : "changed", at });
  const params = { page: fetch.pageCount };
  await addFinding(act, sync, { resource, variable, code: isLast ? "pages_unstable" : "pages_changed", isBad: isLast, params });
  return "changed";
}

const failure = z.strictObject({
  kind: z.enum(["refused", "server", "broken", "slow", "unreadable", "unknown", "forbidden", "too_large"]),
  /** Missing: there was no answer. */
  status: z.number().int().optional(),
  /** How long the bank asked to wait. Unit: ms. */
  askedRest: z.number().int().min(0),
});
export type BankFailure = z.output<typeof failure>;

/** Says that a question was not answered: the page rests and is tried again, or its resource is given up. */
export const failBankTurn = action({
  name: "observatory.failBankTurn",
  title: { pl: "Zapisz nieudane zapytanie do BDL", en: "Note a failed question to the Local Data Bank" },
  grants: may("system"),
  input: z.strictObject({ ...held, failure, chance: z.number().min(0).max(1) }),
  output: z.strictObject({}),
  async run(act, { fetch: id, claim, call, client: asker, at, failure: what, chance }) {
    act.authorise();
    const later = (count: number) => new Date(at.getTime() + restAfter(count, chance, what.askedRest));
    await inCommons(act, async (shared) => {
      if (what.kind === "refused") await pauseQuota(shared, asker, later((await lockQuota(shared, asker)).refusalCount + 1));
      await settleCall(shared, call, at);
    });
    const fetch = await lockFetch(act, id);
    if (fetch === undefined || fetch.claim !== claim) return {};
    const free = { claim: null, claimed_until: null };
    if (what.kind === "refused") await saveFetch(act, id, free);
    else if (isFinal(what, fetch)) await giveUp(act, fetch, { what, at });
    else await saveFetch(act, id, { ...free, failure_count: fetch.failureCount + 1, not_before: later(fetch.failureCount + 1) });
    return {};
  },
});

function isFinal({ kind }: BankFailure, { failureCount }: BankFetch): boolean {
  return kind === "unknown" || kind === "forbidden" || kind === "too_large" || failureCount + 1 >= MOST_FAILURES;
}

async function giveUp(act: Act, fetch: BankFetch, { what, at }: { readonly what: BankFailure; readonly at: Date }): Promise<void> {
  const { resource, variable, sync } = fetch;
  await endFetch(act, fetch, { state: "failed", at });
  const params = { status: what.status ?? "–", tries: fetch.failureCount + 1 };
  await addFinding(act, sync, { resource, variable, code: `ask_${what.kind}`, isBad: true, params });
  // NOTE: a refused key is refused for all that follows, and asking on would only use up the quota.
  if (what.kind === "forbidden") await saveSync(act, sync, { endedAt: at });
}
