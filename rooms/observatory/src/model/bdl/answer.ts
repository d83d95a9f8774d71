import { z } from "zod";

const id = z.union([z.string().min(1), z.number().int()]).transform(String);
const count = z.number().int().min(0);
const named = z.looseObject({ id, name: z.string() });

const listed = z.looseObject({ totalRecords: count, page: count, results: z.array(z.unknown()) });
const observed = listed.extend({
  variableId: id,
  lastUpdate: z.string().optional(),
  results: z.array(z.looseObject({ id, values: z.array(z.looseObject({ year: id })) })),
});
const term = named.extend({
  level: z.number().int().optional(),
  parentId: z.string().optional(),
  description: z.string().nullable().optional(),
});
const variable = z.looseObject({ id, subjectId: z.string(), level: z.number().int(), measureUnitName: z.string().optional() }).catchall(z.unknown());

/** A word of the bank as it is kept. */
export interface BankTerm {
  readonly code: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly parent?: string | undefined;
  readonly level?: number | undefined;
}

/** What the bank says of a variable. */
export interface BankVariableWords {
  readonly id: number;
  readonly name: string;
  readonly level: number;
  readonly subject: string;
  readonly measure?: string | undefined;
}

/** One answer as far as its paging goes. Missing page and total: it is whole by itself. */
export interface BankAnswer {
  readonly page?: number | undefined;
  readonly total?: number | undefined;
  readonly lastUpdate?: string | undefined;
  /** Ids of its records. */
  readonly ids: readonly string[];
  readonly terms?: readonly BankTerm[] | undefined;
  readonly variable?: BankVariableWords | undefined;
}

/** Reads an answer to a resource. Missing: `undefined` when it is not what was asked for. */
export function readAnswer(resource: string, body: string): BankAnswer | undefined {
  const json = parse(body);
  if (resource.startsWith("data/")) return readObserved(json, resource);
  if (resource.startsWith("variables/")) return readVariable(json, resource);
  if (resource.startsWith("subjects/")) return readOne(json, resource);
  const list = listed.extend({ results: z.array(term) }).safeParse(json);
  if (!list.success) return undefined;
  const { page, totalRecords, results } = list.data;
  return { page, total: totalRecords, ids: results.map((one) => one.id), terms: results.map(termOf) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function readObserved(json: unknown, resource: string): BankAnswer | undefined {
  const read = observed.safeParse(json);
  if (!read.success || read.data.variableId !== /^data\/by-variable\/(\d+)/.exec(resource)?.[1]) return undefined;
  const { page, totalRecords, lastUpdate, results } = read.data;
  return { page, total: totalRecords, lastUpdate, ids: results.map((one) => one.id) };
}

function readVariable(json: unknown, resource: string): BankAnswer | undefined {
  const read = variable.safeParse(json);
  if (!read.success || `variables/${read.data.id}` !== resource) return undefined;
  const { id: number, level, subjectId, measureUnitName, ...rest } = read.data;
  const parts = ["n1", "n2", "n3", "n4", "n5"].map((part) => rest[part]).filter((part) => typeof part === "string" && part !== "");
  return { ids: [number], variable: { id: Number(number), name: parts.join(", "), level, subject: subjectId, measure: measureUnitName } };
}

function readOne(json: unknown, resource: string): BankAnswer | undefined {
  const read = term.safeParse(json);
  return read.success && `subjects/${read.data.id}` === resource ? { ids: [read.data.id], terms: [termOf(read.data)] } : undefined;
}

function termOf({ id: code, name, description, parentId, level }: z.output<typeof term>): BankTerm {
  return { code, name, detail: description === "" ? undefined : (description ?? undefined), parent: parentId, level };
}
