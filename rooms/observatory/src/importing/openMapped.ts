import type { ReadHandle } from "@splot/kernel/database";
import type { z } from "zod";
import type { checkImportInput } from "../contract.ts";
import {
  applyProfile,
  chooseProfile,
  type Draft,
  type Guess,
  longProfile,
  type MappedRow,
  ownProfile,
  type Profile,
  profileSchema,
  readingOptions,
  readSample,
  type Sample,
  suggestProfile,
} from "../mapping/index.ts";
import { type FileSource, FindingLog, openReading, type ReadingFinding, type ReadingOptions, Unreadable } from "../reading/index.ts";
import { refuse } from "../refusals.ts";
import { listProfiles } from "../store/profiles.ts";
import type { LoadedRegister } from "../store/register.ts";

/** The profile of the plain long table; part of the program. */
export const LONG = "long";

/** Which profile a file goes through, and why that one: told, known from before, or guessed from the file. */
export interface ChosenProfile {
  readonly how: "given" | "saved" | "suggested";
  /** Missing: it was never saved. */
  readonly code?: string | undefined;
  readonly version?: number | undefined;
  readonly draft: Draft;
  /** Missing: something is still to be chosen. */
  readonly content?: Profile | undefined;
  readonly guesses: readonly Guess[];
}

/** A file that was opened. Shape: findings grow in `log` until the rows are walked; `rows` can be walked once, and are none while the profile is not whole. */
export interface MappedFile {
  readonly log: FindingLog;
  readonly rows: AsyncIterable<MappedRow>;
  /** What the suggestion asks. */
  readonly questions: readonly ReadingFinding[];
  /** Missing: the file cannot be read, and the log says why. */
  readonly chosen?: ChosenProfile | undefined;
  /** What its columns hold. Missing: it cannot be read, or its profile was known beforehand and nobody looks. */
  readonly sample?: Sample | undefined;
}

/** What is asked of a file: a saved profile by its code, or one as it is; what is declared to the reader. */
export interface WantedMapping {
  readonly profile?: string | Profile | undefined;
  readonly options?: ReadingOptions | undefined;
}

/** What a call asks of its file. */
export function wantedOf({ profile, format, encoding, decimal, part }: Omit<z.output<typeof checkImportInput>, "text" | "file">): WantedMapping {
  const options = Object.fromEntries(Object.entries({ format, encoding, decimal, part }).filter(([, value]) => value !== undefined));
  return { profile, options };
}

/** What opening needs besides the file. `looks`: the columns are to be shown too. `isStored`: the rows go into the bank, whose own key finds what stands twice, so none need be remembered. */
export interface Opening {
  readonly wanted: WantedMapping;
  readonly register: LoadedRegister;
  readonly looks?: boolean | undefined;
  readonly isStored?: boolean | undefined;
}

/** Opens a file through the profile that is wanted, else the one that was saved for such files, else a suggestion. Refuses: `observatory.profile_unknown`. */
export async function openMapped(read: ReadHandle, source: FileSource, opening: Opening): Promise<MappedFile> {
  const given = await givenProfile(read, opening.wanted.profile);
  const looking = new FindingLog();
  try {
    const looked = given === undefined || opening.looks === true ? await lookInto(read, source, { given, opening, log: looking }) : { chosen: given };
    const { content } = looked.chosen;
    const questions = looking.findings.filter(({ code }) => code.startsWith("choose"));
    if (content === undefined) return { log: looking, rows: noRows(), questions: [], ...looked };
    // NOTE: rows can be walked once, and only this opening knows what the profile declares; what the first one found would stand twice.
    const log = new FindingLog();
    return { log, rows: await mappedRows(source, content, { opening, log }), questions, ...looked };
  } catch (error) {
    if (error instanceof Unreadable) return { log: looking, rows: noRows(), questions: [] };
    throw error;
  }
}

/** The rows of a file through a whole profile. A file that cannot be opened so has none, and the log says why. */
async function mappedRows(
  source: FileSource,
  content: Profile,
  { opening, log }: { readonly opening: Opening; readonly log: FindingLog },
): Promise<AsyncIterable<MappedRow>> {
  try {
    const reading = await openReading(source, { ...readingOptions(content), ...opening.wanted.options }, log);
    return applyProfile(reading, content, { register: opening.register, log, mostKeys: opening.isStored === true ? 0 : undefined });
  } catch (error) {
    if (error instanceof Unreadable) return noRows();
    throw error;
  }
}

interface Look {
  readonly given: ChosenProfile | undefined;
  readonly opening: Opening;
  readonly log: FindingLog;
}

async function lookInto(
  read: ReadHandle,
  source: FileSource,
  { given, opening, log }: Look,
): Promise<{ readonly sample: Sample; readonly chosen: ChosenProfile }> {
  const declared = given?.content === undefined ? {} : readingOptions(given.content);
  const reading = await openReading(source, { ...declared, ...opening.wanted.options }, log);
  const sample = await readSample(reading, source.name);
  return { sample, chosen: given ?? (await knownProfile(read, sample)) ?? suggested(suggestProfile(sample, opening.register, log)) };
}

/** The profile that was asked for. Refuses: `observatory.profile_unknown`. */
async function givenProfile(read: ReadHandle, wanted: WantedMapping["profile"]): Promise<ChosenProfile | undefined> {
  if (wanted === undefined) return undefined;
  if (typeof wanted !== "string") return { how: "given", draft: wanted, content: wanted, guesses: [] };
  if (wanted === LONG) return { ...long, how: "given" };
  const [saved] = await listProfiles(read, wanted);
  if (saved === undefined) throw refuse("observatory.profile_unknown", {}, "profile");
  return { how: "given", code: saved.code, version: saved.version, draft: saved.content, content: saved.content, guesses: [] };
}

const long: ChosenProfile = { how: "saved", code: LONG, version: 1, draft: longProfile, content: longProfile, guesses: [] };

/** The profile that was saved for files like this one. Missing: none. */
async function knownProfile(read: ReadHandle, { head }: Sample): Promise<ChosenProfile | undefined> {
  const saved = (await listProfiles(read)).map(({ content, ...rest }) => ({ ...rest, content, match: content.match }));
  const match = chooseProfile(saved, head);
  if (match !== undefined) return { how: "saved", code: match.code, version: match.version, draft: match.content, content: match.content, guesses: [] };
  if (chooseProfile([longProfile], head) !== undefined) return long;
  const own = ownProfile(head);
  return own === undefined ? undefined : { ...long, draft: own, content: own };
}

function suggested({ draft, guesses }: ReturnType<typeof suggestProfile>): ChosenProfile {
  const whole = profileSchema.safeParse(draft);
  return { how: "suggested", draft, content: whole.success ? whole.data : undefined, guesses };
}

async function* noRows(): AsyncGenerator<MappedRow> {
  yield* [];
}
