import { arrange, type FileColumn, markColumns, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvAnswer, form, listQuery, listWord, page, type Visit } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { panelsOf } from "@splot/thread/panels";
import { judgeCoherence } from "../actions/judgeCoherence.ts";
import { registerPolicy } from "../actions/registerPolicy.ts";
import type { StrategyNode } from "../model/node.ts";
import { type Coherence, levelCodes, type PolicyDocument, type Priority, policyLevels, verdicts } from "../model/policyDocument.ts";
import { policy } from "../policy.ts";
import { listNodes } from "../store/nodes.ts";
import { listCoherence, listPolicies } from "../store/policies.ts";
import { listStrategies } from "../store/strategies.ts";
import { NewPolicyPage, newPolicyTitle } from "../web/pages/NewPolicyPage.tsx";
import { PoliciesPage, type PoliciesQuery, policiesTitle } from "../web/pages/PoliciesPage.tsx";
import { PolicyPage } from "../web/pages/PolicyPage.tsx";
import type { Sent } from "../web/parts/errors.ts";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.tsx";
import { strategyCrumb } from "./strategyPages.tsx";

const policiesQuery = listQuery({ poziom: listWord });
const policiesCrumb = { label: policiesTitle, path: "/strategia/dokumenty" };

/** The goals that priorities are compared with: those of the public document in force, else of the newest. Two queries. */
async function goalsOf(read: ReadHandle): Promise<readonly StrategyNode[]> {
  const shown = (await listStrategies(read)).filter(({ visibility }) => visibility === "public");
  const main = shown.find(({ state }) => state === "in_force") ?? shown[0];
  return main === undefined ? [] : (await listNodes(read, main.id)).filter(({ level, state }) => level !== "domain" && state !== "drafted");
}

function documentsAsked(all: readonly PolicyDocument[], { szukaj, poziom }: PoliciesQuery): readonly PolicyDocument[] {
  return arrange(
    all.filter(({ level }) => poziom === "" || level === poziom),
    {
      search: szukaj,
      text: ({ thing, priorities }) => [thing.title, ...priorities.map(({ title }) => title)].map(({ pl, en }) => `${pl} ${en ?? ""}`).join(" "),
      by: ({ level }) => levelCodes.indexOf(level),
    },
  );
}

function policyColumns({ language, origin, at }: Visit): readonly FileColumn<PolicyDocument>[] {
  return [
    { head: { pl: "dokument", en: "document" }, cell: ({ thing }) => say(language, thing.title) },
    { head: { pl: "poziom", en: "level" }, cell: ({ level }) => say(language, policyLevels[level]) },
    { head: { pl: "wydal", en: "issuer" }, mayMiss: true, cell: ({ issuer }) => (issuer === undefined ? { missing: "not_stated" } : say(language, issuer)) },
    { head: { pl: "lata", en: "years" }, mayMiss: true, cell: ({ span }) => span ?? { missing: "not_stated" } },
    {
      head: { pl: "priorytety", en: "priorities" },
      mayMiss: true,
      cell: ({ priorities }) => (priorities.length === 0 ? { missing: "not_stated" } : priorities.map(({ title }) => say(language, title)).join("; ")),
    },
    ...markColumns<PolicyDocument>(language, ({ thing }) => thing),
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ thing }) => thing.source ?? { missing: "not_applicable" } },
    { head: { pl: "adres", en: "address" }, cell: ({ thing }) => `${origin}${at(thing.address)}` },
  ];
}

/** One cell of the matrix as a line of the file. Missing `pair`: it was not judged. */
interface MatrixLine {
  readonly document: PolicyDocument;
  readonly priority: Priority;
  readonly goal: StrategyNode;
  readonly pair: Coherence | undefined;
}

function matrixColumns({ language, space }: Visit): readonly FileColumn<MatrixLine>[] {
  return [
    { head: { pl: "dokument", en: "document" }, cell: ({ document }) => say(language, document.thing.title) },
    { head: { pl: "priorytet", en: "priority" }, cell: ({ priority }) => say(language, priority.title) },
    { head: { pl: "kod_celu", en: "goal_code" }, cell: ({ goal }) => goal.code },
    { head: { pl: "cel", en: "goal" }, cell: ({ goal }) => say(language, goal.title) },
    {
      head: { pl: "ocena", en: "judgement" },
      mayMiss: true,
      cell: ({ pair }) => (pair === undefined ? { missing: "not_yet_available" } : say(language, verdicts[pair.verdict])),
    },
    { head: { pl: "dlaczego", en: "why" }, mayMiss: true, cell: ({ pair }) => pair?.reason ?? { missing: "not_yet_available" } },
    ...markColumns<MatrixLine>(language, () => ({ origin: space.purpose === "exercise" ? "example" : "user" })),
  ];
}

async function showPolicy(call: Call<unknown>, sent?: Sent) {
  const { visit, read, params } = call;
  const [all, goals, judged] = await together(listPolicies(read), goalsOf(read), listCoherence(read));
  const document = all.find(({ thing }) => thing.address === `/strategia/dokumenty/${params["dokument"] ?? ""}`);
  if (document === undefined) throw refuseUnknown();
  return {
    title: document.thing.title,
    crumbs: [strategyCrumb, policiesCrumb],
    body: (
      <PolicyPage
        visit={visit}
        document={document}
        goals={goals}
        judged={judged}
        mayJudge={roleFor(visit.actor, policy.judgeCoherence) !== undefined}
        sent={sent}
        panels={await panelsOf(call, document.thing)}
      />
    ),
  };
}

/** The register of higher-level documents, the matrix of coherence, and the forms of the office. */
export const policyPages = [
  page({
    path: "/strategia/dokumenty",
    budget: 6 + VISIT_QUERIES,
    query: policiesQuery,
    async show({ visit, read, query }: Call<PoliciesQuery>) {
      const [all, goals, judged] = await together(listPolicies(read), goalsOf(read), listCoherence(read));
      const mayAdd = roleFor(visit.actor, policy.registerPolicy) !== undefined;
      return {
        title: policiesTitle,
        crumbs: [strategyCrumb],
        body: <PoliciesPage visit={visit} query={query} documents={documentsAsked(all, query)} all={all} goals={goals} judged={judged} mayAdd={mayAdd} />,
      };
    },
  }),
  page({
    path: "/strategia/dokumenty.csv",
    budget: 3 + VISIT_QUERIES,
    query: policiesQuery,
    async show({ visit, read, query }: Call<PoliciesQuery>) {
      return csvAnswer({
        language: visit.language,
        name: "dokumenty-nadrzedne",
        columns: policyColumns(visit),
        rows: documentsAsked(await listPolicies(read), query),
      });
    },
  }),
  page({
    path: "/strategia/spojnosc.csv",
    budget: 6 + VISIT_QUERIES,
    async show({ visit, read }: Call<unknown>) {
      const [all, goals, judged] = await together(listPolicies(read), goalsOf(read), listCoherence(read));
      const rows = all.flatMap((document) =>
        document.priorities.flatMap((priority) =>
          goals.map((goal) => ({ document, priority, goal, pair: judged.find((one) => one.priority === priority.id && one.node === goal.id) })),
        ),
      );
      return csvAnswer({ language: visit.language, name: "spojnosc", columns: matrixColumns(visit), rows });
    },
  }),
  page({ path: "/strategia/dokumenty/:dokument", budget: 8 + PANEL_QUERIES + VISIT_QUERIES, show: (call: Call<unknown>) => showPolicy(call) }),
  form({
    path: "/strategia/dokumenty/:dokument/ocena",
    action: judgeCoherence,
    input: ({ values: { priority, node, verdict, reason } }) => ({ priority, node, verdict, reason }),
    done: ({ params }) => `/strategia/dokumenty/${params["dokument"] ?? ""}`,
    again: (call, sent) => showPolicy(call, { form: "judge", ...sent }),
  }),
  page({
    path: "/praca/strategia/dokumenty/nowy",
    grants: policy.registerPolicy,
    budget: 1 + VISIT_QUERIES,
    show: async ({ visit }) => ({ title: newPolicyTitle, crumbs: [policiesCrumb], density: "work", body: <NewPolicyPage visit={visit} /> }),
  }),
  form({
    path: "/praca/strategia/dokumenty/nowy",
    action: registerPolicy,
    input: ({ values: { title, titleEn, level, issuer, span, source, priorities } }) => ({ title, titleEn, level, issuer, span, source, priorities }),
    done: ({ result }) => result.address,
    again: async ({ visit }, sent) => ({
      title: newPolicyTitle,
      crumbs: [policiesCrumb],
      density: "work",
      body: <NewPolicyPage visit={visit} sent={{ form: "policy", ...sent }} />,
    }),
  }),
];
