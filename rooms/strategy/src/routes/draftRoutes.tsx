import { arrange, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, type FormValues, form, listQuery, listWord, page } from "@splot/kernel/http";
import { addBlock } from "../actions/addBlock.ts";
import { addGoal } from "../actions/addGoal.ts";
import { draftStrategy } from "../actions/draftStrategy.ts";
import { editBlock } from "../actions/editBlock.ts";
import { editGoal } from "../actions/editGoal.ts";
import { moveBlock } from "../actions/moveBlock.ts";
import { removeBlock } from "../actions/removeBlock.ts";
import { undoEdit } from "../actions/undoEdit.ts";
import { withdrawGoal } from "../actions/withdrawGoal.ts";
import type { StrategyLine } from "../model/strategy.ts";
import { policy } from "../policy.ts";
import { listStrategies } from "../store/strategies.ts";
import { documentColumns } from "../web/files.ts";
import { NewStrategyPage } from "../web/pages/NewStrategyPage.tsx";
import { type DocumentsQuery, documentOrder, WorkListPage } from "../web/pages/WorkListPage.tsx";
import { VISIT_QUERIES } from "./panels.tsx";
import { showDesk, workCrumb } from "./workDesk.tsx";

const fresh = { pl: "Nowy dokument strategii", en: "New strategy document" };
const desk = (id: string | undefined, place = "") => `/praca/strategia/${id ?? ""}${place}`;
/** Fields that a form really filled in; an empty optional one counts as left out. */
const filled = (values: FormValues, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined || values[name] === "" ? [] : [[name, values[name]]])));

/** Documents shown at once. */
const PAGE = 50;
const documentsQuery = listQuery({ stan: listWord });

/** The documents of the office that the address asks for. */
async function documentsOf({ visit, read, query }: Call<DocumentsQuery>): Promise<readonly StrategyLine[]> {
  const own = (await listStrategies(read)).filter(({ mode, state }) => mode !== "recorded" && (query.stan === "" || state === query.stan));
  const { column, direction } = documentOrder(query);
  const by = {
    poczatek: undefined,
    dokument: ({ title }: StrategyLine) => say(visit.language, title),
    numer: ({ code }: StrategyLine) => code,
  }[column];
  return arrange(own, { search: query.szukaj, text: ({ code, title }) => `${code ?? ""} ${title.pl} ${title.en ?? ""}`, by, direction });
}

/** Writing a document: the list, the new one, its desk, edits by paragraph, goals. */
export const draftRoutes = [
  page({
    path: "/praca/strategia",
    grants: policy.openWorkshop,
    budget: 2 + VISIT_QUERIES,
    query: documentsQuery,
    async show(call: Call<DocumentsQuery>) {
      const all = await documentsOf(call);
      const { rows, next } = partAfter(all, call.query.po, { most: PAGE, key: ({ id }) => id });
      const mayDraft = roleFor(call.visit.actor, policy.draftStrategy) !== undefined;
      return {
        title: workCrumb.label,
        density: "work",
        body: <WorkListPage visit={call.visit} query={call.query} strategies={rows} count={all.length} next={next} mayDraft={mayDraft} />,
      };
    },
  }),
  page({
    path: "/praca/strategia.csv",
    grants: policy.openWorkshop,
    budget: 2 + VISIT_QUERIES,
    query: documentsQuery,
    async show(call: Call<DocumentsQuery>) {
      const { visit } = call;
      return csvAnswer({ language: visit.language, name: "dokumenty", columns: documentColumns(visit), rows: await documentsOf(call), isPrivate: true });
    },
  }),
  page({
    path: "/praca/strategia/nowa",
    grants: policy.draftStrategy,
    budget: 1 + VISIT_QUERIES,
    show: async ({ visit }) => ({ title: fresh, crumbs: [workCrumb], density: "work", body: <NewStrategyPage visit={visit} /> }),
  }),
  form({
    path: "/praca/strategia/nowa",
    action: draftStrategy,
    input: ({ values }) => ({ title: values["title"], titleEn: values["titleEn"], horizon: values["horizon"], text: values["text"] }),
    done: ({ result }) => desk(result.id),
    again: async ({ visit }, { values, refusal }) => ({
      title: fresh,
      crumbs: [workCrumb],
      density: "work",
      body: <NewStrategyPage visit={visit} sent={{ form: "new", values, refusal }} />,
    }),
  }),
  page({ path: "/praca/strategia/:id", grants: policy.openWorkshop, budget: 14 + VISIT_QUERIES, show: (call) => showDesk(call) }),
  form({
    path: "/praca/strategia/:id/akapit",
    action: addBlock,
    input: ({ values, params }) => ({ strategy: params["id"], ...filled(values, "revision", "after"), text: values["text"] }),
    done: ({ params, values }) => desk(params["id"], `#${values["after"] ?? "tresc"}`),
    again: (call, { values, refusal }) => showDesk(call, { form: `add-${values["after"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/akapit/zmien",
    action: editBlock,
    input: ({ values, params }) => ({ strategy: params["id"], revision: values["revision"], key: values["key"], text: values["text"] }),
    done: ({ params, values }) => desk(params["id"], `#${values["key"] ?? ""}`),
    again: (call, { values, refusal }) => showDesk(call, { form: `edit-${values["key"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/akapit/przesun",
    action: moveBlock,
    input: ({ values, params }) => ({ strategy: params["id"], revision: values["revision"], key: values["key"], direction: values["direction"] }),
    done: ({ params, values }) => desk(params["id"], `#${values["key"] ?? ""}`),
    again: (call, { values, refusal }) => showDesk(call, { form: `edit-${values["key"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/akapit/usun",
    action: removeBlock,
    input: ({ values, params }) => ({ strategy: params["id"], revision: values["revision"], key: values["key"] }),
    done: ({ params }) => desk(params["id"], "#tresc"),
    again: (call, { values, refusal }) => showDesk(call, { form: `edit-${values["key"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/akapit/cofnij",
    action: undoEdit,
    input: ({ values, params }) => ({ strategy: params["id"], revision: values["revision"] }),
    done: ({ params }) => desk(params["id"], "#tresc"),
    again: (call, { values, refusal }) => showDesk(call, { form: "undo", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/cel",
    action: addGoal,
    input: ({ values, params }) => ({ strategy: params["id"], parent: values["parent"], title: values["title"], ...filled(values, "titleEn", "block") }),
    done: ({ params }) => desk(params["id"], "#cele"),
    again: (call, { values, refusal }) => showDesk(call, { form: "goal", values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/cel/zmien",
    action: editGoal,
    input: ({ values }) => ({ node: values["node"], was: values["was"], title: values["title"], ...filled(values, "titleEn", "block") }),
    done: ({ params }) => desk(params["id"], "#cele"),
    again: (call, { values, refusal }) => showDesk(call, { form: `goal-edit-${values["node"] ?? ""}`, values, refusal }),
  }),
  form({
    path: "/praca/strategia/:id/cel/wycofaj",
    action: withdrawGoal,
    input: ({ values }) => ({ node: values["node"], reason: values["reason"] }),
    done: ({ params }) => desk(params["id"], "#cele"),
    again: (call, { values, refusal }) => showDesk(call, { form: `goal-end-${values["node"] ?? ""}`, values, refusal }),
  }),
];
