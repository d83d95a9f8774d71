import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, PageHeading, type Question, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Fund } from "../../model/fund.ts";
import { fundLevelCodes, fundLevels } from "../../model/words.ts";

export const fundEntryTitles = {
  fresh: { pl: "Wpisz źródło finansowania", en: "Enter a source of funding" },
  change: { pl: "Zmień opis źródła finansowania", en: "Change the description of a source of funding" },
};

const words = {
  lead: { pl: "Wpisz to, co mówi dokument programu albo naboru.", en: "Enter what the document of the programme or call says." },
  changeLead: {
    pl: "Kod i adres się nie zmieniają. Zapisane finansowanie projektów zostaje.",
    en: "The code and the address stay. Financing that is recorded for projects stays.",
  },
  code: { pl: "Kod", en: "Code" },
  codeHint: { pl: "Wielkie litery bez polskich znaków, cyfry i łączniki, na przykład FEM.", en: "Letters A–Z, digits and hyphens, for example FEM." },
  title: { pl: "Nazwa", en: "Name" },
  titleEn: { pl: "Nazwa po angielsku", en: "Name in English" },
  level: { pl: "Poziom", en: "Level" },
  rate: { pl: "Najwyższa stawka dotacji, w procentach", en: "Highest rate of a grant, in percent" },
  rateHint: { pl: "Część kosztów kwalifikowalnych, na przykład 85.", en: "Part of the eligible cost, for example 85." },
  rateConfirmed: { pl: "Dokument potwierdza stawkę", en: "The document confirms the rate" },
  rateConfirmedHint: {
    pl: "Tylko potwierdzona stawka ogranicza dotacje na fiszkach.",
    en: "Only a confirmed rate limits the grants of fiches.",
  },
  facts: { pl: "Co wiadomo", en: "What is known" },
  factsEn: { pl: "Co wiadomo, po angielsku", en: "What is known, in English" },
  confirmed: { pl: "Źródło jest potwierdzone", en: "The source of funding is confirmed" },
  source: { pl: "Źródło informacji: dokument i gdzie go przeczytać", en: "Source of the information: the document and where to read it" },
  save: { pl: "Zapisz", en: "Save" },
};

export type FundEntryPageProps = {
  readonly visit: Visit;
  /** Where the form is sent, inside the space. */
  readonly path: string;
  /** The source that is changed. Missing: a new one. */
  readonly fund?: Fund | undefined;
  readonly sent: Sent | undefined;
  readonly panels?: Child;
};

/** The form that enters a source of funding, or changes what is said of one. */
export function FundEntryPage({ visit, path, fund, sent, panels }: FundEntryPageProps) {
  const { language } = visit;
  const isNew = fund === undefined;
  const code: Question = {
    name: "code",
    label: words.code,
    hint: words.codeHint,
    isRequired: true,
    control: { kind: "text", maxLength: 40, width: "short" },
  };
  return (
    <>
      <PageHeading title={say(language, fundEntryTitles[isNew ? "fresh" : "change"])} lead={say(language, isNew ? words.lead : words.changeLead)} />
      <AskForm
        language={language}
        action={visit.at(path)}
        form="fund"
        kind="primary"
        button={words.save}
        hidden={isNew ? {} : { fund: fund.id, was: fund.title.pl }}
        draft={isNew ? "zrodlo-finansowania" : undefined}
        sent={sent}
        questions={[...(isNew ? [code] : []), ...questionsOf(visit, fund)]}
      />
      {panels}
    </>
  );
}

function questionsOf({ language }: Visit, fund: Fund | undefined): readonly Question[] {
  const levels = fundLevelCodes.map((value) => ({ value, label: say(language, fundLevels[value]) }));
  return [
    { name: "title", label: words.title, isRequired: true, control: { kind: "text", value: fund?.title.pl, maxLength: 200 } },
    { name: "titleEn", label: words.titleEn, control: { kind: "text", value: fund?.title.en, maxLength: 200 } },
    { name: "level", label: words.level, isRequired: true, control: { kind: "radio", value: fund?.level ?? "regional", choices: levels } },
    ...rateQuestions(fund?.rate),
    { name: "facts", label: words.facts, isRequired: true, control: { kind: "textarea", value: fund?.facts.pl, rows: 4, maxLength: 1000 } },
    { name: "factsEn", label: words.factsEn, control: { kind: "textarea", value: fund?.facts.en, rows: 4, maxLength: 1000 } },
    { name: "isConfirmed", label: words.confirmed, control: { kind: "checkbox", isChecked: fund?.isConfirmed === true } },
    { name: "source", label: words.source, isRequired: true, control: { kind: "text", value: fund?.source, maxLength: 300 } },
  ];
}

function rateQuestions(rate: Fund["rate"]): readonly Question[] {
  return [
    {
      name: "rate",
      label: words.rate,
      hint: words.rateHint,
      control: { kind: "text", value: rate === undefined ? undefined : String(rate.maxBp / 100), inputMode: "decimal", width: "short", maxLength: 6 },
    },
    {
      name: "isRateConfirmed",
      label: words.rateConfirmed,
      hint: words.rateConfirmedHint,
      control: { kind: "checkbox", isChecked: rate?.isConfirmed === true },
    },
  ];
}
