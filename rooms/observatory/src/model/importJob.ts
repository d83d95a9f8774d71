/** Name of the job that loads a large file. */
export const IMPORT_JOB = "observatory.import";
