import { newId, type ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, citeVersion, findThing, freezeVersion, listVersions, originOf, saveThing } from "@splot/kernel/objects";
import { listProjects, loadMoney, moneyByYear } from "@splot/projects";
import { linkNewborn, linkObjects, type NewLink } from "@splot/thread";
import { feedStudyInput, feedStudyOutput, openReportInput, openYearOutput, publishReportInput, publishReportOutput } from "../contract.ts";
import { type Figure, figuresOf, isOfYear, type YearFacts } from "../model/report.ts";
import { standingOf } from "../model/task.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findReport, lockReport, savePublication, saveReport } from "../store/reports.ts";
import { listSubmissions } from "../store/submissions.ts";
import { listTasks } from "../store/tasks.ts";
import { listThreats } from "../store/threats.ts";
import { personOf } from "./reach.ts";

/** What the figures of a year are counted from, as it stands now: seven queries. */
export async function loadYear(read: ReadHandle, year: number): Promise<YearFacts> {
  const { rows: tasks } = await listTasks(read, {});
  const ofYear = tasks.filter((task) => isOfYear(task, year));
  const { rows: projects } = await listProjects(read, ["public"], {});
  const enacted = projects.filter(({ mode, type }) => mode === "enacted" && type !== "bundle");
  const money = await loadMoney(
    read,
    enacted.map(({ id }) => id),
  );
  const parts = [...money.values()];
  const own = moneyByYear(
    parts.flatMap(({ shares }) => shares),
    parts.flatMap(({ lines }) => lines),
  ).find((one) => one.year === year);
  const threats = (await listThreats(read)).rows.filter(({ since }) => since.startsWith(`${year}`));
  const submissions = (await listSubmissions(read, {})).filter(({ task }) => ofYear.some(({ id }) => id === task));
  return {
    year,
    today: read.today,
    tasks: ofYear,
    threats,
    submissions,
    projects: enacted.map(({ id, state }) => ({ id, state })),
    money: own === undefined ? undefined : { cost: own.cost, secured: own.byCertainty.secured, spent: own.byCertainty.spent },
  };
}

/** Begins the summary of a year; its figures move until it is published. Refuses: `report.exists`, `report.year_ahead`. */
export const openReport = action({
  name: "delivery.openReport",
  title: { pl: "Zacznij podsumowanie roku", en: "Begin a year summary" },
  input: openReportInput,
  output: openYearOutput,
  grants: policy.openReport,
  async run(act, { year }) {
    act.authorise();
    if (year > Number(act.today.slice(0, 4))) throw refuse("report.year_ahead", {}, "year");
    if ((await findReport(act, year)) !== undefined) throw refuse("report.exists", {}, "year");
    const id = newId<"object">();
    const address = `/raporty/${year}`;
    const title = { pl: `Podsumowanie roku ${year}`, en: `Summary of the year ${year}` };
    await saveThing(act, {
      id,
      kind: "annual_report",
      code: `${year}`,
      title,
      origin: originOf(act.space),
      state: "draft",
      visibility: "members",
      address,
      madeBy: personOf(act),
    });
    await saveReport(act, { id, year });
    act.record({ event: "delivery.report_begun", object: id, to: "draft", payload: { year } });
    return { id, address };
  },
});

/** Publishes the summary: its figures are frozen, and each cites the version of what it was counted from (I110). Refuses: `report.published`. */
export const publishReport = action({
  name: "delivery.publishReport",
  title: { pl: "Opublikuj podsumowanie", en: "Publish the summary" },
  input: publishReportInput,
  output: publishReportOutput,
  grants: policy.publishReport,
  async run(act, { report: id, comment }) {
    act.authorise();
    const report = await lockReport(act, id);
    if (report.publishedNo !== undefined) throw refuse("report.published");
    const facts = await loadYear(act, report.year);
    const figures = figuresOf(facts);
    const content = { kind: "annual_report", year: report.year, asOf: act.today, comment, figures: figures.map(frozenFigure) };
    const { no, sha256 } = await freezeVersion(act, { object: id, content, madeBy: personOf(act) });
    await pinFacts(act, id, { facts, figures });
    await savePublication(act, id, { no, comment });
    await changeThing(act, id, { state: "published", visibility: "public" });
    act.record({
      event: "delivery.report_published",
      object: id,
      version: no,
      from: "draft",
      to: "published",
      payload: { year: report.year, sha256 },
      isPublic: true,
    });
    return { report: id, no, sha256 };
  },
});

function frozenFigure({ key, name, unit, value, from }: Figure) {
  return { key, name: { ...name }, unit, value: value ?? null, from: [...from] };
}

/** Freezes the tasks of the year as they stand, cites them and the newest fiches at their figures, and says that they are reported. */
async function pinFacts(act: Act, report: ObjectId, { facts, figures }: { readonly facts: YearFacts; readonly figures: readonly Figure[] }): Promise<void> {
  const placeOf = (id: ObjectId) => figures.find(({ from }) => from.includes(id))?.key;
  for (const task of facts.tasks) {
    const { id, title, due, state, declaredBp, closing } = task;
    const content = {
      kind: "task",
      title: { ...title },
      due,
      state,
      standing: standingOf(task, facts.today),
      progressBp: declaredBp ?? null,
      closing: closing ?? null,
    };
    const version = await freezeVersion(act, { object: id, content });
    await citeVersion(act, { from: report, fromLocator: placeOf(id), toSpace: act.space.id, to: id, ...version });
  }
  for (const { id } of facts.projects) {
    const [newest] = await listVersions(act, id);
    if (newest !== undefined)
      await citeVersion(act, { from: report, fromLocator: placeOf(id), toSpace: act.space.id, to: id, no: newest.no, sha256: newest.sha256 });
  }
  await linkNewborn(act, ...facts.tasks.map(({ id }): NewLink => ({ from: { object: id }, to: { object: report }, relation: "reported_in", madeHow: "rule" })));
}

/** Says that a study uses a published summary: the thread goes on from the result to the next evidence. Refuses: `report.not_published`, `report.study_unfit`. */
export const feedStudy = action({
  name: "delivery.feedStudy",
  title: { pl: "Przekaż do badania", en: "Feed into a study" },
  input: feedStudyInput,
  output: feedStudyOutput,
  grants: policy.feedStudy,
  async run(act, { report: id, study }) {
    act.authorise();
    const { publishedNo } = await lockReport(act, id);
    if (publishedNo === undefined) throw refuse("report.not_published");
    const thing = await findThing(act, study);
    if (thing?.kind !== "study" || thing.space !== act.space.id || thing.visibility !== "public") throw refuse("report.study_unfit", {}, "study");
    await linkObjects(act, { from: { object: id }, to: { object: study }, relation: "feeds", madeHow: "person" });
    act.record({ event: "delivery.report_fed", object: id, payload: { study }, isPublic: true });
    return { report: id, study };
  },
});
