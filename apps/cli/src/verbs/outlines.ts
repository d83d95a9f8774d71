import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fill } from "@splot/kernel";
import { listUnits, unpackLayer } from "@splot/kernel/territory";
import { BORDERS_SOURCE, fetchBorders, importOutlines, outsideAt } from "@splot/observatory";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { readSpace } from "../database/openSpace.ts";
import { performAct } from "../database/performAct.ts";
import { refuse } from "../refusals.ts";
import type { Verb, VerbCall } from "./Verb.ts";

const usage = "outlines import FILE [--source T] | outlines sync";

const words = {
  stored: {
    pl: "Wczytano granice: {stored} (zastąpiono {replaced}, odwrócono pierścieni {turnedRings}).",
    en: "Outlines imported: {stored} (replaced {replaced}, rings turned {turnedRings}).",
  },
  repeated: { pl: "Te granice są już wczytane; niczego nie zmieniono.", en: "These outlines are there already; nothing was changed." },
  changed: {
    pl: "  inny rodzaj gminy w kodzie: {name} {code} (w pliku {layerCode})",
    en: "  other kind of municipality in the code: {name} {code} (in the file {layerCode})",
  },
  without: { pl: "  gmina bez granicy w pliku: {name} {code}", en: "  municipality without an outline in the file: {name} {code}" },
  stranger: { pl: "  obiekt {row} nie pasuje do żadnej gminy: {name} {code}", en: "  feature {row} fits no municipality: {name} {code}" },
  strangers: { pl: "  obiektów spoza obszaru razem: {count}", en: "  features outside the area in all: {count}" },
};

/** Brings official borders into the territory that all spaces share. */
export const outlines: Verb = {
  usage,
  about: {
    pl: "wczytuje granice gmin z pliku (GeoJSON, WGS 84) albo z Państwowego Rejestru Granic i wypisuje, co nie pasuje",
    en: "imports outlines of municipalities from a file (GeoJSON, WGS 84) or the state register of borders, and lists what does not fit",
  },
  async run(call) {
    const input = call.args[0] === "sync" ? await fetched(call) : await given(call);
    const report = await performAct(call, { space: "commons", action: importOutlines, input });
    if (report.isRepeated) both(call.out, words.repeated);
    else both(call.out, fill(words.stored, { stored: report.stored, replaced: report.replaced, turnedRings: report.turnedRings }));
    for (const one of report.kindChanged) both(call.out, fill(words.changed, one));
    for (const one of report.without) both(call.out, fill(words.without, one));
    for (const one of report.strangers) both(call.out, fill(words.stranger, one));
    if (report.strangerCount > report.strangers.length) both(call.out, fill(words.strangers, { count: report.strangerCount }));
    return 0;
  },
};

async function given({ args }: VerbCall) {
  const read = readArguments(args, { usage, options: { source: "value" }, placeCount: 2 });
  const [act = "", file = ""] = read.places;
  if (act !== "import") throw refuse("verb.usage", { usage: `splot ${usage}` });
  if (!existsSync(file)) throw refuse("file.absent", { file });
  return { layer: unpackLayer(await readFile(file)), source: findOption(read, "source") ?? basename(file) };
}

/** The outlines of every municipality of the register, as the state register of borders has them. */
async function fetched(call: VerbCall) {
  readArguments(call.args, { usage, placeCount: 1 });
  const units = await readSpace(call, "commons", (read) => listUnits(read, { level: "municipality", on: read.today }));
  const layer = await fetchBorders(outsideAt(call.environment()), units, async (done, total) => call.out.note(`  ${done}/${total}`));
  return { layer, source: BORDERS_SOURCE };
}
