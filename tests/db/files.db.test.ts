import { randomBytes, randomUUID } from "node:crypto";
import { newId, type ObjectId, sha256 } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { attachFile, findBytes, listAttachments, sentFile } from "@splot/kernel/files";
import { type Room, room, wireId } from "@splot/kernel/http";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { portalRoom } from "@splot/portal";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { actorOf, testSite } from "../support/site.tsx";

/** A tiny room that keeps a paper with its scan. */
const keepPaper = action({
  name: "papers.keep",
  title: { pl: "Zachowaj", en: "Keep" },
  grants: may("officer", "system"),
  input: z.strictObject({
    visibility: z.enum(["public", "members", "office", "restricted"]),
    personalClass: z.enum(["none", "P0", "P1", "P2"]).default("none"),
    file: sentFile,
    fail: z.boolean().default(false),
  }),
  output: z.strictObject({ id: wireId(), sha256: z.string() }),
  async run(act, { visibility, personalClass, file, fail }) {
    act.authorise();
    const id = newId<"object">() as ObjectId;
    await saveThing(act, { id, kind: "paper", title: { pl: "Pismo" }, origin: "user", state: "kept", visibility, address: `/pisma/${id}` });
    const upload = file.checked("file");
    await attachFile(act, { object: id, part: "scan", file: upload, personalClass, ...(personalClass === "P2" ? { eraseAfter: act.today } : {}) });
    act.record({ event: "papers.kept", object: id });
    if (fail) throw new Error("bug");
    return { id, sha256: upload.sha256 };
  },
});
const papers: Room = room({
  name: "papers",
  title: { pl: "Pisma", en: "Papers" },
  kinds: {},
  events: {},
  actions: [keepPaper],
  queries: [],
  routes: [],
  reactions: [],
});
const officer = actorOf("officer");
const site = await testSite({ rooms: [papers, portalRoom([papers])] });
const wire = (bytes: Uint8Array | string, name = "pismo.txt") => ({ name, base64: Buffer.from(bytes).toString("base64") });
const fetchFile = (hash: string, as?: Parameters<typeof site.fetch>[1], space = "cwiczenie") => site.fetch(`/${space}/pliki/${hash}`, as);

describe("bytes of a file", () => {
  it("come back exactly, whatever their size, and hash to their name (I10)", async () => {
    for (const size of [1, 262_143, 262_144, 262_145, 9_999_991]) {
      const bytes = Buffer.concat([Buffer.from("%PDF-"), randomBytes(size)]).subarray(0, Math.max(size, 6));
      const { id, sha256: hash } = await site.act(keepPaper, { visibility: "public", file: wire(bytes) });
      expect(hash).toBe(sha256(bytes));
      const answer = await fetchFile(hash);
      expect([size, Buffer.from(await answer.arrayBuffer()).equals(bytes)]).toEqual([size, true]);
      expect(await site.read((read) => listAttachments(read, id))).toEqual([
        { part: "scan", sha256: hash, name: "pismo.txt.pdf", mediaType: "application/pdf", size: bytes.byteLength, isErased: false },
      ]);
    }
  });

  it("stand or fall with the act, and are kept once for all who attach them", async () => {
    const text = `wspólny tekst ${randomUUID()}`;
    await expect(site.act(keepPaper, { visibility: "public", file: wire(text), fail: true })).rejects.toThrow("bug");
    expect(await site.read((read) => findBytes(read, sha256(text)))).toBeUndefined();
    const both = await Promise.all([0, 1].map(() => site.act(keepPaper, { visibility: "public", file: wire(text) })));
    expect(new Set(both.map((one) => one.sha256)).size).toBe(1);
    const rows = await site.read((read) => read.db.selectFrom("kernel.file_chunk").select("no").where("sha256", "=", sha256(text)).execute());
    expect(rows).toHaveLength(1);
  });

  it("are never changed, removed or emptied in the tables while the file is not erased", async () => {
    const { sha256: hash } = await site.act(keepPaper, { visibility: "public", file: wire("trwały") });
    const tries = [
      "update kernel.file_chunk set bytes = 'x'",
      `delete from kernel.file_chunk where sha256 = '${hash}'`,
      "truncate kernel.file_chunk",
      "update kernel.file set byte_count = 1",
      "delete from kernel.file",
      "update kernel.attachment set sha256 = sha256",
      "delete from kernel.attachment",
    ];
    for (const statement of tries) {
      const client = await site.pool.connect();
      const space = await site.read(async (read) => read.space.id);
      await client.query(`begin; set local splot.space = '${space}'`);
      await expect(client.query(statement), statement).rejects.toThrow(/permission denied|kept until|append-only/);
      await client.query("rollback");
      client.release();
    }
  });

  it("that were damaged on the disk are a bug, never an answer", async () => {
    const { sha256: hash } = await site.act(keepPaper, { visibility: "public", file: wire("cały i zdrowy") });
    const { Client } = (await import("pg")).default;
    const owner = new Client({ connectionString: site.url });
    await owner.connect();
    await owner.query("alter table kernel.file_chunk disable trigger user");
    await owner.query("update kernel.file_chunk set bytes = 'zepsute' where sha256 = $1", [hash]);
    await owner.query("alter table kernel.file_chunk enable trigger user");
    await owner.end();
    await expect(site.read((read) => findBytes(read, hash))).rejects.toThrow("are not those that were kept");
  });
});

describe("a file is served", () => {
  it("to be saved, never to be run: whatever is in it", async () => {
    const { sha256: hash } = await site.act(keepPaper, { visibility: "public", file: wire("%PDF-1.4 <script>alert(1)</script>", 'ż"ó\\ł\r\nX: y.pdf') });
    const answer = await fetchFile(hash);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename=\"_ X y.pdf\"; filename*=UTF-8''%C5%82%20X%20y.pdf",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  it("only to those who may read its thing, and only in its own space", async () => {
    const seen = async (visibility: string, personalClass: string) => {
      const { sha256: hash } = await site.act(keepPaper, { visibility, personalClass, file: wire(`${visibility} ${personalClass}`) });
      const readers = [{}, { as: actorOf("seat_holder") }, { as: officer }];
      const elsewhere = await fetchFile(hash, { as: officer }, "krakow");
      expect(elsewhere.status).toBe(404);
      return (await Promise.all(readers.map((one) => fetchFile(hash, one)))).map(({ status }) => status);
    };
    expect(await seen("public", "none")).toEqual([200, 200, 200]);
    expect(await seen("public", "P1")).toEqual([404, 200, 200]);
    expect(await seen("public", "P2")).toEqual([404, 404, 200]);
    expect(await seen("members", "none")).toEqual([404, 200, 200]);
    expect(await seen("office", "P2")).toEqual([404, 404, 200]);
    expect(await seen("restricted", "none")).toEqual([404, 404, 404]);
    expect((await fetchFile("0".repeat(64), { as: officer })).status).toBe(404);
    expect((await fetchFile("../../etc/passwd")).status).toBe(404);
  });

  it("when one of its things is open, also if another is not", async () => {
    const file = wire("to samo w dwóch miejscach");
    const { sha256: hash } = await site.act(keepPaper, { visibility: "office", file });
    expect((await fetchFile(hash)).status).toBe(404);
    await site.act(keepPaper, { visibility: "public", file });
    expect((await fetchFile(hash)).status).toBe(200);
  });
});

describe("a file is refused", () => {
  it.each([
    ["a web page", wire("<html>", "a.pdf"), "file.kind"],
    ["an empty one", wire(""), "file.empty"],
    ["one byte more than 10 MB", wire(Buffer.alloc(10_000_001, "a")), "file.too_large"],
    ["no base64", { name: "a", base64: "ąąą=" }, "input.unreadable"],
    ["base64 of a wrong length", { name: "a", base64: "abc" }, "input.unreadable"],
    ["more text than any file of 10 MB has", { name: "a", base64: "A".repeat(13_333_340) }, "input.too_long"],
  ])("%s", async (_, file, code) => {
    const input = keepPaper.input.safeParse({ visibility: "public", file });
    if (!input.success) expect([code, input.error.issues[0]?.code]).toEqual([code, code === "input.too_long" ? "too_big" : "custom"]);
    else await expect(site.act(keepPaper, { visibility: "public", file })).rejects.toMatchObject({ code, details: { field: "file" } });
  });

  it("over the API with its code, and nothing is kept", async () => {
    const answer = await site.fetch("/api/v1/cwiczenie/papers.keep", { as: officer, json: { visibility: "public", file: wire("MZ\u0000\u0000", "a.exe") } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: "file.kind", field: "file" }]);
    expect(await site.read((read) => findBytes(read, sha256("MZ\u0000\u0000")))).toBeUndefined();
  });
});
