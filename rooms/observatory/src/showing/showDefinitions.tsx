import { arrange, type FileColumn, type ListAsked, markColumns, partAfter, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, type FormValues, type Shown } from "@splot/kernel/http";
import { listVersions } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { loadDependents } from "../actions/dependents.ts";
import type { Indicator } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";

import { listIndicators } from "../store/indicators.ts";
import { DefinitionPage, newDefinitionTitle, type REMOVE_FORM } from "../web/pages/DefinitionPage.tsx";
import { DefinitionsPage, definitionsTitle } from "../web/pages/DefinitionsPage.tsx";
import type { DEFINITION_FORM } from "../web/parts/DefinitionForm.tsx";
import { aggregationNames, directionNames, frequencyNames, grainNames } from "../web/parts/indicatorWords.ts";
import { deskCrumbs, qualityDesks } from "../web/parts/QualityTabs.tsx";
import { definitionValues, partChoices } from "./definitionForm.ts";
import { openDesks } from "./openDesks.ts";

/** Most indicators of one part of the list. */
const PART = 50;
const crumbs = [...deskCrumbs, { label: definitionsTitle, path: qualityDesks.definitions.path }];

/** Indicators that fit the words, those of the own space first. */
async function indicatorsOf(read: ReadHandle, { szukaj }: ListAsked): Promise<readonly Indicator[]> {
  const all = await listIndicators(read);
  const own = all.toSorted((a, b) => Number(b.space === read.space.id) - Number(a.space === read.space.id));
  return arrange(own, { search: szukaj, text: ({ name, code }) => `${name.pl} ${name.en ?? ""} ${code}` });
}

/** The desk of definitions. */
export async function showDefinitions({ visit, read, query }: Call<ListAsked>): Promise<Shown> {
  const all = await indicatorsOf(read, query);
  const part = partAfter(all, query.po, { most: PART, key: ({ code }) => code });
  return {
    title: definitionsTitle,
    density: "work",
    crumbs: deskCrumbs,
    body: (
      <DefinitionsPage
        visit={visit}
        desks={openDesks(visit.actor)}
        query={query}
        indicators={part.rows}
        next={part.next}
        count={all.length}
        mayDefine={roleFor(visit.actor, policy.defineIndicator) !== undefined}
      />
    ),
  };
}

/** The same list as a file, with all that a definition says. */
export async function definitionsFile({ visit, read, query }: Call<ListAsked>): Promise<Response> {
  const { language, origin, at } = visit;
  const columns: readonly FileColumn<Indicator>[] = [
    { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "definicja", en: "definition" }, cell: ({ definition }) => say(language, definition) },
    { head: { pl: "metoda", en: "method" }, mayMiss: true, cell: ({ method }) => (method === undefined ? { missing: "not_supplied" } : say(language, method)) },
    {
      head: { pl: "odpowiada", en: "keeper" },
      mayMiss: true,
      cell: ({ keeper }) => (keeper === undefined ? { missing: "not_supplied" } : say(language, keeper)),
    },
    { head: { pl: "jednostka", en: "unit" }, cell: ({ unit }) => say(language, unit) },
    { head: { pl: "kierunek", en: "direction" }, cell: ({ direction }) => say(language, directionNames[direction]) },
    { head: { pl: "wartosc_obszaru", en: "value_of_area" }, cell: ({ aggregation }) => say(language, aggregationNames[aggregation]) },
    { head: { pl: "poziom", en: "level" }, cell: ({ grain }) => say(language, grainNames[grain]) },
    { head: { pl: "czestosc", en: "rhythm" }, cell: ({ frequency }) => say(language, frequencyNames[frequency]) },
    { head: { pl: "opoznienie_dni", en: "lag_days" }, mayMiss: true, cell: ({ lagDays }) => lagDays ?? { missing: "not_supplied" } },
    ...markColumns<Indicator>(language, (one) => one),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
  return csvAnswer({ language, name: "definicje-wskaznikow", columns, rows: await indicatorsOf(read, query), isPrivate: true });
}

/** The form of a new indicator. */
export async function showNewDefinition({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const indicators = partChoices(visit, await listIndicators(read));
  return { title: newDefinitionTitle, density: "work", crumbs, body: <DefinitionPage visit={visit} indicators={indicators} sent={sent} /> };
}

/** The form of an own indicator. Refuses: one of the commons, and an unknown one. */
export async function showDefinition({ visit, read, params }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const all = await listIndicators(read);
  const found = all.find(({ code, space }) => code === params["kod"] && space === read.space.id);
  if (found === undefined) throw refuse("observatory.indicator_unknown");
  const [newest] = await listVersions(read, found.id);
  const { hasNumbers, isUsed } = await loadDependents(read, found);
  const standing = { ...found, version: newest?.no ?? 0, isFixed: hasNumbers || isUsed, values: definitionValues(found, all) };
  return {
    title: found.name,
    density: "work",
    crumbs,
    body: <DefinitionPage visit={visit} indicators={partChoices(visit, all, found.code)} standing={standing} sent={sent} />,
  };
}

/** The page again, with what was typed and what was refused. */
export function definitionAgain(form: typeof DEFINITION_FORM | typeof REMOVE_FORM) {
  return (call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> =>
    call.params["kod"] === undefined ? showNewDefinition(call, { form, values, refusal }) : showDefinition(call, { form, values, refusal });
}
