import type { Child } from "hono/jsx";

/** A dated point. `at` is already in the reader's words; `machineDate` is the day or instant for programs. */
export type TimelineEvent = {
  readonly at: string;
  readonly machineDate?: string | undefined;
  readonly title: Child;
  readonly state?: "past" | "now" | "ahead" | undefined;
  readonly children?: Child;
};

/** Dated points on one thread, in the order given. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li class={`timeline-${event.state ?? "past"}`} aria-current={event.state === "now" ? "step" : undefined}>
          <time class="timeline-at" datetime={event.machineDate}>
            {event.at}
          </time>
          <div class="timeline-body">
            <p class="timeline-title">{event.title}</p>
            {event.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
