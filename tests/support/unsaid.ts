import { eachRefusal, Refusal } from "@splot/kernel";
import { type Form, readSent } from "@splot/kernel/http";
import { filled } from "./assault.ts";
import type { FoundControl } from "./tour.ts";

/**
 * Controls that the act refuses when they stay empty, although their label does not say "required": what is so marked is
 * filled in, a choice stays as the page shows it, all else is left empty. What is required with another choice only is said by its hint.
 */
export async function listUnsaid(form: Form, controls: readonly FoundControl[]): Promise<readonly string[]> {
  const asked = controls.filter(({ type }) => !["hidden", "submit", "button"].includes(type));
  const bare = Object.fromEntries(asked.filter(({ isRequired }) => isRequired !== true).map((one) => [one.name, standing(one.name, asked)]));
  const given = Object.entries({ ...filled(controls), ...bare }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return (await faultyFields(form, Object.fromEntries(given))).filter((field) => field in bare);
}

/** What stands in a control that nobody touches. Missing: nothing is sent of it. */
function standing(name: string, controls: readonly FoundControl[]): string | undefined {
  const own = controls.filter((one) => one.name === name);
  const [first] = own;
  if (first === undefined) return undefined;
  const { type, chosen, choices = [] } = first;
  if (type === "select") return chosen === "" ? choices[0] : chosen;
  if (type === "radio" || type === "checkbox") return own.find(({ isChosen }) => isChosen === true)?.value;
  return type === "file" ? undefined : "";
}

/** Fields that the act finds wrong in what was sent, before it is done. */
async function faultyFields(form: Form, values: Readonly<Record<string, string>>): Promise<readonly string[]> {
  try {
    readSent(form.action.input, await form.input({ values, params: {}, files: {}, visit: undefined as never }));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return eachRefusal(error).flatMap(({ details }) => details.field ?? []);
  }
}
