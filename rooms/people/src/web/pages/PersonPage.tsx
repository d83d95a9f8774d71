import { type ContentText, say } from "@splot/kernel";
import { Button, ErrorSummary, errorOf, Field, Form, PageHeading, Section, StateWord, Table } from "@splot/kernel/web";
import type { ShownAssignment } from "../../model/role.ts";
import { RoleFields, type RoleFieldsProps } from "../parts/RoleFields.tsx";
import { roleWords, scopeWords } from "../parts/roleWords.ts";
import { spanWords } from "../parts/spans.ts";
import { accountStates, accountTones } from "./PeoplePage.tsx";

export type PersonPageProps = RoleFieldsProps & {
  readonly name: ContentText;
  readonly login: string;
  readonly state: keyof typeof accountStates;
  readonly roles: readonly ShownAssignment[];
  readonly hidden: Readonly<Record<string, string>>;
  /** The page's own address; its forms hang below it. */
  readonly action: string;
  /** False: this reader may look, not change. */
  readonly mayChange: boolean;
};

const words = {
  lead: { pl: "Nazwa logowania: {login}", en: "Sign-in name: {login}" },
  roles: { pl: "Role", en: "Roles" },
  rolesCaption: { pl: "Role, zakres i czas", en: "Roles, reach and time" },
  role: { pl: "Rola", en: "Role" },
  scope: { pl: "Dotyczy", en: "Reaches" },
  span: { pl: "Kiedy", en: "When" },
  end: { pl: "Odbierz", en: "End" },
  act: { pl: "Czynność", en: "Act" },
  assign: { pl: "Nadaj rolę", en: "Assign a role" },
  from: { pl: "Od dnia (puste: od dziś)", en: "From (empty: today)" },
  to: { pl: "Do dnia (puste: bezterminowo)", en: "Until (empty: without end)" },
  account: { pl: "Konto", en: "Account" },
  link: { pl: "Wydaj nowy link do hasła", en: "Issue a new password link" },
  lock: { pl: "Zablokuj konto", en: "Lock the account" },
  unlock: { pl: "Odblokuj konto", en: "Unlock the account" },
};

/** One account: its roles by date, giving and ending them, the link, the lock. */
export function PersonPage(props: PersonPageProps) {
  const { language, errors, mayChange } = props;
  return (
    <>
      <PageHeading
        title={say(language, props.name)}
        state={<StateWord tone={accountTones[props.state]}>{say(language, accountStates[props.state])}</StateWord>}
        lead={say(language, words.lead).replace("{login}", props.login)}
      />
      <ErrorSummary language={language} errors={errors} />
      <RoleTable {...props} />
      {mayChange && <AssignForm {...props} />}
      {mayChange && <AccountActs {...props} />}
    </>
  );
}

function RoleTable({ language, roles, hidden, action, mayChange }: PersonPageProps) {
  return (
    <Section id="role" title={say(language, words.roles)}>
      <Table
        language={language}
        caption={say(language, words.rolesCaption)}
        isCaptionHidden
        columns={[
          { key: "role", label: say(language, words.role) },
          { key: "scope", label: say(language, words.scope) },
          { key: "span", label: say(language, words.span) },
          ...(mayChange ? [{ key: "act", label: say(language, words.act) }] : []),
        ]}
        rows={roles.map((role) => ({
          key: role.id,
          cells: {
            role: roleWords(language, role),
            scope: scopeWords(language, role),
            span: spanWords(language, role.span),
            act: (
              <Form action={`${action}/koniec-roli`} hidden={{ ...hidden, assignment: role.id }}>
                <Button kind="quiet" fullLabel={`${say(language, words.end)}: ${roleWords(language, role)}`}>
                  {say(language, words.end)}
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </Section>
  );
}

function AssignForm({ language, hidden, action, scopes, values, errors }: PersonPageProps) {
  return (
    <Section id="nadaj" title={say(language, words.assign)}>
      <Form action={`${action}/role`} hidden={hidden}>
        <RoleFields language={language} scopes={scopes} values={values} errors={errors} />
        <Field
          language={language}
          name="from"
          label={say(language, words.from)}
          error={errorOf(errors, "from")}
          control={{ kind: "date", value: values["from"] }}
        />
        <Field language={language} name="to" label={say(language, words.to)} error={errorOf(errors, "to")} control={{ kind: "date", value: values["to"] }} />
        <Button kind="primary">{say(language, words.assign)}</Button>
      </Form>
    </Section>
  );
}

function AccountActs({ language, hidden, action, state }: PersonPageProps) {
  return (
    <Section id="konto" title={say(language, words.account)}>
      {state !== "locked" && state !== "closed" && (
        <Form action={`${action}/link`} hidden={hidden}>
          <Button>{say(language, words.link)}</Button>
        </Form>
      )}
      {state === "locked" ? (
        <Form action={`${action}/odblokowanie`} hidden={hidden}>
          <Button>{say(language, words.unlock)}</Button>
        </Form>
      ) : (
        <Form action={`${action}/blokada`} hidden={hidden}>
          <Button kind="danger">{say(language, words.lock)}</Button>
        </Form>
      )}
    </Section>
  );
}
