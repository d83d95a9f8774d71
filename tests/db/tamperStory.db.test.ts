import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBallotBundles } from "@splot/assembly";
import { canonical } from "@splot/kernel";
import type { SealedEntry } from "@splot/kernel/journal";
import { afterAll, describe, expect, it } from "vitest";
import type { Manifest, PayloadLine } from "../../apps/cli/src/bundle/format.ts";
import { writeBundle } from "../../apps/cli/src/bundle/writeBundle.ts";
import { verifyBundle } from "../../apps/cli/src/proof/verifyBundle.ts";
import { sealFolder } from "../../apps/cli/test/builders.ts";
import { siteWith, story } from "../support/told.ts";

type Line = SealedEntry | PayloadLine;

describe("tampering with the bundle of the told exercise, list of files made anew", async () => {
  const site = await siteWith(story);
  const folder = await mkdtemp(join(tmpdir(), "splot-tamper-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const [sound, copy] = [join(folder, "sound"), join(folder, "copy")];
  const manifest: Manifest = await site.read((read) => writeBundle(read, { folder: sound, program: "0.0.0", listBallots: listBallotBundles }));
  await cp(sound, copy, { recursive: true });

  const linesOf = async <Kind extends Line>(name: string): Promise<readonly Kind[]> =>
    (await readFile(join(sound, name), "utf8"))
      .trimEnd()
      .split("\n")
      .map((line): Kind => JSON.parse(line));
  const entries = await linesOf<SealedEntry>("entries.jsonl");
  const payloads = await linesOf<PayloadLine>("payloads.jsonl");
  const placeOf = ({ stream, seq }: Line) => `${stream}/${seq}`;
  const told = new Map(payloads.map((payload) => [placeOf(payload), payload]));
  /** Of each kind one entry, the first whose content is public where there is one. */
  const samples = [...Map.groupBy(entries, ({ event }) => event)].map(
    ([kind, all]) => [kind, all.find((entry) => told.has(placeOf(entry))) ?? all[0]] as const,
  );

  /** What a verification holds first against a copy in which one line stands otherwise. */
  async function firstFault<Kind extends Line>(name: string, lines: readonly Kind[], { old, fresh }: { readonly old: Kind; readonly fresh: Kind }) {
    const write = (changed: readonly Kind[]) => writeFile(join(copy, name), changed.map((line) => `${canonical({ ...line })}\n`).join(""));
    await write(lines.map((line) => (line === old ? fresh : line)));
    await sealFolder(copy, manifest);
    const { state, broken } = await verifyBundle(copy, manifest.root);
    await write(lines);
    return { state, code: broken[0]?.code, place: broken[0]?.place };
  }

  it("is sound, and holds more than a hundred kinds of entries, most of them public", async () => {
    expect(await verifyBundle(sound, manifest.root)).toMatchObject({ broken: [], state: "sound", givenRoot: "newest" });
    expect(samples.length).toBeGreaterThan(100);
    expect(samples.filter(([, entry]) => entry !== undefined && told.has(placeOf(entry))).length).toBeGreaterThan(samples.length / 2);
  });

  /** Of each kind in turn: its content where that is public, its event, its actor, its time. */
  it.each(samples.map(([kind, entry], index) => [kind, entry, index % 4] as const))("%s: what was changed in it is named first", async (kind, entry, turn) => {
    if (entry === undefined) throw new Error(`${kind} has no entry`);
    const payload = told.get(placeOf(entry));
    if (turn === 0 && payload !== undefined) {
      const fresh = { ...payload, payload: { forged: payload.payload } };
      expect(await firstFault("payloads.jsonl", payloads, { old: payload, fresh })).toEqual({
        state: "broken",
        code: "payload_differs",
        place: placeOf(entry),
      });
      return;
    }
    const [other = ""] = samples.find(([name]) => name !== kind) ?? [];
    const forged: Partial<SealedEntry> =
      turn === 1
        ? { actorCommitment: entry.actorCommitment.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) }
        : turn === 2
          ? { at: new Date(Date.parse(entry.at) + 1).toISOString() }
          : { event: other };
    const fault = await firstFault("entries.jsonl", entries, { old: entry, fresh: { ...entry, ...forged } });
    expect(fault).toEqual({ state: "broken", code: "wrong_hash", place: placeOf(entry) });
  });
});
