import { newId, type ObjectId, say, sha256OfParts } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, citeVersion, freezeVersion, getThing, originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { placedOutput, roundInput } from "../contract.ts";
import { type AnnexLine, annexParts } from "../model/annex.ts";
import { isOnePersons } from "../model/disposition.ts";
import { checkAllAnswered, reportTotals } from "../model/report.ts";
import { reportBlocks } from "../model/reportText.ts";
import { type Round, roundPhase } from "../model/round.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAnnexLines } from "../store/annex.ts";
import { changeRound, getCircle, lockRound } from "../store/rounds.ts";
import { findRegime } from "../store/rules.ts";

/**
 * Publishes the report of a round with its annex (BR-02). The report is frozen as a version: its text, its totals and
 * the SHA-256 of the annex, which holds every remark with its answer.
 * Refuses: while a remark lacks an approved answer, or the answers are not public.
 */
export const publishReport = action({
  name: "participation.publishReport",
  title: { pl: "Opublikuj sprawozdanie z konsultacji", en: "Publish the report of a consultation" },
  input: roundInput,
  output: placedOutput,
  grants: policy.publishReport,
  async run(act, { round: id }) {
    act.authorise();
    const round = await lockRound(act, id);
    const lines = await listAnnexLines(act, round);
    refuseUnfit(round, lines, act);
    const report = await saveReport(act, round, lines);
    await changeRound(act, id, { report: { id: report.id, publishedAt: act.now } });
    await changeThing(act, id, { state: "published" });
    act.record({
      event: "participation.report_published",
      object: id,
      from: "settled",
      to: "published",
      isPublic: true,
      payload: {
        report: report.id,
        sha256: report.sha256,
        annexSha256: report.annexSha256,
        totals: { ...report.totals, byVerdict: { ...report.totals.byVerdict } },
      },
    });
    act.record({ event: "participation.report_frozen", object: report.id, version: 1, to: "published", payload: { sha256: report.sha256 }, isPublic: true });
    return { id: report.id, address: report.address };
  },
});

function refuseUnfit(round: Round, lines: readonly AnnexLine[], act: Act): void {
  const phase = roundPhase(round, act.today);
  if (phase === "recorded") throw refuse("participation.round_recorded");
  if (phase === "announced" || phase === "open") throw refuse("participation.round_still_open", { closes: round.closesOn });
  if (phase === "published") throw refuse("participation.report_published");
  checkAllAnswered(lines);
  if (phase === "closed" || lines.some(({ disposition, remark }) => remark.withdrawnAt === undefined && disposition?.state !== "published"))
    throw refuse("participation.not_settled");
}

type SavedReport = {
  readonly id: ObjectId;
  readonly address: string;
  readonly sha256: string;
  readonly annexSha256: string;
  readonly totals: ReturnType<typeof reportTotals>;
};

async function saveReport(act: Act, round: Round, lines: readonly AnnexLine[]): Promise<SavedReport> {
  const { subject } = round;
  if (subject === undefined) throw new Error(`round ${round.id} has no subject`);
  const document = await getThing(act, subject.object);
  const regime = await findRegime(act, round.kind);
  const totals = reportTotals(lines);
  const blocks = reportBlocks({
    round,
    subjectTitle: say("pl", document.title),
    basis: regime?.rule.basis ?? round.regime.code,
    ...(await getCircle(act, round.id)),
    totals,
    publishedOn: act.today,
    changedCount: new Set(
      lines.flatMap(({ disposition, remark }) =>
        disposition?.change?.kind === "wording" && remark.withdrawnAt === undefined ? [disposition.change.blockKey] : [],
      ),
    ).size,
    onePersonCount: lines.filter(({ disposition, remark }) => remark.withdrawnAt === undefined && disposition !== undefined && isOnePersons(disposition))
      .length,
  });
  const id = newId<"object">();
  const address = `${round.address}/sprawozdanie`;
  await saveThing(act, {
    id,
    kind: "report",
    code: round.code,
    origin: originOf(act.space),
    state: "published",
    visibility: "public",
    address,
    title: { pl: `Sprawozdanie z konsultacji ${round.code}`, en: `Report of consultation ${round.code}` },
  });
  const annexSha256 = sha256OfParts(annexParts(round, lines));
  const content = {
    kind: "consultation_report",
    round: round.code,
    subject: { ...subject },
    totals: { ...totals, byVerdict: { ...totals.byVerdict } },
    annexSha256,
  };
  const frozen = await freezeVersion(act, { object: id, content, blocks, label: round.code });
  await citeVersion(act, { from: id, toSpace: act.space.id, to: subject.object, no: subject.version, sha256: subject.sha256 });
  await linkNewborn(act, { from: { object: round.id }, to: { object: id }, relation: "reported_in", madeHow: "rule" });
  return { id, address, sha256: frozen.sha256, annexSha256, totals };
}
