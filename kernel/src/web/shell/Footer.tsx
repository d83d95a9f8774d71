import { type ContentText, type Language, langOf, say } from "../../text.ts";

/** A link at the foot of every page. */
export type FooterLink = { readonly label: string; readonly href: string };

export type FooterProps = {
  readonly language: Language;
  readonly links: readonly FooterLink[];
  /** Who to turn to; its lines stay lines. */
  readonly contact?: ContentText | undefined;
  /** A demo carries the sentence of independence on every page. */
  readonly isDemo: boolean;
};

/** What every page of a demonstration says of itself. Source: UX rule 19. */
export const demoSentence = {
  pl: "Wersja pokazowa. Projekt niezależny, nieprowadzony ani niezatwierdzony przez Stowarzyszenie Metropolia Krakowska, MFiPR ani Bank Światowy.",
  en: "Demonstration version. An independent project, neither run nor approved by Stowarzyszenie Metropolia Krakowska, MFiPR or the World Bank.",
};

const words = {
  licence: {
    pl: "Splot to otwarte oprogramowanie na licencji EUPL 1.2.",
    en: "Splot is open-source software under the EUPL 1.2 licence.",
  },
  links: { pl: "Stopka", en: "Footer" },
};

/** The foot of every page: links, the demo sentence, the licence. */
export function Footer({ language, links, contact, isDemo }: FooterProps) {
  return (
    <footer class="footer">
      <div class="wrap">
        {links.length > 0 && (
          <nav aria-label={say(language, words.links)}>
            <ul class="footer-links">
              {links.map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {contact !== undefined && (
          <p class="footer-contact" lang={langOf(language, contact)}>
            {say(language, contact)}
          </p>
        )}
        {isDemo && <p class="footer-demo">{say(language, demoSentence)}</p>}
        <p>{say(language, words.licence)}</p>
      </div>
    </footer>
  );
}
