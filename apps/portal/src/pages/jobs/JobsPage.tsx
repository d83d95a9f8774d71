import { type ContentText, formatInstant, type ListAsked, type PersonId, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { type Job, jobStates } from "@splot/kernel/jobs";
import { LangMark, ListView, PageHeading, StateWord, Table } from "@splot/kernel/web";
import { jobForms, jobsTitle, tones, words } from "./words.ts";

export type JobsPageProps = {
  readonly visit: Visit;
  readonly asked: ListAsked & { readonly stan: string };
  readonly jobs: readonly Job[];
  readonly count: number;
  readonly names: ReadonlyMap<PersonId, ContentText>;
  readonly next?: string | undefined;
};

/** The jobs that a reader may see, newest first. */
export function JobsPage({ visit, asked, jobs, count, names, next }: JobsPageProps) {
  const { language } = visit;
  const states = Object.entries(jobStates).map(([value, label]) => ({ value, label: say(language, label) }));
  return (
    <>
      <PageHeading title={say(language, jobsTitle)} lead={say(language, words.lead)} />
      <ListView
        language={language}
        path={visit.at("/praca/zadania")}
        asked={asked}
        filters={[{ name: "stan", label: say(language, words.state), value: asked.stan, choices: [{ value: "", label: say(language, words.all) }, ...states] }]}
        count={count}
        countForms={jobForms}
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, jobsTitle)}
          isCaptionHidden
          columns={[
            { key: "job", label: say(language, words.job) },
            { key: "state", label: say(language, words.state) },
            { key: "started", label: say(language, words.started) },
            { key: "by", label: say(language, words.by) },
          ]}
          rows={jobs.map((job) => rowOf(visit, job, names))}
        />
      </ListView>
    </>
  );
}

function rowOf({ language, at, space }: Visit, job: Job, names: JobsPageProps["names"]) {
  const share = job.state === "running" && job.total > 0 ? `, ${Math.floor((100 * job.done) / job.total)}%` : "";
  return {
    key: job.id,
    cells: {
      job: (
        <a href={at(`/praca/zadania/${job.id}`)}>
          <LangMark language={language} text={job.title} />
        </a>
      ),
      state: (
        <StateWord tone={tones[job.state]}>
          {say(language, jobStates[job.state])}
          {share}
        </StateWord>
      ),
      started: formatInstant(language, job.madeAt, space.zone),
      by: <Starter language={language} job={job} names={names} />,
    },
  };
}

/** Who started a job, by function. */
export function Starter({ language, job, names }: { readonly language: Visit["language"]; readonly job: Job; readonly names: JobsPageProps["names"] }) {
  const name = job.by === undefined ? undefined : names.get(job.by);
  return name === undefined ? <>{say(language, words.program)}</> : <LangMark language={language} text={name} />;
}
