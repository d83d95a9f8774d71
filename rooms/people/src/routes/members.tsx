import { arrange, type ListAsked, nothingAsked, orderOf, partAfter, type Refusal, slug } from "@splot/kernel";
import { authorise } from "@splot/kernel/access";
import { type Call, type FormValues, form, listQuery, page, type Shown } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { admitMember } from "../actions/admitMember.ts";
import { type Organisation, organisationPath } from "../model/organisation.ts";
import { policy } from "../policy.ts";
import { listMembers } from "../store/organisations.ts";
import { MembersPage, memberOrders, membersTitle, usualMemberOrder } from "../web/pages/MembersPage.tsx";
import { keyed, newOrganisationPath } from "./parts.ts";

interface Sent {
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** Members shown at once. */
const PAGE = 50;
const membersQuery = listQuery({});

async function showMembers({ visit, read }: Call<unknown>, query: ListAsked, sent?: Sent): Promise<Shown> {
  authorise(visit.actor, policy.admitMember);
  const { column, direction } = orderOf(query, memberOrders, usualMemberOrder);
  const by = { gmina: ({ short }: Organisation) => short, kod: ({ teryt }: Organisation) => teryt }[column];
  const all = arrange(await listMembers(read, read.today), { search: query.szukaj, text: ({ name, teryt }) => `${name.pl} ${teryt ?? ""}`, by, direction });
  const { rows: members, next } = partAfter(all, query.po, { most: PAGE, key: ({ id }) => id });
  return {
    title: membersTitle,
    density: "work",
    crumbs: [{ label: { pl: "Biuro dziś", en: "Office today" }, path: "/praca" }],
    body: (
      <MembersPage
        language={visit.language}
        path={visit.at("/praca/czlonkowie")}
        query={query}
        count={all.length}
        next={next}
        members={members.map(({ name, teryt, short }) => ({
          name,
          teryt: teryt ?? "",
          href: visit.at(organisationPath({ kind: "municipality", teryt, slug: slug(short) })),
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

const membersPage = page({
  path: "/praca/czlonkowie",
  grants: policy.admitMember,
  budget: 3,
  query: membersQuery,
  show: (call: Call<ListAsked>) => showMembers(call, call.query),
});

const admitForm = form({
  path: "/praca/czlonkowie",
  action: admitMember,
  input: ({ values: { teryt, name, from, source } }) => ({ teryt, name, from, source }),
  done: () => "/praca/czlonkowie",
  again: (call, sent) => showMembers(call, nothingAsked, sent),
});

/** The members of the association, and admitting another one. */
export const memberRoutes = [membersPage, admitForm];
