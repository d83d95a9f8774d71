import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, sha256 } from "../canonical.ts";
import { type Entry, entryHash, findChainFault, genesisHash, headsRoot, type SealedEntry, seal } from "./chain.ts";

const genesis = genesisHash("test");
function chainOf(events: readonly string[]): readonly SealedEntry[] {
  const entries: SealedEntry[] = [];
  for (const [index, event] of events.entries()) {
    const entry: Entry = {
      stream: "main",
      seq: index + 1,
      at: new Date(index * 1000).toISOString(),
      event,
      role: "officer",
      actorCommitment: "a",
      payloadCommitment: "p",
      prevHash: entries.at(-1)?.hash ?? genesis,
    };
    entries.push(seal(entry));
  }
  return entries;
}
const firstFault = (entries: readonly SealedEntry[]) =>
  entries.map((entry, index) => findChainFault(entry, entries[index - 1], genesis)).findIndex((fault) => fault !== undefined);

describe("the chain", () => {
  const chains = fc.array(fc.constantFrom("a.b", "c.d", "e.f"), { minLength: 2, maxLength: 12 }).map(chainOf);
  it("is sound as it was made", () => fc.assert(fc.property(chains, (chain) => firstFault(chain) === -1)));
  it("names the first entry that was changed, removed, swapped or inserted (I131)", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom("change", "remove", "swap", "insert"), (chain, seed, how) => {
        const at = seed % (chain.length - 1);
        const broken = [...chain];
        const here = broken[at];
        const next = broken[at + 1];
        if (here === undefined || next === undefined) return;
        if (how === "change") broken[at] = { ...here, event: "x.y" };
        else if (how === "remove") broken.splice(at, 1);
        else if (how === "swap") broken.splice(at, 2, next, here);
        else broken.splice(at, 0, here);
        expect(firstFault(broken)).toBeGreaterThanOrEqual(0);
        expect(firstFault(broken)).toBeLessThanOrEqual(at + 1);
      }),
    );
  });
  it("hashes the canonical form of an entry, whatever it holds", () => {
    const texts = fc.string({ unit: "binary" });
    const some = fc.option(texts, { nil: undefined });
    const entries = fc.record({
      stream: texts,
      seq: fc.nat(),
      at: texts,
      event: texts,
      role: texts,
      object: some,
      version: fc.option(fc.nat(), { nil: undefined }),
      fromState: some,
      toState: some,
      actorCommitment: texts,
      payloadCommitment: texts,
      prevHash: texts,
    });
    fc.assert(fc.property(entries, (entry) => entryHash(entry) === sha256(`splot:1${canonical(entry)}`)));
  });
  it("shows in the root of the heads any head that was cut short (I132)", () => {
    const chain = chainOf(["a.b", "c.d", "e.f"]);
    const rootOf = (entries: readonly SealedEntry[]) => headsRoot(entries.slice(-1).map(({ stream, seq, hash }) => ({ stream, seq, hash })));
    expect(rootOf(chain)).not.toBe(rootOf(chain.slice(0, 2)));
    expect(headsRoot([])).toMatch(/^[0-9a-f]{64}$/);
  });
});
