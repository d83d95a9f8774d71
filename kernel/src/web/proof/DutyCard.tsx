import type { Child } from "hono/jsx";
import { counted, type Language, say } from "../../text.ts";

export type DutyCardProps = {
  readonly language: Language;
  /** What kind of duty: "Uwaga do rozpatrzenia". */
  readonly kind: string;
  readonly title: Child;
  readonly href: string;
  /** The last day in the reader's words and the days left; negative when it has passed. */
  readonly deadline?: { readonly on: string; readonly daysLeft: number } | undefined;
  /** The one act that finishes the card. */
  readonly action: Child;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly children?: Child;
};

const words = {
  until: { pl: "do", en: "by" },
  left: { pl: "zostało", en: "left:" },
  today: { pl: "dziś ostatni dzień", en: "last day today" },
  overdue: { pl: "po terminie:", en: "overdue by" },
  noDeadline: { pl: "bez terminu", en: "no deadline" },
};
const days = { pl: ["dzień", "dni", "dni"], en: ["day", "days"] } as const;

function deadlineText(language: Language, deadline: DutyCardProps["deadline"]): string {
  if (deadline === undefined) return say(language, words.noDeadline);
  const { on, daysLeft } = deadline;
  if (daysLeft === 0) return `${say(language, words.until)} ${on} · ${say(language, words.today)}`;
  const count = counted(language, Math.abs(daysLeft), days);
  return `${say(language, words.until)} ${on} · ${say(language, daysLeft < 0 ? words.overdue : words.left)} ${count}`;
}

function urgency(deadline: DutyCardProps["deadline"]): string {
  if (deadline === undefined) return "";
  if (deadline.daysLeft < 0) return "duty-overdue";
  return deadline.daysLeft <= 3 ? "duty-soon" : "";
}

/** One thing that waits for the reader, with its deadline and the one act that finishes it. */
export function DutyCard({ language, kind, title, href, deadline, action, headingLevel = 2, children }: DutyCardProps) {
  const Title = `h${headingLevel}` as const;
  return (
    <article class={`duty ${urgency(deadline)}`}>
      <div class="duty-body">
        <p class="kicker">{kind}</p>
        <Title class="duty-title">
          <a href={href}>{title}</a>
        </Title>
        {children}
        <p class="duty-deadline">{deadlineText(language, deadline)}</p>
      </div>
      <div class="duty-action">{action}</div>
    </article>
  );
}
