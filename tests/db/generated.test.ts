import { expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { findDrift, generateFromDatabase, generateFromRooms } from "../../tools/generated.ts";
import { testDatabase } from "../support/database.ts";

it("keeps the generated files of the rooms current (npm run generate)", () => {
  expect(findDrift(process.cwd(), generateFromRooms(rooms))).toEqual([]);
});

it("keeps types, golden schema and data dictionary current, and a comment on every table", async () => {
  const { url } = await testDatabase();
  const files = await generateFromDatabase(url);
  const isOtherServer = process.env["SPLOT_TEST_POSTGRES"] === "system";
  expect(findDrift(process.cwd(), isOtherServer ? files.filter(({ path }) => path !== "db/schema.sql") : files)).toEqual([]);
  const dictionary = files.find(({ path }) => path.endsWith("dictionary.md"))?.text ?? "";
  expect(dictionary).not.toMatch(/## \S+\n\n\n/);
});
