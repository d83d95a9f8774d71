/** A view of the same object under its own address. */
export type Tab = { readonly label: string; readonly href: string; readonly isCurrent?: boolean | undefined; readonly count?: number | undefined };

export type TabsProps = { readonly label: string; readonly tabs: readonly Tab[] };

/** Views as links, so each has an address and works without JavaScript. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.isCurrent === true ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
