import { arrange, findId, orderOf, type PersonId, partAfter, type Refusal, say } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import { type Call, type FormValues, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import type { SelectChoice } from "@splot/kernel/web";
import { fieldErrors } from "@splot/kernel/web";
import { z } from "zod";
import { assignRole } from "../actions/assignRole.ts";
import { changePassword } from "../actions/changePassword.ts";
import { endRole } from "../actions/endRole.ts";
import { type InvitationLink, inviteAccount, renewInvitation } from "../actions/inviteAccount.ts";
import { lockAccount, unlockAccount } from "../actions/lockAccount.ts";
import { scopeKinds } from "../model/role.ts";
import { holdsOn } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAccounts } from "../store/accounts.ts";
import { listAssignments, listPastRoles } from "../store/roles.ts";
import { listScopes } from "../store/scopes.ts";
import { AccountPage } from "../web/pages/AccountPage.tsx";
import { InvitePage } from "../web/pages/InvitePage.tsx";
import { LinkPage } from "../web/pages/LinkPage.tsx";
import { PeoplePage, type PeopleQuery, type PersonLine, peopleOrders, usualPeopleOrder } from "../web/pages/PeoplePage.tsx";
import { PersonPage } from "../web/pages/PersonPage.tsx";
import { crumb, firstDay, keyed, lastDay } from "./parts.ts";

/** Most accounts of one part of the list. */
const PART = 100;
const peopleTitle = { pl: "Osoby i role", en: "People and roles" };
const accountCrumb = crumb({ pl: "Konto", en: "Account" }, "/konto");
const peopleCrumb = crumb(peopleTitle, "/konto/osoby");

async function showAccount({ visit, read }: Call<unknown>, sent: { readonly refusal?: Refusal; readonly isChanged?: boolean } = {}): Promise<Shown> {
  const { actor, language } = visit;
  if (actor.kind !== "person") throw refuse("people.signed_out");
  const roles = (await listAssignments(read, actor.person)).filter(({ span }) => span.to === undefined || span.to > read.today);
  const maySee = roleFor(actor, policy.readAccounts) !== undefined;
  return {
    title: { pl: "Konto", en: "Account" },
    density: "work",
    body: (
      <AccountPage
        language={language}
        name={actor.name}
        roles={roles}
        hidden={keyed}
        passwordAction={visit.at("/konto/haslo")}
        signOutAction={visit.at("/wyjscie")}
        workHref={visit.at("/praca")}
        peopleHref={maySee ? visit.at("/konto/osoby") : undefined}
        errors={fieldErrors(language, sent.refusal)}
        isChanged={sent.isChanged === true}
      />
    ),
  };
}

const peopleQuery = listQuery({ stan: listWord });

async function showPeople({ visit, read, query }: Call<PeopleQuery>): Promise<Shown> {
  const accounts = await listAccounts(read);
  const roles = Map.groupBy(
    (await listAssignments(read)).filter(({ span }) => holdsOn(span, read.today)),
    ({ person }) => person,
  );
  const persons = accounts.map(({ person, function: name, login, state }) => ({
    key: person,
    name,
    login,
    state,
    roles: roles.get(person) ?? [],
    href: visit.at(`/konto/osoby/${person}`),
  }));
  const mayInvite = roleFor(visit.actor, policy.inviteAccount) !== undefined;
  const order = orderOf(query, peopleOrders, usualPeopleOrder);
  const by = { osoba: ({ name }: PersonLine) => say(visit.language, name), login: ({ login }: PersonLine) => login, stan: ({ state }: PersonLine) => state };
  const found = arrange(
    persons.filter(({ state }) => query.stan === "" || state === query.stan),
    { search: query.szukaj, text: ({ name, login }) => `${name.pl} ${name.en ?? ""} ${login}`, by: by[order.column], direction: order.direction },
  );
  return {
    title: peopleTitle,
    crumbs: [accountCrumb],
    density: "work",
    body: (
      <PeoplePage
        language={visit.language}
        path={visit.at("/konto/osoby")}
        asked={query}
        count={found.length}
        {...partAfter(found, query.po, { most: PART, key: ({ key }) => key })}
        inviteHref={mayInvite ? visit.at("/konto/osoby/nowa") : undefined}
      />
    ),
  };
}

/** What a role may reach here, as choices of one select. */
async function loadScopes({ visit, read }: Call<unknown>): Promise<readonly SelectChoice[]> {
  const scopes = await listScopes(read, read.today);
  const label = (kind: keyof typeof scopeKinds, name: string) => `${say(visit.language, scopeKinds[kind])}: ${name}`;
  return [
    { value: "space:", label: say(visit.language, scopeKinds.space) },
    ...scopes.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: label(kind, say(visit.language, name)) })),
  ];
}

/** The reach out of the select's value. */
function reachOf(values: FormValues) {
  const [scopeKind = "", scopeId = ""] = (values["scope"] ?? "").split(":");
  return { role: values["role"] ?? "", scopeKind, scopeId: scopeId === "" ? undefined : scopeId };
}

async function showInvite(call: Call<unknown>, values: FormValues = {}, refusal?: Refusal): Promise<Shown> {
  const { visit } = call;
  authorise(visit.actor, policy.inviteAccount);
  const body = (
    <InvitePage
      language={visit.language}
      action={visit.at("/konto/osoby/nowa")}
      hidden={keyed}
      scopes={await loadScopes(call)}
      values={values}
      errors={fieldErrors(visit.language, refusal)}
    />
  );
  return { title: { pl: "Zaproś osobę", en: "Invite a person" }, crumbs: [accountCrumb, peopleCrumb], density: "work", body };
}

/** A form of a person's page that was refused, and which. */
interface SentPerson {
  readonly form: "assign" | "end";
  readonly values: FormValues;
  readonly refusal: Refusal;
}

async function showPerson(call: Call<unknown>, sent?: SentPerson): Promise<Shown> {
  const { visit, read, params } = call;
  authorise(visit.actor, policy.readAccounts);
  const person: PersonId | undefined = findId<"person">(params["person"] ?? "");
  const account = (await listAccounts(read)).find((one) => one.person === person);
  if (account === undefined) throw refuse("people.account_unknown");
  const roles = (await listAssignments(read, account.person)).filter(({ span }) => span.to === undefined || span.to > read.today);
  const mayChange = roleFor(visit.actor, policy.assignRole) !== undefined;
  const of = (name: SentPerson["form"]) => ({
    values: sent?.form === name ? sent.values : {},
    errors: fieldErrors(visit.language, sent?.form === name ? sent.refusal : undefined),
  });
  const body = (
    <PersonPage
      language={visit.language}
      name={account.function}
      login={account.login}
      state={account.state}
      roles={roles}
      past={await listPastRoles(read, account.person)}
      ending={of("end")}
      hidden={keyed}
      action={visit.at(`/konto/osoby/${account.person}`)}
      mayChange={mayChange}
      scopes={mayChange ? await loadScopes(call) : []}
      {...of("assign")}
    />
  );
  return { title: account.function, crumbs: [accountCrumb, peopleCrumb], density: "work", body };
}

function showLink(visit: Visit, { login, path, expiresAt }: InvitationLink): Shown {
  const address = `${visit.origin}${visit.at(path)}`;
  return {
    title: { pl: "Link do ustawienia hasła", en: "Link to set the password" },
    crumbs: [accountCrumb, peopleCrumb],
    density: "work",
    body: (
      <LinkPage
        language={visit.language}
        login={login}
        address={address}
        expiresAt={new Date(expiresAt)}
        zone={visit.space.zone}
        backHref={visit.at("/konto/osoby")}
      />
    ),
  };
}

const personPath = (params: Readonly<Record<string, string>>) => `/konto/osoby/${params["person"] ?? ""}`;
const again = (call: Call<unknown>, sent: Omit<SentPerson, "form">) => showPerson(call, { form: "assign", ...sent });

/** The own account, and the accounts and roles of the space. */
export const accountRoutes = [
  page({
    path: "/konto",
    budget: 2,
    query: z.object({ zmienione: z.string().optional() }),
    show: (call) => showAccount(call, { isChanged: call.query.zmienione === "haslo" }),
  }),
  form({
    path: "/konto/haslo",
    action: changePassword,
    input: ({ values }) => ({ current: values["current"] ?? "", password: values["password"] ?? "", again: values["again"] ?? "" }),
    done: () => "/konto?zmienione=haslo",
    again: (call, { refusal }) => showAccount(call, { refusal }),
  }),
  page({ path: "/konto/osoby", grants: policy.readAccounts, budget: 3, query: peopleQuery, show: showPeople }),
  page({ path: "/konto/osoby/nowa", grants: policy.inviteAccount, budget: 2, show: (call) => showInvite(call) }),
  form({
    path: "/konto/osoby/nowa",
    action: inviteAccount,
    input: ({ values }) => ({
      function: { pl: values["function.pl"] ?? "", en: values["function.en"] ?? "" },
      login: values["login"] ?? "",
      days: values["days"] ?? "3",
      ...reachOf(values),
    }),
    done: ({ result, visit }) => showLink(visit, result),
    again: (call, { values, refusal }) => showInvite(call, values, refusal),
  }),
  page({ path: "/konto/osoby/:person", grants: policy.readAccounts, budget: 5, show: (call) => showPerson(call) }),
  form({
    path: "/konto/osoby/:person/role",
    action: assignRole,
    input: ({ values, params }) => ({ person: params["person"] ?? "", ...reachOf(values), ...firstDay(values["from"]), ...lastDay(values["to"]) }),
    done: ({ params }) => personPath(params),
    again,
  }),
  form({
    path: "/konto/osoby/:person/koniec-roli",
    action: endRole,
    input: ({ values }) => {
      const on = lastDay(values["on"]).to;
      return { assignment: values["assignment"] ?? "", reason: values["reason"] ?? "", ...(on === undefined ? {} : { on }) };
    },
    done: ({ params }) => personPath(params),
    again: (call, sent) => showPerson(call, { form: "end", ...sent }),
  }),
  form({
    path: "/konto/osoby/:person/link",
    action: renewInvitation,
    input: ({ params }) => ({ person: params["person"] ?? "" }),
    done: ({ result, visit }) => showLink(visit, result),
    again,
  }),
  form({
    path: "/konto/osoby/:person/blokada",
    action: lockAccount,
    input: ({ params }) => ({ person: params["person"] ?? "" }),
    done: ({ params }) => personPath(params),
    again,
  }),
  form({
    path: "/konto/osoby/:person/odblokowanie",
    action: unlockAccount,
    input: ({ params }) => ({ person: params["person"] ?? "" }),
    done: ({ params }) => personPath(params),
    again,
  }),
];
