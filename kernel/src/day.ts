/** A legal calendar day in the space's zone, `YYYY-MM-DD`. */
export type Day = string & { readonly brand: "Day" };

/** Reads a day. Missing: `undefined` when the text is no existing day. */
export function findDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  return exists ? (text as Day) : undefined;
}
