import { type Bilingual, dayOf, formatDay, type ListAsked, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ListView, PageHeading, Table } from "@splot/kernel/web";
import { type Declaration, declarationStateCodes, declarationStates, signatoryKinds } from "../../model/declaration.ts";
import { DeclarationSigns } from "../parts/DeclarationSigns.tsx";

/** What the address of the list may ask. */
export type DeskQuery = ListAsked & { readonly stan: string };

export type DeclarationsDeskPageProps = {
  readonly visit: Visit;
  readonly asked: DeskQuery;
  readonly count: number;
  readonly declarations: readonly Declaration[];
  /** Names out of the sealed contacts, by contact. */
  readonly names: ReadonlyMap<string, string | undefined>;
  readonly next?: string | undefined;
  /** Where the text is announced. Missing: this reader may not. */
  readonly textHref?: string | undefined;
};

export const deskTitle = { pl: "Deklaracje poparcia", en: "Declarations of support" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Pokaż te, które są potwierdzone i mają zgodę na nazwę. Nazwy są zaszyfrowane i znikną, gdy minie ich termin.",
    en: "Show those that are confirmed and have consent to the name. Names are sealed and go when their time has passed.",
  },
  text: { pl: "Tekst deklaracji", en: "Text of the declaration" },
  search: { pl: "Szukaj numeru", en: "Search for a number" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  number: { pl: "Numer", en: "Number" },
  name: { pl: "Kto podpisał", en: "Who signed" },
  consent: { pl: "Zgoda na nazwę", en: "Consent to the name" },
  yes: { pl: "tak", en: "yes" },
  no: { pl: "nie", en: "no" },
  sent: { pl: "Podpisano", en: "Signed" },
  erased: { pl: "dane usunięte", en: "data erased" },
  noneFit: { pl: "Żadna deklaracja nie pasuje do tych filtrów.", en: "No declaration fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
  noneYet: { pl: "Nie ma jeszcze deklaracji.", en: "There are no declarations yet." },
  noneYetNext: {
    pl: "Pojawią się, gdy ktoś podpisze formularz na stronie partnerów.",
    en: "They appear when somebody signs the form on the page of partners.",
  },
} satisfies Record<string, Bilingual>;
const nouns = { pl: ["deklaracja", "deklaracje", "deklaracji"], en: ["declaration", "declarations"] } as const;

/** All declarations for the office, each with its one act behind its number. */
export function DeclarationsDeskPage({ visit, asked, count, declarations, names, next, textHref }: DeclarationsDeskPageProps) {
  const { language, at, space } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading
        title={t(deskTitle)}
        lead={t(words.lead)}
        action={textHref === undefined ? undefined : <ButtonLink href={textHref}>{t(words.text)}</ButtonLink>}
      />
      <ListView
        language={language}
        path={at("/praca/deklaracje")}
        asked={asked}
        search={t(words.search)}
        filters={[
          {
            name: "stan",
            label: t(words.state),
            value: asked.stan,
            choices: [{ value: "", label: t(words.all) }, ...declarationStateCodes.map((value) => ({ value, label: t(declarationStates[value]) }))],
          },
        ]}
        count={count}
        countForms={nouns}
        hasFile
        noneFit={{ title: t(words.noneFit), next: t(words.noneFitNext) }}
        noneYet={{ title: t(words.noneYet), next: t(words.noneYetNext) }}
        next={next}
      >
        <Table
          language={language}
          caption={t(deskTitle)}
          isCaptionHidden
          columns={[
            { key: "number", label: t(words.number) },
            { key: "name", label: t(words.name) },
            { key: "consent", label: t(words.consent) },
            { key: "sent", label: t(words.sent) },
            { key: "state", label: t(words.state) },
          ]}
          rows={declarations.map((one) => ({
            key: one.id,
            cells: {
              number: <a href={at(one.address)}>{one.code}</a>,
              name: (
                <>
                  <Signatory visit={visit} name={one.shownName ?? names.get(one.contact ?? "")} />{" "}
                  <span class="muted">({t(signatoryKinds[one.signatory])})</span>
                </>
              ),
              consent: t(one.hasConsent ? words.yes : words.no),
              sent: formatDay(language, dayOf(one.sentAt, space.zone)),
              state: <DeclarationSigns visit={visit} declaration={one} />,
            },
          }))}
        />
      </ListView>
    </>
  );
}

/** The name of a signatory, as it was written. Missing: it was erased. */
function Signatory({ visit, name }: { readonly visit: Visit; readonly name: string | undefined }) {
  return name === undefined ? <span class="muted">{say(visit.language, words.erased)}</span> : <span lang="pl">{name}</span>;
}
