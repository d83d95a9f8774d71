import { refusals } from "@splot/kernel";

/** Everything that this room refuses, in both languages. */
export const refuse = refusals({
  "people.body_unknown": { kind: "unknown", pl: "Nie ma tu organu „{code}”.", en: "There is no body “{code}” here." },
});
