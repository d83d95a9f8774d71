import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./Icon.tsx";

export type PopOverProps = {
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** The side of the label with which the box is aligned. */
  readonly edge?: "start" | "end" | undefined;
  readonly children?: Child;
};

/** A small box under its label; a `<details>`, so it opens without JavaScript. The island closes it on Escape or a click outside. */
export function PopOver({ label, icon, edge = "start", children }: PopOverProps) {
  return (
    <splot-popover class={`popover popover-${edge}`}>
      <details>
        <summary class="popover-label">
          {icon !== undefined && <Icon name={icon} />}
          <span>{label}</span>
        </summary>
        <div class="popover-box">{children}</div>
      </details>
    </splot-popover>
  );
}
