import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listBallotBundles } from "@splot/assembly";
import { fill } from "@splot/kernel";
import { writeBundle } from "../bundle/writeBundle.ts";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { readSpace } from "../database/openSpace.ts";
import type { Verb } from "./Verb.ts";

const usage = "export --space S DIR";

const words = {
  done: {
    pl: "Zapisano eksport: {folder} (wpisy {entries}, jawne treści {payloads}, głosowania {ballots}, teksty {texts}).",
    en: "Export written: {folder} (entries {entries}, public contents {payloads}, ballots {ballots}, texts {texts}).",
  },
  withheld: {
    pl: "Bez treści: {restricted} (niejawne), {erased} (usunięte). Nazwisk i kontaktów w eksporcie nie ma.",
    en: "Without content: {restricted} (restricted), {erased} (erased). The export holds no names or contacts of private persons.",
  },
  next: { pl: "Korzeń: {root}\nSprawdź: splot verify {folder} --root {root}", en: "Root: {root}\nVerify: splot verify {folder} --root {root}" },
};

/** Writes the public bundle of a space. */
export const exportBundle: Verb = {
  usage,
  about: {
    pl: "zapisuje jawny dziennik przestrzeni z dowodami do nowego folderu",
    en: "writes the public journal of a space with its proofs into a new folder",
  },
  async run(call) {
    const given = readArguments(call.args, { usage, options: { space: "value" }, required: ["space"], placeCount: 1 });
    const folder = given.places[0] ?? "";
    const program = await readVersion(call.environment().root);
    const { counts, root } = await readSpace(call, findOption(given, "space") ?? "", (read) =>
      writeBundle(read, { folder, program, listBallots: listBallotBundles }),
    );
    both(call.out, fill(words.done, { ...counts, folder }));
    both(call.out, fill(words.withheld, counts));
    both(call.out, fill(words.next, { root, folder }));
    return 0;
  },
};

/** The version of the program, as package.json tells it. */
export async function readVersion(root: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined;
  return typeof version === "string" ? version : "0.0.0";
}
