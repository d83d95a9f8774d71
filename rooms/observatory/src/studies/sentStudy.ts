import type { Call, FormValues } from "@splot/kernel/http";
import { MOST_FIGURES } from "../contract/study.ts";

const figureField = /^figures\.(\d{1,2})\.([a-z]+)(?:\.(pl|en))?$/;
/** A button of a figure: what it does, and the place of the figure. */
const figureStep = /^(up|down|drop)\.(\d{1,2})$/;

/** What the form of a study was sent with, as its act takes it: fields carry the names of their places. */
export function sentStudy({ values, params }: { readonly values: FormValues; readonly params: Call<unknown>["params"] }) {
  const both = (field: string) => ({ pl: values[`${field}.pl`], en: values[`${field}.en`] });
  const figures: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, place, part, language] = figureField.exec(name) ?? [];
    if (place === undefined || part === undefined || Number(place) >= MOST_FIGURES) continue;
    figures[Number(place)] ??= {};
    const figure = figures[Number(place)] ?? {};
    figure[part] = language === undefined ? value : { ...(figure[part] as object | undefined), [language]: value };
  }
  return {
    study: params["studium"],
    revision: values["revision"],
    title: both("title"),
    introduction: both("introduction"),
    figures: stepped(
      Array.from(figures, (figure) => figure ?? {}),
      values["step"],
    ),
    added: (values["added"] ?? "").split("\n").filter((code) => code !== ""),
  };
}

/** The figures with what the pressed button does: one goes before its neighbour, after it, or out. */
function stepped(figures: readonly object[], step: string | undefined): readonly object[] {
  const [, what, text] = figureStep.exec(step ?? "") ?? [];
  if (what === undefined) return figures;
  const at = Number(text);
  if (what === "drop") return figures.map((figure, place) => (place === at ? { ...figure, drop: "yes" } : figure));
  const other = what === "up" ? at - 1 : at + 1;
  const placeOf = (place: number) => (place === at ? other : place === other ? at : place);
  const isThere = at < figures.length && other >= 0 && other < figures.length;
  return isThere ? figures.map((figure, place) => ({ ...figure, place: placeOf(place) + 1 })) : figures;
}
