import type { ObjectId } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, changeThings } from "@splot/kernel/objects";
import { notifyWatchers } from "@splot/thread";
import { publishDispositionsOutput, roundInput } from "../contract.ts";
import type { Disposition } from "../model/disposition.ts";
import { type Remark, remarkAddress } from "../model/remark.ts";
import { checkAllAnswered } from "../model/report.ts";
import { type Round, roundPhase } from "../model/round.ts";
import { verdicts } from "../model/words.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listDispositions, publishRows } from "../store/dispositions.ts";
import { listRemarks } from "../store/remarks.ts";
import { changeRound, lockRound } from "../store/rounds.ts";

/**
 * Publishes all remarks of a closed round together with their approved answers (I59) and tells the authors who left
 * a contact. Late remarks that came afterwards are published by doing it again.
 */
export const publishDispositions = action({
  name: "participation.publishDispositions",
  title: { pl: "Opublikuj odpowiedzi na uwagi", en: "Publish the answers to remarks" },
  input: roundInput,
  output: publishDispositionsOutput,
  grants: policy.publishDispositions,
  async run(act, { round: id }) {
    act.authorise();
    const round = await lockRound(act, id);
    refuseUnfit(round, act);
    const remarks = await listRemarks(act, id);
    const dispositions = await listDispositions(act, id);
    checkAllAnswered(remarks.map((remark) => ({ remark, disposition: dispositions.get(remark.id) })));
    const published = new Set(await publishRows(act, id, act.now));
    const isFirst = round.settledAt === undefined;
    if (!isFirst && published.size === 0) throw refuse("participation.nothing_to_publish");
    await showRemarks(act, remarks, published);
    if (isFirst) {
      await changeRound(act, id, { settledAt: act.now });
      await changeThing(act, id, { state: "settled" });
    }
    await tellAuthors(act, { round, remarks: remarks.filter((remark) => published.has(remark.id)), dispositions });
    act.record({
      event: "participation.dispositions_published",
      object: id,
      from: isFirst ? "announced" : "settled",
      to: "settled",
      payload: { answerCount: published.size, remarkCount: remarks.length },
      isPublic: true,
    });
    return { id, address: round.address, answerCount: published.size };
  },
});

function refuseUnfit(round: Round, act: Act): void {
  const phase = roundPhase(round, act.today);
  if (phase === "recorded") throw refuse("participation.round_recorded");
  if (phase === "announced" || phase === "open") throw refuse("participation.round_still_open", { closes: round.closesOn });
  if (phase === "published") throw refuse("participation.report_published");
}

async function showRemarks(act: Act, remarks: readonly Remark[], published: ReadonlySet<ObjectId>): Promise<void> {
  await changeThings(act, [...published], { state: "published", visibility: "public" });
  const withdrawn = remarks.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(({ id }) => id);
  await changeThings(act, withdrawn, { visibility: "public" });
}

interface Answers {
  readonly round: Round;
  readonly remarks: readonly Remark[];
  readonly dispositions: ReadonlyMap<ObjectId, Disposition>;
}

async function tellAuthors(act: Act, { round, remarks, dispositions }: Answers): Promise<void> {
  const steps = remarks.flatMap((remark) => {
    const verdict = dispositions.get(remark.id)?.verdict;
    if (verdict === undefined) return [];
    const number = `${round.code}.${remark.no}`;
    return [
      {
        object: remark.id,
        step: "answer_published",
        link: remarkAddress(round.address, remark.no),
        subject: { pl: `Jest odpowiedź na uwagę ${number}`, en: `Your remark ${number} has an answer` },
        body: {
          pl: `Opublikowaliśmy odpowiedzi na uwagi. Twoja uwaga: ${verdicts[verdict].pl}. Uzasadnienie i treść akapitu przed zmianą i po zmianie są pod podanym adresem.`,
          en: `The answers to remarks are published. Your remark: ${verdicts[verdict].en}. The reasons, and the paragraph before and after, are at the address below.`,
        },
      },
    ];
  });
  await notifyWatchers(act, ...steps);
}
