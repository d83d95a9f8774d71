import { type Bilingual, type ContentText, type Language, say } from "@splot/kernel";
import { type Fact, FactList, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

export type ReleasePageProps = {
  readonly language: Language;
  readonly title: Child;
  readonly mark: Child;
  readonly isVerified: boolean;
  readonly facts: readonly Fact[];
  /** Indicators that the release holds numbers of. */
  readonly indicators: readonly { readonly href: string; readonly name: ContentText }[];
  readonly panels: Child;
};

const words = {
  kicker: { pl: "Wydanie danych", en: "Release of figures" },
  lead: {
    pl: "Liczby z tego wydania wczytano z pliku. Możesz pobrać go w tej samej postaci, w jakiej go przyjęto.",
    en: "The numbers of this release were loaded from a file. You can download it exactly as it came in.",
  },
  unverified: { pl: "Dane niezweryfikowane", en: "Unverified figures" },
  unverifiedText: {
    pl: "Nikt nie potwierdził, że wartości porównano ze źródłem.",
    en: "Nobody has confirmed that the values were compared with the source.",
  },
  indicators: { pl: "Czego dotyczą liczby", en: "What the numbers are about" },
} satisfies Record<string, Bilingual>;

/** A release of figures with its source, its file and its contents. */
export function ReleasePage({ language, title, mark, isVerified, facts, indicators, panels }: ReleasePageProps) {
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading kicker={t(words.kicker)} title={title} mark={mark} lead={t(words.lead)} />
      {!isVerified && (
        <Notice language={language} tone="warning" isAnnounced={false} title={t(words.unverified)}>
          {t(words.unverifiedText)}
        </Notice>
      )}
      <FactList facts={facts} />
      <Section id="wskazniki" title={t(words.indicators)}>
        <ul>
          {indicators.map(({ href, name }) => (
            <li>
              <a href={href}>
                <LangMark language={language} text={name} />
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {panels}
    </>
  );
}
