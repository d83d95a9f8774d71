import { findId, type ObjectId } from "@splot/kernel";
import type { RegisterQuery } from "./contract.ts";
import type { RegisterFilter } from "./store/resolutions.ts";

/** The filter of the register out of its address. */
export function filterOf({ szukaj, organ, rok, rodzaj, po }: RegisterQuery, limit: number): RegisterFilter {
  const chosen = (text: string) => (text.trim() === "" ? undefined : text.trim());
  const after: ObjectId | undefined = findId<"object">(po);
  return { search: chosen(szukaj), body: chosen(organ), year: chosen(rok), kind: chosen(rodzaj), after, limit };
}
