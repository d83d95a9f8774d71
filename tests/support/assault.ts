import { randomUUID } from "node:crypto";
import { newId } from "@splot/kernel";
import type { FoundControl } from "./tour.ts";

/** One way to send a form that must be refused. */
export interface Assault {
  readonly name: string;
  /** Does it change anything of such a form? */
  concerns(control: FoundControl): boolean;
  value(control: FoundControl): string;
}

const isTextual = ({ type }: FoundControl) => ["text", "textarea", "search", "tel", "email", "url"].includes(type);
/** What only the page reads, to come back to its place: the act never sees it. */
const OF_THE_PAGE = ["_key", "badanie", "dalej"];
const isId = ({ name, value }: FoundControl) => !OF_THE_PAGE.includes(name) && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** Does a form give back what was typed into such a control? Passwords never, choices as choices. */
export function isKept(control: FoundControl): boolean {
  return isTextual(control) || control.type === "number" || control.type === "date";
}

const isChoice = (control: FoundControl) => ["number", "date", "select", "radio"].includes(control.type) || (control.type === "hidden" && isId(control));
const wrong = (control: FoundControl) => (isId(control) ? newId() : "no such thing");
/** Longer than every text that may be refused for its length, of which the longest is 40 000; not more, for it travels thousands of times. */
const tooLong = `<script>alert(1)</script> ${"too long ".repeat(4_600)}`;

/** The ways, one by one, with an id of another space. */
export function assaults(foreign: string): readonly Assault[] {
  return [
    { name: "a script that is too long", concerns: isTextual, value: () => tooLong },
    { name: "control characters", concerns: isTextual, value: () => "a\u0000b \u202eevil words" },
    { name: "wrong types and unknown choices", concerns: isChoice, value: wrong },
    { name: "an id of another space", concerns: isId, value: () => foreign },
  ];
}

/** All of them at once, in two sendings. */
export function mergedAssaults(foreign: string): readonly Assault[] {
  return [
    { name: "all that is wrong", concerns: (one) => isTextual(one) || isChoice(one), value: (one) => (isTextual(one) ? tooLong : wrong(one)) },
    { name: "an id of another space", concerns: isId, value: () => foreign },
  ];
}

/** What the form is sent with: what an assault changes, and a plain answer elsewhere. */
export function filled(controls: readonly FoundControl[], assault?: Assault): Record<string, string> {
  const values: Record<string, string> = {};
  for (const control of controls) {
    if (control.type === "file" || control.type === "checkbox" || control.name in values) continue;
    values[control.name] = assault?.concerns(control) === true ? assault.value(control) : plain(control);
  }
  return { ...values, _key: randomUUID() };
}

/** An answer that stands in no form by itself, so that it is seen whether it comes back; hidden fields as they are. */
function plain({ type, value, choices, ...control }: FoundControl): string {
  if (type === "date") return "2026-11-05";
  if (type === "number") return value === "3" ? "2" : "3";
  const other = choices?.findLast((one) => one !== "" && one !== value);
  if (other !== undefined) return other;
  if (value !== "") return value;
  return isTextual({ type, value, ...control }) ? "plain words" : "";
}

/** What never comes back: a password is not shown again, and no browser takes a chosen file from a page. */
const NEVER_BACK = ["password", "file"];

/**
 * Controls of the form that was sent which are missing from the one that came back, or hold something else there.
 * A choice that the form does not have cannot come back.
 */
export function listLost(controls: readonly FoundControl[], again: readonly FoundControl[], values: Readonly<Record<string, string>>): readonly string[] {
  const asked = new Map(controls.filter(({ name, type }) => name !== "_key" && !NEVER_BACK.includes(type)).map((one) => [one.name, one]));
  return [...asked].flatMap(([name, one]) => {
    const back = again.filter((control) => control.name === name);
    const sent = values[name];
    if (back.length === 0) return [`${name} (gone)`];
    return sent !== undefined && isLost(one, back, sent.trim()) ? [name] : [];
  });
}

function isLost(asked: FoundControl, back: readonly FoundControl[], sent: string): boolean {
  const [first] = back;
  if (asked.type === "radio") return back.some(({ value }) => value === sent) && back.find(({ isChosen }) => isChosen === true)?.value !== sent;
  if (asked.type === "select") return first?.choices?.includes(sent) === true && first.chosen !== sent;
  // NOTE: a page that was asked with the id of something else shows its own.
  return (isKept(asked) || (asked.type === "hidden" && !isId(asked))) && first?.value.trim() !== sent;
}

/** Is it the form that was sent, and not that of another thing on the same page? */
export function isSameForm(controls: readonly FoundControl[], again: readonly FoundControl[], values: Readonly<Record<string, string>>): boolean {
  return controls.every((one) => one.type !== "hidden" || !isId(one) || again.some(({ name, value }) => name === one.name && value === values[name]));
}

/** A path with its places filled by things that do not exist. */
export function unknownPlaces(pattern: string, path: string): string {
  const places = path.split("/");
  return pattern
    .split("/")
    .map((segment, index) =>
      !segment.startsWith(":")
        ? segment
        : segment.includes("{[0-9]")
          ? "9999999"
          : isId({ name: "", type: "", value: places[index] ?? "" })
            ? newId()
            : "nie-ma",
    )
    .join("/");
}
