import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fill, type Language, say } from "@splot/kernel";
import { checkFile, emptyBook, type Finding, readStanding, sheetNames, sheets, takeTransfer, writeWorkbook } from "@splot/portal";
import { findOption, readArguments } from "../console/arguments.ts";
import { both } from "../console/output.ts";
import { readSpace } from "../database/openSpace.ts";
import { performAct } from "../database/performAct.ts";
import { refuse } from "../refusals.ts";
import type { Verb, VerbCall } from "./Verb.ts";

const usage = "people template FILE.xlsx | export FILE.xlsx --space S | check FILE.xlsx --space S | import FILE.xlsx --space S";

const words = {
  written: { pl: "Zapisano skoroszyt: {file}", en: "Workbook written: {file}" },
  brings: { pl: "{title}: do dodania {count}", en: "{title}: {count} to add" },
  taken: { pl: "Wczytano: {what}.", en: "Imported: {what}." },
  good: { pl: "Plik można wczytać.", en: "The file can be imported." },
  bad: { pl: "Pliku nie można wczytać.", en: "The file cannot be imported." },
};

/** Moves people, teams and their work by one workbook; the same code as the page of the director. */
export const people: Verb = {
  usage,
  about: {
    pl: "przenosi osoby, miejsca, zadania zespołów, projekty i plany skoroszytem XLSX; check niczego nie zapisuje, kod 1, gdy plik ma błędy",
    en: "moves people, seats, duties of teams, projects and plans by an XLSX workbook; check stores nothing, exit 1 when the file has faults",
  },
  async run(call) {
    const given = readArguments(call.args, { usage, options: { space: "value" }, placeCount: 2 });
    const [act = "", file = ""] = given.places;
    const space = findOption(given, "space");
    if (act === "template") return write(call, file, await writeWorkbook(emptyBook));
    if (space === undefined) throw refuse("verb.usage", { usage: `splot ${usage}` });
    if (act === "export") return write(call, file, await readSpace(call, space, async (read) => writeWorkbook(await readStanding(read), read)));
    if (!existsSync(file)) throw refuse("file.absent", { file });
    if (act === "check") return check(call, space, await readFile(file));
    if (act !== "import") throw refuse("verb.usage", { usage: `splot ${usage}` });
    const input = { file: { name: "people.xlsx", base64: (await readFile(file)).toString("base64") } };
    const counts = await performAct(call, { space, action: takeTransfer, input });
    const listed = (language: Language) => sheetNames.map((name) => `${say(language, sheets[name].title)} ${counts[name]}`).join(", ");
    both(call.out, fill(words.taken, { what: { pl: listed("pl"), en: listed("en") } }));
    return 0;
  },
};

async function write({ out }: VerbCall, file: string, bytes: Uint8Array): Promise<number> {
  if (existsSync(file)) throw refuse("file.exists", { file });
  await writeFile(file, bytes, { mode: 0o600 });
  both(out, fill(words.written, { file }));
  return 0;
}

async function check(call: VerbCall, space: string, bytes: Uint8Array): Promise<number> {
  const { steps, findings } = await readSpace(call, space, (read) => checkFile(read, bytes));
  for (const finding of findings) tell(call, finding);
  for (const name of sheetNames) both(call.out, fill(words.brings, { title: sheets[name].title, count: steps.filter(({ kind }) => kind === name).length }));
  const isBad = findings.some((finding) => finding.isBad);
  both(call.out, isBad ? words.bad : words.good);
  return isBad ? 1 : 0;
}

function tell({ out }: VerbCall, { sheet, row, column, isBad, text, hint }: Finding): void {
  for (const language of ["pl", "en"] as const) {
    const place = [sheet === undefined ? undefined : sheets[sheet].name, row, column === undefined ? undefined : say(language, column)].filter(
      (part) => part !== undefined,
    );
    out.line(`${isBad ? "[!]" : "[i]"} ${place.join(" · ")}: ${say(language, text)}${hint === undefined ? "" : ` ${say(language, hint)}`}`);
  }
}
