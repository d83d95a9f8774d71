import { type Bilingual, type ContentText, fill, type Language, type PersonId, say } from "@splot/kernel";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";

/** Persons of the exercise that belong together. */
export type SwitchGroup = { readonly title: Bilingual; readonly persons: readonly SwitchPerson[] };
/** A person of the exercise with the names of the roles held today. */
export type SwitchPerson = { readonly person: PersonId; readonly function: ContentText; readonly roles: readonly Bilingual[] };

export type EntryPageProps = {
  readonly language: Language;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly login: string;
  readonly errors: readonly FieldError[];
  /** Missing: a live space, where nobody enters without a password. */
  readonly exercise?: { readonly action: string; readonly groups: readonly SwitchGroup[] } | undefined;
};

const words = {
  title: { pl: "Logowanie", en: "Sign in" },
  lead: {
    pl: "Konto mają osoby, które pracują w stowarzyszeniu. Żeby czytać, wysłać uwagę i sprawdzić jej los, konto nie jest potrzebne.",
    en: "People who work in the association have accounts. To read, to send a remark and to follow its fate you need none.",
  },
  login: { pl: "Nazwa logowania", en: "Sign-in name" },
  password: { pl: "Hasło", en: "Password" },
  enter: { pl: "Zaloguj się", en: "Sign in" },
  forgot: {
    pl: "Nie pamiętasz hasła? Poproś dyrektora biura o nowy link do jego ustawienia.",
    en: "Forgotten the password? Ask the office director for a new link to set one.",
  },
  switch: { pl: "Wejdź jako osoba ćwiczenia", en: "Enter as a person of the exercise" },
  switchIntro: {
    pl: "Tylko w ćwiczeniu: wybierz funkcję i działaj w jej imieniu, bez hasła. Możesz zmieniać osoby tak często, jak chcesz. Wszystko, co tu zrobisz, jest przykładem.",
    en: "Only in the exercise: choose a function and act in its name, without a password. Change persons as often as you like. Everything you do here is an example.",
  },
  enterAs: { pl: "Wejdź jako: {name}", en: "Enter as: {name}" },
};

/** The sign-in form; in an exercise also the persons to enter as. */
export function EntryPage({ language, action, hidden, login, errors, exercise }: EntryPageProps) {
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <Field
          language={language}
          name="login"
          label={say(language, words.login)}
          isRequired
          error={errorOf(errors, "login")}
          control={{ kind: "text", value: login, autocomplete: "username", width: "medium" }}
        />
        <Field
          language={language}
          name="password"
          label={say(language, words.password)}
          isRequired
          error={errorOf(errors, "password")}
          control={{ kind: "text", type: "password", autocomplete: "current-password", width: "medium" }}
        />
        <Button kind="primary">{say(language, words.enter)}</Button>
      </Form>
      <p class="muted">{say(language, words.forgot)}</p>
      {exercise !== undefined && <SwitchList language={language} hidden={hidden} action={exercise.action} groups={exercise.groups} />}
    </>
  );
}

type SwitchListProps = {
  readonly language: Language;
  readonly hidden: Readonly<Record<string, string>>;
  readonly action: string;
  readonly groups: readonly SwitchGroup[];
};

function SwitchList({ language, hidden, action, groups }: SwitchListProps) {
  return (
    <Section id="osoby" title={say(language, words.switch)}>
      <Notice language={language} isAnnounced={false}>
        {say(language, words.switchIntro)}
      </Notice>
      {groups.map((group) => (
        <section>
          <h3>{say(language, group.title)}</h3>
          <Form action={action} hidden={hidden}>
            <ButtonRow>
              {group.persons.map(({ person, function: name, roles }) => (
                <Button
                  name="person"
                  value={person}
                  fullLabel={`${say(language, fill(words.enterAs, { name: say(language, name) }))}${several(language, roles)}`}
                >
                  <LangMark language={language} text={name} />
                  {several(language, roles)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </section>
      ))}
    </Section>
  );
}

/** The roles of a person who has several, in brackets: the function alone would not tell what one may do. */
function several(language: Language, roles: readonly Bilingual[]): string {
  return roles.length < 2 ? "" : ` (${roles.map((role) => say(language, role)).join(", ")})`;
}
