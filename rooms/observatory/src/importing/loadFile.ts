import { sha256 as hashOf, newId, type ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { changeThing, originOf } from "@splot/kernel/objects";
import type { z } from "zod";
import type { importSource } from "../contract.ts";
import { longProfile, type Profile, profileHash } from "../mapping/index.ts";
import { type FileSource, type FindingLog, Unreadable } from "../reading/index.ts";
import { nextAttempt, saveImport } from "../store/imports.ts";
import type { LoadedRegister } from "../store/register.ts";
import { findOwnSource, type Supplied, saveSource, saveVintage } from "../store/vintages.ts";
import { LONG, openMapped } from "./openMapped.ts";
import { storeMapped } from "./storeMapped.ts";
import { countFindings } from "./Tally.ts";

/** What reads files, and in which version; kept with each release. */
const PARSER = "splot-reading-1";

/** The profile that a release was loaded through. */
export type UsedProfile = {
  readonly code: string;
  readonly version: number;
  readonly sha256: string;
  readonly content: Profile;
};

/** The profile of the plain long table, as a release names it. */
export const usedLong: UsedProfile = { code: LONG, version: 1, sha256: profileHash(longProfile), content: longProfile };

/** A file that came in and is to be loaded. */
export type Received = {
  readonly id: ObjectId;
  /** Code of the release that it makes. */
  readonly code: string;
  readonly sha256: string;
  /** Unit: bytes. */
  readonly size: number;
  readonly source: z.output<typeof importSource>;
  /** The same source in English. Missing: only Polish is known of it. */
  readonly english?: { readonly producer: string; readonly title: string; readonly licence: string } | undefined;
  readonly profile: UsedProfile;
  /** Who brought it. */
  readonly by?: string | undefined;
  /** The municipality whose own values these are. Missing: another source. */
  readonly supplied?: Supplied | undefined;
};

/** What loading came to. With a fault in the log, or without rows, the caller undoes everything. */
export interface Loaded {
  readonly log: FindingLog;
  readonly count: number;
}

/** What the file may speak of, where it is, and who hears how far it is. Unit of progress: bytes read. */
export interface LoadingHand {
  readonly register: LoadedRegister;
  readonly source: FileSource;
  readonly advance?: ((done: number, total: number) => Promise<void>) | undefined;
}

/** Stores what a file holds as a new release of its source while it is read, and opens its file, unless the source withholds the figures: all of it or nothing (I33). */
export async function loadFile(act: Act, received: Received, { register, source, advance }: LoadingHand): Promise<Loaded> {
  const { id, code, sha256, size, profile, by } = received;
  let done = 0;
  const counted = countedSource(source, (bytes) => {
    done += bytes;
  });
  const { log, rows } = await openMapped(act, counted, { wanted: { profile: profile.content }, register, isStored: true });
  const vintage = await openVintage(act, received);
  done = 0;
  const count = await storeUntilBroken(() => storeMapped(act, rows, { vintage, register, log, onSaved: async () => advance?.(Math.min(done, size), size) }));
  if (log.isBad || count === 0) return { log, count };
  const { warningCount } = countFindings(log);
  const attempt = await nextAttempt(act, { sha256, profile: profile.sha256 });
  await saveImport(act, { id, sha256, rowCount: count, vintage, madeBy: by, profile, attempt, fileName: source.name, size, parser: PARSER, warningCount });
  await changeThing(act, id, { state: "loaded", visibility: received.source.isWithheld === "yes" ? "office" : "public" });
  act.record({
    event: "observatory.import_accepted",
    object: id,
    from: "received",
    to: "loaded",
    payload: { vintage: code, sha256, rowCount: count, profile: { code: profile.code, version: profile.version, sha256: profile.sha256 }, warningCount },
    isPublic: true,
  });
  return { log, count };
}

/** A file that breaks off is a fault like another: its log says why. */
async function storeUntilBroken(store: () => Promise<number>): Promise<number> {
  try {
    return await store();
  } catch (error) {
    if (error instanceof Unreadable) return 0;
    throw error;
  }
}

/** A licence that is written by its code, such as CC BY 4.0, has the same name in every language. Missing: it is in words. */
function codeIn(licence: string): string | undefined {
  return /^[A-Z][A-Z0-9 .-]*$/.test(licence) ? licence : undefined;
}

async function openVintage(act: Act, { code, source, english, supplied }: Received): Promise<number> {
  const [isVerified, isWithheld] = [source.isVerified === "yes", source.isWithheld === "yes"];
  const known = await findOwnSource(act, { producer: source.producer, title: source.title, licence: source.licence, isVerified, isWithheld });
  const sourceId = known ?? newId<"source">();
  const citation = `${source.producer}, ${source.title}`;
  if (known === undefined) {
    await saveSource(act, {
      id: sourceId,
      code: `zrodlo-${hashOf(`${act.space.code} ${citation} ${source.licence} ${isVerified} ${isWithheld}`).slice(0, 12)}`,
      producer: { pl: source.producer, en: english?.producer },
      title: { pl: source.title, en: english?.title },
      citation: { pl: `Źródło: ${citation}`, en: english === undefined ? undefined : `Source: ${english.producer}, ${english.title}` },
      url: source.url,
      licence: { pl: source.licence, en: english?.licence ?? codeIn(source.licence) },
      isVerified,
      isWithheld,
    });
  }
  return saveVintage(act, {
    code,
    releasedOn: source.releasedOn,
    origin: originOf(act.space),
    standing: isVerified ? "confirmed" : "unverified",
    sourceId,
    supplied,
  });
}

function countedSource(source: FileSource, onBytes: (count: number) => void): FileSource {
  return {
    name: source.name,
    async *open() {
      for await (const chunk of source.open()) {
        onBytes(chunk.byteLength);
        yield chunk;
      }
    },
  };
}
