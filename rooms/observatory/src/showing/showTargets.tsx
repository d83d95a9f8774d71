import { arrange, type ContentText, cutPart, type FileColumn, type ListAsked, langOf, markColumns, nothingAsked, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, type FormValues, type Shown, type Visit } from "@splot/kernel/http";
import { listThingsOfKind, originOf } from "@splot/kernel/objects";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import type { Sent } from "@splot/kernel/web";
import { listGoalTargets } from "../actions/goalTargets.ts";
import { assessmentStatuses, type GoalTarget, pathNames } from "../model/storedTarget.ts";
import { policy } from "../policy.ts";
import { listIndicators } from "../store/indicators.ts";
import { countTargets, type TargetChoice } from "../store/targets.ts";
import { TargetsPage, targetsTitle } from "../web/pages/TargetsPage.tsx";
import { deskCrumbs, qualityDesks } from "../web/parts/QualityTabs.tsx";
import { openDesks } from "./openDesks.ts";

/** Most targets of one part of the list. */
const PART = 50;

/** What the address looks for: goals and indicators by their words. */
async function choiceOf({ read, query: { szukaj: search } }: Call<ListAsked>, isPublic: boolean): Promise<TargetChoice> {
  if (search === "") return { isPublic };
  const goals = arrange(await listThingsOfKind(read, "node"), { search, text: ({ title }) => `${title.pl} ${title.en ?? ""}` });
  const indicators = arrange(await listIndicators(read), { search, text: ({ name, code }) => `${name.pl} ${name.en ?? ""} ${code}` });
  return { isPublic, found: { goals: goals.map(({ id }) => id), series: indicators.map(({ series }) => series) } };
}

/** One part of the targets. */
async function partOf(read: ReadHandle, choice: TargetChoice, { most, after }: { readonly most: number; readonly after: string | undefined }) {
  return cutPart(await listGoalTargets(read, choice, { limit: most + 1, after }), most, ({ id }) => id);
}

/** What a form to set a target chooses from. */
async function choicesOf(read: ReadHandle, { language }: Visit) {
  const area = areaCodeOf(read.space);
  const goals = (await listThingsOfKind(read, "node")).filter(({ space, state }) => space === read.space.id && state !== "withdrawn");
  const whole = await findUnit(read, area, read.today);
  const units = [...(whole === undefined ? [] : [whole]), ...(await listMembers(read, area, read.today))];
  const choice = (value: string, text: ContentText) => ({ value, label: say(language, text), language: langOf(language, text) });
  return {
    goals: goals.map(({ id, title }) => choice(id, title)),
    indicators: (await listIndicators(read)).filter(({ derivation }) => derivation === undefined).map(({ code, name }) => choice(code, name)),
    units: units.map(({ code, name }) => choice(code, name)),
  };
}

/** The public list of targets with their status. */
export async function showTargets(call: Call<ListAsked>): Promise<Shown> {
  const choice = await choiceOf(call, true);
  const part = await partOf(call.read, choice, { most: PART, after: call.query.po });
  const count = await countTargets(call.read, choice);
  return {
    title: targetsTitle,
    crumbs: [{ label: { pl: "Dane o metropolii", en: "Data on the metropolis" }, path: "/dane" }],
    body: <TargetsPage visit={call.visit} path="/dane/cele" query={call.query} targets={part.rows} next={part.next} count={count} />,
  };
}

/** The desk where targets are set. */
export async function showTargetDesk(call: Call<ListAsked>, sent?: Sent): Promise<Shown> {
  const { visit, read, query } = call;
  const choice = await choiceOf(call, false);
  const part = await partOf(read, choice, { most: PART, after: query.po });
  const setting = roleFor(visit.actor, policy.setTarget) === undefined ? undefined : await choicesOf(read, visit);
  return {
    title: targetsTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <TargetsPage
        visit={visit}
        desks={openDesks(visit.actor)}
        path={qualityDesks.targets.path}
        query={query}
        targets={part.rows}
        next={part.next}
        count={await countTargets(read, choice)}
        setting={setting}
        sent={sent}
      />
    ),
  };
}

/** Targets as a file; `isPublic`: those that everybody sees. */
export function targetsFile(isPublic: boolean) {
  return async (call: Call<ListAsked>): Promise<Response> => {
    const { language, origin, at, space } = call.visit;
    const columns: readonly FileColumn<GoalTarget>[] = [
      { head: { pl: "cel", en: "goal" }, cell: ({ goal }) => say(language, goal.title) },
      { head: { pl: "wskaznik", en: "indicator" }, cell: ({ indicator }) => indicator.code },
      { head: { pl: "obszar", en: "area" }, cell: ({ unit }) => unit.code },
      { head: { pl: "okres_poczatkowy", en: "first_period" }, cell: ({ from }) => from },
      { head: { pl: "okres_docelowy", en: "due_period" }, cell: ({ due }) => due.period },
      { head: { pl: "wartosc_docelowa", en: "target" }, cell: ({ due }) => due.value },
      { head: { pl: "droga", en: "path" }, cell: ({ path }) => say(language, pathNames[path.kind]) },
      { head: { pl: "dokument", en: "document" }, cell: ({ cited }) => (cited === undefined ? "" : say(language, cited.title)) },
      { head: { pl: "wersja_dokumentu", en: "document_version" }, cell: ({ cited }) => cited?.no ?? "" },
      {
        head: { pl: "ocena", en: "status" },
        mayMiss: true,
        cell: ({ assessment }) => (assessment === undefined ? { missing: "not_due" } : say(language, assessmentStatuses[assessment.status])),
      },
      { head: { pl: "powod", en: "reason" }, cell: ({ assessment }) => assessment?.reason ?? "" },
      { head: { pl: "suma_kontrolna_oceny", en: "assessment_sha256" }, cell: ({ assessment }) => assessment?.sha256 ?? "" },
      ...markColumns<GoalTarget>(language, () => ({ origin: originOf(space) })),
      { head: { pl: "adres", en: "address" }, cell: ({ goal }) => `${origin}${at(goal.address)}` },
    ];
    const choice = await choiceOf(call, isPublic);
    return csvStream(call.read, { language, name: "wartosci-docelowe", columns, isPrivate: !isPublic }, (after: string | undefined) =>
      partOf(call.read, choice, { most: FILE_PART, after }),
    );
  };
}

/** The path of a sent form. A form that fits no path is refused by the act. */
export function sentPath({ kind = "", low, high, tolerance, points = "" }: FormValues) {
  if (kind === "corridor") return { kind, low, high };
  if (kind === "maintain") return { kind, tolerance };
  if (kind !== "steps") return { kind };
  const lines = points.split("\n").filter((line) => line.trim() !== "");
  return { kind, between: "line", points: lines.map((line) => ({ period: line.split(":")[0]?.trim(), value: line.split(":")[1]?.trim() ?? "" })) };
}

/** The page again, with what was typed and what was refused. */
export function targetsAgain(form: "target" | "assess") {
  return (call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> =>
    showTargetDesk({ ...call, query: nothingAsked }, { form, values, refusal });
}
