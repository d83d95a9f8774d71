import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Disclosure, Notice, Section, type SelectChoice, type Sent } from "@splot/kernel/web";
import { threatQuestions } from "./threatQuestions.ts";

const words = {
  title: { pl: "Coś zagraża zadaniom?", en: "Is something endangering the tasks?" },
  open: { pl: "Zgłoś zagrożenie", en: "Report a threat" },
  thanks: { pl: "Biuro dostało zgłoszenie i odpowie zespołowi.", en: "The office has the report and will answer the team." },
  send: { pl: "Wyślij zgłoszenie", en: "Send the report" },
};

export type ThreatByLinkProps = {
  readonly visit: Visit;
  readonly token: string;
  readonly tasks: readonly SelectChoice[];
  readonly today: string;
  readonly isReported: boolean;
  readonly sent?: Sent | undefined;
};

/** A threat in three fields, below the questions of a link. */
export function ThreatByLink({ visit, token, tasks, today, isReported, sent }: ThreatByLinkProps) {
  const { language } = visit;
  return (
    <Section id="zagrozenie" title={say(language, words.title)}>
      {isReported && (
        <Notice language={language} tone="good">
          {say(language, words.thanks)}
        </Notice>
      )}
      <Disclosure label={say(language, words.open)} isOpen={sent !== undefined}>
        <AskForm
          language={language}
          action={visit.at(`/odpowiedz/${token}/zagrozenie`)}
          form="zagrozenie"
          hidden={{}}
          questions={threatQuestions(language, tasks, today)}
          button={words.send}
          sent={sent}
          hasFiles
        />
      </Disclosure>
    </Section>
  );
}
