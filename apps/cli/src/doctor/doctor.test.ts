import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { noteCopy } from "../dump/lastCopy.ts";
import type { Check } from "./Check.ts";
import { checkBackup } from "./checkBackup.ts";
import { judgeDrift, judgeStorage } from "./checkDatabase.ts";
import { checkMail } from "./checkMail.ts";
import { checkDataFolder, checkDemo, checkVersions, judgeRoom } from "./checkPlace.ts";

const folder = mkdtempSync(join(tmpdir(), "splot-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Every fault says what to do, in both languages. */
function told({ subject, state, advice }: Check): string {
  expect(state === "good", `${subject} ${state}`).toBe(advice === undefined);
  return `${subject} ${state}`;
}

it.each([
  ["24.7.0", "versions good"],
  ["20.19.0", "versions bad"],
])("Node %s: %s", (node, expected) => {
  expect(told(checkVersions("0.1.0", node))).toBe(expected);
});

it.each([
  [50e9, "disk good"],
  [1.9e9, "disk warning"],
  [0.1e9, "disk bad"],
])("%d free bytes: %s", (free, expected) => {
  expect(told(judgeRoom(free))).toBe(expected);
});

it.each([
  [0, "clock good"],
  [61, "clock bad"],
])("clocks %d s apart: %s", (drift, expected) => {
  expect(told(judgeDrift(drift))).toBe(expected);
});

it.each([
  [{}, []],
  [{ encoding: "SQL_ASCII" }, ["storage bad"]],
  [{ has_polish: false, is_durable: false }, ["storage bad", "storage bad"]],
])("a database server with %j: %j", (planted, expected) => {
  expect(judgeStorage({ encoding: "UTF8", has_polish: true, is_durable: true, ...planted }).map(told)).toEqual(expected);
});

it.each([
  [{ isDemoForced: false, host: "127.0.0.1", siteUrl: "https://splot.example" }, []],
  [{ isDemoForced: true, host: "127.0.0.1", siteUrl: "http://localhost:3000" }, ["demo warning"]],
  [{ isDemoForced: true, host: "127.0.0.1", siteUrl: "https://splot.example" }, ["demo bad"]],
  [{ isDemoForced: true, host: "0.0.0.0", siteUrl: "http://localhost:3000" }, ["demo bad"]],
])("the exercise at %j: %j", (place, expected) => {
  expect(checkDemo(place).map(told)).toEqual(expected);
});

it("a key that others may read is a fault, a folder that others may read a warning", () => {
  writeFileSync(join(folder, "secret.key"), "klucz", { mode: 0o644 });
  chmodSync(join(folder, "secret.key"), 0o644);
  chmodSync(folder, 0o755);
  expect(checkDataFolder({ dataFolder: folder }).map(told)).toEqual(expect.arrayContaining(["data_folder warning", "key bad"]));
  chmodSync(join(folder, "secret.key"), 0o600);
  chmodSync(folder, 0o700);
  expect(checkDataFolder({ dataFolder: folder }).map(told)).toEqual(expect.arrayContaining(["data_folder good", "key good"]));
});

it("tells the age of the last backup", () => {
  const at = new Date("2026-03-02T03:00:00Z");
  expect(told(checkBackup({ dataFolder: folder }, at))).toBe("backup warning");
  noteCopy(folder, { madeAt: at.toISOString(), place: "/var/backups/splot/a.tar" });
  expect(told(checkBackup({ dataFolder: folder }, new Date("2026-03-03T14:00:00Z")))).toBe("backup good");
  expect(told(checkBackup({ dataFolder: folder }, new Date("2026-03-03T16:00:00Z")))).toBe("backup warning");
});

/** A mail server that says what it is told to. */
async function mailServer(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer(answer);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });
  stops.push(() => server.close());
  return `smtp://urzad:tajne-haslo@127.0.0.1:${port}`;
}

const greets = (socket: Socket): void => {
  socket.write("220 poczta.example ESMTP\r\n");
  socket.on("data", (bytes) => socket.write(/^(EHLO|HELO)/.test(String(bytes)) ? "250-poczta.example\r\n250 AUTH PLAIN\r\n" : "235 ok\r\n"));
};
const rejects = (socket: Socket): void => {
  socket.write("220 poczta.example ESMTP\r\n");
  socket.on("data", (bytes) => socket.write(/^(EHLO|HELO)/.test(String(bytes)) ? "250-poczta.example\r\n250 AUTH PLAIN\r\n" : "535 5.7.8 bad password\r\n"));
};

it.each([
  ["greets and lets the user in", greets, "mail good"],
  ["refuses the password", rejects, "mail bad"],
  ["is silent", () => {}, "mail bad"],
])("a mail server that %s", async (_what, answer, expected) => {
  const smtpUrl = await mailServer(answer);
  const check = await checkMail({ smtpUrl, mailFrom: "splot@example.pl" }, 300);
  expect(told(check)).toBe(expected);
  expect(JSON.stringify(check)).not.toContain("tajne-haslo");
});

it("a mail server that is not there, and none at all", async () => {
  expect(told(await checkMail({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "splot@example.pl" }, 300))).toBe("mail bad");
  expect(told(await checkMail({ smtpUrl: undefined, mailFrom: "splot@example.pl" }))).toBe("mail warning");
});
