import { slug } from "@splot/kernel";
import { factAction, putThing } from "@splot/kernel/facts";
import { listTakenAddresses, originOf } from "@splot/kernel/objects";
import { recordOrganisationInput, recordOrganisationOutput } from "../contract.ts";
import { headTitleOf, organisationPath } from "../model/organisation.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropOrganisation, saveOrganisation } from "../store/organisations.ts";

/** Records an organisation. With a source it is a fact; without one it is entered by people at work. Refuses: `people.organisation_exists`. */
export const recordOrganisation = factAction({
  name: "people.recordOrganisation",
  title: { pl: "Zapisz organizację", en: "Record an organisation" },
  input: recordOrganisationInput,
  output: recordOrganisationOutput,
  grants: policy.recordOrganisation,
  async run(act, { name, short, kind, teryt, source }) {
    act.authorise();
    const isFact = source !== undefined;
    const wanted = organisationPath({ kind, teryt, slug: slug(short), isProgramme: act.space.kind === "programme" });
    if (act.fact === undefined && (await listTakenAddresses(act, [wanted])).size > 0) throw refuse("people.organisation_exists", {}, "short");
    const { id, address } = await putThing(act, {
      kind: "organisation",
      title: name,
      origin: isFact ? "fact" : originOf(act.space),
      mode: isFact ? "recorded" : "enacted",
      source,
      state: "active",
      visibility: "public",
      address: wanted,
      madeBy: act.actor.kind === "person" ? act.actor.person : undefined,
    });
    await saveOrganisation(act, { id, name, short, kind, teryt, headTitle: kind === "municipality" && teryt !== undefined ? headTitleOf(teryt) : undefined });
    act.record({ event: "people.organisation_recorded", object: id, to: "active", payload: { name, kind, teryt }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => dropOrganisation(act, result.id),
});
