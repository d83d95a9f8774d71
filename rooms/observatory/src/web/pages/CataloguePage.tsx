import { type Language, say } from "@splot/kernel";
import { ButtonLink, Card, CardGrid, EmptyState, ListTools, Notice, PageHeading, Section, Tag } from "@splot/kernel/web";
import { domainNames, indicatorForms } from "../parts/words.ts";

/** An indicator in the catalogue, in the reader's words. */
export type CatalogueCard = {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  /** Missing: context. */
  readonly domain?: number | undefined;
  /** What is known, of which period, from whom. */
  readonly quality: string;
  readonly standing: "verified" | "unverified" | "empty";
};

export type CataloguePageProps = {
  readonly language: Language;
  readonly action: string;
  readonly cards: readonly CatalogueCard[];
  readonly search: string;
  readonly domain: string;
  readonly standing: string;
  readonly importHref?: string | undefined;
};

const words = {
  title: { pl: "Dane o metropolii", en: "Data on the metropolis" },
  lead: {
    pl: "Każda liczba ma źródło, datę wydania i licencję. Braków nie wypełniamy.",
    en: "Every number has a source, a day of release and a licence. Gaps are not filled in.",
  },
  search: { pl: "Szukaj wskaźnika", en: "Search for an indicator" },
  domain: { pl: "Dziedzina", en: "Domain" },
  standing: { pl: "Wiarygodność", en: "Reliability" },
  all: { pl: "wszystkie", en: "all" },
  context: { pl: "kontekst (poza dziedzinami)", en: "context (outside the domains)" },
  verified: { pl: "Dane statystyki i rejestrów", en: "Official statistics and registers" },
  unverified: { pl: "Zestawienie robocze (niezweryfikowane)", en: "Working compilation (unverified)" },
  unverifiedNote: {
    pl: "Dane przykładowe z prototypu MK Dashboard: zestawienie robocze, niezweryfikowane. Nie są to dane GUS ani żadnego urzędu i nie są oficjalnym zestawem wskaźników strategii.",
    en: "Sample data from the MK Dashboard prototype: a working compilation, unverified. They are not data of GUS or any office, and not the official set of indicators of the strategy.",
  },
  empty: { pl: "Wskaźniki bez wartości", en: "Indicators without values" },
  emptyNote: {
    pl: "Są w katalogu zestawienia roboczego, ale nie mamy ich wartości. Biuro może je wczytać z pliku.",
    en: "They stand in the catalogue of the working compilation, but we have no values for them. The office can load them from a file.",
  },
  import: { pl: "Wczytaj dane z pliku", en: "Load figures from a file" },
  none: { pl: "Nic nie pasuje do tych filtrów", en: "Nothing fits these filters" },
  noneHow: { pl: "Wyczyść filtry albo wpisz krótsze słowo.", en: "Clear the filters or type a shorter word." },
};

/** The catalogue of indicators: official figures first, the unverified compilation apart and marked. */
export function CataloguePage(props: CataloguePageProps) {
  const { language, cards, domain, standing } = props;
  const part = (wanted: CatalogueCard["standing"]) => cards.filter((card) => card.standing === wanted);
  const empty = part("empty");
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        lead={say(language, words.lead)}
        action={
          props.importHref === undefined ? undefined : (
            <ButtonLink kind="primary" href={props.importHref}>
              {say(language, words.import)}
            </ButtonLink>
          )
        }
      />
      <ListTools
        language={language}
        action={props.action}
        search={{ name: "q", label: say(language, words.search), value: props.search }}
        filters={[
          {
            name: "dziedzina",
            label: say(language, words.domain),
            value: domain,
            choices: [
              { value: "", label: say(language, words.all) },
              { value: "0", label: say(language, words.context) },
              ...Object.entries(domainNames).map(([value, name]) => ({ value, label: `${value}. ${say(language, name)}` })),
            ],
          },
          {
            name: "dane",
            label: say(language, words.standing),
            value: standing,
            choices: [
              { value: "", label: say(language, words.all) },
              { value: "verified", label: say(language, words.verified) },
              { value: "unverified", label: say(language, words.unverified) },
              { value: "empty", label: say(language, words.empty) },
            ],
          },
        ]}
        count={cards.length}
        countForms={indicatorForms}
      />
      {cards.length === 0 && <EmptyState title={say(language, words.none)}>{say(language, words.noneHow)}</EmptyState>}
      <Cards language={language} id="urzedowe" title={say(language, words.verified)} cards={part("verified")} />
      {part("unverified").length > 0 && (
        <Section id="robocze" title={say(language, words.unverified)}>
          <Notice language={language} tone="warning" isAnnounced={false}>
            {say(language, words.unverifiedNote)}
          </Notice>
          <CardList language={language} cards={part("unverified")} />
        </Section>
      )}
      {empty.length > 0 && (
        <Section id="bez-wartosci" title={say(language, words.empty)} intro={say(language, words.emptyNote)}>
          <ul>
            {empty.map(({ name, href, unit }) => (
              <li>
                <a href={href}>{name}</a> ({unit})
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Cards({
  language,
  id,
  title,
  cards,
}: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly cards: readonly CatalogueCard[];
}) {
  return cards.length === 0 ? (
    <></>
  ) : (
    <Section id={id} title={title}>
      <CardList language={language} cards={cards} />
    </Section>
  );
}

function CardList({ language, cards }: { readonly language: Language; readonly cards: readonly CatalogueCard[] }) {
  return (
    <CardGrid>
      {cards.map(({ name, href, unit, domain, quality, standing }) => (
        <Card
          href={href}
          title={name}
          domain={domain}
          kicker={domain === undefined ? say(language, words.context) : `${domain}. ${say(language, domainNames[domain] ?? words.context)}`}
          footer={quality}
        >
          {unit} {standing === "unverified" && <Tag>{language === "pl" ? "niezweryfikowane" : "unverified"}</Tag>}
        </Card>
      ))}
    </CardGrid>
  );
}
