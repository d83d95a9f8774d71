import { type ObjectId, Refusal } from "@splot/kernel";
import {
  confirmDeclaration,
  declineDeclaration,
  listDeclarations,
  setDeclarationText,
  showDeclaration,
  signDeclaration,
  withdrawDeclaration,
} from "@splot/participation";
import { configureSeal, linkToken, recordOrganisation } from "@splot/people";
import { eraseExpired } from "@splot/portal";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { declarationTemplate } from "../../seeds/reference/participation.ts";
import { actorOf, testSite, visitor } from "../support/site.tsx";

configureSeal(Buffer.alloc(32, 7));
const officer = actorOf("officer");
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  site = await testSite({ rooms });
  await site.act(setDeclarationText, declarationTemplate, { space: "commons" });
  await site.act(recordOrganisation, { name: { pl: "Stowarzyszenie Próbne" }, short: "Próbne", kind: "association" });
});

/** What a visitor can read of the declarations: list, file, both languages, search, API, page, thread of the association. */
const outputsOf = (address: string, name: string): readonly string[] => [
  "/cwiczenie/partnerzy",
  "/en/cwiczenie/partnerzy?sort=nazwa",
  `/cwiczenie/partnerzy?szukaj=${encodeURIComponent(name)}&po=99999`,
  "/cwiczenie/partnerzy.csv",
  "/en/cwiczenie/partnerzy.csv",
  "/api/v1/cwiczenie/participation.listDeclarations",
  `/cwiczenie${address}`,
  `/en/cwiczenie${address}`,
];

/** How often an output names it; the page's own echo of a search does not count. */
async function countIn(path: string, name: string): Promise<number> {
  const text = (await (await site.fetch(path)).text()).replaceAll(/value="[^"]*"/g, "").replaceAll(/href="[^"]*"/g, "");
  return text.split(name).length - 1;
}

type Deed = "confirm" | "show" | "decline" | "withdraw";
interface Signed {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly name: string;
}
let signedCount = 0;

async function sign(hasConsent: boolean): Promise<Signed> {
  signedCount += 1;
  const name = `Znacznik${signedCount}Nazwy`;
  const input = { signatory: "organisation", name, email: `adres${signedCount}@example.org`, hasConsent };
  const { declaration: id, code, address } = await site.act(signDeclaration, input, { as: visitor });
  return { id, code, address, name };
}

/** Tries a deed. Shape: whether it was done. */
async function tried(deed: Deed, { id, code }: Signed): Promise<boolean> {
  const token = await site.read(async ({ space }) => linkToken(space.id, id));
  const deeds = {
    confirm: () => site.act(confirmDeclaration, { token }, { as: visitor }),
    show: () => site.act(showDeclaration, { declaration: id }, { as: officer }),
    decline: () => site.act(declineDeclaration, { declaration: id, reason: "unclear" }, { as: officer }),
    withdraw: () => site.act(withdrawDeclaration, { code }, { as: visitor }),
  };
  try {
    await deeds[deed]();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return false;
  }
}

describe("a declaration of support (I23)", () => {
  it("is in public answers exactly while it is shown with consent, whatever happens in whatever order", async () => {
    const deeds = fc.array(fc.constantFrom<Deed>("confirm", "show", "decline", "withdraw"), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), deeds, async (hasConsent, list) => {
        const signed = await sign(hasConsent);
        let isShown = false;
        for (const deed of ["confirm" as const, ...list]) {
          const isDone = await tried(deed, signed);
          if (isDone && deed === "show") isShown = true;
          if (isDone && (deed === "decline" || deed === "withdraw")) isShown = false;
          if (isDone && deed === "show") expect(hasConsent).toBe(true);
        }
        for (const path of outputsOf(signed.address, signed.name)) {
          const isIn = (await countIn(path, signed.name)) > 0;
          if (!path.includes("szukaj")) expect([path, isIn]).toEqual([path, isShown]);
          else if (!isShown) expect([path, isIn]).toEqual([path, false]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("after its withdrawal no public page, file or answer of any room holds it, nor does the journal; the address goes with the next erasing", async () => {
    const signed = await sign(true);
    for (const deed of ["confirm", "show"] as const) expect(await tried(deed, signed)).toBe(true);
    const fixed = rooms.flatMap(({ routes }) => routes).filter((route) => route.kind === "page" && route.grants === undefined && !/[:{]/.test(route.path));
    const pages = fixed.flatMap(({ path }) => [`/cwiczenie${path === "/" ? "" : path}`, `/en/cwiczenie${path === "/" ? "" : path}`]);
    const reads = rooms.flatMap(({ queries }) => queries).map(({ name }) => `/api/v1/cwiczenie/${name}`);
    const outputs = [...pages, ...reads, ...outputsOf(signed.address, signed.name), "/cwiczenie/organizacje/probne"];
    const holders = async () => {
      const found: string[] = [];
      for (const path of outputs) if ((await countIn(path, signed.name)) > 0) found.push(path);
      return found;
    };
    expect(await holders()).toContain("/cwiczenie/partnerzy.csv");
    expect(await tried("withdraw", signed)).toBe(true);
    expect(await holders()).toEqual([]);
    expect(await countIn(`/cwiczenie/los/${signed.code}`, "wycofana")).toBeGreaterThan(0);
    const texts = async () =>
      JSON.stringify(
        await site.read(async ({ db }) => [
          await db.selectFrom("kernel.journal_payload").selectAll().execute(),
          await db.selectFrom("kernel.notice").selectAll().execute(),
          await db.selectFrom("participation.declaration").selectAll().execute(),
          await db.selectFrom("kernel.object").selectAll().execute(),
        ]),
      );
    expect(await texts()).not.toContain(signed.name);
    const contactCount = async () =>
      (await site.read(({ db }) => db.selectFrom("people.contact").select("id").where("purpose", "=", "participation.declaration").execute())).length;
    const before = await contactCount();
    site.setNow("2026-03-04T03:00:00Z");
    await site.act(eraseExpired, {});
    expect(await contactCount()).toBeLessThan(before);
    expect(await countIn(`/cwiczenie/los/${signed.code}`, "został usunięty")).toBe(1);
    expect(await site.read(({ db }) => db.selectFrom("participation.declaration").select("contact_id").where("id", "=", signed.id).execute())).toEqual([
      { contact_id: null },
    ]);
  });
});

it("pages through the list by name and by number, each declaration once", async () => {
  for (let made = 0; made < 5; made += 1) {
    const signed = await sign(true);
    await tried("confirm", signed);
    await tried("show", signed);
  }
  for (const by of ["no", "name"] as const) {
    for (const direction of ["ascending", "descending"] as const) {
      const seen: string[] = [];
      let after: number | undefined;
      do {
        const part = await site.read((read) => listDeclarations(read, { order: { by, direction }, after, limit: 2 }));
        seen.push(...part.declarations.map(({ shownName }) => shownName ?? "–"));
        after = part.next;
      } while (after !== undefined);
      const all = await site.read((read) => listDeclarations(read, { order: { by, direction }, limit: 1000 }));
      expect(seen).toEqual(all.declarations.map(({ shownName }) => shownName));
      expect(new Set(seen).size).toBe(seen.length);
    }
  }
});
