import type { Child } from "hono/jsx";

export type CardProps = {
  readonly href: string;
  readonly title: Child;
  readonly kicker?: Child;
  /** A line under the content: date, count, state. */
  readonly footer?: Child;
  /** Strategy domain 1–7: a coloured edge beside its word in the kicker. */
  readonly domain?: number | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly children?: Child;
};

/** A thing that can be opened: the whole card follows its one link. */
export function Card({ href, title, kicker, footer, domain, headingLevel = 3, children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article class={domain === undefined ? "card" : `card domain domain-${domain}`}>
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <Heading class="card-title">
        <a class="card-link" href={href}>
          {title}
        </a>
      </Heading>
      {children !== undefined && <div class="card-body">{children}</div>}
      {footer !== undefined && <p class="card-footer">{footer}</p>}
    </article>
  );
}

/** Cards in as many columns as fit. */
export function CardGrid({ children }: { readonly children?: Child }) {
  return <div class="card-grid">{children}</div>;
}
