import type { Json } from "@splot/kernel";
import { wireOf } from "@splot/kernel/files";
import { type Form, type FormValues, form } from "@splot/kernel/http";
import type { Action } from "@splot/kernel/journal";
import { getThing } from "@splot/kernel/objects";
import { recordReply } from "../actions/recordReply.ts";
import { agreeRecommendation, nameAddressee, submitRecommendation } from "../actions/submitRecommendation.ts";
import { idOfCall } from "./mids.tsx";
import { showRecommendation } from "./recommendations.tsx";

function deskForm<Input, Result extends Json & { readonly address: string }>(place: string, action: Action<Input, Result>, fields: readonly string[]): Form {
  const picked = (values: FormValues) => Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
  return form({
    path: `/praca/zalecenia/:id/${place}`,
    action,
    mostMb: 15,
    input: async ({ values, params, files }) => {
      const file = await wireOf(files, "file");
      return { recommendation: params["id"], ...picked(values), ...(file === undefined ? {} : { file }) };
    },
    done: ({ result }) => result.address,
    again: async (call, { values, refusal }) => showRecommendation(call, await getThing(call.read, idOfCall(call)), { form: place, values, refusal }),
  });
}

/** What is done with a recommendation. */
export const recommendationDeskRoutes = [
  deskForm("uzgodnienie", agreeRecommendation, []),
  deskForm("adresat", nameAddressee, ["org"]),
  deskForm("przekazanie", submitRecommendation, ["on", "dueOn"]),
  deskForm("odpowiedz", recordReply, ["org", "stance", "on", "text"]),
];
