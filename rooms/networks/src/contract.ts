import { listQuery, listWord, optionalText, typedDay, typedId, typedText } from "@splot/kernel/http";
import { z } from "zod";
import { eventKinds } from "./model/edition.ts";
import { leaderRules, networkKinds } from "./model/network.ts";
import { partyCodes, sectionCodes } from "./model/statement.ts";

const object = typedId<"object">();
const content = (most: number) => z.strictObject({ pl: typedText(most), en: optionalText(most) });
const source = typedText(300);
const code = typedText(40);
const year = z.number().int().min(2000).max(2100);
const count = z.number().int().min(1).max(1000);

function namesOf<Name extends string>(words: Readonly<Record<Name, unknown>>): readonly [Name, ...Name[]] {
  return Object.keys(words) as [Name, ...Name[]];
}

/** An edition as its sources tell it. A rule that no source states is left out. */
export const recordEditionInput = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/),
  ord: z.number().int().min(1),
  title: content(200),
  startsYear: year,
  endsYear: year,
  isEnded: z.boolean(),
  sizeLeast: count.optional(),
  sizeMost: count.optional(),
  sizeNote: content(400).optional(),
  oneNetwork: z.boolean().optional(),
  participantCount: count.optional(),
  participantNote: content(400).optional(),
  scopes: z.array(z.strictObject({ code: z.string().regex(/^[a-z_]{1,40}$/), name: content(100) })).max(20),
  schedule: z.array(z.strictObject({ code, kind: z.enum(namesOf(eventKinds)), from: typedDay, to: typedDay, title: content(300), source })).max(200),
  source,
});
export const recordNetworkInput = z.strictObject({
  edition: object,
  code,
  ord: z.number().int().min(1),
  title: content(200),
  kind: z.enum(namesOf(networkKinds)),
  leaderRule: z.enum(namesOf(leaderRules)),
  theme: content(400),
  startCount: count.optional(),
  isEnded: z.boolean(),
  /** Institutions that look after the network. */
  caretakers: z.array(object).max(20),
  source,
});
/** Part of a city in an edition; without a network no source says in which. */
export const recordMemberInput = z.strictObject({ edition: object, network: object.optional(), org: object, isAtStart: z.boolean(), source });
/** All points of one section of an edition, in their order. */
export const recordStatementsInput = z.strictObject({
  edition: object,
  section: z.enum(sectionCodes),
  statements: z
    .array(
      z.strictObject({
        code,
        heading: content(300).optional(),
        text: content(1000),
        before: content(1000).optional(),
        parties: z.array(z.enum(partyCodes)).max(3).default([]),
        network: object.optional(),
        isSummary: z.boolean().default(false),
        source,
      }),
    )
    .min(1)
    .max(100),
});
export const recordRecommendationInput = z.strictObject({
  network: object,
  code: z.string().regex(/^[A-Z0-9-]{1,40}$/),
  scope: z.string().regex(/^[a-z_]{1,40}$/),
  text: content(1000),
  isSummary: z.boolean(),
  source,
});

/** What of the networks is asked for, as it stands in the address. */
export const networksQuery = listQuery({ edycja: listWord, miasto: listWord });
export type NetworksQuery = z.output<typeof networksQuery>;
export const citiesQuery = listQuery({ edycja: listWord, siec: listWord });
export type CitiesQuery = z.output<typeof citiesQuery>;
export const recommendationsQuery = listQuery({ edycja: listWord, siec: listWord, zakres: listWord });
export type RecommendationsQuery = z.output<typeof recommendationsQuery>;
