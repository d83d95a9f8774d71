import { fill } from "@splot/kernel";
import { inCommons } from "@splot/kernel/database";
import { type JobHand, type JobOutcome, jobKind } from "@splot/kernel/jobs";
import { listUnits } from "@splot/kernel/territory";
import { z } from "zod";
import { storeOutlines } from "../actions/importOutlines.ts";
import type { Outside } from "../bdl/askBank.ts";
import { OUTLINES_JOB } from "../model/importJob.ts";
import { fetchBorders } from "./fetchBorders.ts";

const words = {
  stored: { pl: "Wczytano granice gmin: {stored} (zastąpiono {replaced}).", en: "Outlines stored: {stored} (replaced {replaced})." },
  repeated: { pl: "Granice się nie zmieniły; niczego nie zapisano.", en: "The outlines have not changed; nothing was stored." },
  without: { pl: "Rejestr nie podał granicy: {name} ({code}).", en: "The register gave no outline of {name} ({code})." },
  changed: {
    pl: "Inny rodzaj gminy w rejestrze granic: {name} ({layerCode}).",
    en: "Another kind of municipality in the register of borders: {name} ({layerCode}).",
  },
};

/** Whose borders these are, as the map says it. */
export const BORDERS_SOURCE = "GUGiK, Państwowy Rejestr Granic (PRG)";

/** The job that brings the borders of all municipalities of the register, for all spaces: all of them or nothing. */
export function bordersJob(outside: Outside) {
  return jobKind({
    name: OUTLINES_JOB,
    input: z.strictObject({}),
    async run(act, { advance }: JobHand<object>): Promise<JobOutcome> {
      const layer = await fetchBorders(outside, await listUnits(act, { level: "municipality", on: act.today }), advance);
      const report = await inCommons(act, (shared) => storeOutlines(act, shared, { layer, source: BORDERS_SOURCE }));
      return {
        ok: report.stored,
        bad: 0,
        message: report.isRepeated ? words.repeated : fill(words.stored, { stored: report.stored, replaced: report.replaced }),
        link: "/gminy",
        findings: [
          ...report.without.map((one) => ({ isBad: false, text: fill(words.without, one) })),
          ...report.kindChanged.map((one) => ({ isBad: false, text: fill(words.changed, one) })),
        ],
      };
    },
  });
}
