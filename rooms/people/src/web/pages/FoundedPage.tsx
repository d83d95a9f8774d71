import { fill, type Language, say } from "@splot/kernel";
import { ButtonLink, FactList, Notice, PageHeading } from "@splot/kernel/web";

export type FoundedPageProps = { readonly language: Language; readonly name: string; readonly login: string; readonly address: string };

const words = {
  title: { pl: "Przestrzeń działa", en: "The space is running" },
  lead: {
    pl: "„{name}” ma już gminy, organy i zespoły. Teraz pierwszy dyrektor ustawia hasło.",
    en: "“{name}” has its municipalities, bodies and teams. Now the first director sets a password.",
  },
  once: {
    pl: "Ten link pokazujemy tylko raz. Działa 7 dni i jeden raz; zapisaliśmy go też w dzienniku serwera.",
    en: "This link is shown only once. It works for 7 days and one time; the log of the server has it too.",
  },
  login: { pl: "Nazwa logowania", en: "Sign-in name" },
  link: { pl: "Jednorazowy link", en: "One-time link" },
  go: { pl: "Ustaw hasło dyrektora", en: "Set the director's password" },
};

/** What founding leaves: the one-time link of the first director. */
export function FoundedPage({ language, name, login, address }: FoundedPageProps) {
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        lead={say(language, fill(words.lead, { name }))}
        action={
          <ButtonLink kind="primary" href={address}>
            {say(language, words.go)}
          </ButtonLink>
        }
      />
      <Notice language={language} tone="warning">
        {say(language, words.once)}
      </Notice>
      <FactList
        facts={[
          { term: say(language, words.login), detail: login },
          { term: say(language, words.link), detail: address },
        ]}
      />
    </>
  );
}
