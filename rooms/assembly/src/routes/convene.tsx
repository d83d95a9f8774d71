import { randomUUID } from "node:crypto";
import { type Call, type FormValues, form, page } from "@splot/kernel/http";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { listBodies } from "@splot/people";
import { conveneMeeting } from "../actions/conveneMeeting.ts";
import { earliestDay } from "../model/notice.ts";
import { policy } from "../policy.ts";
import { listWaitingDrafts } from "../store/drafts.ts";
import { listRuleSets } from "../store/rules.ts";
import { ConvenePage, conveneTitle } from "../web/pages/ConvenePage.tsx";
import { allMeetings } from "./meetings.tsx";

const PATH = "/praca/posiedzenia/nowe";

async function showConvene({ visit, read }: Call<unknown>, values: FormValues, errors: readonly FieldError[]) {
  const rules = await listRuleSets(read, read.today);
  const bodies = (await listBodies(read)).flatMap(({ id, code, name }) => {
    const own = rules.get(code)?.content;
    return own === undefined
      ? []
      : [{ id, name, earliest: { ordinary: earliestDay(own, "ordinary", read.today), extraordinary: earliestDay(own, "extraordinary", read.today) } }];
  });
  return {
    title: conveneTitle,
    density: "work" as const,
    crumbs: [allMeetings],
    body: (
      <ConvenePage
        visit={visit}
        bodies={bodies}
        drafts={await listWaitingDrafts(read)}
        values={values}
        errors={errors}
        formKey={values["_key"] ?? randomUUID()}
      />
    ),
  };
}

const convenePage = page({ path: PATH, grants: policy.conveneMeeting, budget: 4, show: (call: Call<unknown>) => showConvene(call, {}, []) });

const conveneForm = form({
  path: PATH,
  action: conveneMeeting,
  input({ values }) {
    const { body, kind, startsOn, startsTime, place, items, drafts } = values;
    const lines = (text: string | undefined) =>
      (text ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    // NOTE: an item with a draft takes the draft's title; the word here only fills the required field.
    return {
      body,
      kind,
      startsOn,
      startsTime,
      place,
      agenda: [...lines(items).map((title) => ({ title })), ...lines(drafts).map((draft) => ({ title: "–", draft }))],
    };
  },
  done: ({ result }) => result.address,
  again: (call, { values, refusal }) => showConvene(call, values, fieldErrors(call.visit.language, refusal)),
});

/** The page and form that convene a meeting. */
export const conveneRoutes = [convenePage, conveneForm];
