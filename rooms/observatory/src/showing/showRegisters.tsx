import type { Refusal } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import type { Call, FormValues, Shown } from "@splot/kernel/http";
import { findJobOfKey } from "@splot/kernel/jobs";
import type { Sent } from "@splot/kernel/web";
import { type BankClient, bankQuotas } from "../model/bdl/quota.ts";
import { BANK_JOB, OUTLINES_JOB } from "../model/importJob.ts";
import { policy } from "../policy.ts";
import { countFetches } from "../store/bdl/fetches.ts";
import { readQuota } from "../store/bdl/quota.ts";
import { findNewestSync, listBankFindings } from "../store/bdl/syncs.ts";
import { listBankVariables } from "../store/bdl/variables.ts";
import { listIndicators } from "../store/indicators.ts";
import { RegistersPage, registersTitle } from "../web/pages/RegistersPage.tsx";

/** The page of what is fetched from registers of others: the list, the last sync, the quota, what waits and what was found. */
export async function showRegisters({ visit, read }: Pick<Call<unknown>, "visit" | "read">, sent?: Sent): Promise<Shown> {
  const sync = await findNewestSync(read);
  const isLive = visit.space.purpose !== "exercise";
  const may = (grants: (typeof policy)[keyof typeof policy]) => roleFor(visit.actor, grants) !== undefined;
  return {
    title: registersTitle,
    density: "work",
    crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
    body: (
      <RegistersPage
        visit={visit}
        sent={sent}
        isLive={isLive}
        mayFollow={may(policy.followBankVariable) && (isLive || sent !== undefined)}
        mayFetchOutlines={may(policy.startOutlinesSync) && isLive}
        variables={await listBankVariables(read)}
        indicators={await listIndicators(read)}
        sync={sync}
        counts={sync === undefined ? new Map() : await countFetches(read, sync.id)}
        findings={sync === undefined ? [] : await listBankFindings(read, sync.id)}
        quotas={await quotasOf(read, read.now)}
        bankJob={await findJobOfKey(read, BANK_JOB, "bank")}
        outlinesJob={await findJobOfKey(read, OUTLINES_JOB, "outlines")}
      />
    ),
  };
}

/** What of the quotas is used up: without a key, and with one where it was ever used. */
async function quotasOf(read: ReadHandle, now: Date) {
  const all = [];
  for (const client of ["anonymous", "registered"] as const satisfies readonly BankClient[]) {
    const { used, pausedUntil } = await readQuota(read, client, now);
    const windows = bankQuotas[client].map((window, place) => ({ ...window, used: used[place] ?? 0 }));
    all.push({ client, windows, pausedUntil, isUsed: used.some((count) => count > 0) });
  }
  return all.filter(({ isUsed }) => isUsed);
}

/** The page again, with what was typed and what was refused. */
export function registersAgain(form: string) {
  return (call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> =>
    showRegisters(call, { form, values, refusal });
}
