import type { ContentText, Day, MissingReason } from "@splot/kernel";

/** What the office asks the municipalities for: values of some indicators for one period. */
export interface ValueRequest {
  readonly id: string;
  readonly period: string;
  readonly due: Day;
  readonly note?: string | undefined;
  readonly madeAt: Date;
  readonly indicators: readonly AskedIndicator[];
}

/** An indicator that is asked for. */
export interface AskedIndicator {
  readonly series: number;
  readonly code: string;
  readonly name: ContentText;
  readonly unit: ContentText;
  readonly definition: ContentText;
  readonly decimals: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What a municipality answers for one indicator: a decimal as it was typed, or the reason why there is none. */
export interface SuppliedValue {
  readonly indicator: string;
  readonly value?: string | undefined;
  readonly missing?: MissingReason | undefined;
  readonly note?: string | undefined;
}

/** Reasons that a municipality may give. */
export const suppliedReasons = ["not_collected", "not_yet_available", "not_applicable", "confidential"] as const satisfies readonly MissingReason[];

/** A decimal as people type it, "1 234,5", in the digits that are stored. Missing: it is none. */
export function findDecimal(typed: string): string | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

/** The supplied values as the long table of this room, in the order asked. */
export function suppliedTable(request: ValueRequest, unit: string, values: readonly SuppliedValue[]): string {
  const rows = request.indicators.flatMap(({ code }) => {
    const given = values.find(({ indicator }) => indicator === code);
    return given === undefined ? [] : [[code, unit, request.period, given.value ?? "", given.missing ?? "", "", quoted(given.note ?? "")].join(",")];
  });
  return `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
