import { arrange, day, type FileColumn, markColumns, say } from "@splot/kernel";
import { maySee, roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, csvAnswer, form, listQuery, page, type Shown, type Visit } from "@splot/kernel/http";
import { getThing, getVersion, listThingsOfKind, refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { citingPanelsOf } from "@splot/thread/panels";
import { z } from "zod";
import { feedStudy, loadYear, openReport, publishReport } from "../actions/report.ts";
import { type Figure, figuresOf } from "../model/report.ts";
import { nouns } from "../model/words.ts";
import { policy } from "../policy.ts";
import { findReport, listReports, type YearReport } from "../store/reports.ts";
import { ReportPage } from "../web/pages/ReportPage.tsx";
import { type YearLine, YearListPage } from "../web/pages/YearListPage.tsx";
import { only, PANEL_QUERIES, refuseHidden, VISIT_QUERIES } from "./parts.ts";
import { yearColumns } from "./programmes.tsx";
import { tasksCrumb } from "./tasks.tsx";

const reportsTitle = { pl: "Roczne podsumowania", en: "Year summaries" };
const words = {
  lead: { pl: "Co zrobiono w roku, w liczbach, które się już nie zmienią.", en: "What was done in a year, in figures that do not change any more." },
  none: { pl: "Nie opublikowano jeszcze podsumowania w Splocie.", en: "No summary is published in Splot yet." },
  noneNext: { pl: "Biuro przygotowuje podsumowanie po zakończeniu roku.", en: "The office prepares a summary after the year." },
  open: { pl: "Zacznij podsumowanie roku", en: "Begin a year summary" },
  draft: { pl: "w przygotowaniu", en: "in preparation" },
  published: { pl: "opublikowane", en: "published" },
};
/** States of a year summary. */
export const reportStates = { draft: words.draft, published: words.published };
/** Queries of the facts of a year. */
const YEAR_QUERIES = 7;
const crumb = { label: reportsTitle, path: "/raporty" };
const query = listQuery({});
type Asked = z.output<typeof query>;

async function linesOf({ visit, read, query: { szukaj } }: Call<Asked>): Promise<readonly YearLine[]> {
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const seen = (await listReports(read)).filter(({ visibility }) => maySee(visibility, roles));
  const lines = seen.map((one) => ({ ...one, state: one.publishedNo === undefined ? words.draft : words.published }));
  return arrange(lines, { search: szukaj, text: ({ year, title }) => `${year} ${title.pl}` });
}

async function showList(call: Call<Asked>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const mayOpen = roleFor(visit.actor, policy.openReport) !== undefined;
  return {
    title: reportsTitle,
    crumbs: [tasksCrumb],
    body: (
      <YearListPage
        visit={visit}
        path="/raporty"
        query={call.query}
        title={reportsTitle}
        lead={words.lead}
        lines={await linesOf(call)}
        countForms={nouns.summary}
        noneYet={{ title: words.none, next: words.noneNext }}
        begin={mayOpen ? { action: "/raporty", button: words.open, year: read.today.slice(0, 4) } : undefined}
        sent={sent}
      />
    ),
  };
}

const frozen = z.object({
  asOf: z.string(),
  figures: z.array(
    z.object({ key: z.string(), name: z.object({ pl: z.string(), en: z.string() }), unit: z.enum(["count", "bp", "grosze"]), value: z.number().nullable() }),
  ),
});
type ShownFigure = Pick<Figure, "key" | "name" | "unit" | "value">;

/** The figures of a summary: frozen once it is published, else as they stand now. */
async function figuresFor(
  read: ReadHandle,
  report: YearReport,
): Promise<{ readonly figures: readonly ShownFigure[]; readonly asOf?: string; readonly sha256?: string }> {
  if (report.publishedNo === undefined) return { figures: figuresOf(await loadYear(read, report.year)) };
  const { content, sha256 } = await getVersion(read, report.id, report.publishedNo);
  const { asOf, figures } = frozen.parse(content);
  return { figures: figures.map(({ value, ...one }) => ({ ...one, value: value ?? undefined })), asOf, sha256 };
}

/** The summary at the place of the path, if this reader may see it. Refuses: `object.unknown`. */
async function reportAt({ visit, read, params }: Call<unknown>): Promise<YearReport> {
  const year = Number(params["year"]);
  const report = Number.isInteger(year) ? await findReport(read, year) : undefined;
  if (report === undefined) throw refuseUnknown();
  refuseHidden(visit, report);
  return report;
}

async function showReport(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const report = await reportAt(call);
  const { figures, asOf, sha256 } = await figuresFor(read, report);
  const isPublished = report.publishedNo !== undefined;
  const feed = isPublished && roleFor(visit.actor, policy.feedStudy) !== undefined;
  const studies = feed ? (await listThingsOfKind(read, "study")).filter(({ visibility, mode }) => visibility === "public" && mode === "enacted") : [];
  return {
    title: report.title,
    crumbs: [tasksCrumb, crumb],
    body: (
      <ReportPage
        visit={visit}
        report={report}
        figures={figures}
        frozen={asOf === undefined || sha256 === undefined ? undefined : { asOf: day(asOf), sha256 }}
        studies={studies.map(({ id, title }) => ({ value: id, label: say(visit.language, title) }))}
        may={{ publish: !isPublished && roleFor(visit.actor, policy.publishReport) !== undefined, feed: feed && studies.length > 0 }}
        sent={sent}
        panels={await citingPanelsOf(call, await getThing(read, report.id))}
      />
    ),
  };
}

/** Figures as a file. Unit: that of the row; money in zlotys, shares in percent. */
function figureColumns({ language }: Visit, { origin }: YearReport): readonly FileColumn<ShownFigure>[] {
  const units = { count: { pl: "sztuki", en: "pieces" }, bp: { pl: "procent", en: "percent" }, grosze: { pl: "złote", en: "zlotys" } };
  return [
    { head: { pl: "co", en: "what" }, cell: ({ name }) => say(language, name) },
    {
      head: { pl: "wartosc", en: "value" },
      mayMiss: true,
      cell: ({ value, unit }) => (value === undefined ? { missing: "unknown" } : unit === "count" ? value : { decimal: (value / 100).toFixed(2) }),
    },
    { head: { pl: "jednostka", en: "unit" }, cell: ({ unit }) => say(language, units[unit]) },
    ...markColumns<ShownFigure>(language, () => ({ origin })),
  ];
}

const nothing: Asked = { szukaj: "", sort: "", po: "" };
const YEAR = ":year{[0-9]{1,4}}";
const back = ({ params }: { readonly params: Call<unknown>["params"] }) => `/raporty/${params["year"] ?? ""}`;

/** Year summaries: the list, and one with its figures. */
export const reportRoutes = [
  page({
    path: "/raporty.csv",
    budget: 1 + VISIT_QUERIES,
    query,
    show: async (call: Call<Asked>) =>
      csvAnswer({
        language: call.visit.language,
        name: "podsumowania",
        columns: yearColumns(call.visit),
        rows: await linesOf(call),
        isPrivate: call.visit.actor.kind === "person",
      }),
  }),
  page({ path: "/raporty", budget: 1 + VISIT_QUERIES, query, show: (call: Call<Asked>) => showList(call) }),
  form({
    path: "/raporty",
    action: openReport,
    input: ({ values }) => only("year")(values),
    done: ({ result }) => result.address,
    again: (call, { values, refusal }) => showList({ ...call, query: nothing }, { form: "rok", values, refusal }),
  }),
  page({
    path: `/raporty/${YEAR}/liczby.csv`,
    budget: 1 + YEAR_QUERIES + VISIT_QUERIES,
    async show(call: Call<unknown>) {
      const report = await reportAt(call);
      const { figures } = await figuresFor(call.read, report);
      const isPrivate = report.visibility !== "public";
      return csvAnswer({
        language: call.visit.language,
        name: `podsumowanie-${report.year}`,
        columns: figureColumns(call.visit, report),
        rows: figures,
        isPrivate,
      });
    },
  }),
  page({ path: `/raporty/${YEAR}`, budget: 5 + YEAR_QUERIES + PANEL_QUERIES + VISIT_QUERIES, show: (call) => showReport(call) }),
  form({
    path: `/raporty/${YEAR}/publikacja`,
    action: publishReport,
    input: ({ values }) => only("report", "comment")(values),
    done: back,
    again: (call, { values, refusal }) => showReport(call, { form: "publikacja", values, refusal }),
  }),
  form({
    path: `/raporty/${YEAR}/badanie`,
    action: feedStudy,
    input: ({ values }) => only("report", "study")(values),
    done: back,
    again: (call, { values, refusal }) => showReport(call, { form: "badanie", values, refusal }),
  }),
];
