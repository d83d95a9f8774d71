import { forgetTeamAddresses } from "@splot/delivery";
import { counted, dayOf, formatDay, type Language, say } from "@splot/kernel";
import { eraseAttachments } from "@splot/kernel/files";
import { wireCount, wireId } from "@splot/kernel/http";
import { type JobFinding, type JobOutcome, jobKind, queueJob } from "@splot/kernel/jobs";
import { type Act, action, erasePayloads } from "@splot/kernel/journal";
import { dropNotices } from "@splot/kernel/notices";
import { forgetContacts } from "@splot/participation";
import { type GoneContact, takeExpiredContacts } from "@splot/people";
import { endWatchesOf, listContributions } from "@splot/thread";
import { z } from "zod";
import { policy } from "../policy.ts";
import { countForms, findingWords, purposes, retentionWords as words } from "./words.ts";

/** Name of the daily job; its key is the day. */
export const RETENTION_JOB = "portal.retention";

/** How much was erased, and of what; nothing in it is personal. */
const erasedOutput = z.strictObject({ contacts: wireCount, notices: wireCount, watches: wireCount, payloads: wireCount, files: wireCount });
export type Erased = z.output<typeof erasedOutput>;

interface Erasure {
  readonly counts: Erased;
  readonly findings: readonly JobFinding[];
}

/**
 * Erases what has outlived its day (I126, I129), as one act: contacts and everything that stands with them in other
 * places, and files of people. The journal gets the counts alone, and only when there was something.
 */
async function erase(act: Act): Promise<Erasure> {
  const contacts = await takeExpiredContacts(act);
  const ids = contacts.map(({ id }) => id);
  const contributions = await listContributions(act, ids);
  const payloads = await erasePayloads(
    act,
    contacts.map(({ id, email, name }) => ({ id, texts: [email, name].filter((text) => text !== undefined), objects: contributions.get(id) ?? [] })),
  );
  await forgetContacts(act, ids);
  await forgetTeamAddresses(act, ids);
  const counts = {
    contacts: contacts.length,
    notices: await dropNotices(act, ids),
    watches: await endWatchesOf(act, ids),
    payloads,
  };
  const files = await eraseAttachments(act);
  const erased = { ...counts, files: files.length };
  if (contacts.length + files.length > 0) act.record({ event: "portal.personal_data_erased", payload: erased, isPublic: true });
  return {
    counts: erased,
    findings: [...contacts.map((contact) => contactLine(contact, act.space.zone)), ...files.map(() => ({ isBad: false, text: findingWords.file }))],
  };
}

/** A line of the report: what was erased, never whose. */
function contactLine({ purpose, madeAt, eraseAfter, isUnread }: GoneContact, zone: string): JobFinding {
  const what = purposes[purpose] ?? { pl: purpose, en: purpose };
  const made = dayOf(madeAt, zone);
  const line = (language: Language) =>
    findingWords.contact[language]
      .replace("{what}", what[language])
      .replace("{made}", formatDay(language, made))
      .replace("{day}", formatDay(language, eraseAfter));
  const text = { pl: line("pl"), en: line("en") };
  return { isBad: false, text, hint: isUnread ? findingWords.unread : undefined };
}

/** Erases now what has outlived its day, as the command line asks. */
export const eraseExpired = action({
  name: "portal.eraseExpired",
  title: words.title,
  input: z.strictObject({}),
  output: erasedOutput,
  grants: policy.eraseExpired,
  async run(act): Promise<Erased> {
    act.authorise();
    return (await erase(act)).counts;
  },
});

/** Queues the erasing of a day. Refuses: `job.running`. */
export const startRetention = action({
  name: "portal.startRetention",
  title: words.title,
  input: z.strictObject({}),
  output: z.strictObject({ job: wireId<"job">() }),
  grants: policy.eraseExpired,
  async run(act) {
    act.authorise();
    return { job: await queueJob(act, { kind: RETENTION_JOB, key: act.today, title: words.title, args: {} }) };
  },
});

/** The daily erasing of a space. */
export const retentionJob = jobKind({
  name: RETENTION_JOB,
  input: z.strictObject({}),
  async run(act): Promise<JobOutcome> {
    const { counts, findings } = await erase(act);
    return { ok: findings.length, bad: 0, message: findings.length === 0 ? words.nothing : toldOf(counts), findings };
  },
});

function toldOf(counts: Erased) {
  const told = (language: "pl" | "en") =>
    `${say(language, words.erased)} ${countForms.map(([name, forms]) => counted(language, counts[name], forms)).join(", ")}.`;
  return { pl: told("pl"), en: told("en") };
}
