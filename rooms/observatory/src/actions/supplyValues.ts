import { isMissing, joinRefusals, newId, type ObjectId, type Refusal, say } from "@splot/kernel";
import { attachFile, SentFile } from "@splot/kernel/files";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { originOf, refuseUnknown, saveThing } from "@splot/kernel/objects";
import { areaCodeOf, listMembers, type Unit } from "@splot/kernel/territory";
import { findOrganisation, type Organisation } from "@splot/people";
import { supplyValuesInput, supplyValuesOutput } from "../contract/quality.ts";
import { incomingBytes } from "../importing/Incoming.ts";
import { loadFile, type Received, usedLong } from "../importing/loadFile.ts";
import { refuseFaulty } from "../importing/refuseFaulty.ts";
import { type AskedIndicator, findDecimal, type SuppliedValue, suppliedTable, type ValueRequest } from "../model/supply.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { claimImport } from "../store/imports.ts";
import { loadRegister } from "../store/register.ts";
import { listAnswers, listRequests } from "../store/requests.ts";
import { askAboutRelease } from "./askQuestions.ts";

/**
 * Supplies the values that the office asked for, of the own unit alone (I39): a release of its own by the way of every file. Sent
 * again it takes the place of the one before and says why (I27); the same values again add nothing. Refuses: another
 * municipality's, a value that is no number or beyond its limits, none without a reason, `observatory.correction_unexplained`.
 */
export const supplyValues = action({
  name: "observatory.supplyValues",
  title: { pl: "Podaj wartości swojej gminy", en: "Supply values of your municipality" },
  input: supplyValuesInput,
  output: supplyValuesOutput,
  grants: policy.supplyValues,
  async run(act, { organisation, request: id, values, reason, ...book }) {
    act.authorise({ organisation });
    const asked = await openAsked(act, organisation, id);
    if (!isOf(book, asked) || values.some(({ indicator }) => !asked.request.indicators.some(({ code }) => code === indicator)))
      throw refuse("observatory.template_foreign", {}, "file");
    return release(act, asked, { text: suppliedTable(asked.request, asked.unit.code, checked(asked.request, values)), reason });
  },
});

/** A request, and the municipality that answers it for its unit. */
interface Asked {
  readonly owner: Organisation;
  readonly unit: Unit;
  readonly request: ValueRequest;
}

async function openAsked(act: Act, organisation: ObjectId, id: string): Promise<Asked> {
  const [owner, [request]] = [await findOrganisation(act, organisation), await listRequests(act, { id })];
  if (owner === undefined || request === undefined) throw refuseUnknown();
  const unit = (await listMembers(act, areaCodeOf(act.space), act.today)).find(({ code }) => code === owner.teryt || code.slice(0, 6) === owner.teryt);
  if (unit === undefined) throw refuse("observatory.unit_not_here", { name: say("pl", owner.name) });
  return { owner, unit, request };
}

/** Loads the table as a release, in the place of the one before where there is one. */
async function release(act: Act, asked: Asked, { text, reason }: { readonly text: string; readonly reason: string | undefined }) {
  const { owner, unit, request } = asked;
  const before = (await listAnswers(act, [request.id])).find(({ organisation }) => organisation === owner.id);
  const incoming = incomingBytes(`wartosci-${unit.code}-${request.period.replaceAll("/", "-")}.csv`, Buffer.from(text));
  const known = await claimImport(act, incoming.sha256, usedLong.sha256);
  if (known !== undefined) return { vintage: known.vintage, added: 0, isRepeated: true };
  if (before !== undefined && reason === undefined) throw refuse("observatory.correction_unexplained", {}, "reason");
  const note = before === undefined || reason === undefined ? undefined : { pl: reason };
  const supplied = { by: owner.id, unit: unit.id, request: request.id, corrects: before?.vintage.id, note };
  const received = await receive(act, { ...asked, text }, { sha256: incoming.sha256, size: incoming.size, supplied });
  const { log, count } = await loadFile(act, received, { register: await loadRegister(act), source: incoming.source });
  if (log.isBad || count === 0) throw refuseFaulty(log);
  await askAboutRelease(act, received.code);
  const payload = { request: request.id, vintage: received.code, unit: unit.code, isCorrection: before !== undefined };
  act.record({ event: "observatory.values_supplied", object: received.id, payload });
  return { vintage: received.code, added: count, isRepeated: false };
}

/** Was a workbook filled in for this unit and period? What was no workbook is. */
function isOf(book: { readonly unit?: string | undefined; readonly period?: string | undefined }, { unit, request }: Asked): boolean {
  return (book.unit ?? unit.code) === unit.code && (book.period ?? request.period) === request.period;
}

/** The values in the digits that are stored. Refuses: each field that is not as asked, together. */
function checked({ indicators }: ValueRequest, values: readonly SuppliedValue[]): readonly SuppliedValue[] {
  const read = indicators.map((asked) =>
    readValue(
      asked,
      values.find(({ indicator }) => indicator === asked.code),
    ),
  );
  const wrong = joinRefusals(read.flatMap((one) => ("refusal" in one ? [one.refusal] : [])));
  if (wrong !== undefined) throw wrong;
  return read.flatMap((one) => ("value" in one ? [one.value] : []));
}

function readValue(asked: AskedIndicator, given: SuppliedValue | undefined): { readonly value: SuppliedValue } | { readonly refusal: Refusal } {
  const field = `value-${asked.code}`;
  const { value: typed, missing, note } = given ?? {};
  if (typed === undefined) {
    return missing === undefined ? { refusal: refuse("observatory.value_open", {}, field) } : { value: { indicator: asked.code, missing, note } };
  }
  if (missing !== undefined) return { refusal: refuse("observatory.value_both", {}, field) };
  const value = findDecimal(typed);
  if (value === undefined) return { refusal: refuse("observatory.value_unreadable", { typed }, field) };
  const [number, least, most] = [Number(value), asked.least ?? Number.NEGATIVE_INFINITY, asked.most ?? Number.POSITIVE_INFINITY];
  if (number < least || number > most) return { refusal: refuse("observatory.value_beyond", { least: asked.least ?? "–", most: asked.most ?? "–" }, field) };
  return { value: { indicator: asked.code, value, note } };
}

/** The page of the release, with the table as its file. */
async function receive(
  act: Act,
  { owner, request, text }: { readonly owner: Organisation; readonly request: ValueRequest; readonly text: string },
  rest: Pick<Received, "sha256" | "size" | "supplied">,
): Promise<Received> {
  const id = newId<"object">() as ObjectId;
  const by = act.actor.kind === "person" ? act.actor.person : undefined;
  const code = `gmina-${act.space.code}-${await issueNumber(act, "import", act.space.code)}`;
  const name = say("pl", owner.name);
  const title = `Wartości własne za ${request.period}`;
  const english = { producer: say("en", owner.name), title: `Own values for ${request.period}`, licence: "free to reuse, with the source named" };
  await saveThing(act, {
    id,
    kind: "release",
    title: { pl: `${name}: ${title}`, en: `${english.producer}: ${english.title}` },
    origin: originOf(act.space),
    state: "received",
    visibility: "office",
    address: `/dane/wydania/${code}`,
    madeBy: by,
  });
  const file = new SentFile(`${code}.csv`, Buffer.from(text)).checked("file");
  await attachFile(act, { object: id, part: "source", file, personalClass: "none", by });
  const source: Received["source"] = {
    producer: name,
    title,
    url: undefined,
    licence: "do ponownego wykorzystywania z podaniem źródła",
    releasedOn: act.today,
    isVerified: "yes",
    isWithheld: "no",
  };
  return { id, code, source, english, profile: usedLong, by, ...rest };
}

/** What a municipality answered, by code of the indicator. */
export function answersOf(
  observations: readonly { readonly series: number; readonly value: number | { readonly missing: string }; readonly note?: string | undefined }[],
  request: ValueRequest,
) {
  return request.indicators.flatMap(({ series, code }) => {
    const found = observations.find((one) => one.series === series);
    if (found === undefined) return [];
    const { value, note = "" } = found;
    return [{ indicator: code, value: isMissing(value as never) ? "" : String(value), missing: typeof value === "object" ? value.missing : "", note }];
  });
}
