import { type Bilingual, counted, type Language, say } from "@splot/kernel";
import { ButtonLink, LangMark, PageHeading, StateWord, Table, type Tone } from "@splot/kernel/web";
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

export type PeoplePageProps = {
  readonly language: Language;
  readonly persons: readonly PersonLine[];
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
};
const forms = { pl: ["osoba", "osoby", "osób"], en: ["person", "people"] } as const;

/** The accounts of the space with their roles. */
export function PeoplePage({ language, persons, inviteHref }: PeoplePageProps) {
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
      <Table
        language={language}
        caption={counted(language, persons.length, forms)}
        columns={[
          { key: "name", label: say(language, words.person) },
          { key: "login", label: say(language, words.login) },
          { key: "state", label: say(language, words.state) },
          { key: "roles", label: say(language, words.roles) },
        ]}
        rows={persons.map(({ key, name, login, state, roles, href }) => ({
          key,
          cells: {
            name: (
              <a href={href}>
                <LangMark language={language} text={name} />
              </a>
            ),
            login,
            state: <StateWord tone={accountTones[state]}>{say(language, accountStates[state])}</StateWord>,
            roles:
              roles.length === 0 ? (
                <span class="muted">{say(language, words.none)}</span>
              ) : (
                roles.map((role) => `${roleWords(language, role)} – ${scopeWords(language, role)}`).join("; ")
              ),
          },
        }))}
      />
    </>
  );
}
