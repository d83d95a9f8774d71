import { newId, slug } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { listTakenAddresses, originOf, saveThing } from "@splot/kernel/objects";
import { placedOutput, registerPolicyInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { putPolicy, putPriorities } from "../store/policies.ts";

/** Enters a higher-level document with its priorities, one a line. Refuses: `strategy.policy_exists`. */
export const registerPolicy = action({
  name: "strategy.registerPolicy",
  title: { pl: "Wpisz dokument nadrzędny", en: "Enter a higher-level document" },
  input: registerPolicyInput,
  output: placedOutput,
  grants: policy.registerPolicy,
  async run(act, { title, titleEn, level, issuer, span, priorities, source }) {
    act.authorise();
    const id = newId<"object">();
    const address = `/strategia/dokumenty/${slug(title).slice(0, 80)}`;
    if ((await listTakenAddresses(act, [address])).size > 0) throw refuse("strategy.policy_exists", {}, "title");
    const origin = originOf(act.space);
    await saveThing(act, {
      id,
      kind: "policy_document",
      title: { pl: title, en: titleEn },
      origin,
      source,
      state: "registered",
      visibility: "public",
      address,
    });
    await putPolicy(act, { id, level, issuer: issuer === undefined ? undefined : { pl: issuer }, span });
    await putPriorities(act, id, linesOf(priorities));
    act.record({ event: "strategy.policy_registered", object: id, payload: { title, level }, isPublic: true });
    return { id, address };
  },
});

/** One priority a line; words after " | " are its English name. */
function linesOf(text: string): readonly { readonly pl: string; readonly en?: string | undefined }[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [pl = line, en] = line.split(" | ");
      return en === undefined ? { pl } : { pl, en };
    });
}
