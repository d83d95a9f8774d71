import { newId, slug } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { recordOrganisationInput } from "../contract.ts";
import { headTitleOf, organisationPath } from "../model/organisation.ts";
import { policy } from "../policy.ts";
import { saveOrganisation } from "../store/organisations.ts";

/** Records an organisation. With a source it is a fact; without one it is entered by people at work. */
export const recordOrganisation = action({
  name: "people.recordOrganisation",
  title: { pl: "Zapisz organizację", en: "Record an organisation" },
  input: recordOrganisationInput,
  grants: policy.recordOrganisation,
  async run(act, { name, short, kind, teryt, source }) {
    act.authorise();
    const id = newId<"object">();
    const isFact = source !== undefined;
    const address = organisationPath({ kind, teryt, slug: slug(short) });
    await saveThing(act, {
      id,
      kind: "organisation",
      title: name,
      origin: isFact ? "fact" : originOf(act.space),
      mode: isFact ? "recorded" : "enacted",
      source,
      state: "active",
      visibility: "public",
      address,
      madeBy: act.actor.kind === "person" ? act.actor.person : undefined,
    });
    await saveOrganisation(act, { id, name, short, kind, teryt, headTitle: kind === "municipality" && teryt !== undefined ? headTitleOf(teryt) : undefined });
    act.record({ event: "people.organisation_recorded", object: id, to: "active", payload: { name, kind, teryt }, isPublic: true });
    return { id, address };
  },
});
