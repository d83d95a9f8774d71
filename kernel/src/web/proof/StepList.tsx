import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";

/** A step of a process and how far it is. */
export type Step = {
  readonly title: Child;
  readonly state: "done" | "current" | "ahead" | "unknown";
  readonly href?: string | undefined;
  readonly children?: Child;
};

const words = {
  done: { pl: "zrobione", en: "done" },
  current: { pl: "trwa", en: "under way" },
  ahead: { pl: "przed nami", en: "ahead" },
  unknown: { pl: "brak informacji", en: "not known" },
};

/** The steps of a process in their order, each with its state as a word. */
export function StepList({ language, steps }: { readonly language: Language; readonly steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step, place) => (
        <li class={`step step-${step.state}`} aria-current={step.state === "current" ? "step" : undefined}>
          <span class="step-number" aria-hidden="true">
            {place + 1}
          </span>
          <p class="step-title">
            {step.href === undefined ? step.title : <a href={step.href}>{step.title}</a>} <span class="step-state">{say(language, words[step.state])}</span>
          </p>
          {step.children !== undefined && <div class="step-body">{step.children}</div>}
        </li>
      ))}
    </ol>
  );
}
