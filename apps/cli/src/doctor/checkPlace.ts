import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fill } from "@splot/kernel";
import type { Environment } from "@splot/server/environment";
import type { Check } from "./Check.ts";

/** The oldest Node that the program is written for. */
const OLDEST_NODE = 24;
/** Below this a busy consultation could fill the disk. Unit: bytes. */
const LEAST_FREE = 2_000_000_000;

/** The Node that runs this, and the version of the program. */
export function checkVersions(program: string, node: string = process.versions.node): Check {
  const isOld = Number.parseInt(node, 10) < OLDEST_NODE;
  const text = fill({ pl: "Splot {program}, Node {node}", en: "Splot {program}, Node {node}" }, { program, node });
  return isOld
    ? {
        state: "bad",
        text,
        advice: { pl: "Uruchamiaj przez „node splot.mjs”: sam wybierze Node 24.", en: "Run it by “node splot.mjs”: it picks Node 24 by itself." },
      }
    : { state: "good", text };
}

/** The data folder: whether it can be written and how much room is left. */
export function checkDataFolder({ dataFolder }: Pick<Environment, "dataFolder">): readonly Check[] {
  if (!existsSync(dataFolder)) {
    return [
      {
        state: "warning",
        text: fill({ pl: "Folderu danych jeszcze nie ma: {dataFolder}", en: "There is no data folder yet: {dataFolder}" }, { dataFolder }),
        advice: { pl: "Powstanie przy pierwszym „npm start”.", en: "The first “npm start” makes it." },
      },
    ];
  }
  const text = fill({ pl: "Folder danych: {dataFolder}", en: "Data folder: {dataFolder}" }, { dataFolder });
  return [
    canWrite(dataFolder)
      ? { state: "good", text }
      : {
          state: "bad",
          text,
          advice: { pl: "Nie można w nim pisać. Uruchom Splot jako właściciel folderu.", en: "It cannot be written. Run Splot as the owner of the folder." },
        },
    checkDisk(dataFolder),
    checkKey(dataFolder),
  ];
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function checkDisk(folder: string): Check {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const text = fill({ pl: "Wolne miejsce na dysku: {size} GB", en: "Free disk space: {size} GB" }, { size: (free / 1e9).toFixed(1) });
  return free < LEAST_FREE
    ? { state: "warning", text, advice: { pl: "Zrób miejsce: potrzeba co najmniej 2 GB.", en: "Make room: at least 2 GB are needed." } }
    : { state: "good", text };
}

/** The key seals contacts: only its owner may read it. */
function checkKey(folder: string): Check {
  const place = join(folder, "secret.key");
  if (!existsSync(place))
    return {
      state: "warning",
      text: { pl: "Nie ma klucza secret.key", en: "There is no secret.key" },
      advice: {
        pl: "Powstanie przy starcie. Po odtworzeniu kopii wgraj klucz tamtej instalacji.",
        en: "A start makes one. After restoring a backup put the key of that installation here.",
      },
    };
  const isOpen = (statSync(place).mode & 0o077) !== 0;
  const text = { pl: "Klucz secret.key", en: "Key secret.key" };
  return isOpen
    ? { state: "bad", text, advice: { pl: `Mogą go czytać inni. Wykonaj: chmod 600 ${place}`, en: `Others may read it. Run: chmod 600 ${place}` } }
    : { state: "good", text };
}

/** Whether mail leaves the outbox. */
export function checkMail({ smtpUrl, mailFrom }: Pick<Environment, "smtpUrl" | "mailFrom">): Check {
  if (smtpUrl === undefined)
    return {
      state: "warning",
      text: { pl: "Poczta: nieskonfigurowana; powiadomienia czekają w skrzynce nadawczej", en: "Mail: not set up; notices wait in the outbox" },
      advice: { pl: "Ustaw SPLOT_SMTP_URL i SPLOT_MAIL_FROM.", en: "Set SPLOT_SMTP_URL and SPLOT_MAIL_FROM." },
    };
  return { state: "good", text: fill({ pl: "Poczta: wysyłana z adresu {mailFrom}", en: "Mail: sent from {mailFrom}" }, { mailFrom }) };
}
