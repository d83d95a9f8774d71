import { type Bilingual, type ContentText, type Language, say } from "@splot/kernel";
import { Button, ButtonLink, ErrorSummary, errorOf, Field, type FieldError, Form, Notice, PageHeading, Section, Table } from "@splot/kernel/web";
import type { ShownAssignment } from "../../model/role.ts";
import { roleWords, scopeWords } from "../parts/roleWords.ts";
import { spanWords } from "../parts/spans.ts";

export type AccountPageProps = {
  readonly language: Language;
  readonly name: ContentText;
  readonly roles: readonly ShownAssignment[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly passwordAction: string;
  readonly signOutAction: string;
  /** Where this person starts work. */
  readonly workHref: string;
  /** Missing: no right to see the accounts of others. */
  readonly peopleHref?: string | undefined;
  readonly errors: readonly FieldError[];
  readonly isChanged: boolean;
};

const words = {
  lead: { pl: "To Twoje konto: funkcja, role i hasło.", en: "This is your account: function, roles and password." },
  work: { pl: "Przejdź do pracy", en: "Go to work" },
  people: { pl: "Osoby i role", en: "People and roles" },
  roles: { pl: "Twoje role", en: "Your roles" },
  none: { pl: "Nie masz teraz żadnej roli. Nadaje je dyrektor biura.", en: "You have no role now. The office director assigns them." },
  rolesCaption: { pl: "Role, zakres i czas", en: "Roles, reach and time" },
  role: { pl: "Rola", en: "Role" },
  scope: { pl: "Dotyczy", en: "Reaches" },
  span: { pl: "Kiedy", en: "When" },
  change: { pl: "Zmień hasło", en: "Change the password" },
  changed: { pl: "Hasło jest zmienione. Inne urządzenia zostały wylogowane.", en: "The password was changed. Other devices were signed out." },
  current: { pl: "Obecne hasło", en: "Present password" },
  fresh: { pl: "Nowe hasło", en: "New password" },
  hint: { pl: "Co najmniej 12 znaków. Dobre są trzy–cztery przypadkowe słowa.", en: "At least 12 characters. Three or four random words do well." },
  again: { pl: "Nowe hasło jeszcze raz", en: "The new password again" },
  out: { pl: "Wyloguj się", en: "Sign out" },
} satisfies Record<string, Bilingual>;

/** Who I am by function, what I may do and when, my password. */
export function AccountPage(props: AccountPageProps) {
  const { language, name, roles, hidden } = props;
  return (
    <>
      <PageHeading
        title={say(language, name)}
        lead={say(language, words.lead)}
        action={
          <ButtonLink kind="primary" href={props.workHref}>
            {say(language, words.work)}
          </ButtonLink>
        }
      />
      {props.isChanged && (
        <Notice language={language} tone="good">
          {say(language, words.changed)}
        </Notice>
      )}
      <Section
        id="role"
        title={say(language, words.roles)}
        aside={props.peopleHref === undefined ? undefined : <a href={props.peopleHref}>{say(language, words.people)}</a>}
      >
        {roles.length === 0 ? (
          <p>{say(language, words.none)}</p>
        ) : (
          <Table
            language={language}
            caption={say(language, words.rolesCaption)}
            isCaptionHidden
            columns={[
              { key: "role", label: say(language, words.role) },
              { key: "scope", label: say(language, words.scope) },
              { key: "span", label: say(language, words.span) },
            ]}
            rows={roles.map((role) => ({
              key: role.id,
              cells: { role: roleWords(language, role), scope: scopeWords(language, role), span: spanWords(language, role.span) },
            }))}
          />
        )}
      </Section>
      <PasswordForm {...props} />
      <Form action={props.signOutAction} hidden={hidden}>
        <Button kind="quiet">{say(language, words.out)}</Button>
      </Form>
    </>
  );
}

function PasswordForm({ language, passwordAction, hidden, errors }: AccountPageProps) {
  return (
    <Section id="haslo" title={say(language, words.change)}>
      <ErrorSummary language={language} errors={errors} />
      <Form action={passwordAction} hidden={hidden}>
        <Field
          language={language}
          name="current"
          label={say(language, words.current)}
          isRequired
          error={errorOf(errors, "current")}
          control={{ kind: "text", type: "password", autocomplete: "current-password", width: "medium" }}
        />
        <Field
          language={language}
          name="password"
          label={say(language, words.fresh)}
          hint={say(language, words.hint)}
          isRequired
          error={errorOf(errors, "password")}
          control={{ kind: "text", type: "password", autocomplete: "new-password", width: "medium" }}
        />
        <Field
          language={language}
          name="again"
          label={say(language, words.again)}
          isRequired
          error={errorOf(errors, "again")}
          control={{ kind: "text", type: "password", autocomplete: "new-password", width: "medium" }}
        />
        <Button>{say(language, words.change)}</Button>
      </Form>
    </Section>
  );
}
