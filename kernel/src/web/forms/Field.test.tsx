import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ControlKind } from "./Control.tsx";
import { ErrorSummary, errorOf } from "./ErrorSummary.tsx";
import { Field, fieldId } from "./Field.tsx";

const choices = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];
const single: readonly ControlKind[] = [
  { kind: "text" },
  { kind: "textarea" },
  { kind: "select", choices },
  { kind: "date" },
  { kind: "file" },
  { kind: "checkbox" },
];

describe("Field", () => {
  it.each(single)("joins label, hint and error with a $kind", (control) => {
    const html = String(<Field language="pl" name="remark" label="Uwaga" hint="Krótko." error="Wpisz uwagę." isRequired control={control} />);
    expect(html).toContain('<label for="pole-remark">Uwaga<span class="field-required"> (wymagane)</span></label>');
    expect(html).toContain('aria-describedby="pole-remark-hint pole-remark-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-required="true"');
    expect(html).toMatch(/<p class="field-hint" id="pole-remark-hint">Krótko\.<\/p>/);
    expect(html).toMatch(/id="pole-remark-error"><span class="visually-hidden">Błąd: <\/span>Wpisz uwagę\./);
  });

  it.each(["radio", "checkboxes"] as const)("makes a group of %s a fieldset that the summary can reach", (kind) => {
    const html = String(<Field language="en" name="as" label="I write as" error="Choose one." control={{ kind, choices }} />);
    expect(html).toMatch(/<fieldset class="field field-wrong" id="pole-as" tabindex="-1" aria-describedby="pole-as-error"><legend>I write as/);
    expect(html).toContain('<label for="pole-as-1">A</label>');
  });

  it("points at nothing when there is neither hint nor error", () => {
    const html = String(<Field language="pl" name="x" label="X" control={{ kind: "text" }} />);
    expect(html).not.toMatch(/aria-describedby|aria-invalid|aria-required|wymagane/);
  });

  it("keeps what was entered, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "a", "ł", "=", " ") }), (value) => {
        const html = String(
          <>
            <Field language="pl" name="x" label="X" control={{ kind: "text", value }} />
            <Field language="pl" name="y" label="Y" control={{ kind: "textarea", value }} />
          </>,
        );
        const escaped = value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(html).toContain(`value="${escaped}"`);
        expect(html).toContain(`>${escaped}</textarea>`);
      }),
    );
  });

  it("keeps the chosen answers", () => {
    expect(String(<Field language="pl" name="x" label="X" control={{ kind: "select", choices, value: "b" }} />)).toContain(
      '<option value="b" selected="">B</option>',
    );
    expect(String(<Field language="pl" name="x" label="X" control={{ kind: "radio", choices, value: "b" }} />)).toContain('value="b" checked=""');
    expect(String(<Field language="pl" name="x" label="X" control={{ kind: "checkboxes", choices, values: ["a", "b"] }} />).match(/checked=""/g)).toHaveLength(
      2,
    );
    expect(String(<Field language="pl" name="x" label="X" control={{ kind: "checkbox", isChecked: true }} />)).toContain('checked=""');
  });
});

describe("ErrorSummary", () => {
  const errors = [{ field: "remark", message: "Wpisz uwagę." }, { field: "consent[0]", message: "Zaznacz zgodę." }, { message: "Sesja wygasła." }];

  it("names each mistake and links it to its field", () => {
    const html = String(<ErrorSummary language="pl" errors={errors} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#pole-remark">Wpisz uwagę.</a>');
    expect(html).toContain(`<a href="#${fieldId("consent[0]")}">Zaznacz zgodę.</a>`);
    expect(html).toContain("<li>Sesja wygasła.</li>");
    expect(html).toContain("Popraw kilka miejsc");
  });

  it("asks to correct no place when the refusal concerns the whole form", () => {
    const html = String(<ErrorSummary language="en" errors={[{ message: "Too many attempts." }]} />);
    expect(html).toContain("The form was not accepted");
    expect(html).not.toContain("Correct");
  });

  it("is absent without mistakes, and hands a field its own", () => {
    expect(String(<ErrorSummary language="pl" errors={[]} />)).toBe("");
    expect(errorOf(errors, "remark")).toBe("Wpisz uwagę.");
    expect(errorOf(errors, "other")).toBeUndefined();
  });
});
