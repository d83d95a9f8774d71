import { type ContentText, type Instant, say } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { type StrategyState, strategyStates } from "./strategy.ts";

/** An item of the checklist and how it stands. */
export type CheckItem = {
  readonly code: string;
  readonly title: ContentText;
  readonly basis: string;
  /** False: the rule itself waits for confirmation. */
  readonly confirmed: boolean;
  /** What can prove it: the round, its report, or any document. */
  readonly proof: "round" | "report" | "document";
  readonly state: "open" | "met" | "waived";
  readonly evidence?: string | undefined;
  readonly reason?: string | undefined;
  readonly waiverBasis?: string | undefined;
};

/** No adoption while an item is open (BR-07, I71). Refuses: `strategy.checklist_open` with the titles. */
export function refuseOpenItems(items: readonly CheckItem[]): void {
  const open = items.filter(({ state }) => state === "open");
  if (open.length === 0) return;
  throw refuse("strategy.checklist_open", {
    titles: { pl: open.map(({ title }) => say("pl", title)).join("; "), en: open.map(({ title }) => say("en", title)).join("; ") },
  });
}

/** An open item of the list. Refuses: `strategy.item_unknown`, `strategy.item_decided`. */
export function getOpenItem(items: readonly CheckItem[], code: string): CheckItem {
  const found = items.find((one) => one.code === code);
  if (found === undefined) throw refuse("strategy.item_unknown");
  if (found.state !== "open") throw refuse("strategy.item_decided");
  return found;
}

/** One decision about an item, as it stands in its history. */
export type CheckDecision = Pick<CheckItem, "code" | "state" | "evidence" | "reason" | "waiverBasis"> & { readonly at: Instant };

/** States in which the list may be corrected: before the version goes to the assembly, and after it came back. */
const correctable: readonly StrategyState[] = ["draft", "consultation", "revised", "rejected"];

/** A settled item that may be opened again. Refuses: `strategy.item_unknown`, `strategy.checklist_closed`, `strategy.item_open`. */
export function getDecidedItem(items: readonly CheckItem[], code: string, state: StrategyState): CheckItem {
  const found = items.find((one) => one.code === code);
  if (found === undefined) throw refuse("strategy.item_unknown");
  if (!correctable.includes(state)) throw refuse("strategy.checklist_closed", { state: strategyStates[state] });
  if (found.state === "open") throw refuse("strategy.item_open");
  return found;
}

/** May the list be corrected in this state of the document? */
export function isCorrectable(state: StrategyState): boolean {
  return correctable.includes(state);
}
