import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../tests/support/pdf.ts";
import { checkedArchive, listZipNames } from "../files/archive.ts";
import { canMakePdf, type PaperDocument, writeDocx, writePdf } from "./index.ts";
import { zip } from "./zip.ts";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60"><rect width="90" height="20"/><text x="5" y="50">Żuk</text></svg>`;
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const drawing = { alt: "Słupki (15 gmin)", svg, width: 200, height: 60 };
const paper = (more: Partial<PaperDocument> = {}): PaperDocument => ({
  language: "pl",
  title: "Zażółć gęślą jaźń",
  kicker: "Studium diagnostyczne",
  day: "2026-02-01" as PaperDocument["day"],
  mark: { word: "przykład", sentence: "Przykład: dane wymyślone." },
  foot: ["/cwiczenie/dane/studia/proba", "SHA-256 abc"],
  blocks: [
    { kind: "paragraph", style: "lead", text: 'Wstęp.\n\n#panic("x") $y$ <b>& *nie* składnia' },
    { kind: "heading", level: 2, text: "Gęstość" },
    { kind: "figure", drawing, picture, caption: "Osoby na km²" },
    {
      kind: "table",
      caption: "Wartości",
      columns: [{ label: "Gmina" }, { label: "Wartość", isNumber: true }],
      rows: [
        ["Wieliczka", "1 234,5"],
        [{ text: "missing", language: "en" }, drawing],
      ],
    },
    { kind: "facts", facts: [{ term: "Zespół", detail: "trzy osoby" }] },
    { kind: "list", points: ["GUS", "MF"] },
  ],
  ...more,
});
const long = paper({ isOnePage: true, blocks: Array.from({ length: 46 }, (_, no) => ({ kind: "paragraph", text: `Wiersz ${no}` }) as const) });

describe.skipIf(!canMakePdf())("a document as PDF", () => {
  test("it is tagged, titled, in its language, with words for its drawings, and marked on each page", async () => {
    const read = readPdf(await writePdf(paper({ blocks: [...paper().blocks, ...long.blocks] })));
    expect(read).toMatchObject({ title: "Zażółć gęślą jaźń", language: "pl", isMarked: true, isAccessible: true, pageCount: 2 });
    expect(read.tags).toMatchObject({ H1: 1, H2: 1, Table: 1, TH: 2, TR: 3, L: 1, LI: 2 });
    expect(read.alts).toEqual([drawing.alt, drawing.alt]);
    for (const page of read.pages) expect(page).toContain("przykład");
    expect(read.pages[0]).toContain('#panic("x")$y$<b>&*nie*składnia');
    expect(read.pages[0]).toMatch(/Wieliczka1234,5missing/);
    expect(read.pages[1]).toMatch(/SHA-256abc.*2\/2/);
  });

  test("the same document gives the same bytes, another word others", async () => {
    const [one, again, other] = [await writePdf(paper()), await writePdf(paper()), await writePdf(paper({ kicker: "Inne" }))];
    expect([Buffer.from(one).equals(again), Buffer.from(one).equals(other)]).toEqual([true, false]);
  });

  test("without a mark none is said; signs that no font can show become a box, and the document still comes", async () => {
    const read = readPdf(await writePdf(paper({ mark: undefined, title: "Łąka 😀 漢 β" })));
    expect([read.title, read.pages[0]?.includes("Łąka□□β"), read.pages[0]?.includes("przykład")]).toEqual(["Łąka □ □ β", true, false]);
  });

  test("a document of one page is set smaller until it fits", async () => {
    expect(readPdf(await writePdf({ ...long, isOnePage: false })).pageCount).toBe(2);
    const fitted = readPdf(await writePdf(long));
    expect([fitted.pageCount, fitted.pages[0]?.includes("Wiersz45")]).toEqual([1, true]);
  });

  test("a drawing that is none makes no document", async () => {
    const bare = paper({ blocks: [{ kind: "figure", drawing: { ...drawing, svg: "no drawing" }, picture, caption: "" }] });
    await expect(writePdf(bare)).rejects.toThrow("could not be set");
  });

  test("more than can wait are refused, those before are made", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 24 }, (_, no) => writePdf(paper({ kicker: String(no) }))));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    for (const one of asked.slice(20)) expect(one).toMatchObject({ reason: { code: "document.busy", kind: "too_many" } });
  });
});

test("a machine that the program was not made for says so, and still writes DOCX", async () => {
  const own = Object.getOwnPropertyDescriptor(process, "arch");
  Object.defineProperty(process, "arch", { ...own, value: "none" });
  try {
    expect(canMakePdf()).toBe(false);
    await expect(writePdf(paper())).rejects.toMatchObject({ code: "document.pdf_unavailable", kind: "rule" });
    expect((await writeDocx(paper())).byteLength).toBeGreaterThan(1000);
  } finally {
    Object.defineProperty(process, "arch", own ?? {});
  }
});

describe("a document as DOCX", () => {
  const open = async (document: PaperDocument) => {
    const bytes = await writeDocx(document);
    const read = checkedArchive(bytes, { parts: 100, unpacked: 5_000_000 });
    return { bytes, part: (name: string) => new TextDecoder().decode(read(name)), names: listZipNames(bytes) };
  };

  test("headings are styles, the table has a head, the picture words, and language, mark and foot are there", async () => {
    const { part, names } = await open(paper());
    const body = part("word/document.xml");
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*Zażółć gęślą jaźń.*<w:pStyle w:val="Heading2"\/>.*Gęstość/s);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toContain(`descr="${drawing.alt}"`);
    expect(body).toContain('<w:lang w:val="en-GB"/>');
    expect(body).toContain("&lt;b&gt;&amp; *nie* składnia");
    expect(part("word/styles.xml")).toContain('<w:lang w:val="pl-PL"/>');
    expect(part("word/header1.xml")).toContain("przykład");
    expect(part("word/footer1.xml")).toContain("SHA-256 abc");
    expect(part("docProps/core.xml")).toMatch(/Zażółć gęślą jaźń.*2026-02-01T00:00:00Z.*2026-02-01T00:00:00Z/s);
    expect(names.some((name) => name.startsWith("word/media/"))).toBe(true);
    expect((await open(paper({ mark: undefined }))).names).not.toContain("word/header1.xml");
  });

  test("the same document gives the same bytes, at any time and after any other", async () => {
    const first = await open(paper());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(first.bytes).equals((await open(paper())).bytes)).toBe(true);
  });
});

test("a ZIP gives back what was put into it", () => {
  const bytes = new TextEncoder().encode("ą".repeat(1000));
  const packed = zip([
    { name: "a/ż.txt", bytes },
    { name: "b", bytes: new Uint8Array() },
  ]);
  expect(crc32(checkedArchive(packed, { parts: 2, unpacked: 10_000 })("a/ż.txt") ?? "")).toBe(crc32(bytes));
  expect(listZipNames(packed)).toEqual(["a/ż.txt", "b"]);
});
