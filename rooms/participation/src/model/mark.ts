/** The word that each line of a file from an exercise carries (MODEL 0.6). Missing: a live space needs none. */
export function annexMark(purpose: "live" | "exercise"): string | undefined {
  return purpose === "exercise" ? "przykład" : undefined;
}
