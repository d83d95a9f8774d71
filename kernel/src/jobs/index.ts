/** Long work with visible progress that can be left and found again. */
export { advanceJob, finishJob, type Job, listJobs, type NewJob, startJob } from "./store.ts";
