import { expect, test } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";

/** Acts of people that need no form of their own, each with the form that does them. */
const done: Readonly<Record<string, string>> = {
  "people.recordMembership": "/praca/czlonkowie admits a member; other states come with a workbook",
  "people.addPerson": "/konto/osoby/nowa adds a person with an account; those without one come with a workbook",
  "participation.takeUpIdea": "/praca/projekty/nowa begins a fiche from an idea, which takes it up",
  "observatory.saveProfile": "/dane/import keeps how a file was read, under the name that is given with it",
  "strategy.recordRegime": "the program brings the list of legal requirements, the same for every space",
};

test("every act of people has a form, so that nobody needs the API to work", () => {
  const formed = new Set(rooms.flatMap(({ routes }) => routes).flatMap((route) => (route.kind === "form" ? [route.action.name] : [])));
  const acts = rooms.flatMap(({ actions }) => actions).filter(({ grants }) => grants.some(({ role }) => role !== "system"));
  const bare = acts.map(({ name }) => name).filter((name) => !formed.has(name));
  expect(bare.toSorted()).toEqual(Object.keys(done).toSorted());
});

test("every line of a history is a sentence", () => {
  const lines = rooms.flatMap(({ events }) => Object.values(events)).flatMap(({ pl, en }) => [pl, en]);
  expect(lines.filter((line) => !/^\p{Lu}.*\.$/u.test(line))).toEqual([]);
});
