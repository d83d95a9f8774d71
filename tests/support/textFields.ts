import { z } from "zod";

/** A place of an input that takes a text: its path, with `[]` for the items of a list, and the schema that reads it. */
export interface TextField {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Texts that nobody types: over-long, with a zero byte, a control character, an order of letters turned round. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "over-long": "x".repeat(200_001),
  "zero byte": "a\u0000b",
  "control character": "a\u0007b",
  "turned order": "a\u202eb",
};

/** Every place of an input that takes a text. */
export function textFieldsOf(schema: z.core.$ZodType, path = ""): readonly TextField[] {
  const below = (inner: z.core.$ZodType, step = "") => textFieldsOf(inner, step === "" ? path : `${path}${path === "" || step === "[]" ? "" : "."}${step}`);
  if (readsText(schema)) return [{ path, schema: schema as z.ZodType }];
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([name, inner]) => below(inner, name));
  if (schema instanceof z.ZodArray) return below(schema.element, "[]");
  if (schema instanceof z.ZodRecord) return [...below(schema.keyType, "{}"), ...below(schema.valueType, "[]")];
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((inner) => below(inner, "[]"));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((inner) => below(inner));
  const [inner] = innersOf(schema);
  return inner === undefined ? [] : below(inner);
}

/** Does a schema take a text first, whatever it makes of it? */
function readsText(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodString) return true;
  if (schema instanceof z.ZodPipe) return readsText(schema.in);
  return false;
}

function innersOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodPipe) return [schema.in instanceof z.ZodTransform ? schema.out : schema.in];
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  if (wraps || schema instanceof z.ZodReadonly || schema instanceof z.ZodCatch) return [schema.def.innerType];
  return schema instanceof z.ZodLazy ? [schema.def.getter()] : [];
}
