import { say } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, page, type Shown } from "@splot/kernel/http";
import { diffBlocks, getThingAt, getVersion, listBlocks, listThings, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { ButtonLink } from "@splot/kernel/web";
import { findRoundOfVersion, roundPhase } from "@splot/participation";
import { goalsOf } from "../model/frozen.ts";
import type { ChangeRecord } from "../model/revision.ts";
import { listChanges } from "../store/changes.ts";
import { listNodes } from "../store/nodes.ts";
import { getStrategy, listStrategyVersions } from "../store/strategies.ts";
import { listVoteOutcomes } from "../store/votes.ts";
import { DifferencePage, type ShownChange } from "../web/pages/DifferencePage.tsx";
import { VersionPage } from "../web/pages/VersionPage.tsx";
import { VoteNote } from "../web/parts/VoteNote.tsx";
import { PANEL_QUERIES, refuseHidden, threadPanel, VISIT_QUERIES } from "./panels.tsx";
import { strategyCrumb } from "./strategyPages.tsx";

const remark = { pl: "Zgłoś uwagę", en: "Send a remark" };

/** The document that a version page is about; without a place it is the one at `/strategia`. */
async function documentOf(call: Call<unknown>): Promise<{ readonly thing: Thing; readonly no: number }> {
  const { place, no } = call.params;
  const thing = await getThingAt(call.read, place === undefined ? "/strategia" : `/strategia/${place}`, "strategy");
  refuseHidden(call, thing);
  const number = /^[1-9]\d{0,3}$/.test(no ?? "") ? Number(no) : 0;
  if (number === 0) throw refuseUnknown();
  return { thing, no: number };
}

async function showVersion(call: Call<unknown>): Promise<Shown> {
  const { visit, read } = call;
  const { thing, no } = await documentOf(call);
  const [strategy, versions] = await together(getStrategy(read, thing.id), listStrategyVersions(read, thing.id));
  const version = versions.find((one) => one.no === no);
  if (version === undefined) throw refuseUnknown();
  const [frozen, blocks, nodes, changes, outcomes, round, thread] = await together(
    getVersion(read, thing.id, no),
    listBlocks(read, thing.id, no),
    listNodes(read, thing.id, { hasWithdrawn: true }),
    listChanges(read, thing.id, no),
    listVoteOutcomes(read, thing.id),
    findRoundOfVersion(read, { object: thing.id, version: no }),
    threadPanel(call, thing, no),
  );
  const told = outcomes.find((outcome) => outcome.no === no);
  const isOpen = round !== undefined && roundPhase(round, read.today) === "open";
  return {
    title: { pl: `${thing.title.pl} – wersja ${no}`, ...(thing.title.en === undefined ? {} : { en: `${thing.title.en} – version ${no}` }) },
    crumbs: [strategyCrumb, ...(thing.address === "/strategia" ? [] : [{ label: thing.title, path: thing.address }])],
    body: (
      <VersionPage
        visit={visit}
        strategy={strategy}
        version={version}
        frozenAt={frozen.madeAt}
        blocks={blocks}
        goals={goalsOf(frozen.content, nodes)}
        changes={changes}
        note={told === undefined || version.state === "in_force" ? undefined : <VoteNote visit={visit} state={strategy.state} outcome={told} />}
        action={
          isOpen ? (
            <ButtonLink kind="primary" href={visit.at(round.address)}>
              {say(visit.language, remark)}
            </ButtonLink>
          ) : undefined
        }
        thread={thread}
      />
    ),
  };
}

async function showDifference(call: Call<unknown>): Promise<Shown> {
  const { visit, read } = call;
  const { thing, no } = await documentOf(call);
  if (no < 2) throw refuseUnknown();
  const strategy = await getStrategy(read, thing.id);
  await getVersion(read, thing.id, no);
  const changes = diffBlocks(await listBlocks(read, thing.id, no - 1), await listBlocks(read, thing.id, no));
  const causes = await listChanges(read, thing.id, no);
  const remarks = await listThings(
    read,
    causes.flatMap((cause) => (cause.cause === "remark" ? cause.remarks : [])),
  );
  const roles = visit.actor.kind === "person" ? visit.actor.roles : undefined;
  const shown = changes.flatMap((change): ShownChange[] => {
    if (change.kind === "moved") return [];
    const key = change.kind === "removed" ? change.key : change.block.key;
    const texts = { before: change.kind === "added" ? "" : change.before.text, after: change.kind === "removed" ? "" : change.block.text };
    return [
      {
        key,
        ...texts,
        ...causeOf(
          causes.find((cause) => cause.key === key),
          (id) => remarks.find((thing) => thing.id === id && maySee(thing.visibility, roles)),
        ),
      },
    ];
  });
  return {
    title: { pl: `${thing.title.pl} – zmiany w wersji ${no}`, ...(thing.title.en === undefined ? {} : { en: `${thing.title.en} – changes in version ${no}` }) },
    crumbs: [
      strategyCrumb,
      { label: thing.title, path: thing.address },
      { label: { pl: `Wersja ${no}`, en: `Version ${no}` }, path: `${thing.address}/wersje/${no}` },
    ],
    body: <DifferencePage visit={visit} strategy={strategy} first={no - 1} second={no} changes={shown} />,
  };
}

function causeOf(cause: ChangeRecord | undefined, findRemark: (id: string) => Thing | undefined): Pick<ShownChange, "remarks" | "reason"> {
  if (cause === undefined) return { remarks: [] };
  if (cause.cause === "other") return { remarks: [], reason: cause.reason };
  return { remarks: cause.remarks.map((id) => ({ title: findRemark(id)?.title ?? { pl: "" }, path: findRemark(id)?.address })) };
}

/** Frozen versions for ever, and what changed between them. */
export const versionPages = ["/strategia/wersje/:no", "/strategia/:place/wersje/:no"].flatMap((path) => [
  page({ path, budget: 10 + PANEL_QUERIES + VISIT_QUERIES, show: showVersion }),
  page({ path: `${path}/roznice`, budget: 9 + VISIT_QUERIES, show: showDifference }),
]);
