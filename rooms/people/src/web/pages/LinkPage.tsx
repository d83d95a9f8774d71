import { formatInstant, type Language, say } from "@splot/kernel";
import { ButtonLink, FactList, Notice, PageHeading } from "@splot/kernel/web";

export type LinkPageProps = {
  readonly language: Language;
  readonly login: string;
  readonly address: string;
  readonly expiresAt: Date;
  readonly zone: string;
  readonly backHref: string;
};

const words = {
  title: { pl: "Link do ustawienia hasła", en: "Link to set the password" },
  once: {
    pl: "Ten link pokazujemy tylko raz. Przekaż go tej osobie bezpieczną drogą, na przykład osobiście.",
    en: "This link is shown only once. Hand it to the person in a safe way, for example in person.",
  },
  login: { pl: "Nazwa logowania", en: "Sign-in name" },
  link: { pl: "Jednorazowy link", en: "One-time link" },
  until: { pl: "Działa do", en: "Works until" },
  back: { pl: "Wróć do osób i ról", en: "Back to people and roles" },
};

/** A one-time link, shown once to the person who made it. */
export function LinkPage({ language, login, address, expiresAt, zone, backHref }: LinkPageProps) {
  return (
    <>
      <PageHeading title={say(language, words.title)} />
      <Notice language={language} tone="warning">
        {say(language, words.once)}
      </Notice>
      <FactList
        facts={[
          { term: say(language, words.login), detail: login },
          { term: say(language, words.link), detail: address },
          { term: say(language, words.until), detail: formatInstant(language, expiresAt, zone) },
        ]}
      />
      <ButtonLink href={backHref}>{say(language, words.back)}</ButtonLink>
    </>
  );
}
