import { type FileColumn, findId, markColumns, type PersonId, say } from "@splot/kernel";
import { type Actor, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import { countJobs, findJob, type Job, type JobFinding, type JobState, jobStates, listFindings, listJobs, refuseJob } from "@splot/kernel/jobs";
import { originOf } from "@splot/kernel/objects";
import { personNames } from "@splot/people";
import { z } from "zod";
import { cancelJob } from "../../actions/cancelJob.ts";
import { policy } from "../../policy.ts";
import { JobPage } from "./JobPage.tsx";
import { JobsPage } from "./JobsPage.tsx";
import { jobsTitle, words } from "./words.ts";

/** Jobs on one part of the list; findings on one part of a report. */
const MOST_JOBS = 30;
const MOST_FINDINGS = 200;

const desk = { label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" };
const jobsQuery = listQuery({ stan: listWord });

/** Whose jobs an actor sees: all, or the own ones. */
function ownerOf(actor: Actor): PersonId | undefined {
  if (roleFor(actor, policy.readAllJobs) !== undefined) return undefined;
  return actor.kind === "person" ? actor.person : findId<"person">("00000000-0000-7000-8000-000000000000");
}

function findState(text: string): JobState | undefined {
  return Object.keys(jobStates).find((state): state is JobState => state === text);
}

const jobsPage = page({
  path: "/praca/zadania",
  grants: policy.openJobs,
  budget: 6,
  query: jobsQuery,
  async show({ visit, read, query }: Call<z.output<typeof jobsQuery>>): Promise<Shown> {
    const choice = { by: ownerOf(visit.actor), state: findState(query.stan) };
    const found = await listJobs(read, { ...choice, before: query.po === "" ? undefined : query.po, limit: MOST_JOBS + 1 });
    const jobs = found.slice(0, MOST_JOBS);
    return {
      title: jobsTitle,
      density: "work",
      crumbs: [desk],
      body: (
        <JobsPage
          visit={visit}
          asked={query}
          jobs={jobs}
          count={await countJobs(read, choice)}
          names={await namesOf(read, jobs)}
          next={found.length > MOST_JOBS ? jobs.at(-1)?.id : undefined}
        />
      ),
    };
  },
});

function namesOf(read: ReadHandle, jobs: readonly Job[]) {
  return personNames(read, [...new Set(jobs.flatMap(({ by }) => by ?? []))]);
}

/** The job of a path, for one who may see it. Refuses: `job.unknown`. */
async function jobOfCall({ visit, read, params }: Pick<Call<unknown>, "visit" | "read" | "params">): Promise<Job> {
  const job = await findJob(read, params["job"] ?? "");
  const owner = ownerOf(visit.actor);
  if (job === undefined || (owner !== undefined && job.by !== owner)) throw refuseJob("job.unknown");
  return job;
}

const jobQuery = z.object({ po: z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined) });

async function showJob(call: Call<unknown>, after = 0, problem?: string): Promise<Shown> {
  const { visit, read } = call;
  const job = await jobOfCall(call);
  const found = await listFindings(read, job.id, { after, limit: MOST_FINDINGS + 1 });
  const findings = found.slice(0, MOST_FINDINGS);
  const isOwn = visit.actor.kind === "person" && job.by === visit.actor.person;
  return {
    title: job.title,
    density: "work",
    crumbs: [desk, { label: jobsTitle, path: "/praca/zadania" }],
    body: (
      <JobPage
        visit={visit}
        job={job}
        findings={findings}
        names={await namesOf(read, [job])}
        nextHref={found.length > MOST_FINDINGS ? `${visit.at(`/praca/zadania/${job.id}`)}?po=${findings.at(-1)?.ord}` : undefined}
        mayCancel={isOwn || roleFor(visit.actor, policy.cancelAnyJob) !== undefined}
        problem={problem}
      />
    ),
  };
}

const jobPage = page({
  path: "/praca/zadania/:job",
  grants: policy.openJobs,
  budget: 6,
  query: jobQuery,
  show: (call: Call<z.output<typeof jobQuery>>) => showJob(call, call.query.po),
});

const reportFile = page({
  path: "/praca/zadania/:job/raport.csv",
  grants: policy.openJobs,
  budget: 5,
  async show(call: Call<unknown>) {
    const job = await jobOfCall(call);
    const findings = await listFindings(call.read, job.id, { after: 0, limit: 1_000_000 });
    return csvAnswer({ language: call.visit.language, name: `zadanie-${job.id}`, columns: reportColumns(call.visit), rows: findings, isPrivate: true });
  },
});

function reportColumns({ language, space }: Visit): readonly FileColumn<JobFinding>[] {
  return [
    { head: { pl: "wiersz", en: "row" }, mayMiss: true, cell: ({ row }) => row ?? { missing: say(language, words.whole) } },
    { head: { pl: "miejsce", en: "place" }, cell: ({ place }) => place ?? "" },
    { head: { pl: "waga", en: "severity" }, cell: ({ isBad }) => say(language, isBad ? words.error : words.remark) },
    { head: { pl: "co", en: "what" }, cell: ({ text }) => say(language, text) },
    { head: { pl: "rada", en: "advice" }, cell: ({ hint }) => (hint === undefined ? "" : say(language, hint)) },
    ...markColumns<JobFinding>(language, () => ({ origin: originOf(space) })),
  ];
}

const cancelForm = form({
  path: "/praca/zadania/:job/przerwij",
  action: cancelJob,
  input: ({ params }) => ({ job: params["job"] ?? "" }),
  done: ({ result }) => `/praca/zadania/${result.job}`,
  again: (call, { refusal }) => showJob(call, 0, say(call.visit.language, refusal.details.text)),
});

/** The jobs of the space and what came of them. */
export const jobRoutes = [jobsPage, jobPage, reportFile, cancelForm];
