import { findId } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { getThing, getThingAt, refuseUnknown } from "@splot/kernel/objects";
import type { Sent } from "@splot/kernel/web";
import { recordBody } from "../actions/recordBody.ts";
import { recordOrganisation } from "../actions/recordOrganisation.ts";
import { reviseBody } from "../actions/reviseBody.ts";
import { reviseOrganisation } from "../actions/reviseOrganisation.ts";
import { bodyPath } from "../model/body.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findBodyById, listBodies } from "../store/bodies.ts";
import { findOrganisation, listOrganisations } from "../store/organisations.ts";
import { membersTitle } from "../web/pages/MembersPage.tsx";
import { BodyEntryPage, bodyEntryTitles, OrganisationEntryPage, organisationEntryTitles } from "../web/pages/RegisterPages.tsx";
import { historyOf } from "./history.tsx";
import { bodiesCrumb, bodyDeskPath, crumb, firstDay, lastDay, newBodyPath, newOrganisationPath, organisationDeskPath } from "./parts.ts";

const membersCrumb = crumb(membersTitle, "/praca/czlonkowie");

/** A text in both languages out of the fields of a form. Missing: the Polish field was left empty. */
function both(values: FormValues, name: string) {
  const pl = values[`${name}.pl`] ?? "";
  return pl.trim() === "" ? undefined : { pl, en: values[`${name}.en`] };
}

/** An answer that a form may leave out. */
function given(values: FormValues, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => ((values[name] ?? "").trim() === "" ? [] : [[name, values[name] ?? ""]])));
}

/** What a form says of a body. An empty Polish text of a required one is refused as left out. */
function saidOf(values: FormValues) {
  const composition = both(values, "composition");
  return {
    name: { pl: values["name.pl"], en: values["name.en"] },
    role: { pl: values["role.pl"], en: values["role.en"] },
    ...(composition === undefined ? {} : { composition }),
    ...given(values, "seatCount"),
  };
}

async function showNewBody({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.recordBody);
  const [bodies, organisations] = [await listBodies(read), await listOrganisations(read)];
  return {
    title: bodyEntryTitles.fresh,
    crumbs: [bodiesCrumb],
    density: "work",
    body: (
      <BodyEntryPage
        language={visit.language}
        action={visit.at(newBodyPath)}
        above={bodies.filter(({ kind, parent }) => kind !== "working_team" && parent === undefined)}
        municipalities={organisations.filter(({ kind }) => kind === "municipality")}
        sent={sent}
      />
    ),
  };
}

async function showBodyDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.reviseBody);
  const thing = await getThingAt(read, bodyPath(params["code"] ?? ""), "body");
  const body = await findBodyById(read, thing.id);
  if (body === undefined) throw refuseUnknown();
  if (thing.mode === "recorded") throw refuse("people.fact_fixed");
  return {
    title: bodyEntryTitles.change,
    crumbs: [bodiesCrumb, crumb(thing.title, thing.address)],
    density: "work",
    body: (
      <BodyEntryPage language={visit.language} action={visit.at(bodyDeskPath(body.code))} body={body} sent={sent} history={await historyOf(call, thing.id)} />
    ),
  };
}

async function showNewOrganisation({ visit }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.recordOrganisation);
  return {
    title: organisationEntryTitles.fresh,
    crumbs: [membersCrumb],
    density: "work",
    body: <OrganisationEntryPage language={visit.language} action={visit.at(newOrganisationPath)} sent={sent} />,
  };
}

async function showOrganisationDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.reviseOrganisation);
  const id = findId<"object">(params["organisation"] ?? "");
  const organisation = id === undefined ? undefined : await findOrganisation(read, id);
  if (organisation === undefined) throw refuseUnknown();
  const thing = await getThing(read, organisation.id);
  if (thing.mode === "recorded") throw refuse("people.fact_fixed");
  return {
    title: organisationEntryTitles.change,
    crumbs: [membersCrumb, crumb(thing.title, thing.address)],
    density: "work",
    body: (
      <OrganisationEntryPage
        language={visit.language}
        action={visit.at(organisationDeskPath(organisation.id))}
        organisation={organisation}
        sent={sent}
        history={await historyOf(call, thing.id)}
      />
    ),
  };
}

/** Bodies and organisations that the office enters by hand, and changes of them. */
export const registerRoutes = [
  page({ path: newBodyPath, grants: policy.recordBody, budget: 4, show: (call: Call<unknown>) => showNewBody(call) }),
  form({
    path: newBodyPath,
    action: recordBody,
    input: ({ values }) => ({
      code: (values["code"] ?? "").trim().toUpperCase(),
      kind: values["kind"],
      ...saidOf(values),
      ...given(values, "organisation", "parent"),
      ...firstDay(values["from"]),
      ...lastDay(values["to"]),
    }),
    done: ({ result }) => result.address,
    again: (call, sent) => showNewBody(call, { form: "body", ...sent }),
  }),
  page({ path: "/praca/organy/:code", grants: policy.reviseBody, budget: 7, show: (call: Call<unknown>) => showBodyDesk(call) }),
  form({
    path: "/praca/organy/:code",
    action: reviseBody,
    input: ({ values }) => ({ body: values["body"], was: values["was"], ...saidOf(values) }),
    done: ({ result }) => result.address,
    again: (call, sent) => showBodyDesk(call, { form: "body", ...sent }),
  }),
  page({ path: newOrganisationPath, grants: policy.recordOrganisation, budget: 2, show: (call: Call<unknown>) => showNewOrganisation(call) }),
  form({
    path: newOrganisationPath,
    action: recordOrganisation,
    input: ({ values }) => ({
      name: { pl: values["name.pl"], en: values["name.en"] },
      short: values["short"],
      kind: values["kind"],
      ...given(values, "teryt"),
    }),
    done: ({ result }) => result.address,
    again: (call, sent) => showNewOrganisation(call, { form: "organisation", ...sent }),
  }),
  page({ path: "/praca/organizacje/:organisation", grants: policy.reviseOrganisation, budget: 7, show: (call: Call<unknown>) => showOrganisationDesk(call) }),
  form({
    path: "/praca/organizacje/:organisation",
    action: reviseOrganisation,
    input: ({ values }) => ({
      organisation: values["organisation"],
      was: values["was"],
      name: { pl: values["name.pl"], en: values["name.en"] },
      short: values["short"],
    }),
    done: ({ result }) => result.address,
    again: (call, sent) => showOrganisationDesk(call, { form: "organisation", ...sent }),
  }),
];
