import { type Bilingual, type Language, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import { ButtonLink, LangMark, ListView, PageHeading, StateWord, sortOf, Table, type Tone } from "@splot/kernel/web";
import type { ShownAssignment } from "../../model/role.ts";
import { roleWords, scopeWords } from "../parts/roleWords.ts";

/** States of an account in words. */
export const accountStates = {
  invited: { pl: "zaproszone", en: "invited" },
  active: { pl: "działa", en: "active" },
  locked: { pl: "zablokowane", en: "locked" },
  closed: { pl: "zamknięte", en: "closed" },
} as const satisfies Record<string, Bilingual>;

/** Tones of the states. */
export const accountTones = { invited: "warning", active: "good", locked: "danger", closed: "neutral" } as const satisfies Record<
  keyof typeof accountStates,
  Tone
>;

export type PersonLine = {
  readonly key: string;
  readonly name: { readonly pl: string; readonly en?: string | undefined };
  readonly login: string;
  readonly state: keyof typeof accountStates;
  readonly roles: readonly ShownAssignment[];
  readonly href: string;
};

/** What the address of the list may ask. */
export type PeopleQuery = ListAsked & { readonly stan: string };

/** Columns that the list can be ordered by. */
export const peopleOrders = ["osoba", "login", "stan"] as const;
export const usualPeopleOrder: ListOrder<(typeof peopleOrders)[number]> = { column: "osoba", direction: "ascending" };

export type PeoplePageProps = {
  readonly language: Language;
  readonly path: string;
  readonly asked: PeopleQuery;
  /** Accounts that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly rows: readonly PersonLine[];
  readonly next?: string | undefined;
  /** Missing: this reader may look, not invite. */
  readonly inviteHref?: string | undefined;
};

const words = {
  title: { pl: "Osoby i role", en: "People and roles" },
  lead: { pl: "Kto ma konto, w jakiej roli i czego ta rola dotyczy.", en: "Who has an account, in which role, and what that role reaches." },
  invite: { pl: "Zaproś osobę", en: "Invite a person" },
  person: { pl: "Osoba", en: "Person" },
  login: { pl: "Nazwa logowania", en: "Sign-in name" },
  state: { pl: "Konto", en: "Account" },
  roles: { pl: "Role", en: "Roles" },
  none: { pl: "bez roli", en: "no role" },
  search: { pl: "Szukaj osoby", en: "Search for a person" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Nikt nie pasuje do tych filtrów.", en: "Nobody fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej liter.", en: "Clear the filters or type fewer letters." },
  noneYet: { pl: "Nikt nie ma jeszcze konta.", en: "Nobody has an account yet." },
  noneYetNext: { pl: "Pierwszą osobę zaprasza dyrektor biura.", en: "The office director invites the first person." },
};
const forms = { pl: ["osoba", "osoby", "osób"], en: ["person", "people"] } as const;

/** The accounts of the space with their roles; they name people, so the list leaves the program as no file. */
export function PeoplePage({ language, path, asked, count, rows, next, inviteHref }: PeoplePageProps) {
  const states = Object.entries(accountStates).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        lead={say(language, words.lead)}
        action={
          inviteHref === undefined ? undefined : (
            <ButtonLink kind="primary" href={inviteHref}>
              {say(language, words.invite)}
            </ButtonLink>
          )
        }
      />
      <ListView
        language={language}
        path={path}
        asked={asked}
        search={say(language, words.search)}
        filters={[{ name: "stan", label: say(language, words.state), value: asked.stan, choices: [{ value: "", label: say(language, words.all) }, ...states] }]}
        count={count}
        countForms={forms}
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, words.title)}
          isCaptionHidden
          sort={sortOf({ path, asked, order: orderOf(asked, peopleOrders, usualPeopleOrder) })}
          columns={[
            { key: "osoba", label: say(language, words.person), isSortable: true },
            { key: "login", label: say(language, words.login), isSortable: true },
            { key: "stan", label: say(language, words.state), isSortable: true },
            { key: "roles", label: say(language, words.roles) },
          ]}
          rows={rows.map((line) => ({ key: line.key, cells: cellsOf(language, line) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf(language: Language, { name, login, state, roles, href }: PersonLine) {
  return {
    osoba: (
      <a href={href}>
        <LangMark language={language} text={name} />
      </a>
    ),
    login,
    stan: <StateWord tone={accountTones[state]}>{say(language, accountStates[state])}</StateWord>,
    roles:
      roles.length === 0 ? (
        <span class="muted">{say(language, words.none)}</span>
      ) : (
        roles.map((role) => `${roleWords(language, role)} – ${scopeWords(language, role)}`).join("; ")
      ),
  };
}
