import { action } from "@splot/kernel/journal";
import { checkImportInput, checkImportOutput } from "../contract.ts";
import { incomingOf } from "../importing/Incoming.ts";
import { type ChosenProfile, openMapped, wantedOf } from "../importing/openMapped.ts";
import { countFindings, tallyRows } from "../importing/Tally.ts";
import { type MappedRow, profileHash } from "../mapping/index.ts";
import { policy } from "../policy.ts";
import { findImport } from "../store/imports.ts";
import { loadRegister } from "../store/register.ts";

/** Values of a column that are shown. */
const MOST_VALUES = 40;

/** Reads a file of any known format through its profile and says what it holds, by row and column. Writes nothing. */
export const checkImport = action({
  name: "observatory.checkImport",
  title: { pl: "Sprawdź plik z danymi", en: "Check a file of figures" },
  input: checkImportInput,
  output: checkImportOutput,
  grants: policy.checkImport,
  async run(act, input) {
    act.authorise();
    const incoming = incomingOf(input);
    const {
      log,
      rows,
      chosen,
      sample: look,
      questions,
    } = await openMapped(act, incoming.source, { wanted: wantedOf(input), register: await loadRegister(act), looks: true });
    const tally = await tallyRows(rows);
    const { count, sample } = tally;
    const sha256 = chosen?.content === undefined ? undefined : profileHash(chosen.content);
    const known = sha256 === undefined ? undefined : await findImport(act, incoming.sha256, sha256);
    return {
      format: look?.head.format,
      columns: (look?.columns ?? []).map(({ name, values }) => ({ name, values: values.slice(0, MOST_VALUES) })),
      profile: chosen === undefined ? undefined : toldProfile(chosen, sha256),
      sample: sample.map(toldRow),
      rowCount: count,
      ...countFindings(log),
      findings: [...questions, ...log.findings].map(({ rows: places, ...finding }) => ({ ...finding, rows: [...places] })),
      knownVintage: known?.vintage,
    };
  },
});

function toldRow({ row, indicator, breakdown, unit, period, value, flags }: MappedRow) {
  return { row, indicator, breakdown, unit, period, ...(typeof value === "string" ? { value } : value), flags: [...flags] };
}

function toldProfile({ how, code, version, draft, content, guesses }: ChosenProfile, sha256: string | undefined) {
  return { how, code, version, sha256, isWhole: content !== undefined, content: draft, guesses: [...guesses] };
}
