import { type Bilingual, type ContentText, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, errorOf, Field } from "@splot/kernel/web";
import { authorKindCodes, authorKinds } from "../../model/words.ts";
import type { FormState } from "./formErrors.ts";

export type AuthorFieldsProps = {
  readonly visit: Visit;
  /** Choices of one's own municipality; none: it is not asked here. */
  readonly municipalities: readonly { readonly teryt: string; readonly name: ContentText }[];
  readonly form: FormState;
};

const words = {
  optional: { pl: "Dodaj coś o sobie", en: "Add something about yourself" },
  author: { pl: "Kim jesteś?", en: "Who are you?" },
  municipality: { pl: "Twoja gmina", en: "Your municipality" },
  none: { pl: "– nie podaję –", en: "– not given –" },
  name: { pl: "Nazwa do pokazania", en: "Name to be shown" },
  nameHint: {
    pl: "Instytucja podaje swoją nazwę. Osoba może zostawić to pole puste.",
    en: "An institution gives its name. A person can leave this field empty.",
  },
  consent: { pl: "Zgadzam się na pokazanie mojego imienia i nazwiska przy uwadze", en: "I agree that my name is shown with the remark" },
  email: { pl: "E-mail, na który przyślemy odpowiedź", en: "E-mail for the answer" },
  emailHint: {
    pl: "Adres zobaczy tylko biuro. Usuniemy go najpóźniej po roku.",
    en: "Only the office will see the address. We erase it after a year at the latest.",
  },
} satisfies Record<string, Bilingual>;

/** Who sends it, as far as they want to tell: folded away until it is used. */
export function AuthorFields({ visit, municipalities, form: { values, errors } }: AuthorFieldsProps) {
  const { language } = visit;
  const untouchedValues: Readonly<Record<string, string>> = { authorKind: "resident" };
  const isUsed = ["shownName", "hasConsent", "email", "teryt", "authorKind"].some(
    (name) => errorOf(errors, name) !== undefined || (values[name] ?? "") !== (name in values ? (untouchedValues[name] ?? "") : ""),
  );
  return (
    <Disclosure label={say(language, words.optional)} isOpen={isUsed}>
      <Field
        language={language}
        name="email"
        label={say(language, words.email)}
        hint={say(language, words.emailHint)}
        error={errorOf(errors, "email")}
        control={{ kind: "text", type: "email", value: values["email"], autocomplete: "email", maxLength: 200 }}
      />
      <Field
        language={language}
        name="authorKind"
        label={say(language, words.author)}
        error={errorOf(errors, "authorKind")}
        control={{
          kind: "select",
          value: values["authorKind"] ?? "resident",
          choices: authorKindCodes.map((value) => ({ value, label: say(language, authorKinds[value]) })),
        }}
      />
      {municipalities.length > 0 && (
        <Field
          language={language}
          name="teryt"
          label={say(language, words.municipality)}
          error={errorOf(errors, "teryt")}
          control={{
            kind: "select",
            value: values["teryt"] ?? "",
            choices: [
              { value: "", label: say(language, words.none) },
              ...municipalities.map(({ teryt, name }) => ({ value: teryt, label: say(language, name), language: langOf(language, name) })),
            ],
          }}
        />
      )}
      <Field
        language={language}
        name="shownName"
        label={say(language, words.name)}
        hint={say(language, words.nameHint)}
        error={errorOf(errors, "shownName")}
        control={{ kind: "text", value: values["shownName"], maxLength: 120 }}
      />
      <Field
        language={language}
        name="hasConsent"
        label={say(language, words.consent)}
        error={errorOf(errors, "hasConsent")}
        control={{ kind: "checkbox", isChecked: values["hasConsent"] === "yes" }}
      />
    </Disclosure>
  );
}
