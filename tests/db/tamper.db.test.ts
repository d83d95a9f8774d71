import { randomBytes, randomUUID } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBallotBundles } from "@splot/assembly";
import { canonical, canonicalHash, newId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { wireId } from "@splot/kernel/http";
import { action, genesisHash } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { configureSeal, saveContact } from "@splot/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Manifest } from "../../apps/cli/src/bundle/format.ts";
import { writeBundle } from "../../apps/cli/src/bundle/writeBundle.ts";
import { verifyBundle } from "../../apps/cli/src/proof/verifyBundle.ts";
import { chainAnew, changeLines, sealFolder } from "../../apps/cli/test/builders.ts";
import { announceResult } from "../../rooms/assembly/src/actions/announceResult.ts";
import { closeBallot } from "../../rooms/assembly/src/actions/closeBallot.ts";
import { enterVote } from "../../rooms/assembly/src/actions/enterVote.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";

/** Texts of classes P1–P4; none may leave the program. */
const markers = {
  email: "znacznik-poczta@example.org",
  name: "Znacznikowa Prywatna",
  payload: "znacznik-niejawny",
  title: "znacznik-niejawnego-tytułu",
  actor: "",
};

const remark = action({
  name: "test.remark",
  title: { pl: "–", en: "–" },
  input: z.object({}),
  output: z.strictObject({ id: wireId() }),
  grants: may("anyone"),
  async run(act) {
    act.authorise();
    const id = newId<"object">();
    const contact = await saveContact(act, { email: markers.email, name: markers.name, purpose: "test", eraseAfter: act.today });
    await saveThing(act, {
      id,
      kind: "note",
      title: { pl: markers.title },
      origin: originOf(act.space),
      state: "sent",
      visibility: "office",
      address: `/uwagi/${id}`,
    });
    act.record({ event: "test.sent", object: id, payload: { contact, words: markers.payload, email: markers.email }, stream: `round:${id}` });
    act.record({ event: "test.counted", payload: { count: 1 }, isPublic: true });
    return { id };
  },
});

let folder = "";
let sound = "";
let manifest: Manifest;
let site: Awaited<ReturnType<typeof assemblySite>>;
let ballot = "";

beforeAll(async () => {
  configureSeal(randomBytes(32));
  folder = await mkdtemp(join(tmpdir(), "splot-tamper-"));
  sound = join(folder, "sound");
  site = await assemblySite();
  const held = await site.openOne();
  ballot = held.ballot.id;
  for (const { seat } of site.holders.slice(0, 8)) await site.act(enterVote, { ballot, seat, choice: "yes", nonce: randomUUID() }, { as: site.clerk });
  await site.act(closeBallot, { ballot }, { as: site.chair });
  await site.act(announceResult, { ballot }, { as: site.chair });
  await site.act(remark, {}, { as: site.chair });
  markers.actor = site.chair.kind === "person" ? site.chair.person : "";
  manifest = await site.read((read) => writeBundle(read, { folder: sound, program: "0.0.0", listBallots: listBallotBundles, pageRows: 7 }));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

let copyNo = 0;
async function copyOf(change: (copy: string) => Promise<unknown>): Promise<string> {
  copyNo += 1;
  const copy = join(folder, `copy-${copyNo}`);
  await cp(sound, copy, { recursive: true });
  await change(copy);
  return copy;
}

/** Changes a file of one line, with the list of files made anew: the strongest forger without the root. */
function changing(path: string, from: string | RegExp, to: string): Promise<string> {
  return copyOf(async (at) => {
    const text = await readFile(join(at, path), "utf8");
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    await writeFile(join(at, path), changed);
    await sealFolder(at, manifest);
  });
}

async function faultsOf(copy: string, root = manifest.root): Promise<readonly string[]> {
  const { state, broken } = await verifyBundle(copy, root);
  expect(state).toBe("broken");
  return broken.map(({ code }) => code);
}

describe("an exported bundle", () => {
  it("is sound, complete, and gives the root of the journal", async () => {
    expect(manifest.counts).toMatchObject({ ballots: 1, restricted: 1, erased: 0 });
    expect(manifest.counts.texts).toBeGreaterThanOrEqual(2);
    const verdict = await verifyBundle(sound, manifest.root);
    expect(verdict.broken).toEqual([]);
    expect(verdict).toMatchObject({ state: "sound", givenRoot: "newest" });
  });

  it("holds no contact, private name, restricted content or actor (I128)", async () => {
    const paths = (await readdir(sound, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const entry of paths) {
      const text = await readFile(join(entry.parentPath, entry.name), "utf8");
      for (const marker of Object.values(markers)) expect(text, entry.name).not.toContain(marker);
    }
    expect(markers.actor).not.toBe("");
  });

  it("carries the mark of origin on every object", async () => {
    const lines = (await readFile(join(sound, "objects.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.length).toBe(manifest.counts.objects);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ origin: "example", mode: "enacted" });
  });

  it("is still sound after an erasure, which it counts (I127)", async () => {
    const client = await site.pool.connect();
    const space = await site.read(async (read) => read.space.id);
    await client.query(`begin; set local splot.space = '${space}'`);
    await client.query("delete from kernel.journal_payload where payload::text like $1", [`%${markers.payload}%`]);
    await client.query("commit");
    client.release();
    const later = join(folder, "later");
    const after = await site.read((read) => writeBundle(read, { folder: later, program: "0.0.0", listBallots: listBallotBundles }));
    expect(after.counts).toMatchObject({ restricted: 0, erased: 1 });
    expect(after.root).toBe(manifest.root);
    expect(await verifyBundle(later, manifest.root)).toMatchObject({ state: "sound" });
  });
});

describe("tampering with a bundle, list of files made anew, root known (I131)", () => {
  const at = () => `ballots/${ballot}.json`;
  it.each([
    ["a vote is turned", '"choice":"yes"', '"choice":"no"', "casts_differ"],
    ["a seat was absent", '"isPresent":true', '"isPresent":false', "electors_differ"],
    ["the rule is softer", '"comparison":"ge"', '"comparison":"gt"', "electors_differ"],
    ["another seat presides", '"isChair":false', '"isChair":true', "electors_differ"],
    ["it was a second call", '"call":1', '"call":2', "electors_differ"],
    ["there were fewer seats", '"seatCount":15', '"seatCount":14', "electors_differ"],
    ["the result is another", '"outcome":"adopted"', '"outcome":"rejected"', "result_differs"],
    ["the count is another", '"yes":8', '"yes":9', "tally_differs"],
    ["the text is another", /"text":\{"object":"[^"]*"/, `"text":{"object":"${randomUUID()}"`, "electors_differ"],
    ["the resolution has another number", '"number":"ĆW-1/', '"number":"ĆW-2/', "adoption_differs"],
    ["the resolution adopts something else", /"effects":\[.*?\]/, '"effects":[]', "adoption_differs"],
    ["an own member is added", '{"ballot"', '{"added":1,"ballot"', "ballot_unreadable"],
  ] as const)("of a ballot: %s", async (...[, from, to, code]) => {
    expect(await faultsOf(await changing(at(), from, to))).toContain(code);
  });

  it("removes, adds, swaps and doubles votes", async () => {
    const change = (edit: (casts: unknown[]) => unknown[]) =>
      copyOf(async (copy) => {
        const bundle: { casts: unknown[] } = JSON.parse(await readFile(join(copy, at()), "utf8"));
        await writeFile(join(copy, at()), JSON.stringify({ ...bundle, casts: edit(bundle.casts) }));
        await sealFolder(copy, manifest);
      });
    expect(await faultsOf(await change((casts) => casts.slice(1)))).toEqual(expect.arrayContaining(["order_broken", "casts_differ", "tally_differs"]));
    expect(await faultsOf(await change((casts) => [...casts, casts[0]]))).toEqual(expect.arrayContaining(["nonce_repeated", "casts_differ"]));
    expect(await faultsOf(await change(([first, second, ...rest]) => [second, first, ...rest]))).toEqual(expect.arrayContaining(["casts_differ"]));
  });

  it("removes a whole ballot or a text, or changes a text", async () => {
    const without = (path: string) =>
      copyOf(async (copy) => {
        await rm(join(copy, path));
        await sealFolder(copy, manifest);
      });
    expect(await faultsOf(await without(at()))).toEqual(expect.arrayContaining(["ballot_absent", "adoption_without_ballot"]));
    for (const { path } of manifest.files.filter((file) => file.path.startsWith("texts/"))) {
      expect(await faultsOf(await without(path))).toContain("text_absent");
      expect(await faultsOf(await changing(path, '"content":{', '"content":{"added":"1",'))).toContain("text_changed");
    }
  });

  it("gives a text another content with its right hash", async () => {
    const text = manifest.files.find((file) => file.path.startsWith("texts/"))?.path ?? "";
    const copy = await copyOf(async (place) => {
      const { sha256: _, content: __, ...rest } = JSON.parse(await readFile(join(place, text), "utf8"));
      const content = { text: "podmieniona" };
      await writeFile(join(place, text), canonical({ ...rest, content, sha256: canonicalHash(content) }));
      await sealFolder(place, manifest);
    });
    expect(await faultsOf(copy)).toContain("text_other");
  });

  it("takes the content from an entry that decides", async () => {
    for (const event of ["assembly.ballot_opened", "assembly.vote_entered", "assembly.ballot_closed", "assembly.resolution_adopted"]) {
      const entries = (await readFile(join(sound, "entries.jsonl"), "utf8"))
        .trimEnd()
        .split("\n")
        .map((line): { event: string; stream: string; seq: number } => JSON.parse(line));
      const target = entries.find((entry) => entry.event === event);
      const copy = await copyOf(async (place) => {
        await changeLines(join(place, "payloads.jsonl"), (lines) =>
          lines.filter((line) => !line.includes(`"seq":${target?.seq},"stream":"${target?.stream}"`)),
        );
        await sealFolder(place, {
          ...manifest,
          counts: { ...manifest.counts, payloads: manifest.counts.payloads - 1, restricted: manifest.counts.restricted + 1 },
        });
      });
      expect(await faultsOf(copy)).toContain("payload_absent");
    }
  });

  it("changes each kind of entry, chained anew", async () => {
    const kinds = new Set(
      (await readFile(join(sound, "entries.jsonl"), "utf8"))
        .trimEnd()
        .split("\n")
        .map((line): string => JSON.parse(line).event),
    );
    expect(kinds.size).toBeGreaterThan(8);
    for (const kind of kinds) {
      const forged = await copyOf(async (place) => {
        let isDone = false;
        await changeLines(join(place, "entries.jsonl"), (lines) =>
          chainAnew(
            lines.map((line) => {
              if (isDone || !line.includes(`"event":"${kind}"`)) return line;
              isDone = true;
              return line.replace(/"role":"[^"]*"/, '"role":"nobody"');
            }),
            genesisHash(manifest.space.id),
          ),
        );
        await sealFolder(place, manifest);
      });
      expect(await faultsOf(forged), kind).toEqual(expect.arrayContaining(["root_differs", "root_unknown"]));
    }
  });

  it("makes an exercise look like a real decision", async () => {
    const copy = await copyOf((place) => sealFolder(place, { ...manifest, space: { ...manifest.space, purpose: "live" } }));
    expect(await faultsOf(copy)).toContain("example_in_live");
  });

  it("says that a voted text is withheld: sound but incomplete", async () => {
    const text = manifest.files.find((file) => file.path.startsWith("texts/"))?.path ?? "";
    const copy = await copyOf(async (place) => {
      await rm(join(place, text));
      await sealFolder(place, {
        ...manifest,
        missing: [{ path: text, reason: "not_public" }],
        counts: { ...manifest.counts, texts: manifest.counts.texts - 1 },
      });
    });
    const { state, incomplete } = await verifyBundle(copy, manifest.root);
    expect({ state, names: incomplete.map(({ code, place }) => `${code} ${place}`) }).toEqual({ state: "incomplete", names: [`text_not_public ${text}`] });
  });
});
