import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { Icon } from "./Icon.tsx";

/** What a notice says before its words are read. */
export type NoticeTone = "info" | "good" | "warning" | "danger";

export type NoticeProps = {
  readonly language: Language;
  readonly tone?: NoticeTone | undefined;
  readonly title?: string | undefined;
  /** False for a standing remark that need not be announced. */
  readonly isAnnounced?: boolean | undefined;
  readonly children?: Child;
};

const toneWords = {
  info: { pl: "Informacja", en: "Information" },
  good: { pl: "Gotowe", en: "Done" },
  warning: { pl: "Uwaga", en: "Attention" },
  danger: { pl: "Błąd", en: "Error" },
};

function roleOf(tone: NoticeTone, isAnnounced: boolean): "alert" | "status" | undefined {
  if (!isAnnounced) return undefined;
  return tone === "danger" || tone === "warning" ? "alert" : "status";
}

/** A message with a sign and a word; announced to screen readers unless told otherwise. */
export function Notice({ language, tone = "info", title, isAnnounced = true, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={roleOf(tone, isAnnounced)}>
      <Icon name={tone} />
      <div class="notice-body">
        <p class="notice-title">{title ?? say(language, toneWords[tone])}</p>
        {children !== undefined && <div class="notice-text">{children}</div>}
      </div>
    </div>
  );
}
