import { factAction } from "@splot/kernel/facts";
import { recordMemberInput, recordMemberOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findEdition } from "../store/editions.ts";
import { dropMember, saveMember } from "../store/members.ts";

/** Writes down that a city takes part in an edition. Refuses: `edition.unknown`. */
export const recordMember = factAction({
  name: "networks.recordMember",
  title: { pl: "Odnotuj udział miasta", en: "Record the part of a city" },
  input: recordMemberInput,
  output: recordMemberOutput,
  grants: policy.recordFact,
  async run(act, { edition: wanted, ...member }) {
    act.authorise();
    const edition = await findEdition(act, wanted);
    if (edition === undefined) throw refuse("edition.unknown", {}, "edition");
    const { fact } = act;
    const standing = fact?.standing?.retracted === undefined ? fact?.standing?.result : undefined;
    if (typeof standing === "object" && standing !== null && "id" in standing) await dropMember(act, String(standing.id));
    const id = await saveMember(act, { ...member, edition, role: "member", state: "accepted" });
    act.record({
      event: "networks.member_recorded",
      object: member.network ?? edition.id,
      payload: { org: member.org, source: member.source },
      isPublic: true,
    });
    return { id };
  },
  subject: ({ org }) => org,
  retract: async (act, { result }) => dropMember(act, result.id),
});
