import { listAdoptable } from "@splot/assembly";
import { fill, findId, say } from "@splot/kernel";
import { authorise, roleFor } from "@splot/kernel/access";
import type { Call, Shown, Visit } from "@splot/kernel/http";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Round, roundPhase } from "@splot/participation";
import { findRound, proofOf } from "../actions/findProof.ts";
import { isCorrectable } from "../model/checklist.ts";
import type { StoredStrategy } from "../model/strategy.ts";
import { policy } from "../policy.ts";
import { listCheckItems, listDecisions } from "../store/checklist.ts";
import { listEvidence } from "../store/evidence.ts";
import { listNodes } from "../store/nodes.ts";
import { getStrategy, listParagraphs, listStrategyVersions } from "../store/strategies.ts";
import { findUndoStep } from "../store/undo.ts";
import { listVoteOutcomes } from "../store/votes.ts";
import { type NextStep, WorkPage } from "../web/pages/WorkPage.tsx";
import { Checklist } from "../web/parts/Checklist.tsx";
import { ChecklistForms } from "../web/parts/ChecklistForms.tsx";
import type { Sent } from "../web/parts/errors.ts";
import { ReopenForm } from "../web/parts/ReopenForm.tsx";
import { VoteNote, voteToTell } from "../web/parts/VoteNote.tsx";
import { proofsOf } from "./strategyPages.tsx";

/** Where the documents of the office are. */
export const workCrumb = { label: { pl: "Dokumenty strategii", en: "Strategy documents" }, path: "/praca/strategia" };

const steps = {
  announce: {
    text: {
      pl: "Wersja jest jawna. Teraz dyrektor biura ogłasza konsultacje.",
      en: "The version is public. Now the office director announces the consultation.",
    },
    label: { pl: "Ogłoś konsultacje", en: "Announce the consultation" },
  },
  wait: {
    text: {
      pl: "Konsultacje trwają albo uwagi są rozpatrywane. Nową wersję zrobisz po ogłoszeniu odpowiedzi.",
      en: "The consultation is open or remarks are being considered. You make the new version once the answers are published.",
    },
    label: { pl: "Zobacz konsultacje", en: "See the consultation" },
  },
  revise: {
    text: {
      pl: "Odpowiedzi na uwagi są ogłoszone. Można zrobić wersję po konsultacjach.",
      en: "The answers to remarks are published. The version after consultation can be made.",
    },
    label: { pl: "Zrób wersję po konsultacjach", en: "Make the version after consultation" },
  },
  draft: {
    text: {
      pl: "Wersja {no} jest skierowana do przyjęcia. Teraz trzeba złożyć projekt uchwały nad dokładnie tą wersją.",
      en: "Version {no} has been submitted for adoption. Now a draft resolution about exactly this version is needed.",
    },
    label: { pl: "Złóż projekt uchwały", en: "Submit a draft resolution" },
  },
  vote: {
    text: {
      pl: "Projekt uchwały nad wersją {no} jest złożony i czeka na głosowanie.",
      en: "The draft resolution about version {no} has been submitted and awaits the vote.",
    },
    label: { pl: "Zobacz posiedzenia", en: "See the meetings" },
  },
};

const readVersion = { pl: "Przeczytaj wersję", en: "Read the version" };

/** The document in the path, for those who work in the office; also after a refused form. Refuses: `access.*`, `object.unknown`. */
export async function workedOn({ read, params, visit }: Call<unknown>): Promise<StoredStrategy> {
  authorise(visit.actor, policy.openWorkshop);
  const id = findId<"object">(params["id"] ?? "");
  if (id === undefined) throw refuseUnknown();
  return getStrategy(read, id);
}

/** The desk of one document; after a refusal with what was typed. */
export async function showDesk(call: Call<unknown>, sent?: Sent): Promise<Shown> {
  const { visit, read } = call;
  const strategy = await workedOn(call);
  const { id } = strategy;
  const path = `/praca/strategia/${id}`;
  const [paragraphs, all, versions, lastEdit] = [
    strategy.state === "draft" ? await listParagraphs(read, id) : [],
    await listNodes(read, id, { hasWithdrawn: true }),
    await listStrategyVersions(read, id),
    strategy.state === "draft" ? await findUndoStep(read, id) : undefined,
  ];
  const nodes = all.filter(({ withdrawn }) => withdrawn === undefined);
  const [items, decisions, told, evidence, round] = [
    await listCheckItems(read, id),
    await listDecisions(read, id),
    voteToTell(strategy.state, await listVoteOutcomes(read, id)),
    await listEvidence(
      read,
      nodes.map((node) => node.id),
    ),
    await findRound(read, strategy),
  ];
  const hasDraft = strategy.state === "for_adoption" && !(await listAdoptable(read)).some(({ object }) => object === id);
  const may = (verb: keyof typeof policy) => roleFor(visit.actor, policy[verb]) !== undefined;
  const counts = new Map<string, number>();
  for (const { node } of evidence) counts.set(node, (counts.get(node) ?? 0) + 1);
  return {
    title: strategy.thing.title,
    crumbs: [workCrumb],
    density: "work",
    body: (
      <WorkPage
        visit={visit}
        path={path}
        strategy={strategy}
        paragraphs={paragraphs}
        nodes={nodes}
        withdrawn={all.filter(({ withdrawn }) => withdrawn !== undefined)}
        lastEdit={lastEdit}
        versions={versions}
        evidenceCounts={counts}
        mayDraft={may("editBlock")}
        mayCite={may("linkEvidence")}
        maySubmit={may("submitForAdoption")}
        note={told === undefined ? undefined : <VoteNote visit={visit} state={strategy.state} outcome={told} />}
        mayReturn={may("returnToWork") && (strategy.state === "rejected" || (strategy.state === "for_adoption" && !hasDraft))}
        sent={sent}
        next={nextStep(call, { strategy, round, path, no: versions[0]?.no ?? 1, hasDraft })}
        checklist={
          <Checklist
            visit={visit}
            items={items}
            decisions={decisions}
            proofs={await proofsOf(call, [...items, ...decisions])}
            actionOf={(item) => {
              if (item.state !== "open")
                return may("reopenItem") && isCorrectable(strategy.state) ? <ReopenForm visit={visit} path={path} item={item} sent={sent} /> : undefined;
              return may("meetItem") ? (
                <ChecklistForms visit={visit} path={path} item={item} proof={proofOf(item, round, read.today)} mayWaive={may("waiveItem")} sent={sent} />
              ) : undefined;
            }}
          />
        }
      />
    ),
  };
}

function nextStep(
  { visit, read }: Call<unknown>,
  at: { readonly strategy: StoredStrategy; readonly round: Round | undefined; readonly path: string; readonly no: number; readonly hasDraft: boolean },
): NextStep | undefined {
  const { strategy, round, path, no, hasDraft } = at;
  const step = (key: keyof typeof steps, to: string): NextStep => ({
    text: say(visit.language, fill(steps[key].text, { no })),
    label: say(visit.language, steps[key].label),
    path: to,
  });
  if (strategy.state === "for_adoption") return hasDraft ? step("vote", "/posiedzenia") : step("draft", `/praca/projekty-uchwal/nowy?dokument=${strategy.id}`);
  if (strategy.state !== "consultation") return undefined;
  if (round === undefined)
    return announceStep(visit, step("announce", `/praca/konsultacje/nowa?dokument=${strategy.id}:${no}`), `${strategy.thing.address}/wersje/${no}`);
  const phase = roundPhase(round, read.today);
  return phase === "settled" || phase === "published" ? step("revise", `${path}/po-konsultacjach`) : step("wait", round.address);
}

/** Only the director announces; for everybody else the step leads to the frozen version. */
function announceStep({ actor, language }: Visit, announce: NextStep, version: string): NextStep {
  const isDirector = actor.kind === "person" && actor.roles.some(({ role }) => role === "director");
  return isDirector ? announce : { ...announce, path: version, label: say(language, readVersion) };
}
