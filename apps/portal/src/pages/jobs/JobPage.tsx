import { counted, fill, formatInstant, formatNumber, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { isOver, type Job, type JobFinding, jobStates } from "@splot/kernel/jobs";
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Fact,
  FactList,
  Form,
  Icon,
  JobProgress,
  LangMark,
  Notice,
  PageHeading,
  Paging,
  Section,
  StateWord,
  Table,
} from "@splot/kernel/web";
import { type JobsPageProps, Starter } from "./JobsPage.tsx";
import { tones, words } from "./words.ts";

export type JobPageProps = Pick<JobsPageProps, "visit" | "names"> & {
  readonly job: Job;
  readonly findings: readonly JobFinding[];
  readonly nextHref?: string | undefined;
  readonly mayCancel: boolean;
  /** Why it could not be cancelled. */
  readonly problem?: string | undefined;
};

const rowForms = { pl: ["wiersz", "wiersze", "wierszy"], en: ["row", "rows"] } as const;

/** One job: how far it is, what came of it, and each row that was not in order. */
export function JobPage(props: JobPageProps) {
  const { visit, job, findings, problem } = props;
  const { language, at } = visit;
  const state = say(language, jobStates[job.state]);
  return (
    <>
      <PageHeading kicker={say(language, words.job)} title={<LangMark language={language} text={job.title} />} />
      {problem !== undefined && (
        <Notice language={language} tone="danger">
          {problem}
        </Notice>
      )}
      <JobProgress
        language={language}
        id="zadanie"
        href={at(`/praca/zadania/${job.id}`)}
        isRunning={!isOver(job.state)}
        label={say(language, words.progress)}
        doneCount={job.done}
        totalCount={isOver(job.state) ? 0 : job.total}
        isShare
        said={isOver(job.state) || job.total === 0 ? state : undefined}
      >
        {!isOver(job.state) && <p class="muted">{say(language, words.leave)}</p>}
        <p>
          <StateWord tone={tones[job.state]}>{state}</StateWord> {job.message !== undefined && <LangMark language={language} text={job.message} />}
        </p>
        {job.link !== undefined && <ButtonLink href={at(job.link)}>{say(language, words.result)}</ButtonLink>}
        <FactList facts={factsOf(props)} />
        {findings.length > 0 && <Report {...props} />}
        {props.mayCancel && !isOver(job.state) && <CancelForm visit={visit} job={job} />}
      </JobProgress>
    </>
  );
}

function factsOf({ visit: { language, space }, job, names }: JobPageProps): readonly Fact[] {
  const count = (text: { readonly pl: string; readonly en: string }, number: number) => say(language, fill(text, { count: formatNumber(language, number) }));
  const rows =
    job.okCount + job.badCount === 0
      ? []
      : [
          {
            term: say(language, words.rows),
            detail: `${counted(language, job.okCount + job.badCount, rowForms)}: ${count(words.taken, job.okCount)}, ${count(words.bad, job.badCount)}`,
          },
        ];
  return [
    ...rows,
    { term: say(language, words.started), detail: formatInstant(language, job.madeAt, space.zone) },
    ...(job.finishedAt === undefined ? [] : [{ term: say(language, words.ended), detail: formatInstant(language, job.finishedAt, space.zone) }]),
    { term: say(language, words.by), detail: <Starter language={language} job={job} names={names} /> },
  ];
}

function Report({ visit, job, findings, nextHref }: JobPageProps) {
  const { language, at } = visit;
  return (
    <Section
      id="raport"
      title={say(language, words.report)}
      aside={
        <a class="file-link" href={at(`/praca/zadania/${job.id}/raport.csv`)}>
          <Icon name="download" />
          {say(language, words.csv)}
        </a>
      }
    >
      <Table
        language={language}
        caption={say(language, words.report)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "row", label: say(language, words.row), kind: "number" },
          { key: "place", label: say(language, words.place) },
          { key: "weight", label: say(language, words.weight) },
          { key: "what", label: say(language, words.what) },
          { key: "how", label: say(language, words.how) },
        ]}
        rows={findings.map((finding, index) => findingRow(visit, finding, index))}
      />
      <Paging language={language} nextHref={nextHref} />
    </Section>
  );
}

function findingRow({ language }: Visit, { row, place, isBad, text, hint }: JobFinding, index: number) {
  return {
    key: String(index),
    cells: {
      row: row ?? say(language, words.whole),
      place: place ?? "–",
      weight: say(language, isBad ? words.error : words.remark),
      what: <LangMark language={language} text={text} />,
      how: hint === undefined ? "–" : <LangMark language={language} text={hint} />,
    },
  };
}

function CancelForm({ visit, job }: Pick<JobPageProps, "visit" | "job">) {
  const { language, at } = visit;
  return (
    <Form action={at(`/praca/zadania/${job.id}/przerwij`)} hidden={{ _key: KEY_PLACE }}>
      <p class="muted">{say(language, words.cancelNote)}</p>
      <ButtonRow>
        <Button kind="danger">{say(language, words.cancel)}</Button>
      </ButtonRow>
    </Form>
  );
}
