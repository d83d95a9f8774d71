import { type ContentText, inAlphabet, type Language, say } from "@splot/kernel";
import { AskForm, PageHeading, type Question, type SelectChoice, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Body, bodyKinds } from "../../model/body.ts";
import { type Organisation, organisationKinds } from "../../model/organisation.ts";
import { organisationKindWords } from "../parts/organisationKindWords.ts";

export const bodyEntryTitles = {
  fresh: { pl: "Zapisz organ", en: "Record a body" },
  change: { pl: "Zmień opis organu", en: "Change the description of a body" },
};
export const organisationEntryTitles = {
  fresh: { pl: "Zapisz organizację", en: "Record an organisation" },
  change: { pl: "Zmień nazwę organizacji", en: "Change the name of an organisation" },
};

const words = {
  bodyLead: {
    pl: "Organ, komisja, forum albo zespół. Miejsca utworzysz na jego stronie.",
    en: "A body, a committee, a forum or a team. You create its seats on its page.",
  },
  changeLead: { pl: "Kod, rodzaj i dni się nie zmieniają.", en: "The code, the kind and the days stay." },
  organisationLead: {
    pl: "Urząd, uczelnia, spółka, organizacja społeczna. Gminę członkowską przyjmuje się osobnym formularzem.",
    en: "An office, a university, a company, a civil-society organisation. A member municipality is admitted by a form of its own.",
  },
  renameLead: { pl: "Rodzaj, kod TERYT i adres strony się nie zmieniają.", en: "The kind, the TERYT code and the address of the page stay." },
  name: { pl: "Nazwa", en: "Name" },
  nameEn: { pl: "Nazwa po angielsku", en: "Name in English" },
  code: { pl: "Kod", en: "Code" },
  codeHint: {
    pl: "Wielkie litery bez polskich znaków, cyfry i łączniki, na przykład KOM-TRANSPORT. Stoi w adresie strony.",
    en: "Letters A–Z, digits and hyphens, for example COM-TRANSPORT. It stands in the address of the page.",
  },
  kind: { pl: "Rodzaj", en: "Kind" },
  choose: { pl: "Wybierz", en: "Choose" },
  role: { pl: "Czym się zajmuje", en: "What it does" },
  roleEn: { pl: "Czym się zajmuje, po angielsku", en: "What it does, in English" },
  composition: { pl: "Skład w słowach", en: "Composition in words" },
  compositionEn: { pl: "Skład po angielsku", en: "Composition in English" },
  seatCount: { pl: "Liczba miejsc", en: "Number of seats" },
  organisation: { pl: "Gmina, której to zespół", en: "Municipality whose team it is" },
  organisationHint: { pl: "Tylko dla zespołu roboczego.", en: "For a working team only." },
  parent: { pl: "Organ, do którego należy", en: "Body that it belongs to" },
  none: { pl: "żaden", en: "none" },
  from: { pl: "Działa od (puste: początek niepotwierdzony)", en: "Active from (empty: beginning not confirmed)" },
  to: { pl: "Działa do (puste: bezterminowo)", en: "Active until (empty: without end)" },
  short: { pl: "Krótka nazwa", en: "Short name" },
  shortHint: { pl: "Po niej ustawiamy listy. Z niej powstaje adres strony.", en: "Lists are ordered by it. The address of the page comes from it." },
  teryt: { pl: "Kod TERYT", en: "TERYT code" },
  terytHint: { pl: "2, 4, 6 albo 7 cyfr. Tylko dla jednostek samorządu.", en: "2, 4, 6 or 7 digits. For units of local government only." },
  record: { pl: "Zapisz", en: "Save" },
};

const text = (value: string | undefined, maxLength: number) => ({ kind: "text", value, maxLength }) as const;
const area = (value: string | undefined) => ({ kind: "textarea", value, rows: 3, maxLength: 1000 }) as const;

function nameQuestions(name?: ContentText): readonly Question[] {
  return [
    { name: "name.pl", label: words.name, isRequired: true, control: text(name?.pl, 200) },
    { name: "name.en", label: words.nameEn, control: text(name?.en, 200) },
  ];
}

function choicesOf(language: Language, list: readonly { readonly id: string; readonly name: ContentText }[]): readonly SelectChoice[] {
  return [{ value: "", label: say(language, words.none) }, ...inAlphabet(list.map(({ id, name }) => ({ value: id, label: say(language, name) })))];
}

function saidQuestions(body?: Body): readonly Question[] {
  return [
    { name: "role.pl", label: words.role, isRequired: true, control: area(body?.role.pl) },
    { name: "role.en", label: words.roleEn, control: area(body?.role.en) },
    { name: "composition.pl", label: words.composition, control: area(body?.composition?.pl) },
    { name: "composition.en", label: words.compositionEn, control: area(body?.composition?.en) },
    {
      name: "seatCount",
      label: words.seatCount,
      control: { kind: "text", value: body?.seatCount === undefined ? undefined : String(body.seatCount), inputMode: "numeric", width: "short", maxLength: 4 },
    },
  ];
}

function placeQuestions(language: Language, { above = [], municipalities = [] }: Pick<BodyEntryPageProps, "above" | "municipalities">): readonly Question[] {
  return [
    {
      name: "organisation",
      label: words.organisation,
      hint: words.organisationHint,
      control: { kind: "select", choices: choicesOf(language, municipalities) },
    },
    { name: "parent", label: words.parent, control: { kind: "select", choices: choicesOf(language, above) } },
    { name: "from", label: words.from, control: { kind: "date" } },
    { name: "to", label: words.to, control: { kind: "date" } },
  ];
}

function headQuestions(language: Language): readonly Question[] {
  const kinds = Object.entries(bodyKinds).map(([value, name]) => ({ value, label: say(language, name) }));
  return [
    { name: "code", label: words.code, hint: words.codeHint, isRequired: true, control: { kind: "text", maxLength: 41, width: "medium" } },
    { name: "kind", label: words.kind, isRequired: true, control: { kind: "select", choices: [{ value: "", label: say(language, words.choose) }, ...kinds] } },
  ];
}

export type BodyEntryPageProps = {
  readonly language: Language;
  readonly action: string;
  /** The body that is changed. Missing: a new one. */
  readonly body?: Body | undefined;
  /** Bodies that a new one can belong to. */
  readonly above?: readonly Body[] | undefined;
  /** Municipalities whose team a new one can be. */
  readonly municipalities?: readonly Organisation[] | undefined;
  readonly sent: Sent | undefined;
  readonly history?: Child;
};

/** The form that records a body, or changes what is said of one. */
export function BodyEntryPage({ language, action, body, above, municipalities, sent, history }: BodyEntryPageProps) {
  const isNew = body === undefined;
  return (
    <>
      <PageHeading title={say(language, bodyEntryTitles[isNew ? "fresh" : "change"])} lead={say(language, isNew ? words.bodyLead : words.changeLead)} />
      <AskForm
        language={language}
        action={action}
        form="body"
        kind="primary"
        button={words.record}
        hidden={isNew ? {} : { body: body.id, was: body.name.pl }}
        draft={isNew ? "organ" : undefined}
        sent={sent}
        questions={[
          ...nameQuestions(body?.name),
          ...(isNew ? headQuestions(language) : []),
          ...saidQuestions(body),
          ...(isNew ? placeQuestions(language, { above, municipalities }) : []),
        ]}
      />
      {history}
    </>
  );
}

export type OrganisationEntryPageProps = {
  readonly language: Language;
  readonly action: string;
  /** The organisation that is renamed. Missing: a new one. */
  readonly organisation?: Organisation | undefined;
  readonly sent: Sent | undefined;
  readonly history?: Child;
};

/** The form that records an organisation, or gives one another name. */
export function OrganisationEntryPage({ language, action, organisation, sent, history }: OrganisationEntryPageProps) {
  const isNew = organisation === undefined;
  const kinds = organisationKinds.map((value) => ({ value, label: say(language, organisationKindWords[value]) }));
  const fresh: readonly Question[] = [
    { name: "kind", label: words.kind, isRequired: true, control: { kind: "select", choices: [{ value: "", label: say(language, words.choose) }, ...kinds] } },
    { name: "teryt", label: words.teryt, hint: words.terytHint, control: { kind: "text", maxLength: 7, width: "short", inputMode: "numeric" } },
  ];
  return (
    <>
      <PageHeading
        title={say(language, organisationEntryTitles[isNew ? "fresh" : "change"])}
        lead={say(language, isNew ? words.organisationLead : words.renameLead)}
      />
      <AskForm
        language={language}
        action={action}
        form="organisation"
        kind="primary"
        button={words.record}
        hidden={isNew ? {} : { organisation: organisation.id, was: organisation.name.pl }}
        draft={isNew ? "organizacja" : undefined}
        sent={sent}
        questions={[
          ...nameQuestions(organisation?.name),
          { name: "short", label: words.short, hint: words.shortHint, isRequired: true, control: text(organisation?.short, 80) },
          ...(isNew ? fresh : []),
        ]}
      />
      {history}
    </>
  );
}
