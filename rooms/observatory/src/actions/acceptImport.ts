import { newId, sha256 } from "@splot/kernel";
import { action, issueNumber } from "@splot/kernel/journal";
import { originOf } from "@splot/kernel/objects";
import { acceptImportInput } from "../contract.ts";
import { readLongCsv } from "../model/readLongCsv.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findImport, saveImport } from "../store/imports.ts";
import { saveObservations } from "../store/observations.ts";
import { loadRegister } from "../store/register.ts";
import { saveSource, saveVintage } from "../store/vintages.ts";
import { keyed } from "./recordVintage.ts";

/**
 * Loads a long CSV as a new release of its source: all of it or nothing (I33). The same bytes again add nothing.
 * Refuses: a file with an error finding, an empty one.
 */
export const acceptImport = action({
  name: "observatory.acceptImport",
  title: { pl: "Wczytaj plik z danymi", en: "Load a file of figures" },
  input: acceptImportInput,
  grants: policy.acceptImport,
  async run(act, input) {
    act.authorise();
    if (input.text.trim() === "") throw refuse("observatory.import_empty", {}, "text");
    const hash = sha256(input.text);
    const known = await findImport(act, hash);
    if (known !== undefined) return { vintage: known.vintage, added: 0, isRepeated: true };
    const { rows, findings } = readLongCsv(input.text, await loadRegister(act));
    const errorCount = findings.filter(({ severity }) => severity === "error").length;
    if (errorCount > 0 || rows.length === 0) throw refuse("observatory.import_faulty", { count: errorCount }, "text");
    const number = await issueNumber(act, "import", act.space.code);
    const code = `import-${act.space.code}-${number}`;
    const sourceId = newId<"source">();
    const citation = `${input.producer}, ${input.title}`;
    await saveSource(act, {
      id: sourceId,
      code,
      producer: { pl: input.producer },
      title: { pl: input.title },
      citation: { pl: `Źródło: ${citation}`, en: `Source: ${citation}` },
      url: input.url,
      licence: { pl: input.licence },
      isVerified: input.isVerified === "yes",
    });
    const vintage = await saveVintage(act, {
      code,
      releasedOn: input.releasedOn,
      origin: originOf(act.space),
      standing: input.isVerified === "yes" ? "confirmed" : "unverified",
      sourceId,
    });
    await saveObservations(
      act,
      vintage,
      await keyed(
        act,
        rows.map((row) => ({ ...row, flags: [...row.flags] })),
      ),
    );
    await saveImport(act, { sha256: hash, rowCount: rows.length, vintage, madeBy: act.actor.kind === "person" ? act.actor.person : undefined });
    act.record({ event: "observatory.import_accepted", payload: { vintage: code, sha256: hash, rowCount: rows.length }, isPublic: true });
    return { vintage: code, added: rows.length, isRepeated: false };
  },
});
