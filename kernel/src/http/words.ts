import { type Actor, roleFor, roleNames } from "../access/index.ts";
import { type ReadHandle, together } from "../database/index.ts";
import { RETRACTED } from "../objects/index.ts";
import type { Bilingual, PluralForms } from "../text.ts";
import type { KindWords, Room, Standing, ThreadGaps } from "./route.ts";

/** The words of all rooms, for pages that show things of any kind. */
export interface Words {
  /** Name of a kind of thing. Missing: the code itself, which a test reports. */
  kind(kind: string): Bilingual;
  /** The name of a kind, one and many. Missing: the code itself. */
  kindForms(kind: string): PluralForms;
  /** A state as a word. */
  state(kind: string, state: string): Bilingual;
  /** What the thread of a thing of this kind says where it lacks stations. Missing: the usual sentences. */
  gaps(kind: string): Partial<ThreadGaps>;
  /** Do things of this kind only frame what others stand on, as a document of a higher level does? */
  isFrame(kind: string): boolean;
  /** May this reader open things of this kind, as far as their kind decides it? */
  mayOpen(kind: string, actor: Actor): boolean;
  /** How things of any kinds stand today, in the order given; one query for each kind that does not only store its state. */
  standings(read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]>;
  /** What happened, as a sentence of the history. */
  event(event: string): Bilingual;
  /** A field that an event says was changed. Missing: its code itself, which a test reports. */
  field(event: string, field: string): Bilingual;
  /** A role by its function; the public and the program included. */
  role(role: string): Bilingual;
}

const otherRoles: Readonly<Record<string, Bilingual>> = {
  public: { pl: "osoba bez konta", en: "a person without an account" },
  participant: { pl: "uczestnik", en: "participant" },
  system: { pl: "program", en: "the program" },
};

/** What happens to facts in any room. */
const factEvents: Readonly<Record<string, Bilingual>> = {
  "facts.relinked": { pl: "Powiązania poszły za nową wersją.", en: "Links followed the new version." },
  "facts.corrected": { pl: "Poprawiono na podstawie źródła.", en: "Corrected from the source." },
  "facts.retracted": { pl: "Wycofano zapis.", en: "The record was taken back." },
  "facts.restored": { pl: "Przywrócono zapis na podstawie źródła.", en: "The record was restored from the source." },
};
const retracted: Bilingual = { pl: "zapis wycofany", en: "record taken back" };

/** Collects the words of the rooms. */
export function wordsOf(rooms: readonly Room[]): Words {
  const kinds = new Map(rooms.flatMap((room) => Object.entries(room.kinds)));
  const events = new Map([...Object.entries(factEvents), ...rooms.flatMap((room) => Object.entries(room.events))]);
  const fields = new Map(rooms.map((room) => [room.name, room.fields ?? {}]));
  const roles = new Map<string, Bilingual>([...Object.entries(roleNames), ...Object.entries(otherRoles)]);
  const plain = (code: string): Bilingual => ({ pl: code, en: code });
  const formsOf = (kind: string): PluralForms => kinds.get(kind)?.names ?? { pl: [kind, kind, kind], en: [kind, kind] };
  return {
    kind: (kind) => {
      const { pl, en } = formsOf(kind);
      return { pl: pl[0], en: en[0] };
    },
    kindForms: formsOf,
    state: (kind, state) => (state === RETRACTED ? retracted : undefined) ?? kinds.get(kind)?.states[state] ?? plain(state),
    gaps: (kind) => kinds.get(kind)?.gaps ?? {},
    isFrame: (kind) => kinds.get(kind)?.isFrame === true,
    mayOpen: (kind, actor) => {
      const grants = kinds.get(kind)?.grants;
      return grants === undefined || roleFor(actor, grants) !== undefined;
    },
    standings: (read, asked) => standingsOf(kinds, read, asked),
    event: (event) => events.get(event) ?? plain(event),
    field: (event, field) => fields.get(event.split(".")[0] ?? "")?.[field] ?? plain(field),
    role: (role) => roles.get(role) ?? plain(role),
  };
}

async function standingsOf(kinds: ReadonlyMap<string, KindWords>, read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]> {
  const states = asked.map(({ state }) => state);
  const places = Map.groupBy(
    [...asked.keys()].filter((place) => states[place] !== RETRACTED),
    (place) => asked[place]?.kind ?? "",
  );
  const askKind = async (kind: string, own: readonly number[]): Promise<void> => {
    const found = await kinds.get(kind)?.standings?.(
      read,
      own.flatMap((place) => asked[place] ?? []),
    );
    for (const [index, place] of own.entries()) states[place] = found?.[index] ?? states[place] ?? "";
  };
  await together(...[...places].map(([kind, own]) => askKind(kind, own)));
  return states;
}
