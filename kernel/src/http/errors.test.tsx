import { describe, expect, it } from "vitest";
import { refusals } from "../refusal.ts";
import { ErrorSummary, Field, fieldErrors, nameMistakes } from "../web/index.ts";
import { completed } from "./errors.tsx";

const refuse = refusals({ "test.closed": { kind: "rule", pl: "Runda jest zamknięta.", en: "The round has closed." } });
const title = { pl: "Strona", en: "Page" };

describe("the page of a refused form", () => {
  it("says the reason in the reader's language where the page shows the form no more, and gives the words back", () => {
    const kept = { shown: { title, body: <p>Nothing to fill</p> }, typed: ["Two <b> words"], refusal: refuse("test.closed", {}, "text") };
    const html = String(completed("en", "<p>Nothing to fill</p>", kept)?.body);
    expect(html).toMatch(/^<div[^>]*role="alert"[\s\S]*The round has closed\.[\s\S]*Nothing to fill[\s\S]*Two &lt;b&gt; words/);
    expect(html).not.toContain('href="#pole-text"');
  });

  it("gives a day back as its reader writes it", () => {
    const kept = { shown: { title, body: <></> }, typed: ["2026-11-05"], refusal: refuse("test.closed") };
    expect(String(completed("pl", "<p></p>", kept)?.body)).toContain("5 listopada 2026");
  });

  it("leads to the field where there is one", () => {
    const kept = { shown: { title, body: <></> }, typed: [], refusal: refuse("test.closed", {}, "text") };
    expect(String(completed("pl", '<input id="pole-text">', kept)?.body)).toContain('<a href="#pole-text">Runda jest zamknięta.</a>');
  });

  it("stays as it is when it says the reason and holds the words", () => {
    const refusal = refuse("test.closed");
    const body = <ErrorSummary language="pl" errors={fieldErrors("pl", refusal)} />;
    expect(completed("pl", `${String(body)}two words`, { shown: { title, body }, typed: ["two words"], refusal })).toBe(undefined);
  });
});

describe("the mistakes of a form", () => {
  const field = (name: string, kind: "text" | "radio") => (
    <Field
      language="pl"
      name={name}
      label={name === "why" ? "Dlaczego?" : "Rodzaj"}
      isRequired
      control={kind === "text" ? { kind, value: "" } : { kind, value: "", choices: [{ value: "a", label: "A" }] }}
    />
  );
  const named = (...fields: readonly string[]) => {
    const errors = fields.map((one) => ({ field: one, message: "Uzupełnij to pole." }));
    return nameMistakes(
      String(
        <form>
          <ErrorSummary language="pl" errors={errors} />
          {field("why", "text")}
          {field("kind", "radio")}
        </form>,
      ),
    );
  };

  it("are told by the names of their fields, also of a group of choices", () => {
    const html = named("why", "kind");
    expect(html).toContain('<a href="#pole-why">Dlaczego: Uzupełnij to pole.</a>');
    expect(html).toContain('<a href="#pole-kind">Rodzaj: Uzupełnij to pole.</a>');
  });
  it("stay as they are where nothing names the field", () => expect(named("other")).toContain('<a href="#pole-other">Uzupełnij to pole.</a>'));
});
