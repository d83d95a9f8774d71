import type { Bilingual, Refusal } from "@splot/kernel";
import { type Role, roleNames } from "@splot/kernel/access";
import { type Call, form, page, type Shown } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { z } from "zod";
import { acceptInvitation } from "../actions/acceptInvitation.ts";
import { moveClock } from "../actions/moveClock.ts";
import { signIn } from "../actions/signIn.ts";
import { signOut } from "../actions/signOut.ts";
import { switchPerson } from "../actions/switchPerson.ts";
import { holdsOn } from "../model/span.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { tokenHash } from "../secrets/token.ts";
import { findInvitation, listAccounts } from "../store/accounts.ts";
import { listAssignments } from "../store/roles.ts";
import { ClockPage } from "../web/pages/ClockPage.tsx";
import { EntryPage, type SwitchGroup } from "../web/pages/EntryPage.tsx";
import { InvitationPage } from "../web/pages/InvitationPage.tsx";
import { enter, keyed, leave, onward } from "./parts.ts";

const title = { pl: "Logowanie", en: "Sign in" };
const groups: readonly { readonly title: Bilingual; readonly roles: readonly Role[] }[] = [
  { title: { pl: "Biuro", en: "Office" }, roles: ["director", "officer", "clerk", "administrator"] },
  { title: { pl: "Obrady i kontrola", en: "Meetings and audit" }, roles: ["chair", "board", "audit"] },
  { title: { pl: "Gminy", en: "Municipalities" }, roles: ["seat_holder", "coordinator", "team_member"] },
];
const others: Bilingual = { pl: "Pozostałe osoby", en: "Others" };

/** Persons of the exercise by what they may do today; each stands in the first group of its roles. */
async function loadGroups({ read }: Call<unknown>): Promise<readonly SwitchGroup[]> {
  const accounts = (await listAccounts(read)).filter(({ state }) => state === "active");
  const today = (await listAssignments(read)).filter(({ span }) => holdsOn(span, read.today));
  const rolesOf = Map.groupBy(today, ({ person }) => person);
  const placeOf = (person: (typeof accounts)[number]["person"]) =>
    groups.findIndex(({ roles }) => rolesOf.get(person)?.some(({ role }) => roles.includes(role)) === true);
  const withRoles = ({ person, function: name }: (typeof accounts)[number]) => ({
    person,
    function: name,
    roles: [...new Set(rolesOf.get(person)?.map(({ role }) => role) ?? [])].map((role) => roleNames[role]),
  });
  return [...groups.map((group, place) => ({ ...group, place })), { title: others, place: -1 }]
    .map((group) => ({ title: group.title, persons: accounts.filter(({ person }) => placeOf(person) === group.place).map(withRoles) }))
    .filter(({ persons }) => persons.length > 0);
}

async function showEntry(call: Call<unknown>, sent: { readonly login: string; readonly onward: string; readonly refusal?: Refusal }): Promise<Shown> {
  const { visit } = call;
  const exercise = visit.space.purpose === "exercise" ? { action: visit.at("/wejscie/osoba"), groups: await loadGroups(call) } : undefined;
  const hidden = { ...keyed, dalej: sent.onward };
  return {
    title,
    body: (
      <EntryPage
        language={visit.language}
        action={visit.at("/wejscie")}
        hidden={hidden}
        login={sent.login}
        errors={fieldErrors(visit.language, sent.refusal)}
        exercise={exercise}
      />
    ),
  };
}

async function showInvitation(call: Call<unknown>, refusal?: Refusal): Promise<Shown> {
  const { visit, read, params } = call;
  const invitation = await findInvitation(read, tokenHash(params["token"] ?? ""));
  if (invitation === undefined) throw refuse("people.invitation_unknown");
  const { login, expiresAt } = invitation;
  return {
    title: { pl: "Ustaw hasło", en: "Set your password" },
    body: (
      <InvitationPage
        language={visit.language}
        action={visit.at(visit.path)}
        hidden={keyed}
        login={login}
        expiresAt={expiresAt}
        zone={visit.space.zone}
        errors={fieldErrors(visit.language, refusal)}
      />
    ),
  };
}

function showClock({ visit, read }: Call<unknown>, next: string, sent: { readonly day?: string | undefined; readonly refusal?: Refusal } = {}): Shown {
  if (visit.space.purpose !== "exercise") throw refuse("people.clock_live");
  const { language } = visit;
  return {
    title: { pl: "Zegar ćwiczenia", en: "Exercise clock" },
    body: (
      <ClockPage
        language={language}
        today={read.today}
        action={visit.at("/zegar")}
        hidden={{ ...keyed, dalej: next }}
        day={sent.day}
        error={fieldErrors(language, sent.refusal)[0]?.message}
      />
    ),
  };
}

/** Signing in and out, switching person, invitations, the clock of an exercise. */
export const entryRoutes = [
  page({
    path: "/wejscie",
    budget: 2,
    query: z.object({ dalej: z.string().max(300).optional() }),
    show: (call) => showEntry(call, { login: "", onward: onward(call.query.dalej) }),
  }),
  form({
    path: "/wejscie",
    action: signIn,
    input: ({ values }) => ({ login: values["login"] ?? "", password: values["password"] ?? "" }),
    done: ({ result, values, visit }) => enter(visit, result.token, onward(values["dalej"])),
    again: (call, { values, refusal }) => showEntry(call, { login: values["login"] ?? "", onward: onward(values["dalej"]), refusal }),
  }),
  form({
    path: "/wejscie/osoba",
    action: switchPerson,
    input: ({ values }) => ({ person: values["person"] ?? "" }),
    done: ({ result, values, visit }) => enter(visit, result.token, onward(values["dalej"])),
    again: (call, { values, refusal }) => showEntry(call, { login: "", onward: onward(values["dalej"]), refusal }),
  }),
  form({
    path: "/wyjscie",
    action: signOut,
    input: () => ({}),
    done: ({ visit }) => leave(visit, "/"),
    again: (call, { refusal }) => showEntry(call, { login: "", onward: "/praca", refusal }),
  }),
  page({ path: "/zaproszenie/:token", budget: 1, show: (call) => showInvitation(call) }),
  form({
    path: "/zaproszenie/:token",
    action: acceptInvitation,
    input: ({ values, params }) => ({ token: params["token"] ?? "", password: values["password"] ?? "", again: values["again"] ?? "" }),
    done: ({ result, visit }) => enter(visit, result.token, "/konto"),
    again: (call, { refusal }) => showInvitation(call, refusal),
  }),
  form({
    path: "/zegar",
    action: moveClock,
    input: ({ values }) => ({ day: values["day"] ?? "" }),
    done: ({ values }) => onward(values["dalej"]),
    again: async (call, { values, refusal }) => showClock(call, onward(values["dalej"]), { day: values["day"], refusal }),
  }),
  page({ path: "/zegar", grants: policy.moveClock, budget: 0, show: async (call) => showClock(call, "/praca") }),
];
