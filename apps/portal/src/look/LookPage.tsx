import { type Colour, fill, formatNumber, type Language, say } from "@splot/kernel";
import { Button, ButtonRow, ErrorSummary, errorOf, Field, type FieldError, Form, FormSection, PageHeading, Section } from "@splot/kernel/web";
import { lowestContrast, type ThemeName, themes } from "./palette.ts";

export type LookPageProps = {
  readonly language: Language;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** Missing: the usual colours, or ones that cannot be shown. */
  readonly preview?: { readonly accent: Readonly<Record<ThemeName, Colour>>; readonly href: string } | undefined;
};

const words = {
  title: { pl: "Nazwa i wygląd", en: "Name and look" },
  lead: {
    pl: "Tu zmienisz nazwę, kolor i kontakt, które widać na każdej stronie. Poprzednie zostają w dzienniku.",
    en: "Here you change the name, colour and contact that every page shows. Earlier ones stay in the journal.",
  },
  names: { pl: "Nazwa", en: "Name" },
  name: { pl: "Pełna nazwa po polsku", en: "Full name in Polish" },
  nameEn: { pl: "Pełna nazwa po angielsku", en: "Full name in English" },
  short: { pl: "Nazwa skrócona", en: "Short name" },
  shortHint: { pl: "Stoi w nagłówku strony. Najwyżej 40 znaków.", en: "Stands in the head of the page. At most 40 characters." },
  colours: { pl: "Kolor odnośników i przycisków", en: "Colour of links and buttons" },
  coloursHint: {
    pl: "Zapisz go jako # i sześć znaków, na przykład #14507a. Zostaw oba pola puste, żeby wrócić do koloru Splotu.",
    en: "Write it as # and six characters, for example #14507a. Leave both fields empty to go back to the colour of Splot.",
  },
  light: { pl: "Kolor w jasnym motywie", en: "Colour in the light theme" },
  dark: { pl: "Kolor w ciemnym motywie", en: "Colour in the dark theme" },
  contacts: { pl: "Kontakt w stopce", en: "Contact at the foot" },
  contact: { pl: "Kontakt po polsku", en: "Contact in Polish" },
  contactEn: { pl: "Kontakt po angielsku", en: "Contact in English" },
  contactHint: { pl: "Adres i telefon biura. Bez nazwisk.", en: "Address and telephone of the office. No names of persons." },
  preview: { pl: "Podgląd", en: "Preview" },
  seen: { pl: "Tak będą wyglądać odnośniki i przyciski w obu motywach.", en: "This is how links and buttons will look in both themes." },
  contrast: {
    light: { pl: "Jasny motyw: najniższy kontrast {ratio} : 1 (potrzeba 4,5 : 1).", en: "Light theme: lowest contrast {ratio} : 1 (4.5 : 1 is needed)." },
    dark: { pl: "Ciemny motyw: najniższy kontrast {ratio} : 1 (potrzeba 4,5 : 1).", en: "Dark theme: lowest contrast {ratio} : 1 (4.5 : 1 is needed)." },
  },
  save: { pl: "Zapisz", en: "Save" },
  look: { pl: "Pokaż podgląd", en: "Show a preview" },
};

export const lookTitle = words.title;

/** The form with which a director changes the name and look of the space. */
export function LookPage({ language, action, hidden, values, errors, preview }: LookPageProps) {
  const field = (name: (typeof fieldNames)[number], more: { readonly hint?: string; readonly isRequired?: boolean; readonly isLong?: boolean } = {}) => (
    <Field
      language={language}
      name={name}
      label={say(language, words[name])}
      hint={more.hint}
      isRequired={more.isRequired}
      error={errorOf(errors, name)}
      control={
        more.isLong === true
          ? { kind: "textarea", value: values[name], rows: 3 }
          : { kind: "text", value: values[name], width: isColour(name) ? "short" : "full" }
      }
    />
  );
  return (
    <>
      <PageHeading title={say(language, words.title)} lead={say(language, words.lead)} />
      <ErrorSummary language={language} errors={errors} />
      <Form action={action} hidden={hidden}>
        <FormSection title={say(language, words.names)}>
          {field("name", { isRequired: true })}
          {field("nameEn")}
          {field("short", { hint: say(language, words.shortHint) })}
        </FormSection>
        <FormSection title={say(language, words.colours)} description={say(language, words.coloursHint)}>
          {field("light")}
          {field("dark")}
        </FormSection>
        <FormSection title={say(language, words.contacts)} description={say(language, words.contactHint)}>
          {field("contact", { isLong: true })}
          {field("contactEn", { isLong: true })}
        </FormSection>
        <ButtonRow>
          <Button kind="primary">{say(language, words.save)}</Button>
          <Button formMethod="get">{say(language, words.look)}</Button>
        </ButtonRow>
      </Form>
      {preview !== undefined && <Preview language={language} preview={preview} />}
    </>
  );
}

const fieldNames = ["name", "nameEn", "short", "light", "dark", "contact", "contactEn"] as const;

function isColour(name: (typeof fieldNames)[number]): name is ThemeName {
  return name === "light" || name === "dark";
}

function Preview({ language, preview: { accent, href } }: { readonly language: Language; readonly preview: NonNullable<LookPageProps["preview"]> }) {
  return (
    <Section id="podglad" title={say(language, words.preview)} intro={say(language, words.seen)}>
      <img src={href} alt="" width={520} height={180} />
      <ul>
        {themes.map((theme) => (
          <li>
            {say(language, fill(words.contrast[theme], { ratio: formatNumber(language, Math.floor(lowestContrast(theme, accent[theme]) * 10) / 10, 1) }))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
