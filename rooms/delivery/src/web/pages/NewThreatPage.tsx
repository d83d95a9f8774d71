import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, EmptyState, PageHeading, type Question, type SelectChoice, type Sent } from "@splot/kernel/web";
import { threatQuestions } from "../parts/threatQuestions.ts";

export const newThreatTitle = { pl: "Zgłoś zagrożenie", en: "Report a threat" };
const words = {
  lead: {
    pl: "Trzy pola wystarczą. Biuro rozpozna sprawę i odpowie Ci; zgłoszenie widzą osoby pracujące w programie.",
    en: "Three fields are enough. The office looks at the matter and answers you; people working in the program see the report.",
  },
  org: { pl: "Gmina", en: "Municipality" },
  send: { pl: "Wyślij zgłoszenie", en: "Send the report" },
  none: { pl: "Nie pracujesz w zespole żadnej gminy.", en: "You work in the team of no municipality." },
  noneNext: {
    pl: "Zagrożenia zgłaszają zespoły gmin. Poproś dyrektora biura o rolę w zespole.",
    en: "Teams of municipalities report threats. Ask the office director for a role in a team.",
  },
};

export type NewThreatPageProps = {
  readonly visit: Visit;
  readonly orgs: readonly SelectChoice[];
  readonly tasks: readonly SelectChoice[];
  readonly today: string;
  readonly sent?: Sent | undefined;
};

/** A threat in three fields, on a phone. */
export function NewThreatPage({ visit, orgs, tasks, today, sent }: NewThreatPageProps) {
  const { language } = visit;
  const [only] = orgs;
  const org: readonly Question[] = orgs.length > 1 ? [{ name: "org", label: words.org, isRequired: true, control: { kind: "select", choices: orgs } }] : [];
  return (
    <>
      <PageHeading title={say(language, newThreatTitle)} lead={say(language, words.lead)} />
      {only === undefined ? (
        <EmptyState title={say(language, words.none)}>{say(language, words.noneNext)}</EmptyState>
      ) : (
        <AskForm
          language={language}
          action={visit.at("/zagrozenie/nowe")}
          form="zagrozenie"
          kind="primary"
          hidden={orgs.length > 1 ? {} : { org: only.value }}
          questions={[...org, ...threatQuestions(language, tasks, today)]}
          button={words.send}
          sent={sent}
          draft="zagrozenie"
          hasFiles
        />
      )}
    </>
  );
}
