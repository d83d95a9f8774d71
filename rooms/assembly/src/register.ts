import { findId, orderOf } from "@splot/kernel";
import type { RegisterQuery } from "./contract.ts";
import { type RegisterFilter, registerOrders, usualOrder } from "./store/resolutions.ts";

/** The filter of the register out of its address. */
export function filterOf({ szukaj, organ, rok, rodzaj, sort, po }: RegisterQuery, limit: number): RegisterFilter {
  const chosen = (text: string) => (text === "" ? undefined : text);
  const order = orderOf({ sort }, registerOrders, usualOrder);
  return { search: chosen(szukaj), body: chosen(organ), year: chosen(rok), kind: chosen(rodzaj), order, after: findId<"object">(po), limit };
}
