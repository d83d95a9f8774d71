import type { Refusal } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, page, type Shown } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { admitMember } from "../actions/admitMember.ts";
import { organisationPath } from "../model/organisation.ts";
import { policy } from "../policy.ts";
import { listMembers } from "../store/organisations.ts";
import { MembersPage, membersTitle } from "../web/pages/MembersPage.tsx";
import { keyed, newOrganisationPath } from "./parts.ts";

interface Sent {
  readonly values: FormValues;
  readonly refusal: Refusal;
}

async function showMembers({ visit, read }: Call<unknown>, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.admitMember);
  const members = await listMembers(read, read.today);
  return {
    title: membersTitle,
    density: "work",
    crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
    body: (
      <MembersPage
        language={visit.language}
        members={members.map(({ name, teryt, short }) => ({
          name,
          teryt: teryt ?? "",
          href: visit.at(organisationPath({ kind: "municipality", teryt, slug: short })),
        }))}
        organisationHref={visit.at(newOrganisationPath)}
        action={visit.at("/praca/czlonkowie")}
        hidden={keyed}
        today={read.today}
        values={sent?.values ?? {}}
        errors={fieldErrors(visit.language, sent?.refusal)}
      />
    ),
  };
}

const membersPage = page({ path: "/praca/czlonkowie", grants: policy.admitMember, budget: 3, show: (call: Call<unknown>) => showMembers(call) });

const admitForm = form({
  path: "/praca/czlonkowie",
  action: admitMember,
  input: ({ values: { teryt, name, from, source } }) => ({ teryt, name, from, source }),
  done: () => "/praca/czlonkowie",
  again: (call, sent) => showMembers(call, sent),
});

/** The members of the association, and admitting another one. */
export const memberRoutes = [membersPage, admitForm];
