import { type FileColumn, isMissing, markColumns, type Refusal, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, type FormValues, type Shown } from "@splot/kernel/http";
import { getThing, listVersions } from "@splot/kernel/objects";
import type { Typed } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { type LoadedComposite, loadComposite } from "../loading/loadComposite.ts";
import type { StoredComposite } from "../model/composite.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listComposites } from "../store/composites.ts";
import { CompositePage } from "../web/pages/CompositePage.tsx";
import { COMPOSITE_FORM, CompositeForm } from "../web/parts/CompositeForm.tsx";
import type { CompositeRow } from "../web/parts/compositeRow.ts";
import { SourceLines } from "../web/parts/SourceLine.tsx";
import { bookAnswer } from "./bookAnswer.ts";
import { compositeChoices, compositeValues } from "./compositeForm.ts";
import { compositeRows, evaluatedOnWire } from "./compositeRows.ts";
import { releasesOf, sourceOf } from "./viewTable.tsx";

type Asked = { readonly okres?: string | undefined; readonly wersja?: string | undefined };

/** The composite of an address with its values. Refuses: an unknown one, or an unknown version. */
async function load({ read, params, query: { okres, wersja } }: Call<Asked>) {
  const version = wersja === undefined || !/^\d{1,6}$/.test(wersja) ? undefined : Number(wersja);
  const [composite] = await listComposites(read, { code: params["wskaznik"] ?? "", version });
  if (composite === undefined) throw refuse("observatory.composite_unknown");
  return { composite, loaded: await loadComposite(read, composite, okres) };
}

/** The page of a composite indicator, of its newest version or of the one asked for. */
export async function showComposite(call: Call<Asked>, sent?: Typed): Promise<Shown> {
  const { read, visit } = call;
  const { language, at } = visit;
  const { composite, loaded } = await load(call);
  const mayChange = roleFor(visit.actor, policy.recordComposite) !== undefined;
  const versions = await listVersions(read, composite.id);
  const releases = releasesOf(loaded.numbers);
  const base = String(sent?.values["base"] ?? versions[0]?.no ?? composite.version);
  return {
    title: composite.name,
    crumbs: [{ label: { pl: "Dane o metropolii", en: "Data on the metropolis" }, path: "/dane" }],
    description: composite.definition,
    hasCharts: true,
    body: (
      <CompositePage
        visit={visit}
        composite={composite}
        loaded={loaded}
        rows={compositeRows(loaded)}
        source={sourceOf(visit, loaded.numbers)}
        sources={<SourceLines language={language} vintages={releases} />}
        isVerified={loaded.isRanked || loaded.period === ""}
        versions={versions}
        hrefOf={({ ending, period, version }) => `${at(composite.address)}${ending === undefined ? "" : `/${ending}`}${addressQuery(period, version)}`}
        form={
          mayChange ? (
            <CompositeForm
              language={language}
              action={at(`${composite.address}/wersje`)}
              choices={await compositeChoices(read, visit)}
              values={compositeValues(composite)}
              hidden={{ composite: composite.id, base }}
              sent={sent}
            />
          ) : undefined
        }
        isFormOpen={sent !== undefined}
        panels={await panelsOf(call, await getThing(read, composite.id))}
      />
    ),
  };
}

function addressQuery(period: string | undefined, version: number | undefined): string {
  const asked = new URLSearchParams();
  if (period !== undefined) asked.set("okres", period);
  if (version !== undefined) asked.set("wersja", String(version));
  const text = asked.toString();
  return text === "" ? "" : `?${text}`;
}

/** The page again, with what was typed and what was refused. */
export function compositeAgain(call: Call<unknown>, { values, refusal }: { readonly values: FormValues; readonly refusal: Refusal }): Promise<Shown> {
  return showComposite({ ...call, query: {} }, { form: COMPOSITE_FORM, values, refusal });
}

/** The page with another number of rows in its form, and all that was typed. */
export function compositeReshaped(call: Call<unknown>, values: FormValues): Promise<Shown> {
  return showComposite({ ...call, query: {} }, { form: COMPOSITE_FORM, values });
}

/** The values of a composite as a file. */
export async function compositeFile(call: Call<Asked>, format: "csv" | "xlsx" | "json"): Promise<Response> {
  const { composite, loaded } = await load(call);
  const { language } = call.visit;
  const name = [composite.code, `v${composite.version}`, ...(loaded.period === "" ? [] : [loaded.period.replaceAll("/", "-")])].join("-");
  if (format === "json") {
    return new Response(`${JSON.stringify(evaluatedOnWire(composite, loaded), undefined, 1)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${name}.json"`,
        "cache-control": "public, no-cache",
      },
    });
  }
  const file = { language, name, columns: columnsOf(call, composite, loaded), rows: compositeRows(loaded) };
  return format === "csv" ? csvAnswer(file) : bookAnswer({ ...file, title: { pl: "Wskaźnik złożony", en: "Composite indicator" } });
}

/** Why a part is not known. */
function reasonOf({ indicators, numbers }: LoadedComposite, code: string, unit: string): { readonly missing: string } {
  const series = indicators.find((one) => one.code === code)?.series;
  const value = numbers.find((one) => one.series === series && one.unit === unit)?.value;
  return value !== undefined && isMissing(value) ? value : { missing: "not_collected" };
}

function columnsOf({ visit: { language, origin, at } }: Call<Asked>, composite: StoredComposite, loaded: LoadedComposite): readonly FileColumn<CompositeRow>[] {
  const place = (key: "place" | "best" | "worst") => (row: CompositeRow) => row[key] ?? { missing: "not_applicable" };
  const sources = releasesOf(loaded.numbers);
  const joined = (texts: readonly string[]) => [...new Set(texts)].join("; ");
  const column = (pl: string, en: string, cell: FileColumn<CompositeRow>["cell"]) => ({ head: { pl, en }, cell });
  const missable = (pl: string, en: string, cell: FileColumn<CompositeRow>["cell"]) => ({ head: { pl, en }, cell, mayMiss: true });
  return [
    column("wskaznik", "indicator", () => composite.code),
    column("wersja", "version", () => composite.version),
    column("teryt7", "teryt7", ({ unit }) => unit.code),
    column("nazwa", "name", ({ unit }) => say(language, unit.name)),
    column("okres", "period", () => loaded.period),
    missable("wartosc", "value", ({ value: { value } }) => value),
    column("znana_waga", "known_weight", ({ value: { knownWeight } }) => Math.round(knownWeight * 1e6) / 1e6),
    column("czesciowa", "partial", ({ value: { isPartial } }) => say(language, isPartial ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" })),
    missable("miejsce", "rank", place("place")),
    missable("najlepsze_miejsce", "best_rank", place("best")),
    missable("najgorsze_miejsce", "worst_rank", place("worst")),
    ...composite.components.map(({ indicator }) =>
      missable(
        indicator,
        indicator,
        ({ unit, value: { parts } }) => parts.find(({ name }) => name === indicator)?.value ?? reasonOf(loaded, indicator, unit.code),
      ),
    ),
    column("zrodlo", "source", () => joined(sources.map(({ source }) => say(language, source.citation)))),
    column("licencja", "licence", () => joined(sources.map(({ source }) => say(language, source.licence)))),
    column("wydania", "releases", () => joined(sources.map(({ code }) => code))),
    ...markColumns<CompositeRow>(language, () => composite),
    column("adres", "address", () => `${origin}${at(composite.address)}`),
  ];
}
