import { roleFor } from "@splot/kernel/access";
import { boundOutput, query, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { levelCodes } from "./model/escalation.ts";
import { decisionCodes } from "./model/programme.ts";
import { threatStateCodes } from "./model/threat.ts";
import { policy } from "./policy.ts";
import { ownOrganisations } from "./routes/parts.ts";
import { findProgramme, listItems, listProgrammes, MOST_PROGRAMMES } from "./store/programmes.ts";
import { listReports, MOST_REPORTS } from "./store/reports.ts";
import { listThreats, MOST_THREATS } from "./store/threats.ts";

const threatList = query({
  name: "delivery.listThreats",
  title: { pl: "Zgłoszone zagrożenia; gmina widzi swoje", en: "Reported threats; a municipality sees its own" },
  input: z.strictObject({}),
  output: z.strictObject({
    threats: z.array(
      z.strictObject({
        id: wireId(),
        code: z.string(),
        title: wireText,
        address: z.string(),
        state: z.enum(threatStateCodes),
        origin: wireOrigin,
        org: wireId(),
        since: z.string(),
        /** Missing: nobody was asked for a decision, or it was given. */
        escalation: z.strictObject({ level: z.enum(levelCodes), due: z.string() }).optional(),
      }),
    ),
    ...boundOutput,
  }),
  grants: policy.openThreats,
  budget: 4,
  async run({ visit: { actor }, read }) {
    const orgs = roleFor(actor, policy.readThreats) === undefined ? ownOrganisations(actor, policy.reportThreat) : undefined;
    const { rows } = await listThreats(read, { orgs }, { limit: MOST_THREATS });
    const threats = rows.map(({ id, code, title, address, state, origin, org, since, escalation }) => {
      const open = escalation === undefined || escalation.decision !== undefined ? undefined : { level: escalation.level, due: escalation.due };
      return { id, code, title, address, state, origin, org, since, escalation: open };
    });
    return { threats, most: MOST_THREATS };
  },
});

const programmeLine = { id: wireId(), year: wireCount, title: wireText, address: z.string(), state: z.enum(["draft", "adopted"]), origin: wireOrigin };

const programmeList = query({
  name: "delivery.listProgrammes",
  title: { pl: "Roczne programy prac, od najnowszego", en: "Annual work programmes, newest first" },
  input: z.strictObject({}),
  output: z.strictObject({ programmes: z.array(z.strictObject(programmeLine)), ...boundOutput }),
  budget: 2,
  async run({ read }) {
    const all = await listProgrammes(read, MOST_PROGRAMMES);
    return { programmes: all.map(({ id, year, title, address, state, origin }) => ({ id, year, title, address, state, origin })), most: MOST_PROGRAMMES };
  },
});

const programmeRead = query({
  name: "delivery.getProgramme",
  title: { pl: "Program prac roku z propozycjami", en: "The work programme of a year with its proposals" },
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
  example: { year: { from: "delivery.listProgrammes", key: "programmes.year" } },
  output: z.strictObject({
    ...programmeLine,
    items: z.array(z.strictObject({ id: wireId<"item">(), no: wireCount, title: wireText, proposer: wireText, decision: z.enum(decisionCodes).optional() })),
  }),
  budget: 3,
  async run({ read, input }) {
    const found = await findProgramme(read, input.year);
    if (found === undefined) throw refuseUnknown();
    const { id, year, title, address, state, origin } = found;
    const items = await listItems(read, id);
    return {
      id,
      year,
      title,
      address,
      state,
      origin,
      items: items.map(({ id: item, no, title: name, proposer, decision }) => ({ id: item, no, title: name, proposer, decision })),
    };
  },
});

const reportList = query({
  name: "delivery.listReports",
  title: { pl: "Podsumowania roku, także w przygotowaniu", en: "Summaries of years, also those in preparation" },
  input: z.strictObject({}),
  output: z.strictObject({
    reports: z.array(z.strictObject({ id: wireId(), year: wireCount, title: wireText, address: z.string(), state: z.string(), origin: wireOrigin })),
    ...boundOutput,
  }),
  grants: policy.openReport,
  budget: 3,
  async run({ read }) {
    const reports = await listReports(read, MOST_REPORTS);
    return { reports: reports.map(({ id, year, title, address, state, origin }) => ({ id, year, title, address, state, origin })), most: MOST_REPORTS };
  },
});

/** Reads that the acts of delivery need: threats, programmes with proposals, summaries. */
export const workQueries = [threatList, programmeList, programmeRead, reportList];
