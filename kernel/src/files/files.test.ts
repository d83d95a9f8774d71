import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipOf } from "../../../tests/support/zip.ts";
import type { Actor, roleNames } from "../access/index.ts";
import { newId } from "../ids.ts";
import { cleanName } from "./cleanName.ts";
import { findMediaType, type MediaType, mediaTypes } from "./mediaType.ts";
import { mayOpen } from "./opening.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
/** Any letters at all, halves of pairs and signs that turn the writing included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes));
const types = Object.keys(mediaTypes).filter((type): type is MediaType => type in mediaTypes);

describe("what a file is", () => {
  test.each<[string, Uint8Array, string, string | undefined]>([
    ["a PDF under any name", bytes("%PDF-1.7\n…"), "obraz.png", "application/pdf"],
    ["a PNG", bytes("\u0089PNG\r\n\u001a\n\u0000"), "a", "image/png"],
    ["a JPEG", bytes("\u00ff\u00d8\u00ff\u00e0"), "a", "image/jpeg"],
    ["a table", bytes("a;b\r\n1;2"), "dane.CSV", "text/csv"],
    ["a table of an old spreadsheet", bytes("gmina;\u00b3\u00f3d\u00bc"), "dane.csv", "text/csv"],
    ["plain text", Buffer.from("zwykły tekst"), "notatka", "text/plain"],
    ["JSON", bytes('\u00ef\u00bb\u00bf{"a": 1}'), "a.txt", "application/json"],
    ["outlines", bytes('{"type": "FeatureCollection", "features": []}'), "a", "application/geo+json"],
    ["text that only begins like JSON", bytes("[brak]"), "a", "text/plain"],
    ["a workbook", zipOf("[Content_Types].xml", "xl/workbook.xml"), "a", types[7]],
    ["a document", zipOf("[Content_Types].xml", "word/document.xml"), "a", types[8]],
    ["a workbook with macros", zipOf("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx", undefined],
    ["a plain archive", zipOf("a.exe"), "a.docx", undefined],
    ["an archive cut off", zipOf("[Content_Types].xml", "word/document.xml").subarray(0, 60), "a.docx", undefined],
    ["a directory that points outside", Buffer.concat([bytes("PK\u0003\u0004"), zipOf("a").subarray(-22).fill(255, 16, 20)]), "a.docx", undefined],
    ["a web page", bytes("\n <!DOCTYPE html><script>1</script>"), "a.txt", undefined],
    ["a drawing that may hold scripts", bytes("<svg xmlns='x'/>"), "a.png", undefined],
    ["a program", bytes("MZ\u0090\u0000\u0003"), "a.pdf", undefined],
    ["a script of a shell is text and saved as such", bytes("#!/bin/sh\nrm x"), "a.pdf", "text/plain"],
    ["text with a NUL", bytes("a\u0000b"), "a.csv", undefined],
  ])("%s", (...[, content, name, expected]) => {
    expect(findMediaType(content, name)).toBe(expected);
  });

  test("no bytes whatever break the look", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => void findMediaType(Buffer.concat([bytes("PK\u0003\u0004"), tail]), "a")));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (all, name) => void findMediaType(all, name)));
  });
});

describe("the name of a file", () => {
  test.each([
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["C:\\Users\\jan\\Pismo do gmin.pdf", "application/pdf", "Pismo do gmin.pdf"],
    ["faktura\u202efdp.exe", "application/pdf", "faktura fdp.exe.pdf"],
    ["..", "image/png", "plik.png"],
    ["", "text/csv", "plik.csv"],
    ["łąka.JPEG", "image/jpeg", "łąka.JPEG"],
    ["a\r\nContent-Type: text/html", "application/pdf", "html.pdf"],
  ] as const)("%j of %s becomes %j", (name, type, clean) => {
    expect(cleanName(name, type)).toBe(clean);
  });

  test("is always short, safe, and ends as its content says; cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...types), (name, type) => {
        const clean = cleanName(name, type);
        const isPlain = !/[\p{C}/\\<>:"|?*]|^\./u.test(clean) && [...clean].length <= 100;
        const fits = mediaTypes[type].endings.some((ending) => clean.toLowerCase().endsWith(`.${ending}`));
        return isPlain && fits && cleanName(clean, type) === clean;
      }),
    );
  });
});

describe("who may have a file", () => {
  const person = (role: keyof typeof roleNames): Actor => ({
    kind: "person",
    person: newId(),
    name: { pl: "o", en: "p" },
    roles: [{ role, scopeKind: "space" }],
  });
  test("an open thing gives away no personal file, and a closed thing none at all", () => {
    const visitor: Actor = { kind: "visitor" };
    for (const personalClass of ["none", "P0", "P1", "P2", "P3"] as const) {
      const isOpen = personalClass === "none" || personalClass === "P0";
      expect(mayOpen(visitor, { personalClass, visibility: "public" })).toBe(isOpen);
      expect(mayOpen({ kind: "system", name: "x" }, { personalClass, visibility: "office" })).toBe(false);
      for (const visibility of ["members", "office", "restricted"] as const) expect(mayOpen(visitor, { personalClass, visibility })).toBe(false);
      expect(mayOpen(person("seat_holder"), { personalClass, visibility: "public" })).toBe(isOpen || personalClass === "P1");
      expect(mayOpen(person("officer"), { personalClass, visibility: "office" })).toBe(true);
      expect(mayOpen(person("officer"), { personalClass, visibility: "restricted" })).toBe(false);
    }
  });
});
