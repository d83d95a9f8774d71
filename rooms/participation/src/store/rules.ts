import type { ReadHandle } from "@splot/kernel/database";
import { findRegulation, type Regulation } from "@splot/kernel/objects";
import { z } from "zod";
import type { SecondPersonMode } from "../model/disposition.ts";
import { type RegimeContent, regimeCodes, regimeContent } from "../model/regime.ts";
import type { Round } from "../model/round.ts";

const modes = z.record(z.string(), z.enum(["off", "warn", "require"]));

/** Whether an act needs a second person in this space (policy `second-person`, by act). Missing policy: `warn` (MODEL 0.7). */
export async function secondPersonMode(read: ReadHandle, act: string): Promise<SecondPersonMode> {
  const rule = await findRegulation(read, { kind: "policy", code: "second-person" }, read.today);
  return rule === undefined ? "warn" : (modes.parse(rule.content)[act] ?? "warn");
}

/** The regime of a kind of round in force today, with its content. Missing: none is recorded. */
export async function findRegime(read: ReadHandle, kind: Round["kind"]): Promise<{ readonly rule: Regulation; readonly content: RegimeContent } | undefined> {
  const rule = await findRegulation(read, { kind: "regime", code: regimeCodes[kind] }, read.today);
  return rule === undefined ? undefined : { rule, content: regimeContent.parse(rule.content) };
}
