import { expect, it } from "vitest";
import { emptyBook } from "./sheets.ts";
import { readWorkbook, writeWorkbook } from "./workbook.ts";

it.each<[string, () => Promise<Uint8Array>, string]>([
  ["text", async () => new TextEncoder().encode("to nie jest skoroszyt, tylko zwykły tekst"), "transfer.no_workbook"],
  ["a cut-off workbook", async () => (await writeWorkbook(emptyBook)).slice(0, -40), "transfer.no_workbook"],
  ["more than a workbook of ours weighs", async () => new Uint8Array(2_000_001), "transfer.too_large"],
])("%s is refused, not thrown", async (_what, file, code) => {
  await expect(readWorkbook(await file())).rejects.toMatchObject({ code });
});
