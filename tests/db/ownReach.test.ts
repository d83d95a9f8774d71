import type { PersonId } from "@splot/kernel";
import { type Actor, type Grant, type HeldRole, type Role, roleNames } from "@splot/kernel/access";
import { exampleBody } from "@splot/kernel/http";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { type Watcher, watchTables } from "../support/fingerprint.ts";
import { actorOf } from "../support/site.tsx";
import { NOW, siteWith, story } from "../support/told.ts";

/** A thing of the told story, and the organisation or seat whose it is. */
interface Owned {
  readonly id: string;
  readonly owner: string;
  /** Who holds the seat. Missing: the thing belongs to an organisation. */
  readonly person?: PersonId;
  /** Its page at work. Missing: it has none for its owner alone. */
  readonly address?: string;
  /** What tells it from others on a page that lists such things. */
  readonly word?: string;
  /** Id of an organisation that must be refused. Missing: whichever is not the owner. */
  readonly other?: string;
}

/** An organisation and its unit of the register. */
const ofUnit = (organisation: string) => `${organisation}.teryt in (u.code, left(u.code, 6))`;
/** A request for values with a municipality that is asked, one that is asked too, and one that is not. */
const asked = (other: "neighbour" | "outside") => `select r.id, o.id as owner, '/praca/dane/wartosci/' || r.id as address, u.code as word, ${other}.id as other
    from observatory.value_request r join people.organisation o using (space_id) join kernel.unit u on ${ofUnit("o")}
    join people.organisation neighbour on neighbour.space_id = o.space_id and neighbour.teryt is not null and neighbour.id <> o.id
    join people.organisation outside on outside.space_id = o.space_id and outside.teryt is null and outside.kind = 'municipality'`;

/** Questions about values, with the municipality whose they are and another one. */
const questions = `select q.id, o.id as owner, '/praca/dane/pytania/' || q.id as address, n.id as other from observatory.question q
  join kernel.unit u on u.id = q.unit_id join people.organisation o on o.space_id = q.space_id and ${ofUnit("o")}
  join people.organisation n on n.space_id = q.space_id and n.teryt is not null and n.id <> o.id where q.state = 'open'`;

/** Things of somebody, by the field with which an act names them. */
const THINGS: Readonly<Record<string, string>> = {
  project: `select p.id, p.lead_org as owner, '/praca/projekty/' || p.id as address, o.address as word
    from projects.project p join kernel.object o using (space_id, id) where p.lead_org is not null and o.mode = 'enacted'`,
  task: "select id, owner_org as owner from delivery.task",
  mid: "select m.id, m.org_id as owner from networks.mid m join kernel.object o using (space_id, id) where o.mode = 'enacted'",
  threat: "select t.id, t.org_id as owner, o.address, o.code as word from delivery.threat t join kernel.object o using (space_id, id)",
  submission: `select s.id, s.org_id as owner, s.id::text as word from delivery.submission s
    join delivery.campaign c on c.space_id = s.space_id and c.id = s.campaign_id where c.due > date '${NOW.slice(0, 10)}'`,
  team: `select b.id, b.organisation_id as owner, '/zespoly/' || b.code || '/zadania' as address, b.code as word
    from people.body b join kernel.object o using (space_id, id) where b.kind = 'working_team' and b.organisation_id is not null and o.mode = 'enacted'`,
  seat: `select e.seat_id as id, e.seat_id as owner, e.person_id as person, o.address || '/glos' as address, e.seat_id::text as word from assembly.elector e
    join assembly.ballot b on b.space_id = e.space_id and b.id = e.ballot_id and b.closed_at is null
    join kernel.object o on o.space_id = b.space_id and o.id = b.id where e.is_present and not e.is_recused`,
  question: questions,
};
/** Things that reads alone try: a question that no act has settled, and requests, which no act names as somebody's. */
const SHOWN: Readonly<Record<string, string>> = {
  open: `select * from (${questions} order by q.id limit 1) as first`,
  request: asked("outside"),
  template: asked("neighbour"),
};
/** Fields that name the owner themselves; they decide where an act touches no thing that has one. */
const OWNERS = ["lead", "owner", "org", "organisation"];

let site: Awaited<ReturnType<typeof siteWith>>;
let watcher: Watcher;
const things = new Map<string, Owned>();
/** Somebody else of the same kind. */
let strangers: Readonly<Record<"organisation" | "seat", readonly string[]>> = { organisation: [], seat: [] };
beforeAll(async () => {
  site = await siteWith(story);
  await site.fetch("/api/v1/cwiczenie/observatory.reviewFigures", { as: actorOf("director"), json: {} });
  watcher = await watchTables(site.url);
  await site.read(async ({ db }) => {
    const first = async (text: string) => (await sql<Owned>`${sql.raw(text)} order by id desc limit 1`.execute(db)).rows;
    for (const [field, text] of Object.entries({ ...THINGS, ...SHOWN })) for (const one of await first(text)) things.set(field, one);
    const idsOf = async (table: "organisation" | "seat") => (await db.selectFrom(`people.${table}`).select("id").orderBy("id").execute()).map(({ id }) => id);
    strangers = { organisation: await idsOf("organisation"), seat: await idsOf("seat") };
  });
}, 500_000);
afterAll(() => watcher.end());

type OwnGrant = Grant & { readonly role: Role; readonly own: HeldRole["scopeKind"] };
const isOwn = (grant: Grant): grant is OwnGrant => grant.own !== undefined && grant.role in roleNames;

function thingOf(field: string): Owned {
  const found = things.get(field);
  if (found === undefined) throw new Error(`the told story has no ${field} of somebody`);
  return found;
}

/** Somebody who holds the role for the owner, and somebody who holds the very same for another. */
function pairFor(
  { role, own }: OwnGrant,
  { owner, person, other: named }: Owned,
): { readonly holder: Actor; readonly stranger: Actor; readonly other: string } {
  const other = named ?? strangers[own === "seat" ? "seat" : "organisation"].find((id) => id !== owner) ?? "";
  const as = (scopeId: string) => actorOf(role, { scopeKind: own, scopeId }, person);
  return { holder: as(owner), stranger: as(other), other };
}

/** The body of an act on the owner's thing. Other organisations in it are the stranger's own, so that a check of the wrong field is found. */
function bodyOf(act: (typeof acts)[number], grant: OwnGrant): { readonly target: Owned; readonly body: Readonly<Record<string, unknown>> } {
  const sample = { ...(exampleBody(act) as Readonly<Record<string, unknown>>) };
  const field = Object.keys(THINGS).find((name) => name in sample);
  const named = OWNERS.find((name) => name in sample);
  const target = field === undefined ? { id: thingOf("task").owner, owner: thingOf("task").owner } : thingOf(field);
  const { other } = pairFor(grant, target);
  const body: Record<string, unknown> = { ...sample };
  for (const name of OWNERS) if (name in sample) body[name] = field === undefined && name === named ? target.owner : other;
  if (field !== undefined) body[field] = target.id;
  return { target, body };
}

const acts = rooms.flatMap(({ actions }) => actions).filter(({ grants }) => grants.some(isOwn));

describe("a right never reaches outside its own organisation or seat (I18)", () => {
  const tried = acts.flatMap((act) => act.grants.filter(isOwn).map((grant) => ({ name: act.name, role: grant.role, act, grant })));
  it.each(tried)("$name, $role", async ({ name, act, grant }) => {
    const { target, body } = bodyOf(act, grant);
    const { holder, stranger } = pairFor(grant, target);
    const send = async (as: Actor) => {
      const answer = await site.fetch(`/api/v1/cwiczenie/${name}`, { as, json: body });
      const { code } = (await answer.json()) as { readonly code?: string };
      return { status: answer.status, code };
    };
    const before = await watcher.fingerprint();
    expect(await send(stranger)).toEqual({ status: 403, code: "access.forbidden" });
    expect(await watcher.fingerprint()).toBe(before);
    expect((await send(holder)).code).not.toBe("access.forbidden");
  });
});

/** Where a read for one's own shows a thing of somebody. */
interface Showing {
  readonly of: string;
  /** Its address. Missing: the path is one. */
  readonly at?: (thing: Owned) => string;
  /** By what the thing is known there. */
  readonly by: (thing: Owned) => string;
  /** The part of the page that is meant. Missing: all of it. */
  readonly part?: RegExp;
}
const READS: Readonly<Record<string, Showing>> = {
  "/zespoly/:team/zadania": { of: "team", at: ({ address = "" }) => address, by: ({ word = "" }) => word },
  "/glosowania/:glosowanie/glos": { of: "seat", at: ({ address = "" }) => address, by: ({ word = "" }) => word },
  "/praca/projekty/nowa": { of: "task", by: ({ owner }) => owner },
  "/praca/projekty/:id": { of: "project", at: ({ address = "" }) => address, by: ({ id }) => id },
  "/praca/projekty": { of: "project", by: ({ id }) => id },
  "/plany/zadania/nowe": { of: "task", by: ({ owner }) => owner, part: /<select[^>]*name="owner"[\s\S]*?<\/select>/ },
  "/praca/odpowiedzi": { of: "submission", by: ({ id }) => id },
  "/zagrozenie/nowe": { of: "task", by: ({ owner }) => owner },
  "/praca/zagrozenia.csv": { of: "threat", by: ({ word = "" }) => word },
  "/praca/zagrozenia": { of: "threat", by: ({ address = "" }) => `${address}"` },
  "/praca/zagrozenia/:no": { of: "threat", at: ({ address = "" }) => address, by: ({ word = "" }) => word },
  "/praca/dane/pytania": { of: "open", by: ({ address = "" }) => `${address}"` },
  "/praca/dane/pytania.csv": { of: "open", by: ({ address = "" }) => address },
  "/praca/dane/pytania/:pytanie": { of: "open", at: ({ address = "" }) => address, by: ({ id }) => id },
  "/praca/dane/wartosci": { of: "request", by: ({ address = "" }) => `${address}"` },
  "/praca/dane/wartosci.csv": { of: "request", by: ({ address = "" }) => address },
  "/praca/dane/wartosci/:prosba": { of: "request", at: ({ address = "" }) => address, by: ({ id }) => id },
  "/praca/dane/wartosci/:prosba/szablon.xlsx": {
    of: "template",
    at: ({ address = "" }) => `${address}/szablon.xlsx`,
    by: ({ word = "" }) => `wartosci-${word}-`,
  },
  "observatory.listQuestions": { of: "open", by: ({ id }) => id },
  "observatory.listRequests": { of: "request", by: ({ id }) => id },
  "delivery.listSubmissions": { of: "submission", by: ({ id }) => id },
  "delivery.listThreats": { of: "threat", by: ({ id }) => id },
};

/** Open to everybody in the workshop, narrowed by the page itself. */
const NARROWED = ["/praca/projekty"];
const coordinator: OwnGrant = { role: "coordinator", own: "organisation" };

const reads = rooms.flatMap(({ queries, routes }) => [
  ...queries.map(({ name, grants = [] }) => ({ name, grants })),
  ...routes.flatMap((route) => (route.kind === "page" ? [{ name: route.path, grants: route.grants ?? [] }] : [])),
]);

describe("a read for one's own shows nothing of another", () => {
  const tried = reads.flatMap(({ name, grants }) =>
    [...grants.filter(isOwn), ...(NARROWED.includes(name) ? [coordinator] : [])].map((grant) => [name, grant.role, grant] as const),
  );
  it.each(tried)("%s, %s", async (name, _role, grant) => {
    const read = READS[name];
    if (read === undefined) throw new Error(`${name} is open to one's own; say in READS where it shows whose thing`);
    const target = thingOf(read.of);
    const { holder, stranger } = pairFor(grant, target);
    const address = name.startsWith("/") ? `/cwiczenie${read.at?.(target) ?? name}` : `/api/v1/cwiczenie/${name}`;
    const shows = async (as: Actor) => {
      const answer = await site.fetch(address, { as });
      const text = (answer.headers.get("content-disposition") ?? "") + (await answer.text());
      return answer.status === 200 && (read.part === undefined ? text : (read.part.exec(text)?.[0] ?? "")).includes(read.by(target));
    };
    expect([name, await shows(holder), await shows(stranger)]).toEqual([name, true, false]);
  });

  it("shows the form of a request for the own municipality alone", async () => {
    const { address = "", owner, other = "" } = thingOf("template");
    const as = (scopeId: string) => actorOf("coordinator", { scopeKind: "organisation", scopeId });
    const named = async (reader: Actor) => {
      const text = await (await site.fetch(`/cwiczenie${address}`, { as: reader })).text();
      return [owner, other].map((id) => text.includes(id));
    };
    expect([await named(as(owner)), await named(as(other))]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
