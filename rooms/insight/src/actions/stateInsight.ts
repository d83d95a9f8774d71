import { newId, type ObjectId } from "@splot/kernel";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { addEvidenceInput, placedOutput, stateInsightInput, stateInsightOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listCards, listClusters } from "../store/cards.ts";
import { listEvidence, lockInsight, type NewEvidence, saveEvidence, saveInsight } from "../store/insights.ts";
import { codeOf, contentOf, personOf } from "./parts.ts";

/** States an insight with the cards that speak for and against it. It gets its number and waits for the office until published. */
export const stateInsight = action({
  name: "insight.stateInsight",
  title: { pl: "Sformułuj wniosek", en: "State an insight" },
  input: stateInsightInput,
  output: stateInsightOutput,
  grants: policy.stateInsight,
  async run(act, { kind, statement, statementEn, domains, confidence, evidence }) {
    act.authorise();
    const id = newId<"object">();
    const no = await issueNumber(act, "insight", "");
    const code = codeOf(act.space, `W-${no}`);
    const address = `/wnioski/w-${no}`;
    await saveThing(act, {
      id,
      kind: "insight",
      code,
      title: contentOf(statement, statementEn),
      address,
      state: "draft",
      origin: originOf(act.space),
      visibility: "office",
    });
    await saveInsight(act, { id, no, kind, domains, confidence, author: personOf(act) });
    await addTo(act, { insight: id, evidence, known: [] });
    act.record({ event: "insight.stated", object: id, to: "draft", payload: { kind, evidence: evidence.map(({ card, stance }) => ({ card, stance })) } });
    return { id, code, address };
  },
});

/** Adds cards for or against an insight that nobody has judged yet. */
export const addEvidence = action({
  name: "insight.addEvidence",
  title: { pl: "Dodaj dowody", en: "Add evidence" },
  input: addEvidenceInput,
  output: placedOutput,
  grants: policy.addEvidence,
  async run(act, { insight: id, evidence }) {
    act.authorise();
    const { state, thing } = await lockInsight(act, id);
    if (state !== "draft") throw refuse("insight.not_draft");
    const known = (await listEvidence(act, [id])).get(id) ?? [];
    await addTo(act, { insight: id, evidence, known: known.map(({ card }) => card.id) });
    act.record({ event: "insight.evidence_added", object: id, payload: { evidence: evidence.map(({ card, stance }) => ({ card, stance })) } });
    return { id, address: thing.address };
  },
});

interface Addition {
  readonly insight: ObjectId;
  readonly evidence: readonly NewEvidence[];
  /** Cards that speak already. */
  readonly known: readonly ObjectId[];
}

async function addTo(act: Act, { insight, evidence, known }: Addition): Promise<void> {
  const ids = evidence.map(({ card }) => card);
  if (new Set([...ids, ...known]).size < ids.length + known.length) throw refuse("insight.card_twice", {}, "evidence");
  const cards = await listCards(act, { ids });
  if (cards.length < ids.length || cards.some(({ state }) => state === "withdrawn")) throw refuse("insight.card_unknown", {}, "evidence");
  const clusters = [...new Set(evidence.flatMap(({ cluster }) => cluster ?? []))];
  if ((await listClusters(act, { ids: clusters })).length < clusters.length) throw refuse("insight.cluster_unknown", {}, "evidence");
  await saveEvidence(act, insight, evidence);
  const relation = { for: "evidences", against: "contradicts" } as const;
  const ends = new Map(evidence.map(({ card, cluster, stance }) => [`${cluster ?? card} ${stance}`, { object: cluster ?? card, stance }]));
  await linkNewborn(
    act,
    ...[...ends.values()].map(({ object, stance }) => ({ from: { object }, to: { object: insight }, relation: relation[stance], madeHow: "person" }) as const),
  );
}
