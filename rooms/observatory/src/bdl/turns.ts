import { randomUUID } from "node:crypto";
import { may } from "@splot/kernel/access";
import { inCommons, type WriteHandle } from "@splot/kernel/database";
import { type Act, action } from "@splot/kernel/journal";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import { z } from "zod";
import { planFetches } from "../model/bdl/plan.ts";
import { type BankClient, bankQuotas, nextCallAt } from "../model/bdl/quota.ts";
import { listDone, nextStep, type Standing, type Step } from "../model/bdl/steps.ts";
import { refuse } from "../refusals.ts";
import { type BankFetch, listEndedFetches, listOpenFetches, openFetch, saveFetch } from "../store/bdl/fetches.ts";
import { addCall, lockQuota, type QuotaState } from "../store/bdl/quota.ts";
import { isSyncOpen, lockSync, saveSync } from "../store/bdl/syncs.ts";
import { listBankGround, listBankVariables } from "../store/bdl/variables.ts";
import { listUnloaded } from "./fetched.ts";

/** Instants of the connector are those of the machine, whatever clock the space has: the bank counts by its own. */
export const instant = z.iso.datetime().transform((text) => new Date(text));
export const client = z.enum(["anonymous", "registered"]);
/** Records on a page: the most that the bank gives. */
const PAGE_SIZE = 100;
/** In a longer wait for the quota there is time to load what has come. Unit: ms. */
const LONG_WAIT = 5000;

/** What a sync does next. Shape: `done` and `total` count resources of the plan as far as it is known. */
const turn = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("over") }),
  z.strictObject({ kind: z.literal("wait"), until: z.string(), why: z.enum(["quota", "rest"]) }),
  z.strictObject({ kind: z.literal("load"), variable: z.number().int() }),
  z.strictObject({
    kind: z.literal("ask"),
    fetch: z.string(),
    claim: z.string(),
    call: z.number().int(),
    page: z.number().int(),
    path: z.string(),
    done: z.number().int(),
    total: z.number().int(),
  }),
]);

/** Begins a sync of the space, or goes on with the one that is under way. Refuses: `observatory.exercise_closed`. */
export const beginBankSync = action({
  name: "observatory.beginBankSync",
  title: { pl: "Zacznij pobieranie z BDL", en: "Begin to fetch from the Local Data Bank" },
  grants: may("system"),
  input: z.strictObject({ at: instant }),
  output: z.strictObject({ sync: z.string() }),
  async run(act, { at }) {
    act.authorise();
    if (act.space.purpose === "exercise") throw refuse("observatory.exercise_closed");
    return { sync: await lockSync(act, at) };
  },
});

/**
 * Takes the next turn of a sync. A turn that asks is counted against the quota and held for its caller before anything is
 * asked, so programs that share a database never ask more than the bank allows, nor twice for one page while its hold lasts.
 * The hold is longer than an answer may take. Whoever is held up beyond it, between the turn and keeping the answer, loses the page: another
 * may ask for it again, and the late answer is not kept (`gone`). A page is also asked for again after a failure, and where its pages changed.
 * NOTE: `now` is looked at when the locks are there: whoever had to wait for them would hold a page for less, and count too early.
 */
export function takeBankTurn(now: () => Date) {
  return action({
    name: "observatory.takeBankTurn",
    title: { pl: "Weź następne zapytanie do BDL", en: "Take the next question to the Local Data Bank" },
    grants: may("system"),
    input: z.strictObject({ sync: z.string(), client, holdSeconds: z.number().positive() }),
    output: turn,
    async run(act, wanted): Promise<z.output<typeof turn>> {
      act.authorise();
      const quota = await inCommons(act, (shared) => lockQuota(shared, wanted.client));
      return (await isSyncOpen(act, wanted.sync)) ? nextTurn(act, quota, { ...wanted, at: now() }) : { kind: "over" };
    },
  });
}

interface WantedTurn extends Holding {
  readonly client: BankClient;
}

/** The next turn of a sync that is open, all of it locked. */
async function nextTurn(act: Act, quota: QuotaState, { client: asker, ...holding }: WantedTurn): Promise<z.output<typeof turn>> {
  const { sync, at, holdSeconds } = holding;
  const standing = await standingOf(act, sync);
  const step = nextStep(standing, at);
  if (step.kind === "rest") return { kind: "wait", until: step.until.toISOString(), why: "rest" };
  const free = nextCallAt(bankQuotas[asker], quota, at);
  if (step.kind === "over" || free.getTime() - at.getTime() > LONG_WAIT) {
    const variable = await findToLoad(act, standing, at);
    if (variable !== undefined) return { kind: "load", variable };
  }
  if (step.kind === "over") return finish(act, { sync, at, open: standing.open });
  if (free > at) return { kind: "wait", until: free.toISOString(), why: "quota" };
  const until = new Date(at.getTime() + holdSeconds * 1000);
  const call = await inCommons(act, (shared) => addCall(shared, asker, { at, until }));
  const { fetch, claim } = await hold(act, step, holding);
  const path = `${fetch.resource}${fetch.resource.includes("?") ? "&" : "?"}format=json&lang=pl${isPaged(fetch.resource) ? `&page-size=${PAGE_SIZE}&page=${fetch.pageCount}` : ""}`;
  return { kind: "ask", fetch: fetch.id, claim, call, page: fetch.pageCount, path, done: listDone(standing, at).size, total: standing.plan.length };
}

function isPaged(resource: string): boolean {
  return !/^(variables|subjects)\//.test(resource);
}

async function standingOf(act: Act, sync: string) {
  const variables = await listBankVariables(act);
  const ground = await listBankGround(act);
  const members = (await listMembers(act, areaCodeOf(act.space), act.today)).map(({ code }) => code);
  // NOTE: another program ends a fetch without waiting for our locks. What is open is read first, so that one which ends in between is
  // seen twice; the other way round it would not be seen at all, and be asked for again.
  const open = await listOpenFetches(act);
  return { sync, plan: planFetches({ ...ground, variables, members }), ended: await listEndedFetches(act, sync), open };
}

interface Holding {
  readonly sync: string;
  readonly at: Date;
  readonly holdSeconds: number;
}

async function hold(write: WriteHandle, step: Step<BankFetch> & { readonly kind: "begin" | "go" }, { sync, at, holdSeconds }: Holding) {
  const fetch = step.kind === "go" ? step.open : await openFetch(write, { ...step.planned, sync, at });
  const claim = randomUUID();
  await saveFetch(write, fetch.id, { claim, claimed_until: new Date(at.getTime() + holdSeconds * 1000) });
  return { fetch, claim };
}

/** A variable whose numbers are all there and not yet loaded. Missing: `undefined`. */
async function findToLoad(act: Act, standing: Standing<BankFetch>, at: Date): Promise<number | undefined> {
  const done = listDone(standing, at);
  const unfinished = new Set(standing.plan.flatMap(({ resource, variable }) => (variable === undefined || done.has(resource) ? [] : [variable])));
  return (await listUnloaded(act)).find(({ variable }) => !unfinished.has(variable))?.variable;
}

/** Ends a sync; what nobody follows any more is given up. */
async function finish(
  act: Act,
  { sync, at, open }: { readonly sync: string; readonly at: Date; readonly open: readonly BankFetch[] },
): Promise<z.output<typeof turn>> {
  for (const { id } of open) await saveFetch(act, id, { state: "changed", ended_at: at, claim: null, claimed_until: null });
  await saveSync(act, sync, { endedAt: at });
  act.record({ event: "observatory.bank_synced", payload: { sync } });
  return { kind: "over" };
}

/** Says when a sync may be gone on with, because it has to wait longer than its caller can. */
export const restBankSync = action({
  name: "observatory.restBankSync",
  title: { pl: "Odłóż pobieranie z BDL", en: "Put off fetching from the Local Data Bank" },
  grants: may("system"),
  input: z.strictObject({ sync: z.string(), until: instant }),
  output: z.strictObject({}),
  async run(act, { sync, until }) {
    act.authorise();
    await saveSync(act, sync, { resumeAt: until });
    return {};
  },
});
