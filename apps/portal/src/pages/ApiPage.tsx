import { type Language, say } from "@splot/kernel";
import { roleNames } from "@splot/kernel/access";
import type { Space } from "@splot/kernel/database";
import { addressOf, curlOfAct, curlOfOpen, curlOfRead, type Examples, type Room, type Theme } from "@splot/kernel/http";
import { Disclosure, Page, type PageAssets, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";

/** What is shown of one space: where its API stands, and real inputs for its reads. */
export type ShownApi = { readonly space: Pick<Space, "code" | "name">; readonly base: string; readonly examples: Examples };

export type ApiPageProps = {
  readonly language: Language;
  readonly theme: Theme;
  readonly rooms: readonly Room[];
  readonly assets: PageAssets;
  readonly isDemo: boolean;
  /** The space that the examples name. Missing: none is founded yet. */
  readonly shown: ShownApi | undefined;
  /** All spaces whose examples can be chosen. */
  readonly spaces: readonly Pick<Space, "code" | "name">[];
};

const words = {
  title: { pl: "Dane i API", en: "Data and API" },
  lead: {
    pl: "Wszystko, co widać na stronach, można pobrać. Wszystko, co można zrobić na stronach, można zrobić przez API.",
    en: "Everything the pages show can be read. Everything the pages do can be done through the API.",
  },
  description: { pl: "Pełny opis w formacie OpenAPI 3.1:", en: "The full description in OpenAPI 3.1:" },
  rooms: { pl: "Przejdź do:", en: "Go to:" },
  spaces: { pl: "Przykłady z przestrzeni:", en: "Examples from the space:" },
  opens: { pl: "Otwarte dane", en: "Open data" },
  openRules: {
    pl: "Te adresy czyta każdy, także strony innych (CORS), bez konta i klucza. Format wybiera się końcówką adresu, polem format albo nagłówkiem Accept. ETag i If-None-Match oszczędzają pobierania; RateLimit mówi, ile zapytań zostało.",
    en: "Anybody reads these addresses, pages of others too (CORS), without an account or a key. The format is chosen by the ending of the address, the field format or the header Accept. ETag and If-None-Match save fetching; RateLimit says how many requests are left.",
  },
  formats: { pl: "Końcówki", en: "Endings" },
  reads: { pl: "Odczyty", en: "Reads" },
  acts: { pl: "Czynności", en: "Acts" },
  who: { pl: "Kto może", en: "Who may" },
  anyone: { pl: "każdy", en: "anyone" },
  program: { pl: "program", en: "the program" },
  from: { pl: "W miejsce {field} wstaw wartość z odpowiedzi {from}, pole {key}.", en: "Replace {field} with a value of the answer of {from}, member {key}." },
  rules: { pl: "Zasady", en: "Rules" },
  key: {
    pl: "Każda czynność wymaga nagłówka Idempotency-Key. Powtórzenie z tym samym kluczem daje ten sam wynik i niczego nie dodaje.",
    en: "Every act needs the header Idempotency-Key. A repetition with the same key gives the same result and adds nothing.",
  },
  refusal: {
    pl: "Odmowa ma postać problem+json: stały kod, zdanie po polsku i po angielsku, pole, którego dotyczy.",
    en: "A refusal is problem+json: a stable code, a sentence in Polish and English, and the field concerned.",
  },
  session: {
    pl: "Kto ma konto, loguje się czynnością people.signIn. Odpowiedź ma pole token. Wpisz je w zmienną SPLOT_TOKEN.",
    en: "Who has an account signs in by the act people.signIn. The answer has the member token. Put it into the variable SPLOT_TOKEN.",
  },
  zeros: {
    pl: "Odczyty w przykładach pytają o prawdziwe rzeczy. W czynnościach identyfikator z samych zer zastąp tym, który dał odczyt.",
    en: "The reads of the examples ask for real things. In acts, replace an id of zeros with one that a read gave.",
  },
  exercise: {
    pl: "Czynności działają naprawdę. Próbuj ich w przestrzeni ćwiczeń.",
    en: "Acts have a real effect. Try them in a space for exercise.",
  },
};

/** The description of the API for people; the machine reads /api/openapi.json. */
export function ApiPage({ language, theme, rooms, assets, isDemo, shown, spaces }: ApiPageProps) {
  const prefix = language === "en" ? "/en" : "";
  const description = `/api/openapi.json${shown === undefined ? "" : `?przestrzen=${shown.space.code}`}`;
  return (
    <Page
      language={language}
      theme={theme}
      assets={assets}
      path="/api"
      title={say(language, words.title)}
      menu={shown === undefined ? [] : [{ label: say(language, shown.space.name), href: addressOf(language, shown.space.code, "/") }]}
      isDemo={isDemo}
      crumbs={[{ label: "Splot", href: prefix === "" ? "/" : prefix }, { label: say(language, words.title) }]}
    >
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <p>
        {say(language, words.description)} <a href={description}>/api/openapi.json</a>
      </p>
      <Section id="zasady" title={say(language, words.rules)}>
        <ul>
          {[words.key, words.refusal, words.session, words.zeros, words.exercise].map((rule) => (
            <li>{say(language, rule)}</li>
          ))}
        </ul>
        <p>
          {say(language, words.rooms)}{" "}
          {rooms.map((room, place) => (
            <>
              {place > 0 && " · "}
              <a href={`#${room.name}`}>{say(language, room.title)}</a>
            </>
          ))}
        </p>
        {spaces.length > 1 && (
          <p>
            {say(language, words.spaces)}{" "}
            {spaces.map(({ code, name }, place) => (
              <>
                {place > 0 && " · "}
                {code === shown?.space.code ? <strong>{say(language, name)}</strong> : <a href={`${prefix}/api?przestrzen=${code}`}>{say(language, name)}</a>}
              </>
            ))}
          </p>
        )}
      </Section>
      {shown !== undefined && rooms.map((room) => <RoomOperations language={language} room={room} shown={shown} />)}
    </Page>
  );
}

/** Everything of one room that somebody outside the program can ask or do. */
function RoomOperations({ language, room, shown }: { readonly language: Language; readonly room: Room; readonly shown: ShownApi }) {
  const acts = room.actions.filter(({ grants }) => grants.some(({ role }) => role !== "system"));
  const opens = room.opens ?? [];
  if (opens.length + room.queries.length + acts.length === 0) return <></>;
  return (
    <Section id={room.name} title={say(language, room.title)}>
      {opens.length > 0 && (
        <>
          <h3>{say(language, words.opens)}</h3>
          <p>{say(language, words.openRules)}</p>
        </>
      )}
      {opens.map((open) => (
        <Operation language={language} operation={open} line={curlOfOpen(shown.base, open, shown.examples.get(open.name))}>
          <p>{say(language, open.about)}</p>
          {open.formats.length > 1 && (
            <p>
              {say(language, words.formats)}: <code>{open.formats.map(({ ending }) => `.${ending}`).join(" ")}</code>
            </p>
          )}
        </Operation>
      ))}
      {room.queries.length > 0 && <h3>{say(language, words.reads)}</h3>}
      {room.queries.map((query) => {
        const input = shown.examples.get(query.name);
        return (
          <Operation language={language} operation={query} line={curlOfRead(shown.base, query, input)}>
            {input === undefined &&
              Object.entries(query.example ?? {}).map(([field, { from, key }]) => (
                <p>{say(language, words.from).replace("{field}", `<${field}>`).replace("{from}", from).replace("{key}", key)}</p>
              ))}
          </Operation>
        );
      })}
      {acts.length > 0 && <h3>{say(language, words.acts)}</h3>}
      {acts.map((act) => (
        <Operation language={language} operation={act} line={curlOfAct(shown.base, act)} />
      ))}
    </Section>
  );
}

type OperationProps = {
  readonly language: Language;
  readonly operation: Pick<Room["queries"][number], "name" | "title"> & { readonly grants?: Room["queries"][number]["grants"] };
  readonly line: string;
  readonly children?: Child;
};

function Operation({ language, operation: { name, title, grants }, line, children }: OperationProps) {
  return (
    <Disclosure
      label={
        <>
          {say(language, title)} <code>{name}</code>
        </>
      }
    >
      <p>
        {say(language, words.who)}: {whoOf(language, grants ?? [{ role: "anyone" }])}.
      </p>
      <pre class="snippet" lang="zxx">
        <code>{line}</code>
      </pre>
      {children}
    </Disclosure>
  );
}

function whoOf(language: Language, grants: readonly { readonly role: string }[]): string {
  const names: Readonly<Record<string, { pl: string; en: string }>> = { ...roleNames, anyone: words.anyone, system: words.program };
  return [...new Set(grants.map(({ role }) => say(language, names[role] ?? { pl: role, en: role })))].join(", ");
}
