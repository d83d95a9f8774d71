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
const tooLong = `<script>alert(1)</script> ${"too long ".repeat(12_000)}`;

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

function plain(control: FoundControl): string {
  if (control.value !== "") return control.value;
  return isTextual(control) ? "plain words" : "";
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
