import { action } from "@splot/kernel/journal";
import { madeOutput, openEditionInput } from "../contract.ts";
import { usualScopes } from "../model/edition.ts";
import { pathOf } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { putEdition } from "../store/editions.ts";
import { contentOf, makeThing } from "./parts.ts";

/** Opens an edition with its rules. */
export const openEdition = action({
  name: "networks.openEdition",
  title: { pl: "Otwórz edycję", en: "Open an edition" },
  input: openEditionInput,
  output: madeOutput,
  grants: policy.openEdition,
  async run(act, { title, titleEn, startsYear, endsYear, sizeLeast, sizeMost, oneNetwork }) {
    act.authorise();
    const name = contentOf(title, titleEn);
    const made = await makeThing(act, {
      kind: "edition",
      series: "E",
      title: name,
      state: "running",
      visibility: "public",
      path: (code) => pathOf("edycje", code),
    });
    const code = made.address.slice(made.address.lastIndexOf("/") + 1);
    const rules = { startsYear, endsYear, sizeLeast, sizeMost, oneNetwork: oneNetwork === true };
    await putEdition(act, { id: made.id, code, ord: 1000, ...rules, scopes: usualScopes, schedule: [] });
    act.record({ event: "networks.edition_opened", object: made.id, to: "running", payload: { code: made.code }, isPublic: true });
    return made;
  },
});
