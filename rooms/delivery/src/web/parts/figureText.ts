import { formatMoney, formatNumber, type Language } from "@splot/kernel";
import type { Figure } from "../../model/report.ts";
import { shareText } from "./marks.tsx";

/** A figure in words. Missing: nothing is known. */
export function figureText(language: Language, { unit, value }: Pick<Figure, "unit" | "value">): string | undefined {
  if (value === undefined) return undefined;
  if (unit === "count") return formatNumber(language, value);
  return unit === "bp" ? shareText(language, value) : formatMoney(language, { grosze: value, currency: "PLN" });
}
