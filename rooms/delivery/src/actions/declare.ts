import type { ReadHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { findRegulation } from "@splot/kernel/objects";
import { computeStatus, type DeclaredStatus, type StatusInputs, type StatusRule, shippedRule } from "../model/status.ts";
import { type ListedTask, progressOf } from "../model/task.ts";
import { saveStatus } from "../store/statuses.ts";
import { personOf } from "./reach.ts";

/** The regulation of the computed status. */
export const STATUS_RULE = { kind: "policy", code: "status_rule" } as const;

/** The rule of a computed status in force today, with its version. Version 0: the shipped one. */
export async function findStatusRule(
  read: ReadHandle,
): Promise<{ readonly rule: StatusRule; readonly version: number; readonly basis?: string | undefined; readonly isConfirmed: boolean }> {
  const found = await findRegulation(read, STATUS_RULE, read.today);
  if (found === undefined) return { rule: shippedRule, version: 0, isConfirmed: false };
  return { rule: { ...shippedRule, ...(found.content as Partial<StatusRule>) }, version: found.version, basis: found.basis, isConfirmed: found.isConfirmed };
}

/** What the rule looks at for a task today. */
export function inputsOf(task: ListedTask, { today }: Pick<ReadHandle, "today">, openThreatCount: number): StatusInputs {
  return {
    today,
    starts: task.starts,
    due: task.due,
    isBlocked: task.state === "blocked",
    isDone: task.state === "done" || task.state === "dropped",
    progressBp: progressOf(task),
    forecast: task.forecast,
    openThreatCount,
  };
}

/** Stores what a team declares of a task, and beside it what the rule gives for the same day (I104). Shape: both colours. */
export async function declareStatus(
  act: Act,
  task: ListedTask,
  { declared, openThreatCount }: { readonly declared: DeclaredStatus; readonly openThreatCount: number },
) {
  const { rule, version } = await findStatusRule(act);
  const inputs = inputsOf({ ...task, declaredBp: declared.progressBp, forecast: declared.forecast }, act, openThreatCount);
  const computed = computeStatus(inputs, rule);
  await saveStatus(act, { subject: task.id, declared, computed, ruleVersion: version, inputs, by: personOf(act) });
  return { declared: declared.colour, computed: computed.colour };
}
