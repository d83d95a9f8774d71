import { cutPart, type ObjectId } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, page, type Visit } from "@splot/kernel/http";
import { getVersion, listBlocks, listThings } from "@splot/kernel/objects";
import { citingPanelsOf } from "@splot/thread/panels";
import { type RegisterQuery, registerQuery } from "../contract.ts";
import type { DraftEffect } from "../model/records.ts";
import { readDraftText } from "../model/text.ts";
import { refuse } from "../refusals.ts";
import { filterOf } from "../register.ts";
import { listDraftEffects, listDrafts } from "../store/drafts.ts";
import { countResolutions, findResolution, listAmendmentChain, listResolutions, usualOrder } from "../store/resolutions.ts";
import { registerColumns } from "../web/files.ts";
import { DraftPage } from "../web/pages/DraftPage.tsx";
import { RegisterPage, registerTitle } from "../web/pages/RegisterPage.tsx";
import { ResolutionPage, type ShownEffect } from "../web/pages/ResolutionPage.tsx";
import { thingOfCall } from "./panels.tsx";
import { resultOf } from "./result.tsx";

const PAGE = 20;
const allActs = { label: registerTitle, path: "/uchwaly" };

const registerPage = page({
  path: "/uchwaly",
  budget: 5,
  query: registerQuery,
  async show({ visit, read, query }: Call<RegisterQuery>) {
    const filter = filterOf(query, PAGE + 1);
    const found = await listResolutions(read, filter);
    const counts = await countResolutions(read, filter);
    const acts = found.slice(0, PAGE);
    const next = found.length > PAGE ? acts.at(-1)?.id : undefined;
    return {
      title: registerTitle,
      body: <RegisterPage visit={visit} query={query} order={filter.order ?? usualOrder} acts={acts} counts={counts} next={next} />,
    };
  },
});

const registerCsv = page({
  path: "/uchwaly.csv",
  budget: 3,
  query: registerQuery,
  async show({ read, visit, query }: Call<RegisterQuery>) {
    const filter = filterOf(query, FILE_PART + 1);
    const file = { language: visit.language, name: "uchwaly", columns: registerColumns(visit) };
    return csvStream(read, file, async (after: ObjectId | undefined) => cutPart(await listResolutions(read, { ...filter, after }), FILE_PART, ({ id }) => id));
  },
});

/** The documents that effects put into force, as links. */
async function effectsOf(read: ReadHandle, effects: readonly DraftEffect[]): Promise<readonly ShownEffect[]> {
  const things = new Map(
    (
      await listThings(
        read,
        effects.map(({ object }) => object),
      )
    ).map((thing) => [thing.id, thing]),
  );
  return effects.flatMap(({ object, version }) => {
    const thing = things.get(object);
    return thing === undefined ? [] : [{ title: thing.title, address: thing.address, version }];
  });
}

const resolutionPage = page({
  path: "/uchwaly/:akt",
  budget: 25,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await thingOfCall(call, `/uchwaly/${params["akt"] ?? ""}`, "resolution");
    const act = await findResolution(read, thing.id);
    if (act === undefined) throw refuse("object.unknown");
    const { title, address, mode, origin, source } = thing;
    const { text } = act;
    const [enacted, chain, result, panels] = await together(
      text === undefined ? Promise.resolve({ blocks: [], effects: [] }) : enactedParts(read, text),
      listAmendmentChain(read, act),
      act.ballot === undefined || text === undefined ? Promise.resolve(undefined) : resultParts(read, visit, { ballot: act.ballot, draft: text.draft }),
      citingPanelsOf({ read, visit }, thing),
    );
    return {
      title,
      crumbs: [allActs],
      body: (
        <ResolutionPage
          visit={visit}
          act={{ ...act, title, address, mode, origin, source }}
          state={thing.state}
          chain={chain}
          {...enacted}
          result={result}
          panels={panels}
        />
      ),
    };
  },
});

async function enactedParts(read: ReadHandle, { draft, version }: { readonly draft: ObjectId; readonly version: number }) {
  const [blocks, effects] = await together(
    listBlocks(read, draft, version),
    listDraftEffects(read, draft).then((list) => effectsOf(read, list)),
  );
  return { blocks, effects };
}

async function resultParts(read: ReadHandle, visit: Visit, { ballot, draft }: { readonly ballot: ObjectId; readonly draft: ObjectId }) {
  const [listed, result] = await together(listThings(read, [ballot, draft]), resultOf(read, visit, ballot));
  const things = new Map(listed.map((thing) => [thing.id, thing.address]));
  return result === undefined ? undefined : { card: result, ballotAddress: things.get(ballot) ?? "/uchwaly", draftAddress: things.get(draft) ?? "/uchwaly" };
}

const draftPage = page({
  path: "/projekty-uchwal/:projekt",
  budget: 17,
  async show(call: Call<unknown>) {
    const { visit, read, params } = call;
    const thing = await thingOfCall(call, `/projekty-uchwal/${params["projekt"] ?? ""}`, "draft");
    const [draft] = await listDrafts(read, [thing.id]);
    if (draft === undefined) throw refuse("object.unknown");
    const [{ content }, { blocks, effects }, panels] = await together(
      getVersion(read, draft.id, draft.version),
      enactedParts(read, { draft: draft.id, version: draft.version }),
      citingPanelsOf({ read, visit }, thing),
    );
    return {
      title: thing.title,
      crumbs: [allActs],
      body: <DraftPage visit={visit} thing={thing} draft={draft} text={readDraftText(content)} blocks={blocks} effects={effects} panels={panels} />,
    };
  },
});

/** Pages of the register. */
export const registerRoutes = [registerPage, registerCsv, resolutionPage, draftPage];
