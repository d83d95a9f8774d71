import { expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { findDrift, generateFromDatabase, generateFromRooms } from "../../tools/generated.ts";
import { freshDatabase } from "../support/database.ts";

it("keeps the generated files of the rooms current (npm run generate)", () => {
  expect(findDrift(process.cwd(), generateFromRooms(rooms))).toEqual([]);
});

it("keeps types, golden schema and data dictionary current, and a comment on every table", async () => {
  const { url } = await freshDatabase();
  const files = await generateFromDatabase(url);
  expect(findDrift(process.cwd(), files)).toEqual([]);
  const dictionary = files.find(({ path }) => path.endsWith("dictionary.md"))?.text ?? "";
  expect(dictionary).not.toMatch(/## \S+\n\n\n/);
});
