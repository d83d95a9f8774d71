import { factAction } from "@splot/kernel/facts";
import {
  codeOutput,
  recordGatheringInput,
  recordOrganisationTextsInput,
  recordOrganisationTextsOutput,
  recordSupporterInput,
  recordTeamDutyInput,
  recordTeamDutyOutput,
} from "../contract.ts";
import { checkSpan } from "../model/check.ts";
import { policy } from "../policy.ts";
import {
  dropGathering,
  dropOrganisationTexts,
  dropSupporter,
  dropTeamDuty,
  saveGathering,
  saveOrganisationTexts,
  saveSupporter,
  saveTeamDuty,
} from "../store/facts.ts";

/** Records one duty of the working teams, from its source. */
export const recordTeamDuty = factAction({
  name: "people.recordTeamDuty",
  title: { pl: "Zapisz zadanie zespołów", en: "Record a duty of the teams" },
  input: recordTeamDutyInput,
  output: recordTeamDutyOutput,
  grants: policy.recordFact,
  async run(act, duty) {
    act.authorise();
    await saveTeamDuty(act, duty);
    act.record({ event: "people.team_duty_recorded", payload: { ord: duty.ord, source: duty.source }, isPublic: true });
    return { ord: duty.ord };
  },
  retract: async (act, { result }) => dropTeamDuty(act, result.ord),
});

/** Records a gathering of a body, from its source. */
export const recordGathering = factAction({
  name: "people.recordGathering",
  title: { pl: "Zapisz zgromadzenie", en: "Record a gathering" },
  input: recordGatheringInput,
  output: codeOutput,
  grants: policy.recordFact,
  async run(act, { from, to, ...gathering }) {
    act.authorise();
    await saveGathering(act, { ...gathering, span: checkSpan({ from, to }) });
    act.record({ event: "people.gathering_recorded", object: gathering.body, payload: { code: gathering.code, source: gathering.source }, isPublic: true });
    return { code: gathering.code };
  },
  subject: ({ body }) => body,
  retract: async (act, { result }) => dropGathering(act, result.code),
});

/** Records an institution that a source names as support or partner. */
export const recordSupporter = factAction({
  name: "people.recordSupporter",
  title: { pl: "Zapisz instytucję wspierającą", en: "Record a supporter" },
  input: recordSupporterInput,
  output: codeOutput,
  grants: policy.recordFact,
  async run(act, supporter) {
    act.authorise();
    await saveSupporter(act, supporter);
    act.record({ event: "people.supporter_recorded", payload: { code: supporter.code, source: supporter.source }, isPublic: true });
    return { code: supporter.code };
  },
  retract: async (act, { result }) => dropSupporter(act, result.code),
});

/** Records what sources say of an organisation: all of it, in the place of what was recorded before. */
export const recordOrganisationTexts = factAction({
  name: "people.recordOrganisationTexts",
  title: { pl: "Zapisz, co źródła mówią o organizacji", en: "Record what sources say of an organisation" },
  input: recordOrganisationTextsInput,
  output: recordOrganisationTextsOutput,
  grants: policy.recordFact,
  async run(act, { organisation, statements }) {
    act.authorise();
    await dropOrganisationTexts(act, organisation);
    await saveOrganisationTexts(act, organisation, statements);
    act.record({ event: "people.organisation_texts_recorded", object: organisation, payload: { count: statements.length }, isPublic: true });
    return { organisation };
  },
  subject: ({ organisation }) => organisation,
  retract: async (act, { result }) => dropOrganisationTexts(act, result.organisation),
});
