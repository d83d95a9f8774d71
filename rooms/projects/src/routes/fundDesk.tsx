import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { getThingAt, refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { enterFund } from "../actions/enterFund.ts";
import { reviseFund } from "../actions/reviseFund.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findFund } from "../store/funds.ts";
import { FundEntryPage, fundEntryTitles } from "../web/pages/FundEntryPage.tsx";
import { allFunds } from "./funding.tsx";
import { PANEL_QUERIES, VISIT_QUERIES } from "./panels.ts";

const DESK = "/praca/finansowanie";

/** What a form says of a source of funding. */
function saidOf({ title, titleEn, level, rate, isRateConfirmed, facts, factsEn, isConfirmed, source }: FormValues) {
  return { title, titleEn, level, rate, isRateConfirmed, facts, factsEn, isConfirmed, source };
}

async function showNew({ visit }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.enterFund);
  return { title: fundEntryTitles.fresh, crumbs: [allFunds], density: "work", body: <FundEntryPage visit={visit} path={`${DESK}/nowe`} sent={sent} /> };
}

async function showEdit(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.reviseFund);
  const thing = await getThingAt(read, `/finansowanie/${params["fund"] ?? ""}`, "fund");
  const fund = await findFund(read, thing.id);
  if (fund === undefined) throw refuseUnknown();
  if (fund.mode === "recorded") throw refuse("fund.fact_fixed");
  return {
    title: fundEntryTitles.change,
    crumbs: [allFunds, { label: fund.title, path: fund.address }],
    density: "work",
    body: <FundEntryPage visit={visit} path={`/praca${fund.address}`} fund={fund} sent={sent} panels={await panelsOf(call, thing)} />,
  };
}

/** Sources of funding that the office enters from their documents, and changes of them. */
export const fundDesk = [
  page({ path: `${DESK}/nowe`, grants: policy.enterFund, budget: VISIT_QUERIES, show: (call: Call<unknown>) => showNew(call) }),
  form({
    path: `${DESK}/nowe`,
    action: enterFund,
    input: ({ values }) => ({ code: (values["code"] ?? "").trim().toUpperCase(), ...saidOf(values) }),
    done: ({ result }) => result.address,
    again: (call, sent) => showNew(call, { form: "fund", ...sent }),
  }),
  page({ path: `${DESK}/:fund`, grants: policy.reviseFund, budget: 2 + PANEL_QUERIES + VISIT_QUERIES, show: (call: Call<unknown>) => showEdit(call) }),
  form({
    path: `${DESK}/:fund`,
    action: reviseFund,
    input: ({ values }) => ({ fund: values["fund"], was: values["was"], ...saidOf(values) }),
    done: ({ result }) => result.address,
    again: (call, sent) => showEdit(call, { form: "fund", ...sent }),
  }),
];
