import { partAfter } from "@splot/kernel";
import { query } from "@splot/kernel/http";
import { getCompositeInput, getCompositeOutput, listCompositesInput, listCompositesOutput } from "./contract/composite.ts";
import { loadComposite } from "./loading/loadComposite.ts";
import { refuse } from "./refusals.ts";
import { compositeOnWire, evaluatedOnWire } from "./showing/compositeRows.ts";
import { listComposites } from "./store/composites.ts";

const listCompositesQuery = query({
  name: "observatory.listComposites",
  title: { pl: "Wskaźniki złożone ze składnikami i wagami", en: "Composite indicators with their parts and weights" },
  input: listCompositesInput,
  output: listCompositesOutput,
  budget: 2,
  async run({ read, input: { cursor = "", limit } }) {
    const part = partAfter(await listComposites(read), cursor, { most: limit, key: ({ code }) => code });
    return { composites: part.rows.map(compositeOnWire), ...(part.next === undefined ? {} : { next: part.next }) };
  },
});

const getCompositeQuery = query({
  name: "observatory.getComposite",
  title: { pl: "Wskaźnik złożony: wartości, miejsca i ich wrażliwość", en: "A composite indicator: values, ranks and their sensitivity" },
  input: getCompositeInput,
  example: { code: { from: "observatory.listComposites", key: "composites.code" } },
  output: getCompositeOutput,
  budget: 8,
  async run({ read, input: { code, version, period } }) {
    const [composite] = await listComposites(read, { code, version });
    if (composite === undefined) throw refuse("observatory.composite_unknown");
    return evaluatedOnWire(composite, await loadComposite(read, composite, period));
  },
});

/** The reads of the API that give composites. */
export const compositeQueries = [listCompositesQuery, getCompositeQuery];
