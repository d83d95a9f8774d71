import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonical } from "@splot/kernel";
import { genesisHash } from "@splot/kernel/journal";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtSpace, chainAnew, changeLines, manifestOf, sealFolder, writeLongBundle } from "../../test/builders.ts";
import type { Manifest } from "../bundle/format.ts";
import { verifyBundle } from "./verifyBundle.ts";

let folder = "";
let sound = "";
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "splot-verify-"));
  sound = join(folder, "sound");
  manifest = await writeLongBundle(sound, 60);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let copyNo = 0;
async function copyOf(change: (copy: string) => Promise<unknown>): Promise<string> {
  copyNo += 1;
  const copy = join(folder, `copy-${copyNo}`);
  await cp(sound, copy, { recursive: true });
  await change(copy);
  return copy;
}

describe("verifyBundle", () => {
  it("finds a sound bundle sound, with its root, without a root, and with an earlier root", async () => {
    expect(await verifyBundle(sound)).toMatchObject({ state: "sound", givenRoot: "none", root: manifest.root });
    expect(await verifyBundle(sound, manifest.root)).toMatchObject({ state: "sound", givenRoot: "newest" });
  });

  it("names the first entry that was changed, also when its line is still valid", async () => {
    const copy = await copyOf((at) =>
      changeLines(join(at, "entries.jsonl"), (lines) => lines.map((line, index) => (index === 4 ? line.replace('"officer"', '"director"') : line))),
    );
    const { state, broken } = await verifyBundle(copy);
    expect(state).toBe("broken");
    expect(broken.map(({ code, place }) => `${code} ${place}`)).toEqual(["file_changed entries.jsonl", "wrong_hash s0/5"]);
  });

  it.each([
    ["removed", (lines: string[]) => lines.toSpliced(4, 1), "gap s0/6"],
    ["inserted twice", (lines: string[]) => lines.toSpliced(4, 0, lines[4] ?? ""), "gap s0/5"],
    ["swapped", (lines: string[]) => lines.toSpliced(4, 2, lines[5] ?? "", lines[4] ?? ""), "gap s0/6"],
    ["moved to another stream's place", (lines: string[]) => [...lines.slice(1), lines[0] ?? ""], "gap s0/2"],
    ["spelt otherwise", (lines: string[]) => lines.toSpliced(4, 1, (lines[4] ?? "").replace("{", "{ ")), "entry_unreadable entries.jsonl:5"],
    [
      "given a second member of the same name",
      (lines: string[]) => lines.toSpliced(4, 1, (lines[4] ?? "").replace("{", '{"role":"chair",')),
      "entry_unreadable entries.jsonl:5",
    ],
  ])("names an entry that was %s, even when the list of files was made anew", async (_, change, expected) => {
    const copy = await copyOf(async (at) => {
      await changeLines(join(at, "entries.jsonl"), change);
      await sealFolder(at, manifest);
    });
    const { state, broken } = await verifyBundle(copy);
    expect(state).toBe("broken");
    expect(broken.filter(({ step }) => step === 2).map(({ code, place }) => `${code} ${place}`)[0]).toBe(expected);
  });

  it.each([
    ["changed", (lines: string[]) => lines.toSpliced(7, 1, (lines[7] ?? "").replace("transporcie", "parkingu")), "payload_differs s0/8"],
    ["swapped with another", (lines: string[]) => lines.toSpliced(7, 2, lines[8] ?? "", lines[7] ?? ""), "payload_without_entry s0/8"],
    ["repeated", (lines: string[]) => lines.toSpliced(7, 0, lines[7] ?? ""), "payload_without_entry s0/8"],
    [
      "put on an entry that does not exist",
      (lines: string[]) => [...lines, (lines.at(-1) ?? "").replace('"seq":20', '"seq":21')],
      "payload_without_entry s2/21",
    ],
    ["removed", (lines: string[]) => lines.toSpliced(7, 1), "count_differs payloads"],
  ])("names a content that was %s", async (_, change, expected) => {
    const copy = await copyOf(async (at) => {
      await changeLines(join(at, "payloads.jsonl"), change);
      await sealFolder(at, manifest);
    });
    expect((await verifyBundle(copy)).broken.map(({ code, place }) => `${code} ${place}`)).toContain(expected);
  });

  it("tells a journal that was cut off and made anew by a root published later, and only by that (I132)", async () => {
    const copy = await copyOf((at) => forge(at, (lines) => lines.slice(0, -1)));
    expect(await verifyBundle(copy)).toMatchObject({ state: "sound" });
    const { state, broken } = await verifyBundle(copy, manifest.root);
    expect(state).toBe("broken");
    expect(broken.map(({ code }) => code)).toEqual(["root_unknown"]);
  });

  it("tells a forged entry in a journal that was chained anew by any root published after it (I131)", async () => {
    const forged = await copyOf((at) => forge(at, (lines) => lines.map((line, index) => (index === 0 ? line.replace('"officer"', '"director"') : line))));
    expect(await verifyBundle(forged)).toMatchObject({ state: "sound" });
    for (const { root } of await rootsOf(sound)) expect(await verifyBundle(forged, root)).toMatchObject({ state: "broken", givenRoot: "unknown" });
  });

  it("knows the root of every moment at which the journal stood", async () => {
    for (const count of [1, 2, 17, 59]) {
      const earlier = join(folder, `earlier-${count}`);
      const { root } = await writeLongBundle(earlier, count);
      expect(await verifyBundle(sound, root)).toMatchObject({ state: "sound", givenRoot: "earlier" });
      expect(await verifyBundle(earlier, manifest.root)).toMatchObject({ state: "broken", givenRoot: "unknown" });
    }
  });

  it("finds any change of any byte, any cut and any strange file", async () => {
    const files = await readdir(sound);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, at, mask) => {
        const copy = await copyOf(async (place) => {
          const bytes = await readFile(join(place, name));
          if (bytes.length === 0) return writeFile(join(place, name), Buffer.of(mask));
          const index = at % bytes.length;
          bytes.writeUInt8(bytes.readUInt8(index) ^ mask, index);
          return writeFile(join(place, name), bytes);
        });
        expect((await verifyBundle(copy)).state).toBe("broken");
        await rm(copy, { recursive: true });
      }),
      { numRuns: 40 },
    );
    const cut = await copyOf(async (at) => writeFile(join(at, "entries.jsonl"), (await readFile(join(at, "entries.jsonl"))).subarray(0, -40)));
    expect((await verifyBundle(cut)).state).toBe("broken");
    const strange = await copyOf((at) => writeFile(join(at, "ballots.json"), "{}"));
    expect((await verifyBundle(strange)).broken.map(({ code, place }) => `${code} ${place}`)).toEqual(["file_unlisted ballots.json"]);
    for (const name of files.filter((one) => one !== "manifest.json")) {
      const { broken } = await verifyBundle(await copyOf((at) => rm(join(at, name))));
      expect(broken[0]).toMatchObject({ code: "file_absent", place: name });
    }
  }, 60_000);

  it("reads no file outside its folder, whatever the list says", async () => {
    const copy = await copyOf(async (at) => {
      const text = await readFile(join(at, "manifest.json"), "utf8");
      await writeFile(join(at, "manifest.json"), text.replace("entries.jsonl", "../entries.jsonl"));
    });
    expect((await verifyBundle(copy)).broken.map(({ code }) => code)).toContain("manifest_unreadable");
  });

  it("refuses a folder that is no bundle", async () => {
    await expect(verifyBundle(folder)).rejects.toMatchObject({ code: "bundle.absent" });
  });
});

/** Changes the entries and makes everything else fit again, as a forger without the published root would. */
async function forge(at: string, change: (lines: string[]) => string[]): Promise<void> {
  await changeLines(join(at, "entries.jsonl"), (lines) => chainAnew(change(lines), genesisHash(builtSpace.id)));
  const entries = (await readFile(join(at, "entries.jsonl"), "utf8")).trimEnd().split("\n");
  const kept = new Set(entries.map((line) => placeOf(line)));
  await changeLines(join(at, "payloads.jsonl"), (lines) => lines.filter((line) => kept.has(placeOf(line))));
  const renewed = manifestOf(manifest, entries, entries.length);
  await writeFile(join(at, "roots.jsonl"), renewed.roots.map((root) => `${canonical(root)}\n`).join(""));
  await sealFolder(at, renewed.manifest);
}

function placeOf(line: string): string {
  const { stream, seq }: { stream: string; seq: number } = JSON.parse(line);
  return `${stream}/${seq}`;
}

async function rootsOf(at: string): Promise<readonly { readonly root: string }[]> {
  return (await readFile(join(at, "roots.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line): { root: string } => JSON.parse(line));
}
