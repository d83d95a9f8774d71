import { arrange, cutPart, type FileColumn, fill, findId, type ListAsked, markColumns, nothingAsked, type Refusal } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, type FormValues, type Shown, type Visit } from "@splot/kernel/http";
import { originOf, refuseUnknown } from "@splot/kernel/objects";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import type { Sent } from "@splot/kernel/web";
import { listOrganisations, listRepresented } from "@splot/people";
import { ownUnits } from "../actions/owners.ts";
import { answersOf } from "../actions/supplyValues.ts";
import { isMeasured } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listIndicators } from "../store/indicators.ts";
import { listAllObservations } from "../store/observations.ts";
import { countRequests, listAnswers, listRequests, type RequestChoice } from "../store/requests.ts";
import { listSeenRequests } from "../supplying/seenRequests.ts";
import { readTemplate, writeTemplate } from "../supplying/template.ts";
import { type ListedRequest, RequestsPage, requestsTitle } from "../web/pages/RequestsPage.tsx";
import { SupplyPage, supplyTitle } from "../web/pages/SupplyPage.tsx";
import { deskCrumbs, qualityDesks } from "../web/parts/QualityTabs.tsx";
import { openDesks } from "./openDesks.ts";

/** Most requests of one part of the list. */
const PART = 25;

const isOffice = ({ actor }: Visit) => roleFor(actor, policy.openQuality) !== undefined;

/** What the words of the address look for. Missing: nothing. */
function choiceOf({ query }: Call<ListAsked>, indicators: readonly Indicator[]): RequestChoice {
  if (query.szukaj === "") return {};
  const found = arrange(indicators, { search: query.szukaj, text: ({ name, code }) => `${name.pl} ${name.en ?? ""} ${code}` });
  return { found: { period: query.szukaj.trim(), series: found.map(({ series }) => series) } };
}

type Municipalities = Awaited<ReturnType<typeof askedOrganisations>>;

/** One part of the requests, with who has answered. */
async function partOf(
  { visit, read }: Call<ListAsked>,
  { choice, most, after, asked }: { readonly choice: RequestChoice; readonly most: number; readonly after: string | undefined; readonly asked: Municipalities },
) {
  const seen = await listSeenRequests(read, visit.actor, { choice, paging: { limit: most + 1, after } });
  const part = cutPart(seen, most, ({ request }) => request.id);
  const rows = part.rows.map(({ request, answeredBy, isAnswered }): ListedRequest => {
    // NOTE: in an exercise the clock is moved at will, and a real municipality is never told to be late.
    const isOver = isExercise(read) && request.due < read.today;
    const silent = isOver ? undefined : asked.filter(({ id }) => !answeredBy.has(id)).map(({ short }) => short);
    return { request, answeredCount: answeredBy.size, total: asked.length, silent, isAnswered };
  });
  return { rows, next: part.next };
}

/**
 * Who is asked: the municipalities of the area that have a unit of the register. In an exercise only those that a function of the cast
 * speaks for: nobody could answer for the others, and real municipalities would be shown as silent.
 */
async function askedOrganisations(read: ReadHandle) {
  const [organisations, units, played] = await together(
    listOrganisations(read, "municipality"),
    listMembers(read, areaCodeOf(read.space), read.today),
    isExercise(read) ? listRepresented(read, "coordinator") : Promise.resolve(undefined),
  );
  const asked = organisations.filter(({ teryt }) => teryt !== undefined && units.some(({ code }) => code === teryt || code.slice(0, 6) === teryt));
  return played === undefined ? asked : asked.filter(({ id }) => played.has(id));
}

const isExercise = ({ space }: ReadHandle) => space.purpose === "exercise";

/** The desk of what the municipalities are asked for. */
export async function showRequests(call: Call<ListAsked>, sent?: Sent): Promise<Shown> {
  const { visit, read, query } = call;
  const mayAsk = roleFor(visit.actor, policy.requestValues) !== undefined;
  const indicators = mayAsk || query.szukaj !== "" ? await listIndicators(read) : [];
  const choice = choiceOf(call, indicators);
  const part = await partOf(call, { choice, most: PART, after: query.po, asked: isOffice(visit) ? await askedOrganisations(read) : [] });
  const isSeen = isOffice(visit) || (await ownUnits(read, visit.actor, policy.openRequests)).length > 0;
  return {
    title: requestsTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <RequestsPage
        visit={visit}
        desks={openDesks(visit.actor)}
        query={query}
        rows={part.rows}
        next={part.next}
        count={isSeen ? await countRequests(read, choice) : 0}
        isOffice={isOffice(visit)}
        mayAsk={mayAsk}
        indicators={mayAsk ? indicators.filter((one) => one.grain === "municipality" && isMeasured(one)) : []}
        sent={sent}
      />
    ),
  };
}

/** The same list as a file. */
export async function requestsFile(call: Call<ListAsked>): Promise<Response> {
  const { language, origin, at } = call.visit;
  const columns: readonly FileColumn<ListedRequest>[] = [
    { head: { pl: "wskazniki", en: "indicators" }, cell: ({ request }) => request.indicators.map(({ code }) => code).join(" ") },
    { head: { pl: "okres", en: "period" }, cell: ({ request }) => request.period },
    { head: { pl: "termin", en: "due" }, cell: ({ request }) => request.due },
    { head: { pl: "odpowiedzialo", en: "answered" }, cell: ({ answeredCount }) => answeredCount },
    { head: { pl: "nie_odpowiedzieli", en: "silent" }, mayMiss: true, cell: ({ silent }) => silent?.join(", ") ?? { missing: "not_applicable" } },
    ...markColumns<ListedRequest>(language, () => ({ origin: originOf(call.visit.space) })),
    { head: { pl: "adres", en: "address" }, cell: ({ request }) => `${origin}${at(`${qualityDesks.requests.path}/${request.id}`)}` },
  ];
  const { visit, read, query } = call;
  const choice = choiceOf(call, query.szukaj === "" ? [] : await listIndicators(read));
  const asked = isOffice(visit) ? await askedOrganisations(read) : [];
  return csvStream(read, { language, name: "prosby-o-wartosci", columns, isPrivate: true }, (after: string | undefined) =>
    partOf(call, { choice, most: FILE_PART, after, asked }),
  );
}

/** The page again, with what was typed and what was refused. */
export function requestsAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showRequests({ ...call, query: nothingAsked }, { form: "request", values, refusal });
}

/** One request for the unit that the reader speaks for, with what was supplied. Refuses: an unknown one; to whoever has no unit that is asked, each as if it did not exist. */
async function openRequest({ visit, read, params }: Pick<Call<unknown>, "visit" | "read" | "params">) {
  const id = findId(params["prosba"] ?? "");
  const [request] = id === undefined ? [] : await listRequests(read, { id });
  const units = await ownUnits(read, visit.actor, policy.openRequests);
  if (request === undefined || !(isOffice(visit) || units.length > 0)) throw refuseUnknown();
  const own = units.find(({ organisation }) => roleFor(visit.actor, policy.supplyValues, { organisation: organisation.id }) !== undefined);
  const answer = own === undefined ? undefined : (await listAnswers(read, [request.id])).find(({ organisation }) => organisation === own.organisation.id);
  const vintage = answer?.vintage.code;
  const choice = { series: request.indicators.map(({ series }) => series), units: own === undefined ? [] : [own.unit.code], period: request.period, vintage };
  return { request, own, vintage, given: vintage === undefined ? [] : answersOf(await listAllObservations(read, choice), request) };
}

/** The form of a request. */
export async function showSupply(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { request, own, vintage, given } = await openRequest(call);
  return {
    title: fill(supplyTitle, { period: request.period }),
    density: "work",
    crumbs: [...deskCrumbs, { label: requestsTitle, path: qualityDesks.requests.path }],
    body: (
      <SupplyPage
        visit={call.visit}
        request={request}
        own={own === undefined ? undefined : { name: own.unit.name, organisation: own.organisation.id }}
        given={given}
        vintage={vintage}
        sent={sent}
      />
    ),
  };
}

/** The template of a request for the own unit. Refuses: whoever speaks for none. */
export async function templateFile(call: Call<unknown>): Promise<Response> {
  const { visit, read } = call;
  const { request, own, given } = await openRequest(call);
  if (own === undefined) throw refuse("observatory.unit_unknown");
  const known = given.map(({ indicator, value, missing, note }) => ({
    indicator,
    ...(value === "" ? {} : { value }),
    ...(missing === "" ? {} : { missing: missing as never }),
    note,
  }));
  const bytes = await writeTemplate(request, own.unit.code, { language: visit.language, given: known, origin: originOf(read.space) });
  return new Response(bytes, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="wartosci-${own.unit.code}-${request.period.replaceAll("/", "-")}.xlsx"`,
      "cache-control": "private, no-store",
    },
  });
}

/** The values of the form, by the names of its fields. */
export function typedValues(values: FormValues) {
  const codes = Object.keys(values).flatMap((name) => (name.startsWith("value-") ? [name.slice("value-".length)] : []));
  return codes.map((code) => ({ indicator: code, value: values[`value-${code}`], missing: values[`missing-${code}`], note: values[`note-${code}`] }));
}

/** What a sent workbook held, by the form it came with: what is wrong with it is corrected by hand. */
const sentBooks = new WeakMap<FormValues, FormValues>();

/** What a filled template holds, as the act takes it. Refuses: `observatory.template_*`. */
export async function bookValues({
  values,
  params,
  files,
}: {
  readonly values: FormValues;
  readonly params: Call<unknown>["params"];
  readonly files: Readonly<Record<string, File>>;
}) {
  const file = files["file"];
  if (file === undefined) throw refuse("observatory.template_unreadable", {}, "file");
  const book = await readTemplate(new Uint8Array(await file.arrayBuffer()));
  const fields = book.values.flatMap(({ indicator, value, missing, note }): readonly (readonly [string, string])[] => [
    [`value-${indicator}`, value],
    [`missing-${indicator}`, missing],
    [`note-${indicator}`, note],
  ]);
  sentBooks.set(values, { ...values, ...Object.fromEntries(fields) });
  return { organisation: values["organisation"], request: params["prosba"], reason: values["reason"], ...book };
}

/** The page again, with what was typed and what was refused. */
export function supplyAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showSupply(call, { form: "values", values, refusal });
}

/** The page again after a workbook: its values stand in the form, unless it could not be read. */
export function bookAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  const book = sentBooks.get(values);
  const isCells = refusal.details.field?.startsWith("value-") === true || (refusal.details.others ?? []).length > 0;
  return showSupply(call, book !== undefined && isCells ? { form: "values", values: book, refusal } : { form: "book", values, refusal });
}
