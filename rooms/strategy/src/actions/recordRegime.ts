import { action } from "@splot/kernel/journal";
import { recordRegimeInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { saveRegime } from "../store/checklist.ts";

/** Writes down a version of the legal checklist for adopting a strategy. A new version is added, none is edited. */
export const recordRegime = action({
  name: "strategy.recordRegime",
  title: { pl: "Wpisz listę wymagań prawnych", en: "Record the legal checklist" },
  input: recordRegimeInput,
  grants: policy.recordRegime,
  async run(act, regime) {
    act.authorise();
    const id = await saveRegime(act, regime);
    act.record({ event: "strategy.regime_recorded", payload: { code: regime.code, version: regime.version, confirmed: regime.confirmed }, isPublic: true });
    return { id };
  },
});
