import { query } from "@splot/kernel/http";
import { z } from "zod";
import { progressOf, standingOf } from "./model/task.ts";
import { listTasks } from "./store/tasks.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const listTasksQuery = query({
  name: "delivery.listTasks",
  title: { pl: "Zadania z planów działań", en: "Tasks of action plans" },
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.string(),
      title: text,
      address: z.string(),
      origin: z.string(),
      plan: text,
      planAddress: z.string(),
      owner: text,
      starts: z.string().optional(),
      due: z.string(),
      state: z.string(),
      /** Unit: basis points. Missing: not known. */
      progressBp: z.number().optional(),
      weight: z.number(),
    }),
  ),
  budget: 2,
  async run({ read }) {
    const { rows } = await listTasks(read, {}, { limit: 1000 });
    return rows.map((task) => {
      const { id, title, address, origin, planTitle, planAddress, ownerName, starts, due, weight } = task;
      const known = { id, title: { ...title }, address, origin, plan: { ...planTitle }, planAddress, owner: { ...ownerName }, starts, due };
      return { ...known, state: standingOf(task, read.today), progressBp: progressOf(task), weight };
    });
  },
});

/** Reads of the API: tasks as they stand today. */
export const queries = [listTasksQuery];
