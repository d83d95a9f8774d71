import { describe, expect, it } from "vitest";
import { refusals } from "../refusal.ts";
import { ErrorSummary, fieldErrors } from "../web/index.ts";
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
