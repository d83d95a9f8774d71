/** The sign of Splot: three threads woven together. Decorative, so hidden from screen readers. */
function ThreadSign() {
  return (
    <svg class="sign" viewBox="0 0 36 20" width="36" height="20" aria-hidden="true" focusable="false">
      <path d="M1 3C9 3 11 10 18 10S27 17 35 17" />
      <path d="M1 17C9 17 11 3 18 3S27 10 35 10" />
      <path d="M1 10C9 10 11 17 18 17S27 3 35 3" />
    </svg>
  );
}

export type WordMarkProps = {
  /** Where the mark leads: the home of the space, or `/`. */
  readonly href: string;
  /** The name of the space beside the mark. */
  readonly spaceName?: string | undefined;
};

/** The sign, the word "Splot" and the space's name as one link home. */
export function WordMark({ href, spaceName }: WordMarkProps) {
  return (
    <a class="wordmark" href={href}>
      <ThreadSign />
      <span class="wordmark-name">Splot</span> {spaceName !== undefined && <span class="wordmark-space">{spaceName}</span>}
    </a>
  );
}
