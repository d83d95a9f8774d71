import { canonical, type Json } from "../canonical.ts";

/** What changed in one place of a fact. Shape: `field` is the path inside its content. Missing `before`: added; missing `after`: taken away. */
export interface FactChange {
  readonly field: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Which entry of a list it is, by what stays the same in it. */
  readonly of?: string | undefined;
}

/** Changes told one by one; of what is beyond, only the number is told. */
export const MOST_CHANGES = 40;
/** Longest text of one side. Unit: characters. */
const MOST_TEXT = 600;
/** A place in a list is no content of a fact, and neither is the version or release that it points at. */
const QUIET: readonly string[] = ["ord", "version", "locator"];
/** Members by which an entry of a list is known. */
const NAMES: readonly string[] = ["name", "code", "key", "step", "indicator", "unit", "period"];

/** What differs between two contents of a fact, in the order of the fields. Empty: nothing that a reader would call a change. */
export function changesOf(before: Json, after: Json, field = ""): readonly FactChange[] {
  if (canonical(before) === canonical(after)) return [];
  if (isList(before) && isList(after)) return changesOfLists(before, after, field);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !QUIET.includes(name)).sort();
    return names.flatMap((name) => changesOfMember(before[name], after[name], field === "" ? name : `${field}.${name}`));
  }
  return [{ field, before: textOf(before), after: textOf(after) }];
}

function changesOfMember(before: Json | undefined, after: Json | undefined, field: string): readonly FactChange[] {
  if (before === undefined) return after === undefined ? [] : [{ field, after: textOf(after) }];
  return after === undefined ? [{ field, before: textOf(before) }] : changesOf(before, after, field);
}

/** Entries of lists have no keys of their own: what left and what came are paired while they are the same number. */
function changesOfLists(before: readonly Json[], after: readonly Json[], field: string): readonly FactChange[] {
  const left = without(before, after);
  const came = without(after, before);
  if (left.length === 0 && came.length === 0) return [{ field, before: textOf(before), after: textOf(after) }];
  if (left.length === came.length) return left.flatMap((one, place) => changesOfEntry(one, came[place] ?? one, `${field}[]`));
  return [...left.map((one) => ({ field, before: textOf(one) })), ...came.map((one) => ({ field, after: textOf(one) }))];
}

function changesOfEntry(before: Json, after: Json, field: string): readonly FactChange[] {
  const changes = changesOf(before, after, field);
  if (!isRecord(before) || !isRecord(after)) return changes;
  const same = NAMES.flatMap((name) => {
    const [one, other] = [before[name], after[name]];
    return one !== undefined && other !== undefined && canonical(one) === canonical(other) ? [textOf(one)] : [];
  });
  return same.length === 0 ? changes : changes.map((change) => ({ of: same.join(", "), ...change }));
}

function without(list: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(others.map(canonical));
  return list.filter((one) => !known.has(canonical(one)));
}

/** A value in words: its Polish text, its name, or what it holds. */
function textOf(value: Json): string {
  return spoken(value).slice(0, MOST_TEXT);
}

function spoken(value: Json): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) return value.map(spoken).join("; ");
  const { pl, en } = value;
  if (typeof pl === "string") return typeof en === "string" ? `${pl} (${en})` : pl;
  return Object.entries(value)
    .filter(([name, member]) => member !== undefined && !QUIET.includes(name))
    .map(([, member]) => spoken(member ?? ""))
    .join(", ");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a fact is called, for readers who see no page of it: its title, name, text or code. Missing: it has none of them. */
export function findFactTitle(content: Json): string | undefined {
  if (!isRecord(content)) return undefined;
  const called = ["title", "name", "text", "code"].map((name) => content[name]).find((member) => member !== undefined);
  return called === undefined ? undefined : textOf(called);
}
