import { arrange, type FileColumn, markColumns, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import { getThing, listVersions, refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { listOrigins } from "@splot/thread";
import { panelsOf } from "@splot/thread/panels";
import type { z } from "zod";
import { adoptProgramme, decideItem, openProgramme, proposeItem } from "../actions/programme.ts";
import { decisions, type Programme, type ProgrammeItem, programmeStanding, programmeStates } from "../model/programme.ts";
import { policy } from "../policy.ts";
import { findProgramme, listItems, listProgrammes } from "../store/programmes.ts";
import { listTasks } from "../store/tasks.ts";
import { ProgrammePage } from "../web/pages/ProgrammePage.tsx";
import { type YearLine, YearListPage } from "../web/pages/YearListPage.tsx";
import { only, orgChoices, ownOrganisations, PANEL_QUERIES, VISIT_QUERIES } from "./parts.ts";
import { tasksCrumb } from "./tasks.tsx";

const programmesTitle = { pl: "Roczne programy prac", en: "Annual work programmes" };
const words = {
  lead: {
    pl: "Co robimy wspólnie w danym roku: kto proponował, co weszło i dlaczego.",
    en: "What we do together in a year: who proposed, what is in, and why.",
  },
  none: { pl: "Nie ma jeszcze programu prac.", en: "There is no work programme yet." },
  noneNext: {
    pl: "Źródła nie podają treści programów. Biuro otwiera program i zbiera propozycje gmin.",
    en: "The sources do not give the content of programmes. The office opens one and collects proposals.",
  },
  open: { pl: "Otwórz program na rok", en: "Open a programme for a year" },
};
const yearQuery = listQuery({});
const itemQuery = listQuery({ decyzja: listWord });
type YearAsked = z.output<typeof yearQuery>;
type ItemAsked = z.output<typeof itemQuery>;
const crumb = { label: programmesTitle, path: "/plany/program" };

async function linesOf({ read, query }: Call<YearAsked>): Promise<readonly YearLine[]> {
  const all = (await listProgrammes(read)).map((one) => ({ ...one, state: programmeStates[programmeStanding(one, read.today)] }));
  return arrange(all, { search: query.szukaj, text: ({ year, title }) => `${year} ${title.pl}` });
}

/** Things of a year as a file. */
export function yearColumns({ language, origin, at }: Visit): readonly FileColumn<YearLine>[] {
  return [
    { head: { pl: "rok", en: "year" }, cell: ({ year }) => year },
    { head: { pl: "nazwa", en: "name" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "stan", en: "state" }, cell: ({ state }) => say(language, state) },
    ...markColumns<YearLine>(language, (line) => line),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

async function showList(call: Call<YearAsked>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const mayOpen = roleFor(visit.actor, policy.openProgramme) !== undefined;
  return {
    title: programmesTitle,
    crumbs: [tasksCrumb],
    body: (
      <YearListPage
        visit={visit}
        path="/plany/program"
        query={call.query}
        title={programmesTitle}
        lead={words.lead}
        lines={await linesOf(call)}
        countForms={{ pl: ["program", "programy", "programów"], en: ["programme", "programmes"] }}
        noneYet={{ title: words.none, next: words.noneNext }}
        begin={mayOpen ? { action: "/plany/program", button: words.open, year: read.today.slice(0, 4) } : undefined}
        sent={sent}
      />
    ),
  };
}

/** The programme at the place of the path. Refuses: `object.unknown`. */
async function programmeAt({ read, params }: Call<unknown>): Promise<Programme> {
  const year = Number.parseInt(params["year"] ?? "", 10);
  const found = Number.isInteger(year) ? await findProgramme(read, year) : undefined;
  if (found === undefined) throw refuseUnknown();
  return found;
}

function narrow(items: readonly ProgrammeItem[], { szukaj, decyzja }: ItemAsked): readonly ProgrammeItem[] {
  const fitting = items.filter(({ decision }) => decyzja === "" || (decision ?? "brak") === decyzja);
  return arrange(fitting, { search: szukaj, text: ({ title, proposer, reason }) => `${title.pl} ${title.en ?? ""} ${proposer.pl} ${reason ?? ""}` });
}

/** What this person may do with the programme now. */
function rightsOf({ actor }: Visit, { state }: Programme) {
  const own = ownOrganisations(actor, policy.proposeItem);
  const isDraft = state === "draft";
  const may = (grants: Parameters<typeof roleFor>[1]) => isDraft && roleFor(actor, grants) !== undefined;
  return {
    own,
    isOffice: may(policy.openProgramme),
    propose: may(policy.openProgramme) || (isDraft && own.length > 0),
    decide: may(policy.decideItem),
    adopt: may(policy.adoptProgramme),
  };
}

async function showProgramme(call: Call<unknown>, asked: ItemAsked, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const programme = await programmeAt(call);
  const all = await listItems(read, programme.id);
  const may = rightsOf(visit, programme);
  const orgs = may.propose ? (await orgChoices(read, visit)).filter(({ value }) => may.isOffice || may.own.includes(value)) : [];
  const tasks = may.propose ? (await listTasks(read, { isOpen: true })).rows : [];
  const [newest] = programme.adopted === undefined ? [] : await listVersions(read, programme.id);
  const decided =
    programme.adopted === undefined ? undefined : (await listOrigins(read, [programme.id], { relation: "effect", fromKind: "resolution" })).get(programme.id);
  return {
    title: programme.title,
    crumbs: [tasksCrumb, crumb],
    body: (
      <ProgrammePage
        visit={visit}
        programme={programme}
        standing={programmeStanding(programme, read.today)}
        query={asked}
        shown={narrow(all, asked)}
        all={all}
        resolution={decided === undefined ? undefined : await getThing(read, decided)}
        sha256={newest?.sha256}
        today={read.today}
        orgs={orgs}
        tasks={tasks.map(({ id, title }) => ({ value: id, label: say(visit.language, title) }))}
        may={may}
        sent={sent}
        panels={await panelsOf(call, await getThing(read, programme.id))}
      />
    ),
  };
}

function itemColumns({ language }: Visit, { origin }: Programme): readonly FileColumn<ProgrammeItem>[] {
  const none = { missing: "not_applicable" };
  return [
    { head: { pl: "numer", en: "number" }, cell: ({ no }) => no },
    { head: { pl: "praca", en: "work" }, cell: ({ title }) => say(language, title) },
    { head: { pl: "proponuje", en: "proposed_by" }, cell: ({ proposer }) => say(language, proposer) },
    { head: { pl: "zadanie", en: "task" }, mayMiss: true, cell: ({ task }) => (task === undefined ? none : say(language, task.title)) },
    {
      head: { pl: "decyzja", en: "decision" },
      mayMiss: true,
      cell: ({ decision }) => (decision === undefined ? { missing: "not_yet_available" } : say(language, decisions[decision])),
    },
    { head: { pl: "powod", en: "reason" }, mayMiss: true, cell: ({ reason }) => reason ?? none },
    ...markColumns<ProgrammeItem>(language, () => ({ origin })),
  ];
}

const noItems: ItemAsked = { szukaj: "", sort: "", po: "", decyzja: "" };
const noYears: YearAsked = { szukaj: "", sort: "", po: "" };
const YEAR = ":year{[0-9]{1,4}}";
/** The place of a year with the ending of a file. */
const YEAR_FILE = ":year{[0-9]{1,4}\\.csv}";
const back = ({ params }: { readonly params: Call<unknown>["params"] }) => `/plany/program/${params["year"] ?? ""}`;

/** Annual work programmes and their proposals. */
export const programmeRoutes = [
  page({
    path: "/plany/program.csv",
    budget: 1 + VISIT_QUERIES,
    query: yearQuery,
    show: async (call: Call<YearAsked>) =>
      csvAnswer({ language: call.visit.language, name: "programy", columns: yearColumns(call.visit), rows: await linesOf(call) }),
  }),
  page({ path: "/plany/program", budget: 1 + VISIT_QUERIES, query: yearQuery, show: (call: Call<YearAsked>) => showList(call) }),
  form({
    path: "/plany/program",
    action: openProgramme,
    input: ({ values }) => only("year")(values),
    done: ({ result }) => result.address,
    again: (call, { values, refusal }) => showList({ ...call, query: noYears }, { form: "rok", values, refusal }),
  }),
  page({
    path: `/plany/program/${YEAR_FILE}`,
    budget: 3 + VISIT_QUERIES,
    query: itemQuery,
    async show(call: Call<ItemAsked>) {
      const programme = await programmeAt(call);
      const rows = narrow(await listItems(call.read, programme.id), call.query);
      return csvAnswer({ language: call.visit.language, name: `program-${programme.year}`, columns: itemColumns(call.visit, programme), rows });
    },
  }),
  page({
    path: `/plany/program/${YEAR}`,
    budget: 9 + PANEL_QUERIES + VISIT_QUERIES,
    query: itemQuery,
    show: (call: Call<ItemAsked>) => showProgramme(call, call.query),
  }),
  form({
    path: `/plany/program/${YEAR}/propozycja`,
    action: proposeItem,
    input: ({ values }) => only("programme", "title", "titleEn", "org", "task")(values),
    done: back,
    again: (call, { values, refusal }) => showProgramme(call, noItems, { form: "propozycja", values, refusal }),
  }),
  form({
    path: `/plany/program/${YEAR}/decyzja`,
    action: decideItem,
    input: ({ values }) => only("item", "decision", "reason")(values),
    done: back,
    again: (call, { values, refusal }) => showProgramme(call, noItems, { form: "decyzja", values, refusal }),
  }),
  form({
    path: `/plany/program/${YEAR}/przyjecie`,
    action: adoptProgramme,
    input: ({ values }) => only("programme", "basis", "on", "resolution")(values),
    done: back,
    again: (call, { values, refusal }) => showProgramme(call, noItems, { form: "przyjecie", values, refusal }),
  }),
];
