import { type Bilingual, counted, type Day, formatDay, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Form, Section, type Step, StepList } from "@splot/kernel/web";
import type { AnnexLine } from "../../model/annex.ts";
import { nouns } from "../../model/nouns.ts";
import { unanswered } from "../../model/report.ts";
import { type Round, roundPhase } from "../../model/round.ts";
import { workAddress } from "../../model/workload.ts";

export type PublishStepsProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  readonly lines: readonly AnnexLine[];
  readonly isDirector: boolean;
};

const words = {
  title: { pl: "Droga do sprawozdania", en: "The way to the report" },
  term: { pl: "Zakończenie zbierania uwag: {day}", en: "End of remarks: {day}" },
  answers: { pl: "Zatwierdzone odpowiedzi na wszystkie uwagi", en: "Approved answers to all remarks" },
  missing: { pl: "Brakuje: {count}.", en: "Missing: {count}." },
  publish: { pl: "Publikacja uwag z odpowiedziami", en: "Publication of remarks with answers" },
  publishNow: { pl: "Opublikuj uwagi z odpowiedziami", en: "Publish the remarks with answers" },
  report: { pl: "Publikacja sprawozdania", en: "Publication of the report" },
  reportNow: { pl: "Opublikuj sprawozdanie", en: "Publish the report" },
  director: { pl: "To robi dyrektor biura.", en: "The office director does this." },
} satisfies Record<string, Bilingual>;

/** The checks before the publication of answers and report, each with its state, and the one act that is due. */
export function PublishSteps({ visit, round, today, lines, isDirector }: PublishStepsProps) {
  const { language, at } = visit;
  const phase = roundPhase(round, today);
  const isEnded = phase !== "announced" && phase !== "open";
  const missing = unanswered(lines).length;
  const unpublished = lines.filter(({ disposition, remark }) => remark.withdrawnAt === undefined && disposition?.state !== "published").length;
  const isShown = round.settledAt !== undefined && unpublished === 0;
  const act = (path: string, label: Bilingual) =>
    isDirector ? (
      <Form action={at(`${workAddress(round)}/${path}`)} hidden={{ _key: KEY_PLACE, round: round.id }}>
        <Button kind="primary">{say(language, label)}</Button>
      </Form>
    ) : (
      <p>{say(language, words.director)}</p>
    );
  const mayPublish = isEnded && missing === 0 && !isShown;
  const mayReport = isShown && phase === "settled";
  const steps: readonly Step[] = [
    { title: say(language, words.term).replace("{day}", formatDay(language, round.closesOn)), state: isEnded ? "done" : "current" },
    {
      title: say(language, words.answers),
      state: stateOf(missing === 0 && isEnded, isEnded),
      children: missing === 0 ? undefined : <p>{say(language, words.missing).replace("{count}", counted(language, missing, nouns.answer))}</p>,
    },
    { title: say(language, words.publish), state: stateOf(isShown, mayPublish), children: mayPublish ? act("opublikuj", words.publishNow) : undefined },
    {
      title: say(language, words.report),
      state: stateOf(phase === "published", mayReport),
      children: mayReport ? act("sprawozdanie", words.reportNow) : undefined,
    },
  ];
  return (
    <Section id="droga" title={say(language, words.title)}>
      <StepList language={language} steps={steps} />
    </Section>
  );
}

function stateOf(isDone: boolean, isDue: boolean): Step["state"] {
  if (isDone) return "done";
  return isDue ? "current" : "ahead";
}
