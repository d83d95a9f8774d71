import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { revisedOutput, reviseOrganisationInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { renameOrganisation } from "../store/organisations.ts";
import { loadEntry } from "./loadEntry.ts";

/** Gives an organisation that was entered at work another name. Refuses: `object.unknown`, `people.fact_fixed`, `people.entry_stale`. */
export const reviseOrganisation = action({
  name: "people.reviseOrganisation",
  title: { pl: "Zmień nazwę organizacji", en: "Change the name of an organisation" },
  input: reviseOrganisationInput,
  output: revisedOutput,
  grants: policy.reviseOrganisation,
  async run(act, { organisation, was, name, short }) {
    act.authorise();
    const { address } = await loadEntry(act, { id: organisation, kind: "organisation", was });
    await changeThing(act, organisation, { title: name });
    await renameOrganisation(act, organisation, { name, short });
    act.record({ event: "people.organisation_revised", object: organisation, payload: { was, name }, isPublic: true });
    return { id: organisation, address };
  },
});
