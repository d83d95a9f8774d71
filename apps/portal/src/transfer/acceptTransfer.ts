import { addDays, joinRefusals, newId, type ObjectId } from "@splot/kernel";
import { attachFile, sentFile } from "@splot/kernel/files";
import { wireId } from "@splot/kernel/http";
import { queueJob } from "@splot/kernel/jobs";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { z } from "zod";
import { policy } from "../policy.ts";
import { transferOutput } from "./answers.ts";
import { refuseTransfer } from "./refusals.ts";
import { sheets } from "./sheets.ts";
import { takeWorkbook } from "./takeWorkbook.ts";
import { TRANSFER_JOB } from "./transferJob.ts";
import { whole } from "./words.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long an accepted workbook is kept, so that its report can be understood. Unit: days. */
const KEPT_DAYS = 30;

export const transferInput = z.strictObject({ file: sentFile });

/**
 * Queues a workbook, to be taken in the background: all of it or nothing. The file is kept for the office until the
 * report has been read. Refuses: `file.*`, `transfer.no_workbook`, `job.running` while the same file is being taken.
 */
export const acceptTransfer = action({
  name: "portal.acceptTransfer",
  title: { pl: "Wczytaj skoroszyt", en: "Import a workbook" },
  input: transferInput,
  output: z.strictObject({ job: wireId<"job">() }),
  grants: policy.acceptTransfer,
  async run(act, { file }) {
    act.authorise();
    const upload = file.checked("file");
    if (upload.mediaType !== XLSX) throw refuseTransfer("transfer.no_workbook", {}, "file");
    const job = await queueJob(act, {
      kind: TRANSFER_JOB,
      key: upload.sha256,
      title: { pl: `Wczytanie skoroszytu ${upload.name}`, en: `Import of the workbook ${upload.name}` },
      args: { file: upload.sha256 },
    });
    const [id, by] = [newId<"object">() as ObjectId, act.actor.kind === "person" ? act.actor.person : undefined];
    const thing = { id, kind: "workbook", title: { pl: upload.name }, origin: originOf(act.space), state: "received", visibility: "office" } as const;
    await saveThing(act, { ...thing, address: `/praca/zadania/${job}`, madeBy: by });
    await attachFile(act, { object: id, part: "source", file: upload, personalClass: "P2", eraseAfter: addDays(act.today, KEPT_DAYS), by });
    return { job };
  },
});

/** Takes a workbook at once, as the command line does. Refuses: `transfer.*`, each row that is wrong or that an act refuses. */
export const takeTransfer = action({
  name: "portal.takeTransfer",
  title: { pl: "Wczytaj skoroszyt od razu", en: "Import a workbook at once" },
  input: transferInput,
  output: transferOutput,
  grants: policy.takeTransfer,
  async run(act, { file }) {
    act.authorise();
    const taken = await takeWorkbook(act, file.bytes);
    const refusal = joinRefusals(
      taken.faults.map(({ sheet, row, text }) => {
        const title = sheet === undefined ? whole : sheets[sheet].title;
        return refuseTransfer("transfer.row", { sheetPl: title.pl, sheetEn: title.en, row: row ?? "–", ...text, en: text.en ?? text.pl }, "file");
      }),
    );
    if (refusal !== undefined) throw refusal;
    return taken.counts;
  },
});
