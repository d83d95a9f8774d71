import { cutPart, type FileColumn, findId, formatInstant, langOf, markColumns, say } from "@splot/kernel";
import { type Call, csvStream, FILE_PART, listQuery, listWord, page, type Visit } from "@splot/kernel/http";
import { countNotices, listNotices, type NoticeFilter, type Notice as Sent } from "@splot/kernel/notices";
import { ListView, Notice, PageHeading, Table } from "@splot/kernel/web";
import { isSecretLink } from "@splot/people";
import type { z } from "zod";
import { policy } from "../policy.ts";

const words = {
  title: { pl: "Skrzynka nadawcza", en: "Outbox" },
  lead: {
    pl: "Powiadomienia o kolejnych krokach spraw. Adresy odbiorców są zaszyfrowane i tu ich nie widać.",
    en: "Notices of the steps of matters. Recipients' addresses are sealed and not shown here.",
  },
  exercise: { pl: "Ćwiczenie niczego nie wysyła na zewnątrz. Powiadomienia zostają tutaj.", en: "An exercise sends nothing outside. Notices stay here." },
  none: { pl: "Nie ma jeszcze żadnych powiadomień.", en: "There are no notices yet." },
  noneNext: {
    pl: "Pojawią się, gdy biuro opublikuje odpowiedzi na uwagi albo zapadnie decyzja.",
    en: "They appear when the office publishes answers to remarks or a decision is taken.",
  },
  search: { pl: "Szukaj w powiadomieniach", en: "Search the notices" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadne powiadomienie nie pasuje do tych filtrów.", en: "No notice fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  when: { pl: "Kiedy", en: "When" },
  subject: { pl: "Temat", en: "Subject" },
  body: { pl: "Treść", en: "Text" },
  state: { pl: "Stan", en: "State" },
};
const nouns = { pl: ["powiadomienie", "powiadomienia", "powiadomień"], en: ["notice", "notices"] } as const;
const states: Readonly<Record<string, { pl: string; en: string }>> = {
  queued: { pl: "czeka na wysłanie", en: "waiting to be sent" },
  sent: { pl: "wysłane", en: "sent" },
  bounced: { pl: "zwrócone", en: "bounced" },
  read: { pl: "przeczytane", en: "read" },
  stopped: { pl: "zatrzymane: odbiorca zrezygnował", en: "stopped: the recipient ended it" },
  kept: { pl: "zatrzymane w ćwiczeniu", en: "kept in the exercise" },
};

const PAGE = 50;
const outboxQuery = listQuery({ stan: listWord });
type OutboxQuery = z.output<typeof outboxQuery>;

function filterOf({ szukaj, stan, po }: OutboxQuery, limit: number): NoticeFilter {
  return { search: szukaj === "" ? undefined : szukaj, state: stan in states ? stan : undefined, after: findId(po), limit };
}

/** The outbox of the space, for the office. */
export const outboxPage = page({
  path: "/praca/skrzynka",
  grants: policy.readOutbox,
  budget: 6,
  query: outboxQuery,
  async show({ visit, read, query }: Call<OutboxQuery>) {
    const { language, space } = visit;
    const found = await listNotices(read, filterOf(query, PAGE + 1));
    const notices = found.slice(0, PAGE);
    return {
      title: words.title,
      density: "work" as const,
      crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
      body: (
        <>
          <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
          {space.purpose === "exercise" && (
            <Notice language={language} isAnnounced={false}>
              {say(language, words.exercise)}
            </Notice>
          )}
          <ListView
            language={language}
            path={visit.at("/praca/skrzynka")}
            asked={query}
            search={say(language, words.search)}
            filters={[
              {
                name: "stan",
                label: say(language, words.state),
                value: query.stan,
                choices: [
                  { value: "", label: say(language, words.all) },
                  ...Object.entries(states).map(([value, name]) => ({ value, label: say(language, name) })),
                ],
              },
            ]}
            count={await countNotices(read, filterOf(query, PAGE))}
            countForms={nouns}
            hasFile
            noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
            noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
            next={found.length > PAGE ? notices.at(-1)?.id : undefined}
          >
            <Table
              language={language}
              caption={say(language, words.title)}
              isCaptionHidden
              isFolding
              columns={[
                { key: "when", label: say(language, words.when) },
                { key: "subject", label: say(language, words.subject) },
                { key: "body", label: say(language, words.body) },
                { key: "state", label: say(language, words.state) },
              ]}
              rows={notices.map((notice) => ({ key: notice.id, cells: cellsOf(visit, notice) }))}
            />
          </ListView>
        </>
      ),
    };
  },
});

/** The same notices as a file, without anything of their recipients. */
export const outboxCsv = page({
  path: "/praca/skrzynka.csv",
  grants: policy.readOutbox,
  budget: 4,
  query: outboxQuery,
  async show({ visit, read, query }: Call<OutboxQuery>) {
    const filter = filterOf(query, FILE_PART + 1);
    const file = { language: visit.language, name: "skrzynka", columns: columnsOf(visit), isPrivate: true };
    return csvStream(read, file, async (after: string | undefined) => cutPart(await listNotices(read, { ...filter, after }), FILE_PART, ({ id }) => id));
  },
});

function stateOf({ language }: Visit, { state }: Sent): string {
  return say(language, states[state] ?? { pl: state, en: state });
}

function cellsOf(visit: Visit, notice: Sent) {
  const { language, space, at } = visit;
  return {
    when: formatInstant(language, notice.madeAt, space.zone),
    subject: isSecretLink(notice.link) ? (
      <span lang={langOf(language, notice.subject)}>{say(language, notice.subject)}</span>
    ) : (
      <a href={at(notice.link)} lang={langOf(language, notice.subject)}>
        {say(language, notice.subject)}
      </a>
    ),
    body: <span lang={langOf(language, notice.body)}>{say(language, notice.body)}</span>,
    state: stateOf(visit, notice),
  };
}

function columnsOf(visit: Visit): readonly FileColumn<Sent>[] {
  const { language, origin, at, space } = visit;
  return [
    { head: { pl: "kiedy", en: "when" }, cell: ({ madeAt }) => madeAt.toISOString() },
    { head: { pl: "temat", en: "subject" }, cell: ({ subject }) => say(language, subject) },
    { head: { pl: "tresc", en: "text" }, cell: ({ body }) => say(language, body) },
    { head: { pl: "stan", en: "state" }, cell: (notice) => stateOf(visit, notice) },
    ...markColumns<Sent>(language, () => ({ origin: space.purpose === "exercise" ? "example" : "user" })),
    { head: { pl: "adres", en: "address" }, mayMiss: true, cell: ({ link }) => (isSecretLink(link) ? { missing: "not_applicable" } : `${origin}${at(link)}`) },
  ];
}
