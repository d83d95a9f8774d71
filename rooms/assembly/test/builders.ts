import { newId, type ObjectId, type PersonId } from "@splot/kernel";
import { type Actor, may } from "@splot/kernel/access";
import type { Room } from "@splot/kernel/http";
import { wireId } from "@splot/kernel/http";
import { type Act, action } from "@splot/kernel/journal";
import { freezeVersion, originOf, saveThing } from "@splot/kernel/objects";
import { z } from "zod";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { adoptRuleSet } from "../src/actions/adoptRuleSet.ts";
import { conveneMeeting } from "../src/actions/conveneMeeting.ts";
import { openBallot } from "../src/actions/openBallot.ts";
import { openMeeting } from "../src/actions/openMeeting.ts";
import { recordAttendance } from "../src/actions/recordAttendance.ts";
import { submitDraft } from "../src/actions/submitDraft.ts";
import { type RuleSetContent, startingRuleSet } from "../src/model/rule.ts";
import { assemblyRoom } from "../src/room.ts";

/** A seat of the test assembly with its holder. */
export type Holder = { readonly seat: string; readonly organisation: ObjectId; readonly person: PersonId; readonly actor: Actor };

/** Makes an assembly of seats with active memberships and mandates; the last one may be left without a mandate. */
const foundAssembly = action({
  name: "test.foundAssembly",
  title: { pl: "–", en: "–" },
  input: z.object({ seatCount: z.number(), hasVacancy: z.boolean() }),
  grants: may("system"),
  output: z.strictObject({ body: wireId(), holders: z.array(z.strictObject({ seat: z.string(), organisation: z.string(), person: z.string() })) }),
  async run(act, { seatCount, hasVacancy }) {
    act.authorise();
    const body = newId<"object">();
    await saveBody(act, body, seatCount);
    const holders: FoundSeat[] = [];
    for (let ord = 1; ord <= seatCount; ord += 1) {
      holders.push(await seatMember(act, body, { ord, hasMandate: !hasVacancy || ord < seatCount }));
    }
    return { body, holders };
  },
});

type FoundSeat = { readonly seat: string; readonly organisation: string; readonly person: string };

const span = "[2020-01-01,)";

async function saveBody(act: Act, id: ObjectId, seatCount: number): Promise<void> {
  const name = { pl: "Walne Zebranie Członków", en: "General Assembly" };
  await saveThing(act, {
    id,
    kind: "body",
    code: "WZC",
    title: name,
    origin: originOf(act.space),
    state: "active",
    visibility: "public",
    address: "/organy/wzc",
  });
  await act.db
    .insertInto("people.body")
    .values({
      space_id: act.space.id,
      id,
      code: "WZC",
      name: JSON.stringify(name),
      kind: "assembly",
      role: JSON.stringify({ pl: "stanowi" }),
      composition: null,
      seat_count: seatCount,
      number_pattern: "{n}/{M}/{yyyy}",
      number_reset: "meeting",
      span,
      organisation_id: null,
      parent_id: null,
    })
    .execute();
}

/** A seat of the body for a member municipality of its own, with a person who may hold it. */
async function seatMember(act: Act, body: ObjectId, { ord, hasMandate }: { readonly ord: number; readonly hasMandate: boolean }): Promise<FoundSeat> {
  const space_id = act.space.id;
  const organisation = await saveMember(act, ord);
  const seat = newId<"seat">();
  const person = newId<"person">();
  await act.db
    .insertInto("people.person")
    .values({ space_id, id: person, function: JSON.stringify({ pl: `reprezentant gminy ${ord}` }), given: null, family: null, is_public_function: true })
    .execute();
  await act.db
    .insertInto("people.seat")
    .values({ space_id, id: seat, body_id: body, ord, represents: organisation, office: "member", voting: true, span })
    .execute();
  if (hasMandate)
    await act.db.insertInto("people.mandate").values({ space_id, id: newId(), seat_id: seat, person_id: person, span, basis: "ex_officio" }).execute();
  return { seat, organisation, person };
}

async function saveMember(act: Act, ord: number): Promise<ObjectId> {
  const space_id = act.space.id;
  const id = newId<"object">();
  const short = `Gmina ${ord}`;
  const title = { pl: short };
  await saveThing(act, { id, kind: "organisation", title, origin: originOf(act.space), state: "active", visibility: "public", address: `/gminy/gmina-${ord}` });
  const teryt = `12060${String(ord).padStart(2, "0")}`;
  await act.db
    .insertInto("people.organisation")
    .values({ space_id, id, name: JSON.stringify(title), short, kind: "municipality", teryt, head_title: null })
    .execute();
  await act.db.insertInto("people.membership").values({ space_id, id: newId(), organisation_id: id, state: "active", span, source: null }).execute();
  return id;
}

/** Freezes a document whose adoption a draft can propose. */
const freezeDocument = action({
  name: "test.freezeDocument",
  title: { pl: "–", en: "–" },
  input: z.object({ text: z.string() }),
  grants: may("system"),
  output: z.strictObject({ object: wireId(), version: z.number(), sha256: z.string() }),
  async run(act, { text }) {
    act.authorise();
    act.record({ event: "test.made", isPublic: true });
    const id = newId<"object">();
    await saveThing(act, {
      id,
      kind: "strategy",
      title: { pl: text },
      origin: originOf(act.space),
      state: "for_adoption",
      visibility: "public",
      address: `/strategia/${id}`,
    });
    const { no, sha256 } = await freezeVersion(act, { object: id, content: { text } });
    return { object: id, version: no, sha256 };
  },
});

/** How the assembly of a test differs from the usual one. */
export interface AssemblyOptions {
  /** Rooms of the site. Missing: this one alone. */
  readonly rooms?: readonly Room[];
  readonly seatCount?: number;
  readonly hasVacancy?: boolean;
  readonly rules?: Partial<RuleSetContent>;
}

/** A test site with an assembly of fifteen, its rules, a chair and two clerks. */
export async function assemblySite({ seatCount = 15, hasVacancy = false, rules = {}, rooms = [assemblyRoom] }: AssemblyOptions = {}) {
  const site = await testSite({ rooms });
  const chair = actorOf("chair");
  const clerk = actorOf("clerk");
  const director = actorOf("director");
  const made = await site.act(foundAssembly, { seatCount, hasVacancy });
  const holders = made.holders.map(({ seat, organisation, person }): Holder => {
    const id = person as PersonId;
    return { seat, organisation: organisation as ObjectId, person: id, actor: actorOf("seat_holder", { scopeKind: "seat", scopeId: seat }, id) };
  });
  await site.act(
    adoptRuleSet,
    {
      body: made.body,
      name: { pl: "Jednomyślność", en: "Unanimity" },
      content: { ...startingRuleSet, ...rules },
      basis: "test",
      confirmed: false,
      validFrom: "2020-01-01",
    },
    { as: director },
  );

  const sitting = { site, body: made.body, holders, chair, clerk, director };
  const submit = (title?: string) => submitAdoption(sitting, title);
  const hold = (drafts: readonly string[], present = 8, startsOn = "2026-03-16") => holdMeeting(sitting, drafts, { present, startsOn });

  /** A meeting with one open ballot. */
  async function openOne(present = 8) {
    const { document, draft } = await submit();
    const { meeting, codes } = await hold([draft.id], present);
    const item = meeting.items[0]?.id ?? "";
    const ballot = await site.act(openBallot, { item }, { as: chair });
    return { document, draft, meeting, item, ballot, codes };
  }

  const { site: _, ...assembly } = sitting;
  return { ...site, ...assembly, submit, hold, openOne };
}

/** The site and the people that meet in it. */
interface Sitting {
  readonly site: Awaited<ReturnType<typeof testSite>>;
  readonly body: string;
  readonly holders: readonly Holder[];
  readonly chair: Actor;
  readonly clerk: Actor;
  readonly director: Actor;
}

/** Submits a draft that adopts a fresh document. */
async function submitAdoption({ site, body, director }: Sitting, title = "Przyjęcie aktualizacji strategii") {
  const document = await site.act(freezeDocument, { text: title });
  const draft = await site.act(
    submitDraft,
    {
      body,
      title: { pl: title, en: "Adoption" },
      text: "Przyjmuje się dokument.\n\nUchwała wchodzi w życie z dniem podjęcia.",
      justification: "Uzgodniono.",
      legalBasis: "art. 10g",
      effects: [{ kind: "adopts", ...document }],
    },
    { as: director },
  );
  return { document, draft };
}

/** Convenes a meeting, in two weeks unless told otherwise, and opens it with the first `present` seats; the codes are by seat. */
async function holdMeeting(
  { site, body, holders, chair, clerk }: Sitting,
  drafts: readonly string[],
  { present, startsOn }: { readonly present: number; readonly startsOn: string },
) {
  const meeting = await site.act(
    conveneMeeting,
    {
      body,
      kind: "ordinary",
      startsOn,
      startsTime: "10:00",
      place: "sala obrad",
      agenda: drafts.map((draft) => ({ title: "punkt", draft })),
    },
    { as: clerk },
  );
  site.setNow(`${startsOn}T09:00:00Z`);
  const { codes } = await site.act(
    recordAttendance,
    { meeting: meeting.id, seats: holders.slice(0, present).map(({ seat }) => seat), direction: "in" },
    { as: clerk },
  );
  await site.act(openMeeting, { meeting: meeting.id }, { as: chair });
  return { meeting, codes: new Map(codes.map(({ seat, code }) => [String(seat), code])) };
}
