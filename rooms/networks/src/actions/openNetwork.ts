import { action } from "@splot/kernel/journal";
import { linkNewborn } from "@splot/thread";
import { madeOutput, openNetworkInput } from "../contract.ts";
import { pathOf } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findEdition } from "../store/editions.ts";
import { putNetwork } from "../store/networks.ts";
import { checkEnacted, contentOf, makeThing } from "./parts.ts";

/** Opens the call for a network. Refuses: `edition.unknown`, `network.recorded`. */
export const openNetwork = action({
  name: "networks.openNetwork",
  title: { pl: "Otwórz nabór do sieci", en: "Open the call for a network" },
  input: openNetworkInput,
  output: madeOutput,
  grants: policy.openNetwork,
  async run(act, { edition: wanted, title, titleEn, theme, themeEn, kind, leaderRule }) {
    act.authorise();
    const edition = await findEdition(act, wanted);
    if (edition === undefined) throw refuse("edition.unknown", {}, "edition");
    checkEnacted(edition);
    const made = await makeThing(act, {
      kind: "network",
      series: "S",
      title: contentOf(title, titleEn),
      state: "call",
      visibility: "public",
      path: (code) => pathOf("sieci", code),
    });
    await putNetwork(
      act,
      { id: made.id, edition: edition.id, code: made.code, ord: 1000, kind, leaderRule, theme: contentOf(theme, themeEn) },
      { caretakers: [] },
    );
    await linkNewborn(act, { from: { object: made.id }, to: { object: edition.id }, relation: "part_of", madeHow: "person" });
    act.record({ event: "networks.network_opened", object: made.id, to: "call", payload: { code: made.code }, isPublic: true });
    return made;
  },
});
