import { arrange, type FileColumn, markColumns, type ObjectId, orderOf, type Refusal, say } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import { type Call, csvAnswer, type FormValues, form, listQuery, listWord, page, type Shown, type Visit } from "@splot/kernel/http";
import { fieldErrors } from "@splot/kernel/web";
import { nameTeamDuties } from "../actions/nameTeamDuties.ts";
import { bodyPath } from "../model/body.ts";
import { allDuties, dutyFormPath, type Team, type TeamDutyCode, teamDutyCodes, unfilledDuties } from "../model/teamDuty.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findBody } from "../store/bodies.ts";
import { listTeamDuties } from "../store/facts.ts";
import { listTeams } from "../store/teams.ts";
import { dutyField, TeamDutiesPage, teamDutiesTitle } from "../web/pages/TeamDutiesPage.tsx";
import { isUnknownTeam, TeamsPage, type TeamsQuery, teamOrders, teamsTitle, usualTeamOrder } from "../web/pages/TeamsPage.tsx";
import { dutyText, dutyTextsOf, TeamDuties } from "../web/parts/TeamDuties.tsx";
import { bodiesCrumb, crumb, keyed } from "./parts.ts";

const teamsPath = "/zespoly";

/** The five duties on the page of a team, or of all teams together; two queries. */
export async function dutiesOf({ visit, read }: Call<unknown>, body: ObjectId) {
  const { language, actor } = visit;
  const sourced = await listTeamDuties(read);
  const [team] = await listTeams(read, { team: body });
  const mayName = team !== undefined && roleFor(actor, policy.nameTeamDuties, { organisation: team.organisation }) !== undefined;
  return (
    <TeamDuties
      language={language}
      duties={team?.duties ?? allDuties([])}
      sourced={sourced}
      isRecorded={team?.isRecorded === true}
      isGeneral={team === undefined}
      formHref={mayName ? visit.at(dutyFormPath(team.code)) : undefined}
      listHref={visit.at(teamsPath)}
    />
  );
}

const teamsQuery = listQuery({ zadanie: listWord, stan: listWord });

/** The teams that the address asks for, in its order. */
async function teamsAsked({ read, query, visit: { language } }: Call<TeamsQuery>): Promise<readonly Team[]> {
  const { column, direction } = orderOf(query, teamOrders, usualTeamOrder);
  const missing = (team: Team): readonly TeamDutyCode[] => (isUnknownTeam(team) ? [] : unfilledDuties(team.duties));
  const fits = (team: Team) =>
    (query.zadanie === "" || missing(team).some((duty) => duty === query.zadanie)) &&
    (query.stan !== "braki" || missing(team).length > 0) &&
    (query.stan !== "komplet" || unfilledDuties(team.duties).length === 0);
  const nameOf = ({ municipality }: Team) => say(language, municipality);
  const filled = (team: Team) => (isUnknownTeam(team) ? undefined : team.duties.length - missing(team).length);
  return arrange((await listTeams(read)).filter(fits), { search: query.szukaj, text: nameOf, by: column === "gmina" ? nameOf : filled, direction });
}

async function showTeams(call: Call<TeamsQuery>): Promise<Shown> {
  const { visit, read, query } = call;
  const sourced = await listTeamDuties(read);
  const teams = await teamsAsked(call);
  return {
    title: teamsTitle,
    crumbs: [bodiesCrumb],
    body: (
      <TeamsPage
        language={visit.language}
        path={visit.at(teamsPath)}
        asked={query}
        teams={teams.map((team) => ({ ...team, href: visit.at(bodyPath(team.code)) }))}
        dutyTexts={dutyTextsOf(sourced)}
      />
    ),
  };
}

async function teamsFile(call: Call<TeamsQuery>): Promise<Response> {
  const { visit, read } = call;
  const sourced = await listTeamDuties(read);
  const rows = (await teamsAsked(call)).flatMap((team) => team.duties.map((one) => ({ ...one, team })));
  return csvAnswer({ language: visit.language, name: "zespoly", columns: columnsOf(visit, sourced), rows });
}

type DutyRow = Team["duties"][number] & { readonly team: Team };

function columnsOf({ language, origin, at }: Visit, sourced: Parameters<typeof dutyText>[0]): readonly FileColumn<DutyRow>[] {
  const nobody = ({ team }: DutyRow) => ({ missing: isUnknownTeam(team) ? "unknown" : "not_yet_available" });
  return [
    { head: { pl: "gmina", en: "municipality" }, cell: ({ team }) => say(language, team.municipality) },
    { head: { pl: "zadanie", en: "duty" }, cell: ({ duty }) => say(language, dutyText(sourced, duty)) },
    { head: { pl: "funkcja", en: "function" }, mayMiss: true, cell: (row) => row.holder ?? nobody(row) },
    { head: { pl: "zastepstwo", en: "deputy" }, mayMiss: true, cell: (row) => row.deputy ?? nobody(row) },
    { head: { pl: "adres", en: "address" }, cell: ({ team }) => `${origin}${at(bodyPath(team.code))}` },
    ...markColumns<DutyRow>(language, ({ team }) => ({ origin: team.origin, mode: team.isRecorded ? "recorded" : "enacted" })),
  ];
}

/** A form that was refused. */
interface Sent {
  readonly values: FormValues;
  readonly refusal: Refusal;
}

/** A field of the action's input as the form names it. */
function fieldOfForm(field: string): string {
  const [, place = "", name] = /^duties\.(\d)\.(holder|deputy)$/.exec(field) ?? [];
  const duty = teamDutyCodes[Number(place)];
  return duty === undefined || (name !== "holder" && name !== "deputy") ? field : dutyField(duty, name);
}

async function showForm({ visit, read, params }: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { language } = visit;
  const body = await findBody(read, params["team"] ?? "");
  const [team] = body === undefined ? [] : await listTeams(read, { team: body.id });
  if (team === undefined) throw refuse("people.team_unknown");
  authorise(visit.actor, policy.nameTeamDuties, { organisation: team.organisation });
  const sourced = await listTeamDuties(read);
  const errors = fieldErrors(language, sent?.refusal).map(({ field, message }) => ({ message, field: field === undefined ? undefined : fieldOfForm(field) }));
  return {
    title: teamDutiesTitle,
    crumbs: [crumb(teamsTitle, teamsPath), crumb(team.name, bodyPath(team.code))],
    density: "work",
    body: (
      <TeamDutiesPage
        language={language}
        municipality={team.municipality}
        action={visit.at(dutyFormPath(team.code))}
        backHref={visit.at(bodyPath(team.code))}
        hidden={{ ...keyed, ...(sent?.values["_key"] === undefined ? {} : { _key: sent.values["_key"] }), team: team.id }}
        duties={team.duties.map((one) => ({ ...one, text: dutyText(sourced, one.duty) }))}
        values={sent?.values ?? {}}
        errors={errors}
      />
    ),
  };
}

/** The list of working teams, and the form that names who fills their duties. */
export const teamRoutes = [
  page({ path: teamsPath, budget: 2, query: teamsQuery, show: showTeams }),
  page({ path: `${teamsPath}.csv`, budget: 2, query: teamsQuery, show: teamsFile }),
  page({ path: `${teamsPath}/:team/zadania`, grants: policy.nameTeamDuties, budget: 4, show: (call) => showForm(call) }),
  form({
    path: `${teamsPath}/:team/zadania`,
    action: nameTeamDuties,
    input: ({ values }) => ({
      team: values["team"],
      duties: teamDutyCodes.map((duty) => ({ duty, holder: values[dutyField(duty, "holder")], deputy: values[dutyField(duty, "deputy")] })),
    }),
    done: ({ result }) => bodyPath(result.code),
    again: (call, sent) => showForm(call, sent),
  }),
];
