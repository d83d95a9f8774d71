import { type Bilingual, type ContentText, dayOf, formatDay, type Instant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, type Fact, FactList, NameMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Declaration, declineReasons, signatoryKinds } from "../../model/declaration.ts";
import { DeclarationSigns } from "../parts/DeclarationSigns.tsx";
import { polishOn } from "../parts/RoundSigns.tsx";
import { SignedText } from "../parts/SignedText.tsx";

export type DeclarationPageProps = {
  readonly visit: Visit;
  readonly declaration: Declaration;
  /** Who signed: the public name, or for the office what the sealed contact says. Missing: erased. */
  readonly name: string | undefined;
  /** Name of the municipality. Missing: not given. */
  readonly municipality: ContentText | undefined;
  /** What the office may do now; nothing for others. */
  readonly office?: Child;
  readonly panels: Child;
};

const words = {
  kicker: { pl: "Deklaracja poparcia {code}", en: "Declaration of support {code}" },
  erased: { pl: "dane usunięte", en: "data erased" },
  text: { pl: "Co podpisano", en: "What was signed" },
  who: { pl: "Kto podpisał", en: "Who signed" },
  municipality: { pl: "Gmina", en: "Municipality" },
  notGiven: { pl: "nie podano", en: "not given" },
  sent: { pl: "Podpisano", en: "Signed" },
  confirmed: { pl: "Potwierdzono", en: "Confirmed" },
  shown: { pl: "Na liście od", en: "On the list since" },
  declined: { pl: "Powód odrzucenia", en: "Reason for declining" },
  address: { pl: "Stały adres", en: "Permanent address" },
  sign: { pl: "Podpisz deklarację", en: "Sign the declaration" },
} satisfies Record<string, Bilingual>;

/** One declaration: who signed, what, when, and how it stands. */
export function DeclarationPage({ visit, declaration, name, municipality, office, panels }: DeclarationPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading
        kicker={t(words.kicker).replace("{code}", declaration.code)}
        title={name === undefined ? t(words.erased) : <span lang={polishOn(visit)}>{name}</span>}
        state={<DeclarationSigns visit={visit} declaration={declaration} />}
        action={office === undefined ? <ButtonLink href={at("/partnerzy/deklaracja")}>{t(words.sign)}</ButtonLink> : undefined}
      />
      <Columns aside={<FactList facts={factsOf(visit, declaration, municipality)} />}>
        <Section id="tekst" title={t(words.text)}>
          <SignedText visit={visit} text={declaration.text} version={declaration.textVersion} />
        </Section>
        {office}
      </Columns>
      {panels}
    </>
  );
}

function factsOf(visit: Visit, declaration: Declaration, municipality: ContentText | undefined): readonly Fact[] {
  const { language, space } = visit;
  const t = (text: Bilingual) => say(language, text);
  const on = (term: Bilingual, at: Instant | undefined): readonly Fact[] =>
    at === undefined ? [] : [{ term: t(term), detail: formatDay(language, dayOf(at, space.zone)) }];
  const { declined } = declaration;
  return [
    { term: t(words.who), detail: t(signatoryKinds[declaration.signatory]) },
    { term: t(words.municipality), detail: municipality === undefined ? t(words.notGiven) : <NameMark language={language} text={municipality} /> },
    ...on(words.sent, declaration.sentAt),
    ...on(words.confirmed, declaration.confirmedAt),
    ...on(words.shown, declined === undefined ? declaration.shownAt : undefined),
    ...(declined === undefined ? [] : [{ term: t(words.declined), detail: t(declineReasons[declined.reason]) }]),
    { term: t(words.address), detail: <span class="breakable">{`${visit.origin}${visit.at(declaration.address)}`}</span> },
  ];
}
