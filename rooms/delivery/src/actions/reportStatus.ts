import { action } from "@splot/kernel/journal";
import { reportStatusInput, reportStatusOutput } from "../contract.ts";
import { openStates } from "../model/task.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockTask } from "../store/tasks.ts";
import { countOpenThreats } from "../store/threats.ts";
import { declareStatus } from "./declare.ts";

/** Declares how a task is going; the computed status is stored beside it, never in its place (I104). Refuses: `task.closed`, `status.forecast_past`. */
export const reportStatus = action({
  name: "delivery.reportStatus",
  title: { pl: "Podaj stan zadania", en: "Report the status of the task" },
  input: reportStatusInput,
  output: reportStatusOutput,
  grants: policy.reportStatus,
  async run(act, { task: id, progress, forecast, colour, text }) {
    const task = await lockTask(act, id);
    act.authorise({ organisation: task.owner });
    if (!openStates.includes(task.state)) throw refuse("task.closed");
    if (forecast !== undefined && forecast < act.today) throw refuse("status.forecast_past", {}, "forecast");
    const declared = { asOf: act.today, progressBp: progress, forecast, colour, text };
    const both = await declareStatus(act, task, { declared, openThreatCount: await countOpenThreats(act, id) });
    act.record({ event: "delivery.status_declared", object: id, payload: { progress, ...both }, isPublic: true });
    return { task: id, ...both };
  },
});
