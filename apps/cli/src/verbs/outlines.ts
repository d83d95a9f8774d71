import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fill } from "@splot/kernel";
import { unpackLayer } from "@splot/kernel/territory";
import { importOutlines } from "@splot/observatory";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { performAct } from "../database/performAct.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "outlines import FILE [--source T]";

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
    pl: "wczytuje granice gmin (GeoJSON, WGS 84) i wypisuje, co nie pasuje",
    en: "imports outlines of municipalities (GeoJSON, WGS 84) and lists what does not fit",
  },
  async run(call) {
    const given = readArguments(call.args, { usage, options: { source: "value" }, placeCount: 2 });
    const [act = "", file = ""] = given.places;
    if (act !== "import") throw refuse("verb.usage", { usage: `splot ${usage}` });
    if (!existsSync(file)) throw refuse("file.absent", { file });
    const input = { layer: unpackLayer(await readFile(file)), source: findOption(given, "source") ?? basename(file) };
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
