import { arrange, type Bilingual, day, daysBetween, type FileColumn, formatDay, formatInstant, langOf, markColumns, partAfter, say } from "@splot/kernel";
import type { Grant } from "@splot/kernel/access";
import { type Call, csvAnswer, type Duty, form, KEY_PLACE, listQuery, listWord, page, type Room, type Visit } from "@splot/kernel/http";
import { listUnread, type Notice } from "@splot/kernel/notices";
import { Button, ButtonLink, DutyCard, Form, LangMark, ListView, PageHeading, Section } from "@splot/kernel/web";
import type { z } from "zod";
import { readNotice } from "../actions/readNotice.ts";
import { dutiesOf } from "../duties.ts";
import { lookTitle } from "../look/LookPage.tsx";
import { nouns } from "../model/words.ts";
import { policy } from "../policy.ts";
import { transferTitle } from "../transfer/TransferPage.tsx";
import { jobsTitle } from "./jobs/words.ts";

const words = {
  title: { pl: "Biuro dziś", en: "Office today" },
  none: { pl: "Nic na Ciebie nie czeka.", en: "Nothing waits for you." },
  noneNext: { pl: "Gdy pojawi się sprawa z Twojego zakresu, zobaczysz ją tutaj.", en: "When a matter within your remit comes up, you will see it here." },
  search: { pl: "Szukaj w sprawach", en: "Search the matters" },
  kind: { pl: "Rodzaj sprawy", en: "Kind of matter" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadna sprawa nie pasuje do tych filtrów.", en: "No matter fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
  messages: { pl: "Wiadomości", en: "Messages" },
  places: { pl: "Gdzie pracować", en: "Where to work" },
  older: { pl: "Starsze wiadomości pokażą się, gdy odłożysz te.", en: "Older messages appear once you put these away." },
  putAway: { pl: "Odłóż", en: "Put away" },
  order: { pl: "Najpierw to, co ma najbliższy termin.", en: "Nearest deadline first." },
};

/** Matters shown at once, and messages. */
const PAGE = 50;
const MOST_MESSAGES = 10;
const deskQuery = listQuery({ rodzaj: listWord });
type DeskQuery = z.output<typeof deskQuery>;

/** The inbox of the signed-in person: what waits in all rooms, by deadline. */
export function deskPage(rooms: readonly Room[]) {
  return page({
    path: "/praca",
    grants: policy.openDesk,
    query: deskQuery,
    budget: 4 + 4 * rooms.length,
    async show({ visit, read, query }: Call<DeskQuery>) {
      const { language } = visit;
      const all = await dutiesOf(rooms, { visit, read });
      const found = dutiesAsked(all, { visit, query });
      const { rows, next } = partAfter(found, query.po, { most: PAGE, key: ({ path, label }) => `${path} ${label.pl}` });
      const kinds = [...new Set(all.map(({ about }) => say(language, about)))];
      return {
        title: words.title,
        density: "work" as const,
        body: (
          <>
            <PageHeading
              title={say(language, words.title)}
              lead={all.length === 0 ? undefined : say(language, words.order)}
              kicker={visit.actor.kind === "person" ? say(language, visit.actor.name) : undefined}
            />
            <ListView
              language={language}
              path={visit.at("/praca")}
              asked={query}
              search={say(language, words.search)}
              filters={[
                {
                  name: "rodzaj",
                  label: say(language, words.kind),
                  value: query.rodzaj,
                  choices: [{ value: "", label: say(language, words.all) }, ...kinds.map((value) => ({ value, label: value }))],
                },
              ]}
              count={found.length}
              countForms={nouns.duty}
              hasFile
              noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
              noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
              next={next}
            >
              {rows.map((duty) => (
                <DutyOf visit={visit} duty={duty} today={read.today} />
              ))}
            </ListView>
            <Messages visit={visit} notices={visit.actor.kind === "person" ? await listUnread(read, visit.actor.person, { limit: MOST_MESSAGES + 1 }) : []} />
            <Places visit={visit} rooms={rooms} />
          </>
        ),
      };
    },
  });
}

/** Where the work goes on. Missing grants: those of the page in its room. */
const places: readonly { readonly path: string; readonly label: Bilingual; readonly grants?: readonly Grant[] }[] = [
  { path: "/praca/strategia", label: { pl: "Dokumenty strategii", en: "Strategy documents" } },
  { path: "/praca/konsultacje", label: { pl: "Konsultacje w pracy", en: "Consultations at work" } },
  { path: "/praca/wnioski", label: { pl: "Wnioski w pracy", en: "Insights at work" } },
  { path: "/praca/projekty", label: { pl: "Fiszki projektów", en: "Project fiches" } },
  { path: "/praca/zapytania", label: { pl: "Zapytania o stan zadań", en: "Requests for status" } },
  { path: "/praca/odpowiedzi", label: { pl: "Pytania do mojej gminy", en: "Questions to my municipality" } },
  { path: "/praca/zagrozenia", label: { pl: "Zagrożenia", en: "Threats" } },
  { path: "/praca/dane/pytania", label: { pl: "Jakość danych", en: "Quality of the figures" } },
  { path: "/praca/dane/wartosci", label: { pl: "Wartości od gmin", en: "Values from municipalities" } },
  { path: "/praca/studia", label: { pl: "Studia w pracy", en: "Studies at work" } },
  { path: "/praca/rejestry", label: { pl: "Dane z rejestrów", en: "Data from registers" } },
  { path: "/praca/sieci", label: { pl: "Praca w sieciach", en: "Work in the networks" } },
  { path: "/praca/czlonkowie", label: { pl: "Gminy członkowskie", en: "Member municipalities" } },
  { path: "/praca/zasady", label: { pl: "Zasady podejmowania uchwał", en: "Decision rules" } },
  { path: "/konto/osoby", label: { pl: "Osoby i role", en: "Persons and roles" } },
  { path: "/praca/skrzynka", label: { pl: "Skrzynka nadawcza", en: "Outbox" }, grants: policy.readOutbox },
  { path: "/praca/zadania", label: jobsTitle, grants: policy.openJobs },
  { path: "/praca/przenoszenie", label: transferTitle, grants: policy.acceptTransfer },
  { path: "/praca/wyglad", label: lookTitle, grants: policy.saveLook },
];

/** The places of work that this reader may open. */
function Places({ visit, rooms }: { readonly visit: Visit; readonly rooms: readonly Room[] }) {
  const { language, at, actor } = visit;
  const held = actor.kind === "person" ? actor.roles.map(({ role }): string => role) : [];
  const pages = new Map(rooms.flatMap(({ routes }) => routes).flatMap((route) => (route.kind === "page" ? [[route.path, route.grants ?? []]] : [])));
  return (
    <Section id="miejsca" title={say(language, words.places)}>
      <ul class="footer-links">
        {places
          .filter(({ path, grants = pages.get(path) ?? [] }) => grants.some(({ role }) => held.includes(role)))
          .map(({ path, label }) => (
            <li>
              <a href={at(path)}>{say(language, label)}</a>
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** The same matters as a file, which nobody keeps on the way. */
export function deskCsv(rooms: readonly Room[]) {
  return page({
    path: "/praca.csv",
    grants: policy.openDesk,
    query: deskQuery,
    budget: 4 + 4 * rooms.length,
    async show({ visit, read, query }: Call<DeskQuery>) {
      const rows = dutiesAsked(await dutiesOf(rooms, { visit, read }), { visit, query });
      return csvAnswer({ language: visit.language, name: "sprawy", columns: dutyColumns(visit), rows, isPrivate: true });
    },
  });
}

function dutiesAsked(duties: readonly Duty[], { visit: { language }, query }: { readonly visit: Visit; readonly query: DeskQuery }): readonly Duty[] {
  const own = duties.filter(({ about }) => query.rodzaj === "" || say(language, about) === query.rodzaj);
  return arrange(own, { search: query.szukaj, text: ({ title, label }) => `${say(language, title)} ${say(language, label)}` });
}

function dutyColumns({ language, origin, at, space }: Visit): readonly FileColumn<Duty>[] {
  return [
    { head: { pl: "rodzaj", en: "kind" }, cell: ({ about }) => say(language, about) },
    { head: { pl: "sprawa", en: "matter" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "co_zrobic", en: "what_to_do" }, cell: ({ label }) => say(language, label) },
    { head: { pl: "termin", en: "deadline" }, mayMiss: true, cell: ({ deadline }) => deadline ?? { missing: "not_applicable" } },
    ...markColumns<Duty>(language, () => ({ origin: space.purpose === "exercise" ? "example" : "user" })),
    { head: { pl: "adres", en: "address" }, cell: ({ path }) => `${origin}${at(path)}` },
  ];
}

/** Messages of the program to the reader, each to be put away. Nothing when there is none. */
function Messages({ visit, notices }: { readonly visit: Visit; readonly notices: readonly Notice[] }) {
  const { language, at, space } = visit;
  if (notices.length === 0) return <></>;
  return (
    <Section id="wiadomosci" title={say(language, words.messages)}>
      {notices.slice(0, MOST_MESSAGES).map(({ id, subject, body, link, madeAt }) => (
        <article class="duty">
          <div class="duty-body">
            <p class="kicker">{formatInstant(language, madeAt, space.zone)}</p>
            <h3 class="duty-title" lang={langOf(language, subject)}>
              <a href={at(link)}>{say(language, subject)}</a>
            </h3>
            <p lang={langOf(language, body)}>{say(language, body)}</p>
          </div>
          <div class="duty-action">
            <Form action={at("/praca/wiadomosci")} hidden={{ _key: KEY_PLACE, notice: id }}>
              <Button kind="quiet">
                {say(language, words.putAway)}
                <span class="visually-hidden">: {say(language, subject)}</span>
              </Button>
            </Form>
          </div>
        </article>
      ))}
      {notices.length > MOST_MESSAGES && <p class="muted">{say(language, words.older)}</p>}
    </Section>
  );
}

/** Puts a message away and shows the desk again. */
export const noticeForm = form({
  path: "/praca/wiadomosci",
  action: readNotice,
  input: ({ values }) => ({ notice: values["notice"] ?? "" }),
  done: () => "/praca",
  again: (_, { refusal }) => Promise.reject(refusal),
});

function DutyOf({ visit, duty, today }: { readonly visit: Visit; readonly duty: Duty; readonly today: ReturnType<typeof day> }) {
  const { language, at } = visit;
  const deadline = duty.deadline === undefined ? undefined : { on: formatDay(language, day(duty.deadline)), daysLeft: daysBetween(today, day(duty.deadline)) };
  const title = <LangMark language={language} text={duty.title} />;
  return (
    <DutyCard
      language={language}
      kind={say(language, duty.about)}
      title={title}
      href={at(duty.path)}
      deadline={deadline}
      action={
        <ButtonLink kind="primary" href={at(duty.path)}>
          {say(language, duty.label)}
          <span class="visually-hidden">: {title}</span>
        </ButtonLink>
      }
    />
  );
}
