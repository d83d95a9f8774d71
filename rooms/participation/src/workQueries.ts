import { cutPart } from "@splot/kernel";
import { boundOutput, partInput, partOutput, placeOfCursor, query, typedId, wireCount, wireId, wireOrigin } from "@splot/kernel/http";
import { listBlocks, readOrigins } from "@splot/kernel/objects";
import { z } from "zod";
import { ideaOnWire, ideaOutput } from "./ideaOnWire.ts";
import { signatoryKindCodes } from "./model/declaration.ts";
import type { Disposition } from "./model/disposition.ts";
import { verdictCodes } from "./model/words.ts";
import { policy } from "./policy.ts";
import { listWaitingDeclarations } from "./store/declarationLists.ts";
import { listDispositionsOf } from "./store/dispositions.ts";
import { listWaitingIdeas } from "./store/ideas.ts";
import { listRemarks } from "./store/remarks.ts";
import { getRound } from "./store/rounds.ts";

/** Most contributions of one look at what waits. */
const MOST_WAITING = 500;

const waitingIdeasQuery = query({
  name: "participation.listWaitingIdeas",
  title: { pl: "Pomysły, które czekają na biuro", en: "Ideas that wait for the office" },
  input: z.strictObject({}),
  output: z.strictObject({ ideas: z.array(ideaOutput), ...boundOutput }),
  grants: policy.moderateIdea,
  budget: 4,
  run: async ({ read }) => ({ ideas: (await listWaitingIdeas(read, MOST_WAITING)).map(ideaOnWire), most: MOST_WAITING }),
});

const waitingDeclarationsQuery = query({
  name: "participation.listWaitingDeclarations",
  title: { pl: "Potwierdzone deklaracje, które czekają na biuro", en: "Confirmed declarations that wait for the office" },
  input: z.strictObject({}),
  output: z.strictObject({
    declarations: z.array(z.strictObject({ id: wireId(), code: z.string(), origin: wireOrigin, signatory: z.enum(signatoryKindCodes), sentAt: z.string() })),
    ...boundOutput,
  }),
  grants: policy.judgeDeclaration,
  budget: 4,
  async run({ read }) {
    const waiting = await listWaitingDeclarations(read, MOST_WAITING);
    const originOf = await readOrigins(
      read,
      waiting.map(({ id }) => id),
    );
    return {
      declarations: waiting.map(({ id, code, signatory, sentAt }) => ({ id, code, origin: originOf(id), signatory, sentAt: sentAt.toISOString() })),
      most: MOST_WAITING,
    };
  },
});

const blocksQuery = query({
  name: "participation.listParagraphs",
  title: { pl: "Akapity dokumentu, którego dotyczą konsultacje", en: "Paragraphs of the document that a round consults" },
  input: z.strictObject({ round: typedId<"object">() }),
  example: { round: { from: "participation.listRounds", key: "id" } },
  output: z.strictObject({ paragraphs: z.array(z.strictObject({ key: z.string(), kind: z.string(), text: z.string() })) }),
  budget: 3,
  async run({ read, input }) {
    const { subject } = await getRound(read, input.round);
    const blocks = subject === undefined ? [] : await listBlocks(read, subject.object, subject.version);
    return { paragraphs: blocks.map(({ key, kind, text: words }) => ({ key, kind, text: words })) };
  },
});

const workQuery = query({
  name: "participation.listRemarksAtWork",
  title: { pl: "Uwagi w pracy z roboczymi odpowiedziami", en: "Remarks at work with their proposed answers" },
  input: z.strictObject({ round: typedId<"object">(), ...partInput }),
  example: { round: { from: "participation.listRounds", key: "id" } },
  output: z.strictObject({
    remarks: z.array(
      z.strictObject({
        id: wireId(),
        no: wireCount,
        origin: wireOrigin,
        receivedOn: z.string(),
        isLate: z.boolean(),
        isWithdrawn: z.boolean(),
        blockKey: z.string().optional(),
        proposedText: z.string(),
        reasonText: z.string(),
        answer: z
          .strictObject({
            state: z.enum(["proposed", "approved", "published"]),
            verdict: z.enum(verdictCodes),
            rationale: z.string(),
            changeKind: z.enum(["wording", "already"]).optional(),
            blockKey: z.string().optional(),
            wording: z.string().optional(),
          })
          .optional(),
      }),
    ),
    ...partOutput,
  }),
  grants: policy.openWork,
  budget: 6,
  async run({ read, input: { round, cursor, limit } }) {
    const found = await listRemarks(read, round, { after: placeOfCursor(cursor), limit: limit + 1 });
    const { rows, next } = cutPart(found, limit, ({ no }) => String(no));
    const answers = await listDispositionsOf(
      read,
      rows.map(({ id }) => id),
    );
    const originOf = await readOrigins(
      read,
      rows.map(({ id }) => id),
    );
    return {
      next,
      remarks: rows.map(({ id, no, receivedOn, isLate, withdrawnAt, blockKey, proposedText, reasonText }) => ({
        id,
        no,
        origin: originOf(id),
        receivedOn,
        isLate,
        isWithdrawn: withdrawnAt !== undefined,
        blockKey,
        proposedText,
        reasonText,
        answer: answerOnWire(answers.get(id)),
      })),
    };
  },
});

function answerOnWire(answer: Disposition | undefined) {
  if (answer === undefined) return undefined;
  const { state, verdict, rationale, change } = answer;
  return { state, verdict, rationale, changeKind: change?.kind, blockKey: change?.blockKey, wording: change?.kind === "wording" ? change.text : undefined };
}

/** Reads that work on contributions needs: paragraphs, remarks with their proposed answers, what waits for the office. */
export const workQueries = [blocksQuery, workQuery, waitingIdeasQuery, waitingDeclarationsQuery];
