import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { moveTaskInput, taskOutput } from "../contract.ts";
import { checkMove } from "../model/task.ts";
import { policy } from "../policy.ts";
import { lockTask, saveClosing } from "../store/tasks.ts";

/** Moves a task to its next state; it ends only with evidence or a reason (I106). Refuses: `task.wrong_move`, `task.no_evidence`, `task.no_reason`. */
export const moveTask = action({
  name: "delivery.moveTask",
  title: { pl: "Zmień stan zadania", en: "Change the state of the task" },
  input: moveTaskInput,
  output: taskOutput,
  grants: policy.moveTask,
  async run(act, { task: id, state, closing }) {
    const task = await lockTask(act, id);
    act.authorise({ organisation: task.owner });
    checkMove(task.state, state, closing);
    const isEnd = state === "done" || state === "dropped";
    if (isEnd && closing !== undefined) await saveClosing(act, id, closing);
    await changeThing(act, id, { state });
    act.record({
      event: `delivery.task_${state}`,
      object: id,
      from: task.state,
      to: state,
      payload: { closing: isEnd ? (closing ?? null) : null },
      isPublic: true,
    });
    return { task: id, state };
  },
});
