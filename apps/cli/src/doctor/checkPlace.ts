import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fill } from "@splot/kernel";
import { type Environment, isLoopback } from "@splot/server/environment";
import type { Check } from "./Check.ts";

/** The oldest Node that the program is written for. */
const OLDEST_NODE = 24;
/** Below this a busy consultation could fill the disk. Unit: bytes. */
const LEAST_FREE = 2_000_000_000;
/** Below this the database may stop at any moment. Unit: bytes. */
const NO_ROOM = 200_000_000;

/** The Node that runs this, and the version of the program. */
export function checkVersions(program: string, node: string = process.versions.node): Check {
  const isOld = Number.parseInt(node, 10) < OLDEST_NODE;
  const text = fill({ pl: "Splot {program}, Node {node}", en: "Splot {program}, Node {node}" }, { program, node });
  return isOld
    ? {
        subject: "versions",
        state: "bad",
        text,
        advice: { pl: "Uruchamiaj przez „node splot.mjs”: sam wybierze Node 24.", en: "Run it by “node splot.mjs”: it picks Node 24 by itself." },
      }
    : { subject: "versions", state: "good", text };
}

/** The data folder: whether it can be written and how much room is left. */
export function checkDataFolder({ dataFolder }: Pick<Environment, "dataFolder">): readonly Check[] {
  if (!existsSync(dataFolder)) {
    return [
      {
        subject: "data_folder",
        state: "warning",
        text: fill({ pl: "Folderu danych jeszcze nie ma: {dataFolder}", en: "There is no data folder yet: {dataFolder}" }, { dataFolder }),
        advice: { pl: "Powstanie przy pierwszym „npm start”.", en: "The first “npm start” makes it." },
      },
    ];
  }
  return [checkOwner(dataFolder), checkDisk(dataFolder), checkKey(dataFolder)];
}

function checkOwner(dataFolder: string): Check {
  const text = fill({ pl: "Folder danych: {dataFolder}", en: "Data folder: {dataFolder}" }, { dataFolder });
  if (!canWrite(dataFolder))
    return {
      subject: "data_folder",
      state: "bad",
      text,
      advice: { pl: "Nie można w nim pisać. Uruchom Splot jako właściciel folderu.", en: "It cannot be written. Run Splot as the owner of the folder." },
    };
  return (statSync(dataFolder).mode & 0o006) === 0
    ? { subject: "data_folder", state: "good", text }
    : {
        subject: "data_folder",
        state: "warning",
        text,
        advice: { pl: `Czytają go inni użytkownicy. Wykonaj: chmod 700 ${dataFolder}`, en: `Other users may read it. Run: chmod 700 ${dataFolder}` },
      };
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
  return judgeRoom(bavail * bsize);
}

/** What a free disk space means. Unit: bytes. */
export function judgeRoom(free: number): Check {
  const text = fill({ pl: "Wolne miejsce na dysku: {size} GB", en: "Free disk space: {size} GB" }, { size: (free / 1e9).toFixed(1) });
  if (free >= LEAST_FREE) return { subject: "disk", state: "good", text };
  const advice = { pl: "Zrób miejsce: potrzeba co najmniej 2 GB.", en: "Make room: at least 2 GB are needed." };
  return { subject: "disk", state: free < NO_ROOM ? "bad" : "warning", text, advice };
}

/** The key seals contacts: only its owner may read it. */
function checkKey(folder: string): Check {
  const place = join(folder, "secret.key");
  if (!existsSync(place))
    return {
      subject: "key",
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
    ? {
        subject: "key",
        state: "bad",
        text,
        advice: { pl: `Mogą go czytać inni. Wykonaj: chmod 600 ${place}`, en: `Others may read it. Run: chmod 600 ${place}` },
      }
    : { subject: "key", state: "good", text };
}

/** Whether the exercise with its public passwords stands on an open address. */
export function checkDemo({ isDemoForced, siteUrl, host }: Pick<Environment, "isDemoForced" | "siteUrl" | "host">): readonly Check[] {
  if (!isDemoForced) return [];
  const isOpen = !isLoopback(host) || !isLoopback(URL.parse(siteUrl)?.hostname ?? "");
  const text = fill(
    { pl: "Ćwiczenie wymuszone (SPLOT_DEMO=force), adres {siteUrl}", en: "Exercise forced (SPLOT_DEMO=force), address {siteUrl}" },
    { siteUrl },
  );
  return [
    {
      subject: "demo",
      state: isOpen ? "bad" : "warning",
      text,
      advice: {
        pl: "Hasła ćwiczenia są jawne. Na serwerze urzędu ustaw SPLOT_DEMO=0.",
        en: "The passwords of the exercise are public. On the server of an office set SPLOT_DEMO=0.",
      },
    },
  ];
}
