/** Name of the job that loads a large file. */
export const IMPORT_JOB = "observatory.import";

/** Names of the jobs that fetch from registers of others. */
export const BANK_JOB = "observatory.bankSync";
export const OUTLINES_JOB = "observatory.outlinesSync";
