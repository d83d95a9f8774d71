import { authorise } from "@splot/kernel/access";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { listRegulations } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { findStatusRule, STATUS_RULE } from "../actions/declare.ts";
import { setStatusRule } from "../actions/setStatusRule.ts";
import { policy } from "../policy.ts";
import { campaignsTitle } from "../web/pages/CampaignsPage.tsx";
import { STATUS_RULE_PATH, StatusRulePage, statusRuleTitle } from "../web/pages/StatusRulePage.tsx";
import { only, VISIT_QUERIES } from "./parts.ts";

async function showRule({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.setStatusRule);
  const { rule, version } = await findStatusRule(read);
  const versions = (await listRegulations(read)).filter(({ kind, code }) => kind === STATUS_RULE.kind && code === STATUS_RULE.code);
  return {
    title: statusRuleTitle,
    crumbs: [{ label: campaignsTitle, path: "/praca/zapytania" }],
    density: "work",
    body: <StatusRulePage visit={visit} rule={rule} version={version} versions={versions.toReversed()} sent={sent} />,
  };
}

/** The thresholds of the computed status: those in force, their versions, and the form that sets the next. */
export const statusRuleRoutes = [
  page({ path: STATUS_RULE_PATH, grants: policy.setStatusRule, budget: 2 + VISIT_QUERIES, show: (call: Call<unknown>) => showRule(call) }),
  form({
    path: STATUS_RULE_PATH,
    action: setStatusRule,
    input: ({ values }) => only("amberDays", "redDays", "amberBehind", "redBehind", "basis")(values),
    done: () => STATUS_RULE_PATH,
    again: (call, sent) => showRule(call, { form: "progi", ...sent }),
  }),
];
