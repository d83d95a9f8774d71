import { type ContentText, dayOf, formatDay, say } from "@splot/kernel";
import { Button, ErrorSummary, errorOf, Field, Form, LangMark, PageHeading, Section, StateWord, Table } from "@splot/kernel/web";
import type { PastRole, ShownAssignment } from "../../model/role.ts";
import { EndForm, type EndFormProps } from "../parts/EndForm.tsx";
import { RoleFields, type RoleFieldsProps } from "../parts/RoleFields.tsx";
import { roleWords, scopeWords } from "../parts/roleWords.ts";
import { spanWords } from "../parts/spans.ts";
import { accountStates, accountTones } from "./PeoplePage.tsx";

export type PersonPageProps = RoleFieldsProps & {
  readonly name: ContentText;
  readonly login: string;
  readonly state: keyof typeof accountStates;
  readonly roles: readonly ShownAssignment[];
  readonly past: readonly PastRole[];
  /** What was typed into the form that ends a role, and its mistakes. */
  readonly ending: Pick<EndFormProps, "values" | "errors">;
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
  none: { pl: "Ta osoba nie ma dziś żadnej roli.", en: "This person holds no role today." },
  end: { pl: "Odbierz rolę", en: "End a role" },
  past: { pl: "Dawne role", en: "Past roles" },
  pastCaption: { pl: "Role, które się skończyły", en: "Roles that are over" },
  reason: { pl: "Powód zakończenia", en: "Why it ended" },
  planned: { pl: "upłynął termin wyznaczony na początku", en: "the term set at the beginning ran out" },
  unstarted: { pl: "nie zaczęła się; odebrano", en: "never began; ended on" },
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
        title={<LangMark language={language} text={props.name} />}
        state={<StateWord tone={accountTones[props.state]}>{say(language, accountStates[props.state])}</StateWord>}
        lead={say(language, words.lead).replace("{login}", props.login)}
      />
      <ErrorSummary language={language} errors={errors} />
      <RoleTable {...props} />
      {mayChange && props.roles.length > 0 && <EndRole {...props} />}
      {mayChange && <AssignForm {...props} />}
      {props.past.length > 0 && <PastTable {...props} />}
      {mayChange && <AccountActs {...props} />}
    </>
  );
}

function RoleTable({ language, roles }: PersonPageProps) {
  return (
    <Section id="role" title={say(language, words.roles)}>
      {roles.length === 0 && <p class="muted">{say(language, words.none)}</p>}
      {roles.length > 0 && (
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
            cells: {
              role: roleWords(language, role),
              scope: scopeWords(language, role),
              span: spanWords(language, role.span),
            },
          }))}
        />
      )}
    </Section>
  );
}

function EndRole({ language, roles, hidden, action, ending }: PersonPageProps) {
  const choices = roles.map((role) => ({
    value: role.id,
    label: `${roleWords(language, role)} – ${scopeWords(language, role)}, ${spanWords(language, role.span)}`,
  }));
  return <EndForm language={language} name="assignment" label={words.end} action={`${action}/koniec-roli`} hidden={hidden} choices={choices} {...ending} />;
}

function PastTable({ language, past }: PersonPageProps) {
  const when = ({ span, endedAt }: PastRole) =>
    span === undefined ? `${say(language, words.unstarted)} ${endedAt === undefined ? "–" : formatDay(language, dayOf(endedAt))}` : spanWords(language, span);
  return (
    <Section id="dawne-role" title={say(language, words.past)}>
      <Table
        language={language}
        caption={say(language, words.pastCaption)}
        isCaptionHidden
        columns={[
          { key: "role", label: say(language, words.role) },
          { key: "scope", label: say(language, words.scope) },
          { key: "span", label: say(language, words.span) },
          { key: "reason", label: say(language, words.reason) },
        ]}
        rows={past.map((role) => ({
          key: role.id,
          cells: {
            role: roleWords(language, role),
            scope: scopeWords(language, role),
            span: when(role),
            reason: role.reason === undefined ? <span class="muted">{say(language, words.planned)}</span> : <span lang="pl">{role.reason}</span>,
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
