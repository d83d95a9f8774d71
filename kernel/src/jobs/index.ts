/** Long work in the background: queued by an act, visible while it runs, its effect committed once together with its end. */
export { isOver, JobFailure, type JobFinding, type JobHand, type JobKind, type JobOutcome, type JobState, jobKind, jobStates, refuseJob } from "./job.ts";
export { cancelJob, JOB_QUEUED, queueJob } from "./queue.ts";
export { JobRunner } from "./runner.ts";
export { countJobs, findJob, findJobOfKey, type Job, listFindings, listJobs } from "./store.ts";
