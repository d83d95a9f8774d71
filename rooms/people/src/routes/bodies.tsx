import { type ObjectId, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, csvAnswer, page, type Shown, type Visit } from "@splot/kernel/http";
import { getThingAt, listThings, refuseUnknown, type Thing } from "@splot/kernel/objects";
import type { Child } from "hono/jsx";
import { type Body, bodyPath } from "../model/body.ts";
import { policy } from "../policy.ts";
import { findBodyById, listBodies } from "../store/bodies.ts";
import { listGatherings, listOrganisationTexts, listSupporters } from "../store/facts.ts";
import { findOrganisation, listMemberships, listOrganisations } from "../store/organisations.ts";
import { hasPastPlaces } from "../store/past.ts";
import { listSeats } from "../store/seats.ts";
import { bodyColumns, supporterColumns } from "../web/files.ts";
import { BodiesPage } from "../web/pages/BodiesPage.tsx";
import { BodyPage, type SeatLine } from "../web/pages/BodyPage.tsx";
import { OrganisationPage } from "../web/pages/OrganisationPage.tsx";
import { daysWords } from "../web/parts/spans.ts";
import { historyOf } from "./history.tsx";
import { bodiesCrumb, bodiesTitle, bodyDeskPath, newBodyPath, organisationDeskPath } from "./parts.ts";
import { placeForms, placeRoutes, type SentPlace } from "./places.tsx";
import { dutiesOf } from "./teams.tsx";

/** What rooms above add to the pages of bodies and organisations. */
export interface Above {
  /** The thread panel of a thing; at most six queries. */
  readonly thread?: ((call: Call<unknown>, thing: Thing) => Promise<Child>) | undefined;
  /** Projects of an organisation, as a section of its page; at most two queries. */
  readonly projects?: ((call: Call<unknown>, organisation: ObjectId) => Promise<Child>) | undefined;
}

/** The bodies as a file, the teams of single municipalities too, as they stand today. */
async function bodiesFile({ visit, read }: Call<unknown>): Promise<Response> {
  const all = await listBodies(read);
  const things = await listThings(
    read,
    all.map(({ id }) => id),
  );
  const states = await visit.words.standings(read, things);
  const rows = all.flatMap((body) => {
    const place = things.findIndex(({ id }) => id === body.id);
    const thing = things[place];
    return thing === undefined ? [] : [{ ...body, thing, state: states[place] ?? thing.state }];
  });
  return csvAnswer({ language: visit.language, name: "organy", columns: bodyColumns(visit), rows });
}

/** The institutions around the space as a file. */
async function supportersFile({ visit, read }: Call<unknown>): Promise<Response> {
  return csvAnswer({ language: visit.language, name: "wsparcie", columns: supporterColumns(visit.language), rows: await listSupporters(read) });
}

async function showBodies({ visit, read }: Call<unknown>): Promise<Shown> {
  const all = await listBodies(read);
  const supporters = await listSupporters(read);
  // NOTE: the associations that a programme records are among its cities; none of them runs it.
  const [association] = read.space.kind === "association" ? await listOrganisations(read, "association") : [];
  const isTeam = ({ kind, organisation }: Body) => kind === "working_team" && organisation !== undefined;
  const top = all.filter((body) => body.parent === undefined && !isTeam(body));
  const things = new Map(
    (
      await listThings(
        read,
        [...top, ...(association === undefined ? [] : [association])].map(({ id }) => id),
      )
    ).map((thing) => [thing.id, thing]),
  );
  const line = (body: Body) => ({
    ...body,
    href: visit.at(bodyPath(body.code)),
    isEnded: body.span.to !== undefined && body.span.to <= read.today,
    thing: things.get(body.id),
  });
  const teams = all.filter(isTeam).map(({ name, code }) => ({ name, href: visit.at(bodyPath(code)) }));
  const lines = supporters.map(({ code, ...supporter }) => ({ ...supporter, key: code }));
  const about = association === undefined ? undefined : things.get(association.id);
  return {
    title: bodiesTitle,
    body: (
      <BodiesPage
        language={visit.language}
        path={visit.at("/organy")}
        about={about === undefined ? undefined : { name: about.title, href: visit.at(about.address) }}
        bodies={top.map(line)}
        teams={teams}
        teamsHref={visit.at("/zespoly")}
        partnersHref={visit.at("/partnerzy")}
        supporters={lines}
        newHref={roleFor(visit.actor, policy.recordBody) === undefined ? undefined : visit.at(newBodyPath)}
      />
    ),
  };
}

async function showBody(call: Call<unknown>, above: Above, sent?: SentPlace): Promise<Shown> {
  const { visit, read, params } = call;
  const { language } = visit;
  const thing = await getThingAt(read, bodyPath(params["code"] ?? ""), "body");
  const body = await findBodyById(read, thing.id);
  if (body === undefined) throw refuseUnknown();
  const [bodies, seats, gathered, [state = thing.state], duties, hasPast, thread, history] = await together(
    listBodies(read),
    loadSeats(call, body.id),
    listGatherings(read, body.id),
    visit.words.standings(read, [thing]),
    body.kind === "working_team" ? dutiesOf(call, body.id) : Promise.resolve(undefined),
    hasPastPlaces(read, body.id),
    Promise.resolve(above.thread?.(call, thing)),
    historyOf(call, thing.id),
  );
  const parts = bodies.filter(({ parent }) => parent === body.id).map(({ name, code }) => ({ name, href: visit.at(bodyPath(code)) }));
  const gatherings = gathered.map((one) => ({ ...one, when: daysWords(language, one.span) }));
  return {
    title: body.name,
    crumbs: [bodiesCrumb],
    description: body.role,
    body: (
      <BodyPage
        language={language}
        body={body}
        thing={thing}
        stateWord={say(language, visit.words.state("body", state))}
        isEnded={state === "ended"}
        seats={seats}
        parts={parts}
        duties={duties}
        gatherings={gatherings}
        pastHref={hasPast ? visit.at(`${thing.address}/dawne`) : undefined}
        editHref={isChangeable(visit, thing) ? visit.at(bodyDeskPath(body.code)) : undefined}
        forms={await placeForms(call, { body, isEnded: state === "ended", seats, sent })}
        thread={thread}
        history={history}
      />
    ),
  };
}

/** What a source tells is corrected with its source; entries of the office are changed by hand. */
function isChangeable({ actor }: Visit, { mode }: Thing): boolean {
  return mode === "enacted" && roleFor(actor, policy.reviseBody) !== undefined;
}

async function loadSeats({ visit, read }: Call<unknown>, body: ObjectId): Promise<readonly SeatLine[]> {
  const seats = await listSeats(read, body, read.today);
  const things = new Map(
    (
      await listThings(
        read,
        seats.flatMap(({ organisation }) => (organisation === undefined ? [] : [organisation.id])),
      )
    ).map(({ id, address }) => [id, address]),
  );
  return seats.map((seat) => {
    const address = seat.organisation === undefined ? undefined : things.get(seat.organisation.id);
    return { ...seat, href: address === undefined ? undefined : visit.at(address) };
  });
}

async function showOrganisation(call: Call<unknown>, above: Above): Promise<Shown> {
  const { visit, read } = call;
  const thing = await getThingAt(read, visit.path, "organisation");
  const organisation = await findOrganisation(read, thing.id);
  if (organisation === undefined) throw refuseUnknown();
  const [memberships, texts, projects, thread, history] = await together(
    listMemberships(read, thing.id),
    listOrganisationTexts(read, thing.id),
    Promise.resolve(organisation.kind === "municipality" ? above.projects?.(call, thing.id) : undefined),
    Promise.resolve(above.thread?.(call, thing)),
    historyOf(call, thing.id),
  );
  return {
    title: organisation.name,
    body: (
      <OrganisationPage
        language={visit.language}
        organisation={organisation}
        thing={thing}
        memberships={memberships}
        texts={texts}
        projects={projects}
        editHref={isChangeable(visit, thing) ? visit.at(organisationDeskPath(thing.id)) : undefined}
        thread={thread}
        history={history}
      />
    ),
  };
}

/** Bodies with their seats and mandates, and organisations without a profile of their own. */
export function bodyRoutes(above: Above) {
  return [
    page({ path: "/organy", budget: 4, show: showBodies }),
    page({ path: "/organy.csv", budget: 3, show: bodiesFile }),
    page({ path: "/organy/wsparcie.csv", budget: 1, show: supportersFile }),
    page({ path: "/organy/:code", budget: 19, show: (call) => showBody(call, above) }),
    ...placeRoutes((call, sent) => showBody(call, above, sent)),
    page({ path: "/organizacje/:organisation", budget: 15, show: (call) => showOrganisation(call, above) }),
  ];
}
