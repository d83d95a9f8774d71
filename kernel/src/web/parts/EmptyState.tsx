import type { Child } from "hono/jsx";

export type EmptyStateProps = { readonly title: string; readonly action?: Child; readonly children?: Child };

/** What a list says when it has nothing to show: why, and what to do next. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children !== undefined && <div class="empty-body">{children}</div>}
      {action !== undefined && <div class="empty-action">{action}</div>}
    </div>
  );
}
