import { say } from "@splot/kernel";
import { Button, ErrorSummary, errorOf, Field, Form, PageHeading } from "@splot/kernel/web";
import { RoleFields, type RoleFieldsProps } from "../parts/RoleFields.tsx";

export type InvitePageProps = RoleFieldsProps & { readonly action: string; readonly hidden: Readonly<Record<string, string>> };

const words = {
  title: { pl: "Zaproś osobę", en: "Invite a person" },
  lead: {
    pl: "Osobę nazywamy jej funkcją, bez imienia i nazwiska. Po zapisaniu zobaczysz jednorazowy link, który przekażesz tej osobie.",
    en: "A person is named by function, without a name. After saving you see a one-time link to hand to that person.",
  },
  function: { pl: "Funkcja", en: "Function" },
  functionHint: { pl: "Na przykład „Specjalistka ds. mobilności” albo „Wójt gminy Liszki”.", en: "For example “Officer for mobility”." },
  functionEn: { pl: "Funkcja po angielsku", en: "Function in English" },
  login: { pl: "Nazwa logowania", en: "Sign-in name" },
  loginHint: {
    pl: "Małe litery bez polskich znaków, cyfry, kropki i łączniki. Nie podawaj adresu e-mail.",
    en: "Letters a–z, digits, dots and hyphens. No e-mail address.",
  },
  days: { pl: "Ile dni link ma działać", en: "How many days the link works" },
  invite: { pl: "Utwórz konto i link", en: "Make the account and the link" },
};

/** The form that makes an account with its first role. */
export function InvitePage({ action, hidden, ...fields }: InvitePageProps) {
  const { language, values, errors } = fields;
  const days = ["1", "2", "3", "5", "7"].map((value) => ({ value, label: value }));
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <Field
          language={language}
          name="function.pl"
          label={say(language, words.function)}
          hint={say(language, words.functionHint)}
          isRequired
          error={errorOf(errors, "function.pl")}
          control={{ kind: "text", value: values["function.pl"], maxLength: 160 }}
        />
        <Field
          language={language}
          name="function.en"
          label={say(language, words.functionEn)}
          error={errorOf(errors, "function.en")}
          control={{ kind: "text", value: values["function.en"], maxLength: 160 }}
        />
        <Field
          language={language}
          name="login"
          label={say(language, words.login)}
          hint={say(language, words.loginHint)}
          isRequired
          error={errorOf(errors, "login")}
          control={{ kind: "text", value: values["login"], maxLength: 61, width: "medium" }}
        />
        <RoleFields {...fields} />
        <Field
          language={language}
          name="days"
          label={say(language, words.days)}
          error={errorOf(errors, "days")}
          control={{ kind: "select", choices: days, value: values["days"] ?? "3" }}
        />
        <Button kind="primary">{say(language, words.invite)}</Button>
      </Form>
    </>
  );
}
