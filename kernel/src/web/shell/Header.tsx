import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";
import { addressIn } from "../address.ts";
import { Icon } from "../parts/Icon.tsx";
import { PopOver } from "../parts/PopOver.tsx";
import { type Theme, ThemeSwitch } from "./ThemeSwitch.tsx";
import { WordMark } from "./WordMark.tsx";

/** One entry of the public menu. At most six are shown. */
export type MenuEntry = { readonly label: string; readonly href: string; readonly isCurrent?: boolean | undefined };

/** The space a page belongs to, as the reader sees it. */
export type SpaceSign = { readonly name: string; readonly href: string };

/** Who is signed in, by function. `actions` are forms and links: switch person, sign out. */
export type PersonSign = { readonly name: string; readonly href: string; readonly actions?: Child };

export type HeaderProps = {
  readonly language: Language;
  readonly theme: Theme;
  /** The page's own address without the language part, with its query. */
  readonly path: string;
  readonly menu: readonly MenuEntry[];
  readonly space?: SpaceSign | undefined;
  readonly person?: PersonSign | undefined;
  readonly signInHref?: string | undefined;
};

const words = {
  menu: { pl: "Główne menu", en: "Main menu" },
  signIn: { pl: "Zaloguj się", en: "Sign in" },
  otherLanguage: { pl: "English", en: "Polski" },
};

function PersonChip({ person }: { readonly person: PersonSign }) {
  if (person.actions === undefined) {
    return (
      <a class="tool" href={person.href}>
        <Icon name="person" />
        <span>{person.name}</span>
      </a>
    );
  }
  return (
    <PopOver label={person.name} icon="person" edge="end">
      <div class="choices">{person.actions}</div>
    </PopOver>
  );
}

/** The head of every page: mark, tools, menu of at most six entries. Refuses: a seventh entry is a mistake of the caller and throws. */
export function Header({ language, theme, path, menu, space, person, signInHref }: HeaderProps) {
  if (menu.length > 6) throw new Error(`The menu has ${menu.length} entries; six are the limit`);
  const other: Language = language === "pl" ? "en" : "pl";
  return (
    <header class="header">
      <div class="header-line wrap">
        <WordMark href={space?.href ?? addressIn(language, "/")} spaceName={space?.name} />
        <div class="tools">
          <a class="tool" href={addressIn(other, path)} hreflang={other} lang={other} translate="no">
            {say(language, words.otherLanguage)}
          </a>
          <ThemeSwitch language={language} theme={theme} returnPath={addressIn(language, path)} />
          {person !== undefined && <PersonChip person={person} />}
          {person === undefined && signInHref !== undefined && (
            <a class="tool" href={signInHref}>
              {say(language, words.signIn)}
            </a>
          )}
        </div>
      </div>
      {menu.length > 0 && (
        <nav class="menu wrap" aria-label={say(language, words.menu)}>
          <ul>
            {menu.map((entry) => (
              <li>
                <a href={entry.href} aria-current={entry.isCurrent === true ? "page" : undefined}>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
