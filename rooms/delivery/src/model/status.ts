import { type Day, daysBetween, type ObjectId } from "@splot/kernel";
import { type Colour, colourCodes, type StatusReason } from "./words.ts";

/** What a team says of a task or project on a day. */
export interface DeclaredStatus {
  readonly asOf: Day;
  /** Unit: basis points. */
  readonly progressBp: number;
  /** The day on which the team expects the end. Missing: as planned. */
  readonly forecast?: Day | undefined;
  readonly colour: Colour;
  readonly text?: string | undefined;
}

/** The thresholds of a computed status: a versioned regulation. Units: days after the due day; basis points behind the even pace. */
export interface StatusRule {
  readonly amberDays: number;
  readonly redDays: number;
  readonly amberBehindBp: number;
  readonly redBehindBp: number;
}

/** The rule that holds until a space sets its own: colours of METHODS 9.3. */
export const shippedRule: StatusRule = { amberDays: 30, redDays: 90, amberBehindBp: 2000, redBehindBp: 4000 };

/** What the rule looks at. Missing `progressBp`: nothing is declared. */
export interface StatusInputs {
  readonly today: Day;
  readonly starts?: Day | undefined;
  readonly due: Day;
  readonly isBlocked: boolean;
  readonly isDone: boolean;
  readonly progressBp?: number | undefined;
  readonly forecast?: Day | undefined;
  readonly openThreatCount: number;
}

/** What the rule gives. Shape: every reason that raised the colour. */
export interface ComputedStatus {
  readonly colour: Colour;
  readonly reasons: readonly StatusReason[];
}

/** A declared status with the computed one of the same day. */
export interface StatusPair {
  readonly id: string;
  readonly subject: ObjectId;
  readonly declared: DeclaredStatus;
  readonly computed: ComputedStatus & { readonly ruleVersion: number };
}

/** The status that follows from dates, progress, blocks and threats alone; it never writes a declared one (I104). */
export function computeStatus(inputs: StatusInputs, rule: StatusRule): ComputedStatus {
  if (inputs.isDone) return { colour: "green", reasons: [] };
  const late = daysBetween(inputs.due, lastDay(inputs));
  const behind = behindBp(inputs);
  const found: readonly (readonly [StatusReason, Colour])[] = [
    ["late", level(late, rule.amberDays, rule.redDays)],
    ["behind", level(behind, rule.amberBehindBp, rule.redBehindBp)],
    ["blocked", inputs.isBlocked ? "amber" : "green"],
    ["threatened", inputs.openThreatCount > 0 ? "amber" : "green"],
  ];
  const raised = found.filter(([, colour]) => colour !== "green");
  return { colour: worst(raised.map(([, colour]) => colour)), reasons: raised.map(([reason]) => reason) };
}

/** Does what is declared differ from what follows from the dates? Shown wherever it does (I104). */
export function differs({ declared, computed }: Pick<StatusPair, "declared" | "computed">): boolean {
  return declared.colour !== computed.colour;
}

/** The expected end: the forecast, and never a day that has passed. */
function lastDay({ forecast, due, today }: StatusInputs): Day {
  const expected = forecast ?? due;
  return expected < today ? today : expected;
}

/** How far the progress lies behind an even pace from the first to the last day. Unit: basis points; 0 where it cannot be told. */
function behindBp({ starts, due, today, progressBp }: StatusInputs): number {
  if (starts === undefined || progressBp === undefined || today < starts) return 0;
  const whole = daysBetween(starts, due) + 1;
  const passed = Math.min(daysBetween(starts, today) + 1, whole);
  return Math.floor((passed * 10_000) / whole) - progressBp;
}

function level(value: number, amber: number, red: number): Colour {
  if (value > red) return "red";
  return value > amber ? "amber" : "green";
}

function worst(found: readonly Colour[]): Colour {
  return colourCodes.findLast((colour) => found.includes(colour)) ?? "green";
}
