import { cutPart } from "@splot/kernel";
import { partInput, partOutput, query, typedId, wireCount, wireId } from "@splot/kernel/http";
import { listBlocks } from "@splot/kernel/objects";
import { z } from "zod";
import { signatoryKindCodes } from "./model/declaration.ts";
import type { Disposition } from "./model/disposition.ts";
import { type Idea, ideaState } from "./model/idea.ts";
import { reportDueOn, roundPhase } from "./model/round.ts";
import { roundKindCodes, verdictCodes } from "./model/words.ts";
import { policy } from "./policy.ts";
import { listDeclarations } from "./store/declarationLists.ts";
import { listDispositionsOf } from "./store/dispositions.ts";
import { listIdeas, listWaitingIdeas } from "./store/ideas.ts";
import { listPublished } from "./store/listing.ts";
import { listRemarks } from "./store/remarks.ts";
import { getRound, getRoundAt, listRounds } from "./store/rounds.ts";

const text = z.object({ pl: z.string(), en: z.string().optional() });

const ideaOutput = z.strictObject({
  id: wireId(),
  code: z.string(),
  address: z.string(),
  origin: z.string(),
  title: z.string(),
  body: z.string(),
  teryt: z.string().optional(),
  place: z.string().optional(),
  authorKind: z.string(),
  shownName: z.string().optional(),
  state: z.string(),
  answer: z.strictObject({ verdict: z.string(), text: z.string() }).optional(),
});

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
  input: z.strictObject({
    round: z
      .string()
      .max(80)
      .regex(/^[a-z0-9-]+$/),
    ...partInput,
  }),
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
    const round = await getRoundAt(read, `/konsultacje/${input.round}`);
    const { rows, next } = await listPublished(read, round.id, { after: placeOf(input.cursor), limit: input.limit });
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
    const { declarations, next } = await listDeclarations(read, { after: placeOf(input.cursor), limit: input.limit });
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
    const { ideas, next } = await listIdeas(read, { before: placeOf(input.cursor), limit: input.limit });
    return { ideas: ideas.map(ideaOnWire), next: next === undefined ? undefined : String(next) };
  },
});

const waitingIdeasQuery = query({
  name: "participation.listWaitingIdeas",
  title: { pl: "Pomysły, które czekają na biuro", en: "Ideas that wait for the office" },
  input: z.strictObject({}),
  output: z.strictObject({ ideas: z.array(ideaOutput) }),
  grants: policy.moderateIdea,
  budget: 4,
  run: async ({ read }) => ({ ideas: (await listWaitingIdeas(read)).map(ideaOnWire) }),
});

const blocksQuery = query({
  name: "participation.listParagraphs",
  title: { pl: "Akapity dokumentu, którego dotyczą konsultacje", en: "Paragraphs of the document that a round consults" },
  input: z.strictObject({ round: typedId<"object">() }),
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
  output: z.strictObject({
    remarks: z.array(
      z.strictObject({
        id: wireId(),
        no: wireCount,
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
    const found = await listRemarks(read, round, { after: placeOf(cursor), limit: limit + 1 });
    const { rows, next } = cutPart(found, limit, ({ no }) => String(no));
    const answers = await listDispositionsOf(
      read,
      rows.map(({ id }) => id),
    );
    return {
      next,
      remarks: rows.map(({ id, no, receivedOn, isLate, withdrawnAt, blockKey, proposedText, reasonText }) => ({
        id,
        no,
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

function ideaOnWire(idea: Idea) {
  const { id, code, address, origin, title, body, teryt, place, authorKind, shownName, answer } = idea;
  const said = answer === undefined ? undefined : { verdict: answer.verdict, text: answer.text };
  return { id, code, address, origin, title, body, teryt, place, authorKind, shownName, state: ideaState(idea), answer: said };
}

/** The number after which a part begins; an unreadable cursor begins at the beginning. */
function placeOf(cursor: string | undefined): number | undefined {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : undefined;
}

/** Reads of the API: what is public, and what the office needs for its acts. */
export const queries = [listRoundsQuery, listRemarksQuery, blocksQuery, workQuery, listIdeasQuery, waitingIdeasQuery, listDeclarationsQuery];
