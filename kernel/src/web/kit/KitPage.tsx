import { type Language, say } from "../../text.ts";
import { addressIn } from "../address.ts";
import { PageHeading } from "../parts/PageHeading.tsx";
import { Page, type PageAssets } from "../shell/Page.tsx";
import type { Theme } from "../shell/ThemeSwitch.tsx";
import { KitFigures } from "./KitFigures.tsx";
import { KitForms } from "./KitForms.tsx";
import { KitLists } from "./KitLists.tsx";
import { KitParts } from "./KitParts.tsx";
import { KitProofs } from "./KitProofs.tsx";
import { KitThread } from "./KitThread.tsx";

export type KitPageProps = {
  readonly language: Language;
  readonly theme: Theme;
  readonly assets: PageAssets;
  readonly density?: "public" | "workspace" | undefined;
};

const words = {
  title: { pl: "Części, z których zbudowany jest Splot", en: "The parts Splot is built from" },
  lead: {
    pl: "Każda strona programu składa się z tych samych części. Tu widać je wszystkie, z przykładową treścią.",
    en: "Every page of the program is made of the same parts. Here they all are, with sample content.",
  },
  description: { pl: "Przegląd części interfejsu Splot.", en: "An overview of the interface parts of Splot." },
  kicker: { pl: "Dla osób, które rozwijają program", en: "For people who develop the program" },
  space: { pl: "Przegląd części", en: "Parts overview" },
  clock: { pl: "12 marca 2027, 10:00", en: "12 March 2027, 10:00" },
  person: { pl: "Dyrektor biura", en: "Office director" },
  start: { pl: "Strona główna", en: "Home" },
  kit: { pl: "Części", en: "Parts" },
};

const menu = [
  { href: "#czesci", label: { pl: "Podstawy", en: "Basics" } },
  { href: "#formularze", label: { pl: "Formularze", en: "Forms" } },
  { href: "#listy", label: { pl: "Listy", en: "Lists" } },
  { href: "#wykresy", label: { pl: "Wykresy", en: "Figures" } },
  { href: "#nic", label: { pl: "Nić", en: "Thread" } },
  { href: "#dowody", label: { pl: "Dowody", en: "Proofs" } },
];

/** One long page with every part of the kit, mounted at `/kit` and `/en/kit`. All its content is an example. */
export function KitPage({ language, theme, assets, density }: KitPageProps) {
  return (
    <Page
      language={language}
      theme={theme}
      assets={assets}
      path="/kit"
      density={density}
      title={say(language, words.title)}
      description={say(language, words.description)}
      space={{ name: say(language, words.space), href: addressIn(language, "/kit") }}
      menu={menu.map((entry, place) => ({ href: entry.href, label: say(language, entry.label), isCurrent: place === 0 }))}
      crumbs={[{ label: say(language, words.start), href: addressIn(language, "/") }, { label: say(language, words.kit) }]}
      person={{ name: say(language, words.person), href: "#tresc" }}
      exercise={{ clockText: say(language, words.clock) }}
      isDemo
      isUnlisted
    >
      <PageHeading kicker={say(language, words.kicker)} title={say(language, words.title)} lead={say(language, words.lead)} />
      <KitParts language={language} />
      <KitForms language={language} />
      <KitLists language={language} />
      <KitFigures language={language} />
      <KitThread language={language} />
      <KitProofs language={language} />
    </Page>
  );
}
