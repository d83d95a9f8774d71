import type { Call, FormValues } from "@splot/kernel/http";

const figureField = /^figures\.(\d{1,2})\.([a-z]+)(?:\.(pl|en))?$/;

/** What the form of a study was sent with, as its act takes it: fields carry the names of their places. */
export function sentStudy({ values, params }: { readonly values: FormValues; readonly params: Call<unknown>["params"] }) {
  const both = (field: string) => ({ pl: values[`${field}.pl`], en: values[`${field}.en`] });
  const figures: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, place, part, language] = figureField.exec(name) ?? [];
    if (place === undefined || part === undefined || Number(place) >= 12) continue;
    figures[Number(place)] ??= {};
    const figure = figures[Number(place)] ?? {};
    figure[part] = language === undefined ? value : { ...(figure[part] as object | undefined), [language]: value };
  }
  return {
    study: params["studium"],
    revision: values["revision"],
    title: both("title"),
    introduction: both("introduction"),
    figures: Array.from(figures, (figure) => figure ?? {}),
    added: (values["added"] ?? "").split("\n").filter((code) => code !== ""),
  };
}
