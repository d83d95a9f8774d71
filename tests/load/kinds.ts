import { randomInt, randomUUID } from "node:crypto";
import type pg from "pg";
import { z } from "zod";
import { type BurstPlan, type Sent, send } from "./burst.ts";

const api = "/api/v1/cwiczenie";
const password = "splot-cwiczenie";

/** What the burst is about, out of the told exercise. */
const place = z.object({
  space: z.string(),
  round: z.string(),
  block: z.string(),
  ballot: z.string(),
  meeting: z.string(),
  /** Present seats whose votes a clerk may enter, and those of their holders. */
  seats: z.array(z.object({ seat: z.string(), login: z.string() })).min(2),
  campaign: z.string(),
  team: z.string(),
  submission: z.string(),
});
export type Place = z.infer<typeof place>;

export async function findPlace(client: pg.Client): Promise<Place> {
  const { rows } = await client.query(`
    select s.id as space, r.id as round, b.key as block, ballot.id as ballot, ballot.meeting_id as meeting, sub.campaign_id as campaign, sub.org_id as team, sub.id as submission,
      (select jsonb_agg(jsonb_build_object('seat', e.seat_id, 'login', a.login) order by e.ord) from assembly.elector e
        join people.account a on a.space_id = e.space_id and a.person_id = e.person_id
        where e.space_id = s.id and e.ballot_id = ballot.id and e.is_present and not e.is_recused
        and not exists (select from assembly.cast c where c.space_id = s.id and c.ballot_id = ballot.id and c.seat_id = e.seat_id and c.channel = 'device')) as seats
    from kernel.space s
    join participation.round r on r.space_id = s.id and r.settled_at is null and current_date between r.opens_on and r.closes_on
    join kernel.block b on b.space_id = s.id and b.object_id = r.subject_object and b.version_no = r.subject_version and b.kind = 'para'
    join assembly.ballot ballot on ballot.space_id = s.id and ballot.closed_at is null
    join delivery.campaign campaign on campaign.space_id = s.id and campaign.due > current_date
    join delivery.submission sub on sub.space_id = s.id and sub.campaign_id = campaign.id
    join kernel.object o on o.space_id = s.id and o.id = sub.id and o.state = 'waiting'
    where s.code = 'cwiczenie' limit 1`);
  return place.parse(rows[0]);
}

type Request = ReturnType<BurstPlan["next"]>;

/** One kind of request of the burst: how it is made, and how one sees that it was done. */
export interface BurstKind {
  readonly name: string;
  readonly lines: number;
  /** The burst is in full flow when so many were answered, however slow the machine. */
  readonly fewest: number;
  make(number: number): Request;
  /** What tells one done request from another: a receipt, a nonce, a text. */
  markOf(one: Sent): string;
  /** How many rows stand for these marks ($2), and how many there are in all. */
  readonly found: string;
  readonly total: string;
}

// NOTE: each request of a visitor comes from another address, so that the limit on posts of one address does not thin the burst.
const elsewhere = () => ({ "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` });
const received = z.object({ code: z.string() });
const codeOf = ({ answer }: Sent) => received.parse(answer).code;
const fieldOf = (field: string) => (one: Sent) => String(one.body[field] ?? "");
const receiptsOf = (table: string) =>
  `select r.code from thread.receipt r join thread.receipt_place p on p.code = r.code and p.space_id = r.space_id join ${table} m on m.space_id = r.space_id and m.id = r.object_id where r.space_id = $1 and r.code = any($2)`;

async function signIn(address: string, login: string): Promise<Record<string, string>> {
  const signedIn = await send({ address: `${address}${api}/people.signIn`, body: { login, password }, key: randomUUID(), ahead: elsewhere() });
  return { authorization: `Bearer ${z.object({ token: z.string() }).parse(signedIn).token}` };
}

/** What the requests carry: sessions of a clerk and of a seat holder, the code of the seat, and the link of a team. */
async function prepare(address: string, { meeting, seats, campaign, team }: Place) {
  const own = seats.at(-1) ?? { seat: "", login: "" };
  const [clerk, holder, director] = [await signIn(address, "protokolant"), await signIn(address, own.login), await signIn(address, "dyrektor")];
  const coming = { meeting, seats: [own.seat], direction: "in" };
  const issued = await send({ address: `${address}${api}/assembly.recordAttendance`, body: coming, key: randomUUID(), ahead: clerk });
  const code = z.object({ codes: z.array(z.object({ code: z.string() })).length(1) }).parse(issued).codes[0]?.code ?? "";
  const opened = await fetch(`${address}/cwiczenie/praca/zapytania/${campaign}/link/${team}`, { headers: director, redirect: "manual" });
  const token = opened.headers.get("location")?.split("/").at(-1) ?? "";
  return { clerk, holder, own: own.seat, code, token };
}

/** The kinds of requests that the burst mixes, for a server at an address that may change. */
export async function listKinds(address: () => string, where: Place): Promise<readonly BurstKind[]> {
  const { clerk, holder, own, code, token } = await prepare(address(), where);
  const others = where.seats.slice(0, -1).map(({ seat }) => seat);
  const at = (act: string) => `${address()}${api}/${act}`;
  const nonce = () => `burst-${randomUUID()}`;
  const choice = (number: number) => (number % 3 === 0 ? "no" : "yes");
  const cast = (channel: string) => ({
    found: "select nonce from assembly.cast where space_id = $1 and nonce = any($2)",
    total: `select count(*)::int as count from assembly.cast where space_id = $1 and channel = '${channel}'`,
  });
  const all = (table: string) => `select count(*)::int as count from ${table} where space_id = $1`;
  return [
    {
      name: "remarks",
      lines: 14,
      fewest: 20,
      make: (number) => ({
        address: at("participation.sendRemark"),
        body: { round: where.round, blockKey: where.block, proposedText: `Propozycja ${number}`, reasonText: "Bo tak będzie lepiej." },
        ahead: elsewhere(),
      }),
      markOf: codeOf,
      found: receiptsOf("participation.remark"),
      total: all("participation.remark"),
    },
    {
      name: "votes that the clerk enters",
      lines: 3,
      fewest: 5,
      make: (number) => ({
        address: at("assembly.enterVote"),
        body: { ballot: where.ballot, seat: others[number % others.length] ?? "", choice: choice(number), nonce: nonce() },
        ahead: clerk,
      }),
      markOf: fieldOf("nonce"),
      ...cast("clerk"),
    },
    {
      name: "votes of a seat holder's device",
      lines: 2,
      fewest: 2,
      make: (number) => ({
        address: at("assembly.castVote"),
        body: { ballot: where.ballot, seat: own, choice: choice(number), code, nonce: nonce() },
        ahead: holder,
      }),
      markOf: fieldOf("nonce"),
      ...cast("device"),
    },
    {
      name: "ideas",
      lines: 2,
      fewest: 2,
      make: (number) => ({
        address: at("participation.sendIdea"),
        body: { title: `Pomysł ${number}`, body: "Posadźmy drzewa przy szkołach." },
        ahead: elsewhere(),
      }),
      markOf: codeOf,
      found: receiptsOf("participation.idea"),
      total: all("participation.idea"),
    },
    {
      name: "declarations",
      lines: 2,
      fewest: 2,
      make: (number) => ({
        address: at("participation.signDeclaration"),
        body: { signatory: "person", name: `Osoba Próbna ${number}`, email: `proba-${randomUUID()}@example.org` },
        ahead: elsewhere(),
      }),
      markOf: codeOf,
      found: receiptsOf("participation.declaration"),
      total: all("participation.declaration"),
    },
    {
      // NOTE: one after another, because the act keeps nothing of the secret link: only the same answer again, at once, adds nothing.
      name: "answers by link",
      lines: 1,
      fewest: 2,
      make: () => ({
        address: at("delivery.answerByLink"),
        body: { token, submission: where.submission, progress: "10", colour: "green", text: `Stan ${randomUUID()}` },
        ahead: elsewhere(),
      }),
      markOf: fieldOf("text"),
      found: "select text from delivery.answer where space_id = $1 and text = any($2)",
      total: all("delivery.answer"),
    },
  ];
}
