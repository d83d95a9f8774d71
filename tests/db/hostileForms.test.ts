import { randomUUID } from "node:crypto";
import { findDay, formatDay } from "@splot/kernel";
import { type Actor, type Role, roleNames } from "@splot/kernel/access";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Addresses, findAddresses, formRoutes, pageRoutes } from "../support/addresses.ts";
import { type Assault, assaults, filled, isKept, isSameForm, listLost, mergedAssaults, unknownPlaces } from "../support/assault.ts";
import { type Watcher, watchTables } from "../support/fingerprint.ts";
import { listUnmarkedPolish } from "../support/languages.ts";
import { entriesOfOffice } from "../support/officeEntries.ts";
import { actorOf, type TestRequest, type TestSpace } from "../support/site.tsx";
import { NOW, type ToldSite, toldSite } from "../support/told.ts";
import { type FoundControl, formsOf, unescaped } from "../support/tour.ts";
import { listUnsaid } from "../support/unsaid.ts";

/** Forms whose answer is a page that says what is wrong with what was sent. */
const CHECKS = ["/dane/import/sprawdz"];
/** What does not come back by name, besides passwords and files: a one-time code, and the mark of one showing of a ballot. */
const NOT_BACK: Readonly<Record<string, readonly string[]>> = { "/glosowania/:glosowanie/glos": ["code", "nonce"] };
/** Of two controls one is needed, as their hint says. */
const EITHER: Readonly<Record<string, readonly string[]>> = { "/praca/posiedzenia/:posiedzenie/porzadek": ["title"] };
/** Bytes of a body that no form takes. */
const TOO_LARGE = 100_000_000;

let site: ToldSite;
let watcher: Watcher;
/** The tables after the last form. */
let state = "";
let addresses: Readonly<Record<string, Addresses>> = {};
let foreign: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  site = await toldSite();
  watcher = await watchTables(site.url);
  const live = (["director", "officer"] as const).map((role) => actorOf(role));
  addresses = {
    cwiczenie: await findAddresses(site, {
      home: "/cwiczenie",
      readers: site.persons,
      more: [...site.secrets, ...(await entriesOfOffice(site))],
    }),
    krakow: await findAddresses(site, { home: "/krakow", readers: live }),
  };
  state = await watcher.fingerprint();
  foreign = { cwiczenie: await anyThing("krakow"), krakow: await anyThing("cwiczenie") };
}, 900_000);
afterAll(() => watcher.end());

async function anyThing(code: TestSpace): Promise<string> {
  return site.read(async ({ db, space }) => {
    const { id } = await db.selectFrom("kernel.object").select("id").where("space_id", "=", space.id).limit(1).executeTakeFirstOrThrow();
    return id;
  }, code);
}

type FormRoute = (typeof formRoutes)[number];

/** A form at a real address, and who may send it. */
interface Target {
  readonly route: FormRoute;
  readonly space: TestSpace;
  readonly place: string;
  readonly as: Actor | undefined;
  readonly controls: readonly FoundControl[];
  /** A form that nobody sees now is sent with a key that is refused, because what it reads of all this is not known. */
  readonly isUnseen: boolean;
}

/** Missing: there is no thing at whose address the form could be sent. A live space without one gets an address of the exercise. */
async function targetOf(space: TestSpace, route: FormRoute): Promise<Target | undefined> {
  const place = addresses[space]?.of(route.path) ?? addresses["cwiczenie"]?.of(route.path);
  if (place === undefined) return undefined;
  const as = senderOf(space, route);
  const seen = addresses[space]?.form(route.path)?.controls;
  const bare: Target = { route, space, place, as, controls: [], isUnseen: false };
  const shown = seen === undefined ? formsOf(await (await send(bare, { _key: "bad" })).text()) : [];
  const found = seen ?? shown.find(({ address }) => address === `/${space}${place}`)?.controls;
  // NOTE: a button that changes the form sends nothing; with it nothing could be refused.
  const controls = found?.filter(({ name }) => route.reshaping?.isAsked({ [name]: "1" }) !== true);
  return { ...bare, controls: controls ?? schemaControls(route), isUnseen: controls === undefined };
}

/** A person of the exercise who may, first whoever saw the form; in a live space one with such a role. */
function senderOf(space: TestSpace, { path, action: { grants } }: FormRoute): Actor | undefined {
  const roles = grants.map(({ role }) => role as string);
  const mayAct = (one: Actor | undefined) => one?.kind === "person" && (roles.includes("anyone") || one.roles.some(({ role }) => roles.includes(role)));
  const seen = addresses[space]?.form(path)?.reader;
  if (mayAct(seen)) return seen;
  const person = roles.includes("anyone") ? undefined : site.persons.find(mayAct);
  const role = roles.find((one): one is Role => one in roleNames);
  if (space === "cwiczenie" && person !== undefined) return person;
  return role === undefined ? undefined : actorOf(role);
}

/** A form that the present state shows nobody: texts for all that its act takes. */
function schemaControls({ action }: FormRoute): readonly FoundControl[] {
  const shape: unknown = "shape" in action.input ? action.input.shape : {};
  return Object.keys(shape ?? {}).map((name) => ({ name, type: "text", value: "", isRequired: true }));
}

function send(
  { space, place, as }: Target,
  form: Record<string, string>,
  { language = "pl", ...more }: TestRequest & { readonly language?: "pl" | "en" } = {},
) {
  return site.fetch(`${language === "en" ? "/en" : ""}/${space}${place}`, { ...(as === undefined ? {} : { as }), form, ...more });
}

/** Titles of the pages of a refusal. */
const REFUSAL_PAGE = /<h1[^>]*>(?:Nie ma takiej|No such|Brak uprawnień|Not allowed|Ktoś był|Somebody was|Tego nie|This cannot|Za duż|Too )[\s\S]*?<\/p>/;

/** What a refusal says: an announced notice over a form, or title and lead of a page of its own. Missing: ''. */
function saidIn(html: string): string {
  return (/role="alert"[\s\S]*?<\/div>/.exec(html) ?? REFUSAL_PAGE.exec(html))?.[0] ?? "";
}

/**
 * What was sent and does not come back. The form itself must come back with all its controls, unless it was sent for a
 * thing that there is not, or is another's (`isElsewhere`): there the words and days stand in the answer, not numbers and choices.
 */
function lostIn(html: string, { route, space, place, controls: all }: Target, { values, isElsewhere }: Returned): readonly string[] {
  const controls = all.filter(({ name }) => NOT_BACK[route.path]?.includes(name) !== true);
  // NOTE: a page may show a form like it for each part of a document; the one that was sent keeps the most.
  const [again] = formsOf(html)
    .filter((one) => one.address.replace(/^\/en(?=\/)/, "") === `/${space}${place}` && isSameForm(controls, one.controls, values))
    .map((one) => listLost(controls, one.controls, values))
    .toSorted((one, other) => one.length - other.length);
  if (again !== undefined) return again;
  if (!isElsewhere) return ["the form itself"];
  if (route.action.isSecret === true) return [];
  const text = unescaped(html);
  return controls.flatMap((one) => (isKept(one) && spoken(values[one.name] ?? "").every((words) => !text.includes(words)) ? [one.name] : []));
}

/** What was sent, and whether its form need not be shown again. */
interface Returned {
  readonly values: Readonly<Record<string, string>>;
  readonly isElsewhere: boolean;
}

/** How words or a day may stand in an answer. Anything does for what is neither. */
function spoken(sent: string): readonly string[] {
  const day = findDay(sent);
  if (day !== undefined) return [sent, formatDay("pl", day), formatDay("en", day)];
  return / \S/.test(sent) ? [sent.trim()] : [""];
}

async function expectRefused(target: Target, assault: Assault): Promise<void> {
  const { route } = target;
  const values = { ...filled(target.controls, assault), ...(target.isUnseen ? { _key: "bad" } : {}) };
  const [polish, english] = [await send(target, values), await send(target, values, { language: "en" })];
  const [pl, en] = [await polish.text(), await english.text()];
  const about = [route.path, assault.name];
  if (CHECKS.includes(route.path)) return expect([...about, polish.status < 500]).toEqual([...about, true]);
  expect([...about, refusing(polish), english.status]).toEqual([...about, true, polish.status]);
  const isElsewhere = target.isUnseen || polish.status === 403 || target.controls.some((one) => one.type === "hidden" && assault.concerns(one));
  expect([...about, lostIn(pl, target, { values, isElsewhere }), lostIn(en, target, { values, isElsewhere })]).toEqual([...about, [], []]);
  expect([...about, saidIn(pl).length > 40, saidIn(pl) === saidIn(en)]).toEqual([...about, true, false]);
  expect([...about, listUnmarkedPolish(saidIn(en), { names: [], terms: ["Kraków", "Małopolska", "ĆW-"] })]).toEqual([...about, []]);
  expect(pl + en).not.toContain("<script>alert(1)");
}

function refusing({ status }: Response): boolean {
  return status >= 400 && status < 500 && status !== 401;
}

describe.each(["cwiczenie", "krakow"] as const)("every form of %s, sent as it must not be", (space) => {
  it.each(formRoutes.map((route) => [route.path, route] as const))("%s", async (path, route) => {
    const target = await targetOf(space, route);
    if (target === undefined) throw new Error(`${path} has no address in the told story`);
    const before = state;
    if (space === "cwiczenie") expect([path, await listUnsaid(route, target.controls)]).toEqual([path, EITHER[path] ?? []]);
    const ways = (space === "cwiczenie" ? assaults : mergedAssaults)(foreign[space] ?? "");
    for (const assault of ways) if (target.controls.some((one) => assault.concerns(one))) await expectRefused(target, assault);
    expect([path, refusing(await send(target, { ...filled(target.controls), _key: "bad" }))]).toEqual([path, true]);
    const large = await send(target, { _key: "large" }, { headers: { "content-length": String(TOO_LARGE) } });
    expect([path, large.status]).toEqual([path, 413]);
    await expectSignedOut(target);
    await expectNowhere(target);
    await expectUnchanged(path, before);
  });
});

/** Nothing was written since; what was, does not count against the next form. */
async function expectUnchanged(path: string, before: string): Promise<void> {
  state = await watcher.fingerprint();
  if (!CHECKS.includes(path)) expect([path, changes(before, state)]).toEqual([path, []]);
}

/** Tables that are not as before. */
function changes(before: string, after: string): readonly string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}

/** A session that has ended says so and gives the words back. */
async function expectSignedOut(target: Target): Promise<void> {
  const { route, space } = target;
  if (route.action.grants.some(({ role }) => role === "anyone")) return;
  const values = filled(target.controls);
  const answer = await send({ ...target, as: undefined }, values, { headers: { cookie: `splot_${space}=${"t".repeat(43)}` } });
  const words = target.controls.filter((one) => isKept(one) && values[one.name] === "plain words");
  expect([route.path, answer.status, lostIn(await answer.text(), { ...target, controls: words }, { values, isElsewhere: true })]).toEqual([
    route.path,
    401,
    [],
  ]);
}

/** At the address of a thing that does not exist, with ids that do not exist. */
async function expectNowhere(target: Target): Promise<void> {
  const { path } = target.route;
  if (!path.includes(":")) return;
  const ids = assaults("").find(({ name }) => name.startsWith("wrong types"));
  const answer = await send({ ...target, place: unknownPlaces(path, target.place) }, filled(target.controls, ids), { language: "en" });
  expect([path, refusing(answer)]).toEqual([path, true]);
}

/** Places that no address of ours has. */
const ODD = [
  "%00",
  "%E2%80%AEevil",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "..%2F..%2Fetc%2Fpasswd",
  "x".repeat(5000),
  "%F0%9F%92%A5",
  "0190aaaa-0000-7000-8000-00000000abcd",
];
const ODD_QUERY = ["szukaj", "sort", "po", "rok", "okres", "stan", "badanie", "dalej"].map((name, index) => `${name}=${ODD[index % ODD.length]}`).join("&");

describe("every page, asked for as it should not be", () => {
  it.each(pageRoutes.map((route) => [route.path, route] as const))("%s", async (path, { grants = [] }) => {
    const roles = grants.map(({ role }) => role as string);
    const as = site.persons.find((one) => one.kind === "person" && one.roles.some(({ role }) => roles.includes(role)));
    const before = state;
    const place = addresses["cwiczenie"]?.of(path);
    const odd = path.includes(":") ? ODD.map((one) => path.replace(/:\w+(\{[^/]*\})?/g, one)) : [];
    for (const [index, asked] of [...odd, ...(place === undefined ? [] : [`${place}?${ODD_QUERY}`])].entries()) {
      const answer = await site.fetch(`${index % 2 === 0 ? "" : "/en"}/cwiczenie${asked}`, as === undefined ? {} : { as });
      const html = await answer.text();
      expect([path, asked.slice(0, 80), answer.status < 500, html.includes("<script>alert(1)")]).toEqual([path, asked.slice(0, 80), true, false]);
      if (answer.status >= 400) expect([path, asked.slice(0, 80), saidIn(html).length > 40 || answer.status === 404]).toEqual([path, asked.slice(0, 80), true]);
    }
    await expectUnchanged(path, before);
  });
});

describe("the same again, and too late", () => {
  /** Words for a form that anybody may send, at the address of the story. */
  const openForm = async (path: string) => {
    const route = formRoutes.find((one) => one.path === path);
    const target = route === undefined ? undefined : await targetOf("cwiczenie", route);
    if (target === undefined) throw new Error(`${path} has no address`);
    return target;
  };
  it("takes a form once under one key, and refuses other words under it", async () => {
    const target = await openForm("/konsultacje/:round/uwaga");
    const { round = "", blockKey = "", _key = randomUUID() } = filled(target.controls);
    const values = { _key, round, blockKey, proposedText: "More trees by the school.", reasonText: "There is no shade." };
    const first = await send(target, values);
    expect([first.status, await first.text()]).toEqual([303, ""]);
    const before = await watcher.fingerprint();
    const second = await send(target, values);
    expect([second.status, second.headers.get("location")]).toEqual([303, first.headers.get("location")]);
    const other = await send(target, { ...values, proposedText: "Fewer cars by the school." }, { language: "en" });
    const html = await other.text();
    expect([refusing(other), saidIn(html).length > 40, unescaped(html).includes("Fewer cars by the school.")]).toEqual([true, true, true]);
    expect(changes(before, await watcher.fingerprint())).toEqual([]);
  });
  it("refuses a real body of 10 MB of words at a form for words", async () => {
    const target = await openForm("/konsultacje/:round/uwaga");
    const before = await watcher.fingerprint();
    const answer = await send(target, { ...filled(target.controls), proposedText: "x".repeat(10_000_000) });
    expect([answer.status, saidIn(await answer.text()).length > 40]).toEqual([413, true]);
    expect(changes(before, await watcher.fingerprint())).toEqual([]);
  });
  it.each(["/konsultacje/:round/uwaga", "/zaproszenie/:token", "/odpowiedz/:token", "/partnerzy/potwierdzenie/:token"])(
    "refuses %s when its round or link has ended, and gives the words back",
    async (path) => {
      const target = await openForm(path);
      const before = await watcher.fingerprint();
      site.setNow("2031-01-02T10:00:00Z");
      try {
        const values = filled(target.controls);
        const late = await send(target, values, { language: "en" });
        const html = await late.text();
        expect([path, refusing(late), saidIn(html).length > 40, lostIn(html, target, { values, isElsewhere: true })]).toEqual([path, true, true, []]);
      } finally {
        site.setNow(NOW);
      }
      expect(changes(before, await watcher.fingerprint())).toEqual([]);
    },
  );
});
