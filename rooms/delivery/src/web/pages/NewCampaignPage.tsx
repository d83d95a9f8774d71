import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, PageHeading, type Question, type SelectChoice, type Sent } from "@splot/kernel/web";

export const newCampaignTitle = { pl: "Nowe zapytanie o stan zadań", en: "New request for status" };
const words = {
  lead: {
    pl: "Każdy zespół dostanie jedno pytanie o każde swoje otwarte zadanie. Link działa bez logowania do końca dodatkowych dni.",
    en: "Each team gets one question about each of its open tasks. The link works without signing in until the end of the extra days.",
  },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  period: { pl: "Za jaki okres", en: "For which period" },
  periodHint: { pl: "Na przykład 2026, 2026-S1 albo 2026-Q3.", en: "For example 2026, 2026-S1 or 2026-Q3." },
  plan: { pl: "Zadania którego planu", en: "Tasks of which plan" },
  all: { pl: "wszystkich planów", en: "all plans" },
  orgs: { pl: "Kogo zapytać", en: "Whom to ask" },
  orgsHint: { pl: "Bez wyboru zapytamy wszystkich, którzy biorą udział.", en: "Without a choice everybody who takes part is asked." },
  due: { pl: "Odpowiedzi do", en: "Answers by" },
  graceDays: { pl: "Dodatkowe dni po terminie", en: "Extra days after the term" },
  note: { pl: "Wyjaśnienie dla zespołów", en: "Explanation for the teams" },
  send: { pl: "Wyślij zapytanie", en: "Send the request" },
};

export type NewCampaignPageProps = {
  readonly visit: Visit;
  readonly plans: readonly SelectChoice[];
  readonly orgs: readonly SelectChoice[];
  readonly sent?: Sent | undefined;
};

/** The form that asks the teams. */
export function NewCampaignPage({ visit, plans, orgs, sent }: NewCampaignPageProps) {
  const { language } = visit;
  const questions: readonly Question[] = [
    { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 200 } },
    { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 200 } },
    { name: "period", label: words.period, hint: words.periodHint, isRequired: true, control: { kind: "text", width: "short", maxLength: 20 } },
    { name: "plan", label: words.plan, control: { kind: "select", choices: [{ value: "", label: say(language, words.all) }, ...plans] } },
    { name: "orgs", label: words.orgs, hint: words.orgsHint, control: { kind: "checkboxes", choices: orgs } },
    { name: "due", label: words.due, isRequired: true, control: { kind: "date" } },
    { name: "graceDays", label: words.graceDays, control: { kind: "text", inputMode: "numeric", width: "short", value: "7", maxLength: 2 } },
    { name: "note", label: words.note, control: { kind: "textarea", rows: 3, maxLength: 1000 } },
  ];
  return (
    <>
      <PageHeading title={say(language, newCampaignTitle)} lead={say(language, words.lead)} />
      <AskForm
        language={language}
        action={visit.at("/praca/zapytania/nowe")}
        form="nowe"
        kind="primary"
        questions={questions}
        button={words.send}
        sent={sent}
        draft="nowe-zapytanie"
      />
    </>
  );
}
