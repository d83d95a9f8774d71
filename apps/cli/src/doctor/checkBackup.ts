import { fill } from "@splot/kernel";
import type { Environment } from "@splot/server/environment";
import { findLastCopy } from "../dump/lastCopy.ts";
import type { Check } from "./Check.ts";

/** A daily backup may be late by half a day. Unit: hours. */
const OLDEST = 36;
const HOUR = 3_600_000;

/** How old the last backup is, by the note that `splot backup` leaves in the data folder. */
export function checkBackup({ dataFolder }: Pick<Environment, "dataFolder">, now: Date): Check {
  const last = findLastCopy(dataFolder);
  if (last === undefined)
    return {
      subject: "backup",
      state: "warning",
      text: { pl: "Kopia zapasowa: jeszcze żadnej", en: "Backup: none yet" },
      advice: {
        pl: "Włącz codzienną kopię (docs/running.md) albo zrób ją teraz: splot backup.",
        en: "Switch the daily backup on (docs/running.md), or make one now: splot backup.",
      },
    };
  const hours = Math.floor((now.getTime() - new Date(last.madeAt).getTime()) / HOUR);
  const text = fill(
    { pl: "Kopia zapasowa: {madeAt} (przed {hours} godz.), {place}", en: "Backup: {madeAt} ({hours} h ago), {place}" },
    { madeAt: last.madeAt, hours, place: last.place },
  );
  return hours > OLDEST
    ? {
        subject: "backup",
        state: "warning",
        text,
        advice: {
          pl: "Kopia jest starsza niż półtorej doby. Sprawdź, czy działa jej harmonogram: systemctl status splot-backup.timer.",
          en: "The backup is older than a day and a half. Check whether its schedule runs: systemctl status splot-backup.timer.",
        },
      }
    : { subject: "backup", state: "good", text };
}
