import { newId, type ObjectId } from "@splot/kernel";
import { attachFile, type Upload } from "@splot/kernel/files";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { findRegulation, getThing, getVersion, originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import type { z } from "zod";
import { announceRoundInput, announceRoundOutput } from "../contract.ts";
import { checkAnnouncement } from "../model/announcement.ts";
import { NOTICE_PART, partyPart } from "../model/proof.ts";
import { type RegimeContent, regimeCodes, regimeContent } from "../model/regime.ts";
import { type Round, roundAddress, roundTitle } from "../model/round.ts";
import { parties } from "../model/words.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { isConsultable } from "../store/consultable.ts";
import { findRoundOfVersion, saveCircle, saveRound } from "../store/rounds.ts";

type Announced = z.output<typeof announceRoundInput>;

/**
 * Announces a consultation round of a frozen document version, under the regime in force on the day of the notice.
 * Refuses: `participation.*` for illegal days, a missing channel or an untold party, each with the earliest legal day.
 */
export const announceRound = action({
  name: "participation.announceRound",
  title: { pl: "Ogłoś konsultacje", en: "Announce a consultation" },
  input: announceRoundInput,
  output: announceRoundOutput,
  grants: policy.announceRound,
  async run(act, input) {
    act.authorise();
    const { regime, version } = await findRules(act, input);
    checkAnnouncement(input, regime, act.today);
    const subject = await getThing(act, input.subject.object);
    const frozen = await getVersion(act, input.subject.object, input.subject.version);
    if ((await findRoundOfVersion(act, input.subject)) !== undefined) throw refuse("participation.version_consulted");
    if (!(await isConsultable(act, input.subject))) throw refuse("participation.not_consultable", {}, "subject");
    const year = input.noticeOn.slice(0, 4);
    const number = `K-${await issueNumber(act, "round", year)}/${year}`;
    const round: Round = {
      id: newId<"object">(),
      code: act.space.purpose === "exercise" ? `ĆW-${number}` : number,
      address: roundAddress(number),
      title: roundTitle(subject.title),
      purpose: input.purpose,
      origin: originOf(act.space),
      kind: input.kind,
      regime: { code: regimeCodes[input.kind], version, minimumDays: regime.minimumDays, reportDays: regime.reportDays },
      subject: { object: input.subject.object, version: input.subject.version, sha256: frozen.sha256 },
      noticeOn: input.noticeOn,
      noticeUrl: input.noticeUrl,
      opensOn: input.opensOn,
      closesOn: input.closesOn,
      firstClosesOn: input.closesOn,
      remarkCount: 0,
    };
    await saveAnnounced(act, round, { ...input, proofs: proofsOf(input) });
    return { id: round.id, code: round.code, address: round.address };
  },
});

async function findRules(act: Act, { kind, noticeOn }: Announced): Promise<{ readonly regime: RegimeContent; readonly version: number }> {
  const rule = await findRegulation(act, { kind: "regime", code: regimeCodes[kind] }, noticeOn);
  if (rule === undefined) throw refuse("participation.no_regime", {}, "kind");
  return { regime: regimeContent.parse(rule.content), version: rule.version };
}

/** The files that prove the notice and the telling of the parties, looked into. Refuses: `file.*` at the field of the form. */
function proofsOf({ noticeFile, parties: told }: Announced): readonly { readonly part: string; readonly file: Upload }[] {
  const notice = noticeFile === undefined ? [] : [{ part: NOTICE_PART, file: noticeFile.checked("noticeFile") }];
  return [...notice, ...told.flatMap(({ party, file }) => (file === undefined ? [] : [{ part: partyPart(party), file: file.checked(`party_${party}_file`) }]))];
}

async function saveAnnounced(act: Act, round: Round, input: Announced & { readonly proofs: ReturnType<typeof proofsOf> }): Promise<void> {
  const { id, code, address, title, origin } = round;
  await saveThing(act, { id, kind: "round", code, title, origin, state: "announced", visibility: "public", address });
  await saveRound(act, round);
  await saveCircle(act, id, {
    channels: input.channels,
    meetings: input.meetings ?? [],
    parties: input.parties.map(({ name, party, sentOn, proof }) => ({ party, sentOn, proof, name: name === undefined ? parties[party] : { pl: name } })),
  });
  const by = act.actor.kind === "person" ? act.actor.person : undefined;
  for (const { part, file } of input.proofs) await attachFile(act, { object: id, part, file, personalClass: "P0", by });
  await linkNewborn(act, {
    from: { object: input.subject.object, version: input.subject.version },
    to: { object: id },
    relation: "consulted_in",
    madeHow: "rule",
  });
  act.record({
    event: "participation.round_announced",
    object: id,
    from: "draft",
    to: "announced",
    isPublic: true,
    payload: {
      code,
      kind: round.kind,
      subject: subjectOf(round),
      noticeOn: input.noticeOn,
      noticeUrl: input.noticeUrl,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      channels: input.channels.map(({ channel, place }) => ({ channel, place })),
      proofs: input.proofs.map(({ part, file }) => ({ part, sha256: file.sha256 })),
    },
  });
}

function subjectOf({ subject }: Round): { readonly object: ObjectId; readonly version: number; readonly sha256: string } | null {
  return subject ?? null;
}
