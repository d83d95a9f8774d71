import { type Language, say } from "../../text.ts";

/** One place on the way to the page; the last one has no address of its own. */
export type Crumb = {
  readonly label: string;
  /** Language of the label. Missing: that of the page. */
  readonly language?: Language | undefined;
  readonly href?: string | undefined;
};

export type BreadcrumbsProps = { readonly language: Language; readonly crumbs: readonly Crumb[] };

const words = { where: { pl: "Jesteś tutaj", en: "You are here" } };

/** The way from the space's home to this page. */
export function Breadcrumbs({ language, crumbs }: BreadcrumbsProps) {
  return (
    <nav class="crumbs" aria-label={say(language, words.where)}>
      <ol>
        {crumbs.map((crumb, place) => (
          <li>
            {crumb.href === undefined ? (
              <span aria-current={place === crumbs.length - 1 ? "page" : undefined} lang={crumb.language}>
                {crumb.label}
              </span>
            ) : (
              <a href={crumb.href} lang={crumb.language}>
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
