import { type Language, say } from "@splot/kernel";
import { roleNames } from "@splot/kernel/access";
import type { Space } from "@splot/kernel/database";
import { addressOf, type Room, type Theme } from "@splot/kernel/http";
import { Disclosure, Page, type PageAssets, PageHeading, Section, Table } from "@splot/kernel/web";

export type ApiPageProps = {
  readonly language: Language;
  readonly theme: Theme;
  readonly rooms: readonly Room[];
  readonly assets: PageAssets;
  readonly isDemo: boolean;
  /** The space that the examples name. Missing: none is founded yet. */
  readonly home: Pick<Space, "code" | "name"> | undefined;
};

const words = {
  title: { pl: "Dane i API", en: "Data and API" },
  lead: {
    pl: "Wszystko, co widać na stronach, można pobrać. Wszystko, co można zrobić na stronach, można zrobić przez API.",
    en: "Everything the pages show can be read. Everything the pages do can be done through the API.",
  },
  description: { pl: "Pełny opis w formacie OpenAPI 3.1:", en: "The full description in OpenAPI 3.1:" },
  reads: { pl: "Odczyty", en: "Reads" },
  acts: { pl: "Czynności", en: "Acts" },
  address: { pl: "Adres", en: "Address" },
  what: { pl: "Co daje", en: "What it gives" },
  who: { pl: "Kto może", en: "Who may" },
  anyone: { pl: "każdy", en: "anyone" },
  program: { pl: "program", en: "the program" },
  tryIt: { pl: "Przykład", en: "Example" },
  rules: { pl: "Zasady", en: "Rules" },
  key: {
    pl: "Każda czynność wymaga nagłówka Idempotency-Key. Powtórzenie z tym samym kluczem daje ten sam wynik i niczego nie dodaje.",
    en: "Every act needs the header Idempotency-Key. A repetition with the same key gives the same result and adds nothing.",
  },
  refusal: {
    pl: "Odmowa ma postać problem+json: stały kod, zdanie po polsku i po angielsku, pole, którego dotyczy.",
    en: "A refusal is problem+json: a stable code, a sentence in Polish and English, and the field concerned.",
  },
};

/** The description of the API for people; the machine reads /api/openapi.json. */
export function ApiPage({ language, theme, rooms, assets, isDemo, home }: ApiPageProps) {
  const prefix = language === "en" ? "/en" : "";
  return (
    <Page
      language={language}
      theme={theme}
      assets={assets}
      path="/api"
      title={say(language, words.title)}
      menu={home === undefined ? [] : [{ label: say(language, home.name), href: addressOf(language, home.code, "/") }]}
      isDemo={isDemo}
      crumbs={[{ label: "Splot", href: prefix === "" ? "/" : prefix }, { label: say(language, words.title) }]}
    >
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <p>
        {say(language, words.description)} <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      <Section id="zasady" title={say(language, words.rules)}>
        <ul>
          <li>{say(language, words.key)}</li>
          <li>{say(language, words.refusal)}</li>
        </ul>
      </Section>
      {rooms
        .filter(({ queries, actions }) => queries.length + actions.length > 0)
        .map((room) => (
          <Section id={room.name} title={say(language, room.title)}>
            {room.queries.length > 0 && (
              <Table
                language={language}
                caption={say(language, words.reads)}
                columns={[
                  { key: "address", label: say(language, words.address) },
                  { key: "what", label: say(language, words.what) },
                ]}
                rows={room.queries.map((query) => ({
                  key: query.name,
                  cells: {
                    address: (
                      <code>
                        GET /api/v1/{home?.code ?? "…"}/{query.name}
                      </code>
                    ),
                    what: say(language, query.title),
                  },
                }))}
              />
            )}
            {room.actions.length > 0 && (
              <Disclosure label={`${say(language, words.acts)} (${room.actions.length})`}>
                <Table
                  language={language}
                  caption={say(language, words.acts)}
                  columns={[
                    { key: "address", label: say(language, words.address) },
                    { key: "what", label: say(language, words.what) },
                    { key: "who", label: say(language, words.who) },
                  ]}
                  rows={room.actions.map((act) => ({
                    key: act.name,
                    cells: { address: <code>POST …/{act.name}</code>, what: say(language, act.title), who: whoOf(language, act.grants) },
                  }))}
                />
              </Disclosure>
            )}
          </Section>
        ))}
    </Page>
  );
}

function whoOf(language: Language, grants: readonly { readonly role: string }[]): string {
  const names: Readonly<Record<string, { pl: string; en: string }>> = { ...roleNames, anyone: words.anyone, system: words.program };
  return grants.map(({ role }) => say(language, names[role] ?? { pl: role, en: role })).join(", ");
}
