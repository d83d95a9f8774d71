import { partInput, partOutput, placeOfCursor, query, typedId, wireCount, wireId } from "@splot/kernel/http";
import { z } from "zod";
import { ideaOnWire, ideaOutput } from "./ideaOnWire.ts";
import { signatoryKindCodes } from "./model/declaration.ts";
import { reportDueOn, roundPhase } from "./model/round.ts";
import { roundKindCodes, verdictCodes } from "./model/words.ts";
import { listDeclarations } from "./store/declarationLists.ts";
import { listIdeas } from "./store/ideas.ts";
import { listPublished } from "./store/listing.ts";
import { getRound, listRounds } from "./store/rounds.ts";
import { workQueries } from "./workQueries.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const listRoundsQuery = query({
  name: "participation.listRounds",
  title: { pl: "Konsultacje", en: "Consultations" },
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      address: z.string(),
      title: text,
      origin: z.string(),
      kind: z.enum(roundKindCodes),
      phase: z.string(),
      noticeOn: z.string().optional(),
      opensOn: z.string(),
      closesOn: z.string(),
      reportDueOn: z.string().optional(),
      remarkCount: z.number(),
      /** The consulted version. */
      subject: z.object({ object: wireId(), version: wireCount }).optional(),
      report: wireId().optional(),
    }),
  ),
  budget: 6,
  async run({ read }) {
    return (await listRounds(read)).map((round) => ({
      id: round.id,
      code: round.code,
      address: round.address,
      title: round.title,
      origin: round.origin,
      kind: round.kind,
      phase: roundPhase(round, read.today),
      noticeOn: round.noticeOn,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      reportDueOn: round.recorded === undefined ? reportDueOn(round) : undefined,
      remarkCount: round.recorded?.remarkCount ?? round.remarkCount,
      subject: round.subject === undefined ? undefined : { object: round.subject.object, version: round.subject.version },
      report: round.report,
    }));
  },
});

const listRemarksQuery = query({
  name: "participation.listRemarks",
  title: { pl: "Opublikowane uwagi z odpowiedziami", en: "Published remarks with answers" },
  input: z.strictObject({ round: typedId<"object">(), ...partInput }),
  example: { round: { from: "participation.listRounds", key: "id" } },
  output: z.object({
    remarks: z.array(
      z.object({
        no: z.number(),
        receivedOn: z.string(),
        isLate: z.boolean(),
        isWithdrawn: z.boolean(),
        channel: z.string(),
        authorKind: z.string(),
        blockKey: z.string().optional(),
        proposedText: z.string().optional(),
        reasonText: z.string().optional(),
        verdict: z.enum(verdictCodes).optional(),
        rationale: z.string().optional(),
        wording: z.string().optional(),
      }),
    ),
    ...partOutput,
  }),
  budget: 6,
  async run({ read, input }) {
    const round = await getRound(read, input.round);
    const { rows, next } = await listPublished(read, round.id, { after: placeOfCursor(input.cursor), limit: input.limit });
    return {
      next: next === undefined ? undefined : String(next),
      remarks: rows.map(({ remark, disposition }) => {
        const isWithdrawn = remark.withdrawnAt !== undefined;
        const shown = isWithdrawn
          ? {}
          : {
              proposedText: remark.proposedText,
              reasonText: remark.reasonText,
              verdict: disposition?.verdict,
              rationale: disposition?.rationale,
              wording: disposition?.change?.kind === "wording" ? disposition.change.text : undefined,
            };
        return {
          no: remark.no,
          receivedOn: remark.receivedOn,
          isLate: remark.isLate,
          isWithdrawn,
          channel: remark.channel,
          authorKind: remark.authorKind,
          blockKey: remark.blockKey,
          ...shown,
        };
      }),
    };
  },
});

const listDeclarationsQuery = query({
  name: "participation.listDeclarations",
  title: { pl: "Deklaracje poparcia na liście partnerów", en: "Declarations of support on the list of partners" },
  input: z.strictObject(partInput),
  output: z.object({
    declarations: z.array(
      z.object({
        code: z.string(),
        address: z.string(),
        origin: z.string(),
        signatory: z.enum(signatoryKindCodes),
        name: z.string(),
        teryt: z.string().optional(),
        textVersion: z.number(),
        sentAt: z.string(),
      }),
    ),
    ...partOutput,
  }),
  budget: 2,
  async run({ read, input }) {
    const { declarations, next } = await listDeclarations(read, { after: placeOfCursor(input.cursor), limit: input.limit });
    return {
      next: next === undefined ? undefined : String(next),
      declarations: declarations.map(({ code, address, origin, signatory, shownName, teryt, textVersion, sentAt }) => ({
        code,
        address,
        origin,
        signatory,
        name: shownName ?? "",
        teryt,
        textVersion,
        sentAt: sentAt.toISOString(),
      })),
    };
  },
});

const listIdeasQuery = query({
  name: "participation.listIdeas",
  title: { pl: "Pomysły mieszkańców z odpowiedziami", en: "Ideas of residents with answers" },
  input: z.strictObject(partInput),
  output: z.strictObject({ ideas: z.array(ideaOutput), ...partOutput }),
  budget: 2,
  async run({ read, input }) {
    const { ideas, next } = await listIdeas(read, { before: placeOfCursor(input.cursor), limit: input.limit });
    return { ideas: ideas.map(ideaOnWire), next: next === undefined ? undefined : String(next) };
  },
});

/** Reads of the API: what is public, and what the office needs for its acts. */
export const queries = [listRoundsQuery, listRemarksQuery, listIdeasQuery, listDeclarationsQuery, ...workQueries];
