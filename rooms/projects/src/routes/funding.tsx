import { arrange, type FileColumn, formatDay, type ListAsked, markColumns, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, listQuery, page, type Visit } from "@splot/kernel/http";
import { getThingAt, originOf, refuseUnknown } from "@splot/kernel/objects";
import { sourceWords } from "@splot/kernel/web";
import { RankBars } from "@splot/observatory/web";
import { panelsOf } from "@splot/thread/panels";
import type { Fund, Measure } from "../model/fund.ts";
import { moneyByYear } from "../model/money.ts";
import { policy } from "../policy.ts";
import { findFund, listFunds, listMeasures } from "../store/funds.ts";
import { listProjects } from "../store/listing.ts";
import { loadMoney } from "../store/money.ts";
import { listRecorded } from "../store/projects.ts";
import { AllocationFigure, allocationBars, allocationSource, allocationTitle } from "../web/figures/AllocationFigure.tsx";
import { MoneyFigure } from "../web/figures/MoneyFigure.tsx";
import { decimalOf, yearColumns } from "../web/files.ts";
import { FundingPage, fundingTitle } from "../web/pages/FundingPage.tsx";
import { FundPage } from "../web/pages/FundPage.tsx";
import { rateText } from "../web/parts/amounts.ts";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

const words = {
  gap: { pl: "Jawne fiszki razem: koszt, pieniądze i luka", en: "Public fiches together: cost, money and the gap" },
  note: {
    pl: "Fiszki przyjęte do katalogu, w realizacji i zakończone. Projekty wiązki liczone są raz.",
    en: "Fiches accepted for the catalogue, in delivery and completed. Projects of a bundle are counted once.",
  },
};
/** What recorded projects of programmes are called by their source. */
const PROGRAMME = "program";
const query = listQuery({});
export const allFunds = { label: fundingTitle, path: "/finansowanie" };
const yearStates = ["accepted", "in_delivery", "completed"];

function found(funds: readonly Fund[], { szukaj }: ListAsked): readonly Fund[] {
  return arrange(funds, { search: szukaj, text: ({ title, facts }) => [title.pl, title.en, facts.pl, facts.en].join(" ") });
}

/** Money of all public fiches by year; the projects of a bundle count, the bundle itself does not. Three queries. */
async function yearsOfAll(read: ReadHandle) {
  const { rows } = await listProjects(read, ["public"], {});
  const ids = rows.filter(({ mode, type, state }) => mode === "enacted" && type !== "bundle" && yearStates.includes(state)).map(({ id }) => id);
  const money = [...(await loadMoney(read, ids)).values()];
  return moneyByYear(
    money.flatMap(({ shares }) => shares),
    money.flatMap(({ lines }) => lines),
  );
}

const fundingPage = page({
  path: "/finansowanie",
  budget: 7 + VISIT_QUERIES,
  query,
  async show({ visit, read, query: asked }: Call<ListAsked>) {
    const funds = await listFunds(read);
    const measures = await listMeasures(read);
    const allocated = funds.find(({ id }) => measures.some(({ fund }) => fund === id));
    const years = await yearsOfAll(read);
    return {
      title: fundingTitle,
      body: (
        <FundingPage
          visit={visit}
          asked={asked}
          funds={found(funds, asked)}
          allocation={
            allocated === undefined ? undefined : (
              <AllocationFigure visit={visit} fund={allocated} measures={measures.filter(({ fund }) => fund === allocated.id)} />
            )
          }
          mayEnter={roleFor(visit.actor, policy.enterFund) !== undefined}
          programmes={await listRecorded(read, PROGRAMME)}
          money={years.length === 0 ? undefined : <GapFigure visit={visit} read={read} years={years} />}
        />
      ),
    };
  },
});

function GapFigure({ visit, read, years }: { readonly visit: Visit; readonly read: ReadHandle; readonly years: Awaited<ReturnType<typeof yearsOfAll>> }) {
  const { language } = visit;
  return (
    <MoneyFigure
      language={language}
      id="luka"
      title={say(language, words.gap)}
      years={years}
      vintage={formatDay(language, read.today)}
      isExercise={visit.space.purpose === "exercise"}
      note={say(language, words.note)}
      downloads={[{ format: "CSV", href: visit.at("/finansowanie/luka.csv") }]}
    />
  );
}

const gapCsv = page({
  path: "/finansowanie/luka.csv",
  budget: 3 + VISIT_QUERIES,
  async show({ visit, read }: Call<unknown>) {
    const columns = yearColumns(visit.language, { origin: originOf(visit.space), mode: "enacted" });
    return csvAnswer({ language: visit.language, name: "luka", columns, rows: await yearsOfAll(read) });
  },
});

const registerCsv = page({
  path: "/finansowanie.csv",
  budget: 1 + VISIT_QUERIES,
  query,
  async show({ visit, read, query: asked }: Call<ListAsked>) {
    const { language, at, origin } = visit;
    const columns: readonly FileColumn<Fund>[] = [
      { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
      { head: { pl: "nazwa", en: "name" }, cell: ({ title }) => say(language, title) },
      { head: { pl: "poziom", en: "level" }, cell: ({ level }) => level },
      { head: { pl: "stawka", en: "rate" }, cell: ({ rate }) => rateText(language, rate) },
      { head: { pl: "opis", en: "facts" }, cell: ({ facts }) => say(language, facts) },
      { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source ?? "" },
      { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
      ...markColumns<Fund>(language, (fund) => fund),
    ];
    return csvAnswer({ language, name: "finansowanie", columns, rows: found(await listFunds(read), asked) });
  },
});

/** The fund of the path with its fields. Refuses: `object.unknown`. */
async function fundOfCall({ read, params }: Pick<Call<unknown>, "read" | "params">) {
  const thing = await getThingAt(read, `/finansowanie/${params["fund"] ?? ""}`, "fund");
  const fund = await findFund(read, thing.id);
  if (fund === undefined) throw refuseUnknown();
  return { thing, fund, measures: await listMeasures(read, fund.id) };
}

const fundPage = page({
  path: "/finansowanie/:fund",
  budget: 4 + PANEL_QUERIES + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit } = call;
    const { thing, fund, measures } = await fundOfCall(call);
    const allocation = measures.length === 0 ? undefined : <AllocationFigure visit={visit} fund={fund} measures={measures} headingLevel={2} />;
    const editPath = fund.mode === "enacted" && roleFor(visit.actor, policy.reviseFund) !== undefined ? `/praca${fund.address}` : undefined;
    const panels = await panelsOf(call, thing);
    return { title: fund.title, crumbs: [allFunds], body: <FundPage visit={visit} fund={fund} allocation={allocation} editPath={editPath} panels={panels} /> };
  },
});

const measuresCsv = page({
  path: "/finansowanie/:fund/pola.csv",
  budget: 4 + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { language } = call.visit;
    const { fund, measures } = await fundOfCall(call);
    const columns: readonly FileColumn<Measure>[] = [
      { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
      { head: { pl: "pole", en: "field" }, cell: ({ name }) => say(language, name) },
      { head: { pl: "kwota", en: "amount" }, cell: ({ minor }) => decimalOf(minor) },
      { head: { pl: "waluta", en: "currency" }, cell: ({ currency }) => currency },
      { head: { pl: "zrodlo", en: "source" }, cell: ({ source }) => source },
      ...markColumns<Measure>(language, () => fund),
    ];
    return csvAnswer({ language, name: `${fund.code.toLowerCase()}-pola`, columns, rows: measures });
  },
});

const measuresSvg = page({
  path: "/finansowanie/:fund/pola.svg",
  budget: 4 + VISIT_QUERIES,
  async show(call: Call<unknown>) {
    const { visit } = call;
    const { fund, measures } = await fundOfCall(call);
    const [first] = measures;
    if (first === undefined) throw refuseUnknown();
    const source = sourceWords(visit.language, allocationSource(visit, first.source));
    const chart = (
      <RankBars language={visit.language} id="wykres" title={allocationTitle(visit, measures)} bars={allocationBars(visit, measures)} source={source} />
    );
    const name = `${fund.code.toLowerCase()}-pola.svg`;
    return new Response(String(chart), {
      headers: { "content-type": "image/svg+xml; charset=utf-8", "content-disposition": `attachment; filename="${name}"` },
    });
  },
});

/** Funding: the page, its files, and each source. NOTE: fixed words stand before the places they could be taken for. */
export const fundingRoutes = [fundingPage, registerCsv, gapCsv, measuresCsv, measuresSvg, fundPage];
