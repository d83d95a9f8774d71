/** The few signs the kit uses; each always stands beside a word. */
export type IconName = "info" | "good" | "warning" | "danger" | "theme" | "person" | "clock" | "search" | "download" | "print" | "link" | "plus";

const shapes: Readonly<Record<IconName, string>> = {
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9v5M10 6.2v.1",
  good: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 10.3l2.4 2.4 4.6-5.2",
  warning: "M10 2.5 18.2 17H1.8zM10 8v4.2M10 14.4v.1",
  danger: "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7zM10 5.8v5M10 13.8v.1",
  theme: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 2v16M10 5.5l5.8-.8M10 9l7.8-.6M10 12.5l7.5-.2M10 16l5-.2",
  person: "M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3.5 17.5c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5",
  clock: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 5.5V10l3 2",
  search: "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.6 12.6 17 17",
  download: "M10 2.5v10M5.8 8.6 10 12.8l4.2-4.2M3.5 17h13",
  print: "M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z",
  link: "M8 12l4-4M8.5 5.5l1.2-1.2a3.5 3.5 0 0 1 5 5l-1.2 1.2M11.5 14.5l-1.2 1.2a3.5 3.5 0 0 1-5-5l1.2-1.2",
  plus: "M10 4v12M4 10h12",
};

/** A line sign of one text height, hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
