import { z } from "zod";
import { type Day, findDay } from "../day.ts";
import { findId, type Id } from "../ids.ts";
import { joinRefusals, type Refusal, refusals } from "../refusal.ts";

const refuse = refusals({
  "input.required": { kind: "invalid", pl: "Uzupełnij to pole.", en: "Fill in this field." },
  "input.too_long": { kind: "invalid", pl: "Tekst jest za długi: najwyżej {most} znaków.", en: "The text is too long: at most {most} characters." },
  "input.too_short": {
    kind: "invalid",
    pl: "Tekst jest za krótki. Najmniejsza liczba znaków: {least}.",
    en: "The text is too short: at least {least} characters.",
  },
  "input.out_of_range": { kind: "invalid", pl: "Liczba jest poza dozwolonym zakresem.", en: "The number is out of range." },
  "input.choice": { kind: "invalid", pl: "Wybierz jedną z podanych możliwości.", en: "Choose one of the given options." },
  "input.unreadable": { kind: "invalid", pl: "Tej wartości nie da się odczytać. Popraw ją.", en: "This value cannot be read. Correct it." },
  "input.control": {
    kind: "invalid",
    pl: "Tekst zawiera niedozwolone znaki sterujące. Usuń je i spróbuj ponownie.",
    en: "The text contains control characters. Remove them and try again.",
  },
  "input.unknown_field": { kind: "invalid", pl: "Nieznane pole: {name}.", en: "Unknown field: {name}." },
});

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** A text that people type: trimmed, NFC, line ends LF, no control or direction-override characters. */
export function typedText(most: number, least = 1) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .pipe(
      z
        .string()
        .refine((text) => text !== "" || least === 0, { params: { code: "required" }, abort: true })
        .min(least)
        .max(most)
        .refine((text) => !CONTROLS.test(text), { params: { code: "control" } }),
    );
}

/** An optional typed text; empty counts as left out. */
export function optionalText(most: number) {
  return typedText(most, 0)
    .transform((text) => (text === "" ? undefined : text))
    .optional();
}

/** A legal day. */
export const typedDay = z
  .string()
  .meta({ format: "date" })
  .trim()
  .transform((text, context): Day => {
    const found = findDay(text);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", params: { code: text === "" ? "required" : "unreadable" } });
    return z.NEVER;
  });

/** An id of a kind of thing. */
export function typedId<Kind extends string>() {
  return z
    .string()
    .meta({ format: "uuid" })
    .transform((text, context): Id<Kind> => {
      const found = findId<Kind>(text);
      if (found !== undefined) return found;
      context.addIssue({ code: "custom", params: { code: text === "" ? "required" : "unreadable" } });
      return z.NEVER;
    });
}

/** Reads input by a schema. Refuses: one refusal with each field's trouble. */
export function readInput<Output>(schema: z.ZodType<Output, unknown>, raw: unknown): Output {
  const outcome = schema.safeParse(raw);
  if (outcome.success) return outcome.data;
  const list = outcome.error.issues.map(refusalOf);
  throw joinRefusals(list) ?? refuse("input.unreadable");
}

/**
 * Reads what somebody sends to be done. No text of it may hold a control or direction-override character, whatever its schema says.
 * Refuses: `input.control` at each such field; one refusal with each field's trouble.
 */
export function readSent<Output>(schema: z.ZodType<Output, unknown>, raw: unknown): Output {
  const hostile = joinRefusals(hostilePlaces(raw).map((place) => refuse("input.control", {}, place.join("."))));
  if (hostile !== undefined) throw hostile;
  return readInput(schema, raw);
}

/** Places of a body whose text holds control characters; those at its ends are trimmed away by who reads it. */
function hostilePlaces(raw: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof raw === "string") return CONTROLS.test(raw.trim()) ? [path] : [];
  if (typeof raw !== "object" || raw === null || raw instanceof Blob || ArrayBuffer.isView(raw)) return [];
  return Object.entries(raw).flatMap(([name, inner]) => hostilePlaces(inner, [...path, name]));
}

function refusalOf(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.join(".");
  if (issue.code === "custom") return customRefusal(issue.params?.["code"], field);
  if (issue.code === "too_big")
    return issue.origin === "string" ? refuse("input.too_long", { most: Number(issue.maximum) }, field) : refuse("input.out_of_range", {}, field);
  if (issue.code === "too_small") return tooSmall(issue, field);
  if (issue.code === "invalid_type" && issue.input === undefined) return refuse("input.required", {}, field);
  if (issue.code === "invalid_union") return unionRefusal(issue, field);
  if (issue.code === "unrecognized_keys") return refuse("input.unknown_field", { name: issue.keys.join(", ") }, field);
  return refuse(issue.code === "invalid_value" ? "input.choice" : "input.unreadable", {}, field);
}

/** Troubles that the schemas of this file name themselves. */
function customRefusal(code: unknown, field: string): Refusal {
  if (code === "control") return refuse("input.control", {}, field);
  return refuse(code === "required" ? "input.required" : "input.unreadable", {}, field);
}

/** A value of several shapes: what is wrong with it in the shape that it was meant in. */
function unionRefusal({ errors, path }: z.core.$ZodIssueInvalidUnion, field: string): Refusal {
  const meant = errors.find((list) => list.every((one) => one.code !== "invalid_type" || one.path.length > 0))?.[0];
  return meant === undefined ? refuse("input.unreadable", {}, field) : refusalOf({ ...meant, path: [...path, ...meant.path] });
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, field: string): Refusal {
  if (issue.origin !== "string") return refuse("input.out_of_range", {}, field);
  const least = Number(issue.minimum);
  return least <= 1 ? refuse("input.required", {}, field) : refuse("input.too_short", { least }, field);
}
