import { readSent } from "@splot/kernel/http";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rooms } from "../../apps/server/src/rooms.ts";
import { hostileTexts, type TextField, textFieldsOf } from "../support/textFields.ts";

const acts = rooms.flatMap(({ actions }) => actions);
const reads = rooms.flatMap(({ queries }) => queries);

/** Whole files, bounded by the size of the body that brings them (413). */
const isFile = ({ name, path }: { readonly name: string; readonly path: string }) =>
  /base64$|^layer$/.test(path) || /^observatory\.(check|accept)Import text$/.test(`${name} ${path}`);

const isTaken = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};
const fields = (declared: readonly { readonly name: string; readonly input: z.ZodType }[]) =>
  declared.flatMap(({ name, input }) => textFieldsOf(input).map((field) => ({ ...field, name })));
const namesOf = (taken: readonly (TextField & { readonly name: string })[]) => taken.map(({ name, path }) => `${name} ${path}`);

describe("every text of every act and read of the API", () => {
  it("finds the texts of an input, however deep they lie", () => {
    const text = z.string().trim();
    const one = z.strictObject({ a: text.optional(), b: z.array(z.object({ c: text.transform(Number) })), d: z.union([z.number(), text.nullable()]) });
    expect(textFieldsOf(one.refine(() => true)).map(({ path }) => path)).toEqual(["a", "b[].c", "d"]);
    expect(fields(acts).length).toBeGreaterThan(400);
    expect(fields(reads).length).toBeGreaterThan(40);
  });
  it.each(Object.entries(hostileTexts))("is refused in an act when it is hostile: %s", (_, hostile) => {
    const taken = fields(acts).filter((field) => !isFile(field) && isTaken(() => readSent(field.schema, hostile)));
    expect(namesOf(taken)).toEqual([]);
  });
  it.each(Object.entries(hostileTexts))("is refused in a read when it is hostile: %s", (_, hostile) => {
    const taken = fields(reads).filter(({ schema }) => isTaken(() => readSent(schema, hostile)));
    expect(namesOf(taken)).toEqual([]);
  });
  it("names the place of a control character in a body, however deep, and leaves lines and tabs alone", () => {
    const input = z.strictObject({ title: z.object({ pl: z.string() }), rows: z.array(z.string()) });
    const body = { title: { pl: "a\u0000b" }, rows: ["pierwszy\n\tdrugi", "a\u202eb"] };
    expect(() => readSent(input, body)).toThrow(
      expect.objectContaining({
        code: "input.control",
        details: expect.objectContaining({ field: "title.pl", others: [expect.objectContaining({ code: "input.control" })] }),
      }),
    );
    expect(readSent(input, { ...body, title: { pl: "a" }, rows: ["pierwszy\n\tdrugi"] })).toEqual({ title: { pl: "a" }, rows: ["pierwszy\n\tdrugi"] });
  });
});
