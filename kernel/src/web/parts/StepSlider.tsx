/** One step of a slider: the address that shows it, and its name as it is spoken. */
interface SliderStep {
  readonly href: string;
  readonly name: string;
}

type StepSliderProps = {
  readonly id: string;
  /** What is chosen, "Period". */
  readonly label: string;
  /** From the first to the last. */
  readonly steps: readonly SliderStep[];
  /** Place of the one that is shown. */
  readonly at: number;
};

/** A slider over addresses that show the same page with one choice changed. Only with scripts; the page has links for the rest. */
export function StepSlider({ id, label, steps, at }: StepSliderProps) {
  const name = steps[at]?.name ?? "";
  return (
    <splot-steps id={id} class="steps" hidden data-hrefs={steps.map(({ href }) => href).join("\n")} data-names={steps.map((step) => step.name).join("\n")}>
      <label for={`${id}-range`}>
        {label}: <b>{name}</b>
      </label>
      <input id={`${id}-range`} type="range" min="0" max={steps.length - 1} value={at} aria-valuetext={name} />
      <span class="steps-ends muted" aria-hidden="true">
        <span>{steps[0]?.name}</span>
        <span>{steps.at(-1)?.name}</span>
      </span>
    </splot-steps>
  );
}
