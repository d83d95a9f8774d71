import { boundOutput, partInput, partOutput, placeOfCursor, query } from "@splot/kernel/http";
import { z } from "zod";
import { publicPeople, weigh } from "./model/evidence.ts";
import { entryKinds, registerOf } from "./model/register.ts";
import { listEvidence } from "./store/insights.ts";
import { listPublished } from "./store/listing.ts";
import { listStudies, listSyntheses, MOST_STUDIES } from "./store/studies.ts";
import { workQueries } from "./workQueries.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });
const counts = z.object({
  cards: z.number(),
  excerpts: z.number(),
  sources: z.number(),
  municipalities: z.number(),
  people: z.union([z.number(), z.literal("few")]),
  kinds: z.array(z.string()),
});

/** Reads of the API: the public insights with their evidence counts, the register of studies, and what work on them needs. */
export const queries = [
  ...workQueries,
  query({
    name: "insight.listInsights",
    title: { pl: "Opublikowane wnioski", en: "Published insights" },
    input: z.strictObject(partInput),
    output: z.object({
      insights: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          statement: text,
          kind: z.string(),
          state: z.string(),
          domains: z.array(z.number()),
          confidence: z.string(),
          for: counts,
          against: counts,
          origin: z.string(),
          address: z.string(),
        }),
      ),
      ...partOutput,
    }),
    budget: 9,
    async run({ read, input }) {
      const { rows, next } = await listPublished(read, {}, { before: placeOfCursor(input.cursor), limit: input.limit });
      const evidence = await listEvidence(
        read,
        rows.map(({ id }) => id),
      );
      const insights = rows.map(({ id, code, thing, kind, state, domains, confidence }) => {
        const weighed = weigh(evidence.get(id) ?? []);
        const shown = (stance: "for" | "against") => ({ ...weighed[stance], people: publicPeople(weighed[stance].people) });
        const { title, origin, address } = thing;
        return { id, code, statement: title, kind, state, domains, confidence, for: shown("for"), against: shown("against"), origin, address };
      });
      return { insights, next: next === undefined ? undefined : String(next) };
    },
  }),
  query({
    name: "insight.listStudies",
    title: { pl: "Badania i raporty", en: "Studies and reports" },
    input: z.strictObject({}),
    output: z.strictObject({
      studies: z.array(
        z.object({
          id: z.string(),
          title: text,
          kind: z.string(),
          kindName: text,
          domains: z.array(z.number()),
          isPublished: z.boolean(),
          state: z.string(),
          origin: z.string(),
          mode: z.string(),
          source: z.string().optional(),
          address: z.string(),
        }),
      ),
      ...boundOutput,
    }),
    budget: 6,
    async run({ read }) {
      const studies = registerOf(await listStudies(read, MOST_STUDIES), await listSyntheses(read)).map(({ thing, kind, domains, isPublished }) => {
        const { id, title, state, origin, mode, source, address } = thing;
        return { id, title, kind, kindName: entryKinds[kind], domains, isPublished, state, origin, mode, source, address };
      });
      return { studies, most: MOST_STUDIES };
    },
  }),
];
