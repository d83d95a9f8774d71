import { newId, type ObjectId } from "@splot/kernel";
import { attachFile, type Upload } from "@splot/kernel/files";
import { queueJob } from "@splot/kernel/jobs";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import type { z } from "zod";
import { acceptImportInput, acceptImportOutput } from "../contract.ts";
import { IMPORT_JOB } from "../model/importJob.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findImport } from "../store/imports.ts";
import { loadRegister } from "../store/register.ts";
import { type Incoming, incomingOf, readGently } from "./incoming.ts";
import { loadTable, type Received } from "./loadTable.ts";

/** What became of a table. `job`: it is being loaded in the background, and nothing is added yet. */
export type Accepted = { readonly vintage: string; readonly added: number; readonly isRepeated: boolean; readonly job?: string | undefined };

/** A table larger than this is loaded in the background. Unit: bytes. */
const BIG = 300_000;

/**
 * Loads a long CSV as a new release of its source: all of it or nothing (I33); the file is kept with the release. The
 * same content again adds nothing. A large file becomes a job. Refuses: a file with an error finding, an empty one.
 */
export const acceptImport = action({
  name: "observatory.acceptImport",
  title: { pl: "Wczytaj plik z danymi", en: "Load a file of figures" },
  input: acceptImportInput,
  output: acceptImportOutput,
  grants: policy.acceptImport,
  async run(act, { text, file, ...source }): Promise<Accepted> {
    act.authorise();
    const incoming = incomingOf({ text, file });
    const known = await findImport(act, incoming.hash);
    if (known !== undefined) return { vintage: known.vintage, added: 0, isRepeated: true };
    const upload = incoming.upload();
    if (upload.bytes.byteLength > BIG) return loadLater(act, { incoming, source, upload });
    const reading = await readGently(incoming.text, await loadRegister(act));
    const errorCount = reading.findings.filter(({ severity }) => severity === "error").length;
    if (errorCount > 0 || reading.rows.length === 0) throw refuse("observatory.import_faulty", { count: errorCount }, "text");
    const received = await receive(act, { incoming, source, upload });
    await loadTable(act, received, reading);
    return { vintage: received.code, added: reading.rows.length, isRepeated: false };
  },
});

interface Arrival {
  readonly incoming: Incoming;
  readonly source: Omit<z.output<typeof acceptImportInput>, "text" | "file">;
  readonly upload: Upload;
}

/** Keeps the file under the number of its release; until it is loaded only the office sees it. */
async function receive(act: Act, { incoming: { hash }, source, upload }: Arrival): Promise<Received> {
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
  await attachFile(act, { object: id, part: "source", file: upload, personalClass: "none", by });
  return { id, code, hash, source, by };
}

async function loadLater(act: Act, arrival: Arrival): Promise<Accepted> {
  const received = await receive(act, arrival);
  const job = await queueJob(act, {
    kind: IMPORT_JOB,
    key: received.hash,
    title: { pl: `Wczytanie pliku ${arrival.upload.name}`, en: `Loading of the file ${arrival.upload.name}` },
    args: { ...received, file: arrival.upload.sha256 },
  });
  act.record({ event: "observatory.import_received", object: received.id, to: "received", payload: { vintage: received.code, sha256: received.hash } });
  return { vintage: received.code, added: 0, isRepeated: false, job };
}
