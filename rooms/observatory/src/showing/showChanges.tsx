import { arrange, type FileCell, type FileColumn, fill, type ListAsked, type Measured, markColumns, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, type Shown } from "@splot/kernel/http";
import { type ComparedReleases, type LoadedChanges, loadChanges } from "../loading/loadChanges.ts";
import type { DataPoint } from "../methods/values.ts";
import type { Vintage } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { type ChangedCell, type ChangeKind, ChangesPage, changeKinds, changeNames, changesTitle } from "../web/pages/ChangesPage.tsx";
import { SourceLine } from "../web/parts/SourceLine.tsx";
import { citedText, valueText, vintageText } from "../web/parts/words.ts";
import { indicatorAddress } from "./viewFiles.tsx";

/** Most numbers of one part of the list. */
const PART = 100;

export type ChangesQuery = ListAsked & { readonly z: string; readonly na: string; readonly co: string; readonly podzial: string };

/** A number that differs, with its values as they are. */
interface CellOfTwo extends ChangedCell {
  readonly values: readonly [Measured | undefined, Measured | undefined];
}

async function load({ read, visit, params, query }: Call<ChangesQuery>): Promise<{ readonly loaded: LoadedChanges; readonly cells: readonly CellOfTwo[] }> {
  const { z, na, podzial, co, szukaj } = query;
  const asked = { address: indicatorAddress(visit, params), breakdown: podzial, earlier: z, later: na };
  const loaded = await loadChanges(read, { ...asked, isPublic: roleFor(visit.actor, policy.openQuality) === undefined });
  const all = loaded.compared === undefined ? [] : cellsOf(visit.language, loaded, loaded.compared);
  const ofKind = all.filter(({ kind }) => co === "" || changeKinds[kind] === co);
  return { loaded, cells: arrange(ofKind, { search: szukaj, text: ({ name, unit, period }) => `${name.pl} ${unit} ${period}` }) };
}

/** A number in one release or in both. */
type TwoPoints = { readonly before?: DataPoint; readonly after?: DataPoint; readonly revision?: number | undefined };

/** Every number that differs: what changed first, then flags, what was added, what is gone. */
function cellsOf(language: "pl" | "en", { indicator, units, area }: LoadedChanges, { comparison }: ComparedReleases): readonly CellOfTwo[] {
  const names = new Map([...units, ...(area === undefined ? [] : [area])].map(({ code, name }) => [code, name]));
  const text = (point: DataPoint | undefined) => (point === undefined ? "–" : valueText(language, indicator, { value: point.value }));
  const cell = (kind: ChangeKind, { before, after, revision: difference }: TwoPoints): CellOfTwo => {
    const { unit, period } = after ?? before ?? { unit: "", period: "" };
    return {
      ...{ key: `${kind} ${unit} ${period}`, kind, unit, name: names.get(unit) ?? { pl: unit }, period, difference },
      ...{ before: text(before), after: text(after), values: [before?.value, after?.value] },
    };
  };
  const changed = new Set(comparison.changed);
  return [
    ...comparison.changed.map((one) => cell("changed", one)),
    ...comparison.reflagged.filter((one) => !changed.has(one)).map(({ before, after }) => cell("reflagged", { before, after })),
    ...comparison.added.map((after) => cell("added", { after })),
    ...comparison.removed.map((before) => cell("removed", { before })),
  ];
}

/** What a release of an indicator changed against an earlier one. */
export async function showChanges(call: Call<ChangesQuery>): Promise<Shown> {
  const { visit, query } = call;
  const { language, at } = visit;
  const { loaded, cells } = await load(call);
  const { indicator, releases, compared } = loaded;
  const part = partAfter(cells, query.po, { most: PART, key: ({ key }) => key });
  return {
    title: fill(changesTitle, { name: indicator.name }),
    crumbs: [
      { label: { pl: "Dane o metropolii", en: "Data on the metropolis" }, path: "/dane" },
      { label: indicator.name, path: indicator.address },
    ],
    body: (
      <ChangesPage
        visit={visit}
        name={indicator.name}
        measure={indicator.unit}
        path={at(`${indicator.address}/zmiany`)}
        asked={query}
        releases={releases.map((one) => ({ value: one.code, label: `${vintageText(language, one)} (${one.code})` }))}
        compared={compared === undefined ? undefined : comparedProps(call, loaded, compared)}
        cells={part.rows}
        count={cells.length}
        next={part.next}
      />
    ),
  };
}

function comparedProps({ visit: { language, at } }: Call<ChangesQuery>, { units }: LoadedChanges, compared: ComparedReleases) {
  const { comparison, earlier, later, effects, isRanked, citing } = compared;
  const [statistics] = comparison.statistics;
  const told = (vintage: Vintage) => (
    <>
      <SourceLine language={language} vintage={vintage} /> <code>{vintage.code}</code>
    </>
  );
  const common = comparison.unchanged + new Set([...comparison.changed, ...comparison.reflagged]).size;
  return {
    earlier: told(earlier),
    later: told(later),
    codes: [earlier.code, later.code] as const,
    counts: { common, changed: comparison.changed.length, added: comparison.added.length, removed: comparison.removed.length },
    mean: statistics?.mean,
    meanAbsolute: statistics?.meanAbsolute,
    effects,
    isRanked,
    citing: citing.map(({ address, title }) => ({ href: at(address), name: title })),
    nameOf: (unit: string) => say(language, units.find(({ code }) => code === unit)?.name ?? { pl: unit }),
  };
}

/** The same list as a file. */
export async function changesFile(call: Call<ChangesQuery>): Promise<Response> {
  const { language, origin, at } = call.visit;
  const { loaded, cells } = await load(call);
  const { indicator, compared } = loaded;
  const cellOf = (value: Measured | undefined): FileCell => value ?? { missing: "not_collected" };
  const releaseText = (vintage: Vintage | undefined) =>
    vintage === undefined ? "" : `${citedText(language, vintage)} (${vintage.code}), ${say(language, vintage.source.licence)}`;
  const mark = [compared?.later, compared?.earlier].find((one) => one !== undefined && one.origin !== "fact")?.origin ?? "fact";
  const columns: readonly FileColumn<CellOfTwo>[] = [
    { head: { pl: "wskaznik", en: "indicator" }, cell: () => indicator.code },
    { head: { pl: "teryt7", en: "teryt7" }, cell: ({ unit }) => unit },
    { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "okres", en: "period" }, cell: ({ period }) => period },
    { head: { pl: "co_sie_stalo", en: "what_happened" }, cell: ({ kind }) => say(language, changeNames[kind]) },
    { head: { pl: "bylo", en: "before" }, mayMiss: true, cell: ({ values: [before] }) => cellOf(before) },
    { head: { pl: "jest", en: "now" }, mayMiss: true, cell: ({ values: [, after] }) => cellOf(after) },
    { head: { pl: "roznica", en: "difference" }, mayMiss: true, cell: ({ difference }) => difference ?? { missing: "not_applicable" } },
    { head: { pl: "wydanie_wczesniejsze", en: "earlier_release" }, cell: () => releaseText(compared?.earlier) },
    { head: { pl: "wydanie_pozniejsze", en: "later_release" }, cell: () => releaseText(compared?.later) },
    ...markColumns<CellOfTwo>(language, () => ({ origin: mark, mode: "recorded" })),
    { head: { pl: "adres", en: "address" }, cell: () => `${origin}${at(indicator.address)}` },
  ];
  return csvAnswer({ language, name: `${indicator.code}-zmiany`, columns, rows: cells });
}
