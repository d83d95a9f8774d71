import type { Refusal } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown, type Visit } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { listBodies } from "@splot/people";
import { adoptRuleSet } from "../actions/adoptRuleSet.ts";
import { shippedRules } from "../model/rule.ts";
import { type QuorumCode, quorums, ruleSetOf } from "../model/ruleForm.ts";
import { policy } from "../policy.ts";
import { listRuleSets } from "../store/rules.ts";
import { RulesPage, rulesTitle } from "../web/pages/RulesPage.tsx";

interface Sent {
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** Kinds of bodies that decide by ballots. */
const DECIDING = ["assembly", "board", "audit"];

async function showRules({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.adoptRuleSet);
  const rules = await listRuleSets(read, read.today);
  const bodies = (await listBodies(read)).filter(({ kind }) => DECIDING.includes(kind)).map(({ id, name, code }) => ({ id, name, rules: rules.get(code) }));
  return {
    title: rulesTitle,
    density: "work",
    crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
    body: <RulesPage visit={visit} bodies={bodies} today={read.today} values={sent?.values ?? {}} errors={errorsOf(visit, sent)} />,
  };
}

/** Fields of the wire under the names of the page. */
const fields: Readonly<Record<string, string>> = {
  validFrom: "from",
  content: "rule",
  "content.noticeDays.ordinary": "ordinaryDays",
  "content.noticeDays.extraordinary": "extraordinaryDays",
};

function errorsOf({ language }: Visit, sent: Sent | undefined): readonly FieldError[] {
  return fieldErrors(language, sent?.refusal).map(({ field, message }) => ({ message, field: field === undefined ? undefined : (fields[field] ?? field) }));
}

const rulesPage = page({ path: "/praca/zasady", grants: policy.adoptRuleSet, budget: 3, show: (call: Call<unknown>) => showRules(call) });

/** The rule set that the choices of the form make; an unreadable choice leaves the content empty, which its schema refuses. */
function contentOf({ rule, quorum, secondCall, ordinaryDays, extraordinaryDays, secondPerson }: FormValues): unknown {
  const known = Object.keys(shippedRules).find((code): code is keyof typeof shippedRules => code === rule);
  const share = Object.keys(quorums).find((code): code is QuorumCode => code === quorum);
  const second = (["off", "warn", "require"] as const).find((code) => code === secondPerson);
  if (known === undefined || share === undefined || second === undefined) return undefined;
  const days = (text: string | undefined) => (/^\d{1,3}$/.test(text ?? "") ? Number(text) : Number.NaN);
  return ruleSetOf({
    rule: known,
    quorum: share,
    secondCall: secondCall === "any" ? "any" : "same",
    ordinaryDays: days(ordinaryDays),
    extraordinaryDays: days(extraordinaryDays),
    secondPerson: second,
  });
}

const rulesForm = form({
  path: "/praca/zasady",
  action: adoptRuleSet,
  input: ({ values }) => {
    const known = Object.entries(shippedRules).find(([code]) => code === values["rule"])?.[1];
    return {
      body: values["body"],
      name: known?.name ?? { pl: "" },
      content: contentOf(values),
      basis: values["basis"],
      confirmed: values["confirmed"] === "yes",
      validFrom: values["from"],
    };
  },
  done: () => "/praca/zasady",
  again: (call, sent) => showRules(call, sent),
});

/** The rules of deciding bodies: read in words, entered from the statute. */
export const rulesRoutes = [rulesPage, rulesForm];
