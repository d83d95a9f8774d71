import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fill, Refusal } from "@splot/kernel";
import { MOST_FILE_MB, SentFile } from "@splot/kernel/files";
import { acceptLocalFile } from "@splot/observatory";
import type { ReadingFinding } from "@splot/observatory/reading";
import { findOption, readArguments, type VerbArguments } from "../console/arguments.ts";
import { fileSource, tellFinding } from "../console/files.ts";
import { both, type Output } from "../console/output.ts";
import { performAct } from "../database/performAct.ts";
import { refuse } from "../refusals.ts";
import type { VerbCall } from "./Verb.ts";

export const loadUsage =
  "observations load FILE --space S --producer P --title T --licence L --released DAY [--profile CODE|FILE.json] [--verified] [--remember CODE] [--url U] [--format F] [--decimal comma|point] [--encoding E] [--part P]";

/** Exit code of a file that must not be used. */
const BAD_FILE = 2;

const words = {
  loaded: { pl: "Wczytano {count} liczb jako wydanie {vintage}.", en: "{count} numbers were loaded as the release {vintage}." },
  repeated: {
    pl: "Ten plik wczytano już jako wydanie {vintage}. Niczego nie dodano.",
    en: "This file was loaded before as the release {vintage}. Nothing was added.",
  },
  progress: { pl: "… {percent} %", en: "… {percent} %" },
};

/** Loads a file of any size into the bank of a space: all of it or nothing. Shape: the exit code. Refuses: `verb.usage`, `file.absent`, what the act refuses. */
export async function loadObservations(call: VerbCall): Promise<number> {
  const value = "value" as const;
  const given = readArguments(call.args, {
    usage: loadUsage,
    options: {
      space: value,
      producer: value,
      title: value,
      licence: value,
      released: value,
      profile: value,
      remember: value,
      url: value,
      format: value,
      decimal: value,
      encoding: value,
      part: value,
      verified: "switch",
    },
    placeCount: 2,
  });
  const [, file = ""] = given.places;
  const space = findOption(given, "space");
  if (space === undefined) throw refuse("verb.usage", { usage: `splot ${loadUsage}` });
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw refuse("file.absent", { file });
  const found: ReadingFinding[] = [];
  const incoming = await localFile(file, call.out);
  try {
    const action = acceptLocalFile(incoming, (findings) => found.push(...findings));
    const { vintage, added, isRepeated } = await performAct(call, { space, action, input: { ...(await inputOf(given)), sha256: incoming.sha256 } });
    both(call.out, fill(isRepeated ? words.repeated : words.loaded, { vintage, count: added }));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "observatory.import_faulty") throw error;
    both(call.out, error.details.text);
    return BAD_FILE;
  } finally {
    for (const finding of found) tellFinding(call.out, finding);
  }
}

/** What the options say, as the act takes it. */
async function inputOf(given: VerbArguments): Promise<object> {
  const named = ["producer", "title", "licence", "url", "format", "decimal", "encoding", "part"].map((name) => [name, findOption(given, name)]);
  const [profile, remember] = [findOption(given, "profile"), findOption(given, "remember")];
  return {
    ...Object.fromEntries(named.filter(([, text]) => text !== undefined)),
    releasedOn: findOption(given, "released"),
    isVerified: given.options["verified"] === true ? "yes" : "no",
    ...(profile === undefined ? {} : { profile: profile.endsWith(".json") ? JSON.parse(await readFile(profile, "utf8")) : profile }),
    ...(remember === undefined ? {} : { remember: { code: remember, name: remember } }),
  };
}

/** A file on the disk, its hash made while it is read. One that is small enough is kept with its release. */
async function localFile(file: string, out: Output) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const { size } = statSync(file);
  const kept = size > MOST_FILE_MB * 1_000_000 ? undefined : new SentFile(basename(file), await readFile(file));
  let told = 0;
  return {
    source: fileSource(file),
    sha256: hash.digest("hex"),
    size,
    upload: kept === undefined ? undefined : () => kept.checked("file"),
    advance: async (done: number, total: number) => {
      const percent = Math.floor((10 * done) / total) * 10;
      if (percent > told) out.note(fill(words.progress, { percent }).en);
      told = Math.max(told, percent);
    },
  };
}
