import { newId, type ObjectId } from "@splot/kernel";
import { attachFile } from "@splot/kernel/files";
import { queueJob } from "@splot/kernel/jobs";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import type { z } from "zod";
import { acceptImportInput, acceptImportOutput, acceptLocalInput, type importSource } from "../contract.ts";
import { type Incoming, incomingOf } from "../importing/Incoming.ts";
import { loadFile, type Received, type UsedProfile } from "../importing/loadFile.ts";
import { openMapped, type WantedMapping, wantedOf } from "../importing/openMapped.ts";
import { refuseFaulty } from "../importing/refuseFaulty.ts";
import { profileHash } from "../mapping/index.ts";
import { IMPORT_JOB } from "../model/importJob.ts";
import { policy } from "../policy.ts";
import type { ReadingFinding } from "../reading/index.ts";
import { refuse } from "../refusals.ts";
import { claimImport } from "../store/imports.ts";
import { type LoadedRegister, loadRegister } from "../store/register.ts";
import { askAboutRelease } from "./askQuestions.ts";
import { saveProfile } from "./saveProfile.ts";

/** What became of a file. `job`: it is being loaded in the background, and nothing is added yet. */
export type Accepted = { readonly vintage: string; readonly added: number; readonly isRepeated: boolean; readonly job?: string | undefined };

/** A file larger than this is loaded in the background. Unit: bytes. */
const BIG = 300_000;
/** The code of a profile that was given with a file and never saved. */
const UNSAVED = "plik";

/**
 * Loads a file of any known format through its profile as a new release of its source: all of it or nothing (I33); the
 * file is kept with the release. The same bytes through the same profile again add nothing while that release stands. A
 * large file becomes a job. Refuses: a file with an error finding, an empty one, one that no profile was chosen for.
 */
export const acceptImport = action({
  name: "observatory.acceptImport",
  title: { pl: "Wczytaj plik z danymi", en: "Load a file of figures" },
  input: acceptImportInput,
  output: acceptImportOutput,
  grants: policy.acceptImport,
  async run(act, input): Promise<Accepted> {
    act.authorise();
    return acceptFile(act, { incoming: incomingOf(input), wanted: wantedOf(input), source: sourceOf(input), remember: input.remember });
  },
});

/**
 * The same for a file on the disk of the server, of whatever size: it is loaded while it is read. `onFindings` hears what was
 * found in it, also when it is refused.
 */
export function acceptLocalFile(incoming: Incoming, onFindings: (findings: readonly ReadingFinding[]) => void) {
  const { name, title, output, grants } = acceptImport;
  return action({
    name,
    title,
    output,
    grants,
    input: acceptLocalInput,
    async run(act, { remember, ...input }): Promise<Accepted> {
      act.authorise();
      return acceptFile(act, { incoming, onFindings, wanted: wantedOf(input), source: sourceOf(input), remember });
    },
  });
}

/** What comes in with a file. */
export interface Arrival {
  readonly incoming: Incoming;
  readonly wanted: WantedMapping;
  readonly source: z.output<typeof importSource>;
  readonly remember?: z.output<typeof acceptImportInput>["remember"];
  readonly onFindings?: ((findings: readonly ReadingFinding[]) => void) | undefined;
}

/** Takes a file in: the one path of page, API and command line. */
async function acceptFile(act: Act, { incoming, wanted, source, remember, onFindings }: Arrival): Promise<Accepted> {
  const register = await loadRegister(act);
  const profile = await profileFor(act, register, { incoming, wanted, remember, onFindings });
  const known = await claimImport(act, incoming.sha256, profile.sha256);
  if (known !== undefined) return { vintage: known.vintage, added: 0, isRepeated: true };
  const received = await receive(act, { incoming, source, profile });
  if (incoming.size > BIG && incoming.advance === undefined) return loadLater(act, received, incoming);
  const { log, count } = await loadFile(act, received, { register, source: incoming.source, advance: incoming.advance });
  onFindings?.(log.findings);
  if (log.isBad || count === 0) throw refuseFaulty(log, "file");
  await askAboutRelease(act, received.code);
  return { vintage: received.code, added: count, isRepeated: false };
}

/** The profile that the file goes through. Refuses: `observatory.import_unmapped` when none was chosen, `observatory.import_faulty` when the file cannot be read. */
async function profileFor(act: Act, register: LoadedRegister, { incoming, wanted, remember, onFindings }: Omit<Arrival, "source">): Promise<UsedProfile> {
  const { log, chosen } = await openMapped(act, incoming.source, { wanted, register });
  if (chosen === undefined) {
    onFindings?.(log.findings);
    throw refuseFaulty(log, "file");
  }
  const { content, how, code, version } = chosen;
  if (content === undefined || how === "suggested") throw refuse("observatory.import_unmapped", {}, "profile");
  if (remember !== undefined) {
    const saved = await act.perform(saveProfile, { code: remember.code, name: { pl: remember.name }, content });
    return { code: remember.code, version: saved.version, sha256: saved.sha256, content };
  }
  return { code: code ?? UNSAVED, version: version ?? 1, sha256: profileHash(content), content };
}

function sourceOf({ producer, title, url, licence, releasedOn, isVerified, isWithheld }: z.output<typeof importSource>): z.output<typeof importSource> {
  return { producer, title, url, licence, releasedOn, isVerified, isWithheld };
}

/** Keeps the file under the number of its release; until it is loaded only the office sees it. */
async function receive(act: Act, { incoming, source, profile }: Pick<Arrival, "incoming" | "source"> & { readonly profile: UsedProfile }): Promise<Received> {
  const id = newId<"object">() as ObjectId;
  const by = act.actor.kind === "person" ? act.actor.person : undefined;
  const code = `import-${act.space.code}-${await issueNumber(act, "import", act.space.code)}`;
  await saveThing(act, {
    id,
    kind: "release",
    title: { pl: source.title },
    origin: originOf(act.space),
    state: "received",
    visibility: "office",
    address: `/dane/wydania/${code}`,
    madeBy: by,
  });
  const file = incoming.upload?.();
  if (file !== undefined) await attachFile(act, { object: id, part: "source", file, personalClass: "none", by });
  return { id, code, sha256: incoming.sha256, size: incoming.size, source, profile, by };
}

async function loadLater(act: Act, received: Received, { source: { name } }: Incoming): Promise<Accepted> {
  const job = await queueJob(act, {
    kind: IMPORT_JOB,
    key: received.sha256,
    title: { pl: `Wczytanie pliku ${name}`, en: `Loading of the file ${name}` },
    args: { ...received, name },
  });
  act.record({ event: "observatory.import_received", object: received.id, to: "received", payload: { vintage: received.code, sha256: received.sha256 } });
  return { vintage: received.code, added: 0, isRepeated: false, job };
}
