import { cutPart, findId, findReceiptCode, type PersonId } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { type Call, partInput, partOutput, query, type Room, typedText, type Visit, wireCount, wireId, wireText } from "@splot/kernel/http";
import { listJobs } from "@splot/kernel/jobs";
import { listUnread } from "@splot/kernel/notices";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Fate, fateOfRemark, findIdea, ideaState, ideaSteps } from "@splot/participation";
import { findReceipt, loadThread } from "@splot/thread";
import { z } from "zod";
import { dutiesOf } from "./duties.ts";
import { laterSteps, stationOf } from "./laterSteps.ts";
import { policy } from "./policy.ts";

const instant = z.iso.datetime();

function dutyList(rooms: readonly Room[]) {
  return query({
    name: "portal.listDuties",
    title: { pl: "Co czeka na mnie, od najbliższego terminu", en: "What waits for me, nearest deadline first" },
    input: z.strictObject({}),
    output: z.strictObject({
      duties: z.array(z.strictObject({ title: wireText, about: wireText, label: wireText, deadline: z.string().optional(), path: z.string() })),
    }),
    grants: policy.openDesk,
    budget: 4 + 4 * rooms.length,
    async run({ visit, read }) {
      const duties = await dutiesOf(rooms, { visit, read });
      return { duties: duties.map(({ title, about, label, deadline, path }) => ({ title, about, label, deadline, path })) };
    },
  });
}

const noticeList = query({
  name: "portal.listNotices",
  title: { pl: "Moje nieodłożone wiadomości", en: "My messages that are not put away" },
  input: z.strictObject(partInput),
  output: z.strictObject({
    notices: z.array(z.strictObject({ id: wireId<"notice">(), subject: wireText, body: wireText, link: z.string(), madeAt: instant })),
    ...partOutput,
  }),
  grants: policy.openDesk,
  budget: 4,
  async run({ visit: { actor }, read, input: { cursor, limit } }) {
    const found = actor.kind === "person" ? await listUnread(read, actor.person, { before: findId(cursor ?? ""), limit: limit + 1 }) : [];
    const { rows, next } = cutPart(found, limit, ({ id }) => id);
    return { next, notices: rows.map(({ id, subject, body, link, madeAt }) => ({ id, subject, body, link, madeAt: madeAt.toISOString() })) };
  },
});

const jobList = query({
  name: "portal.listJobs",
  title: { pl: "Zadania w tle", en: "Background jobs" },
  input: z.strictObject(partInput),
  output: z.strictObject({
    jobs: z.array(
      z.strictObject({
        id: wireId<"job">(),
        kind: z.string(),
        title: wireText,
        state: z.string(),
        done: wireCount,
        total: wireCount,
        okCount: wireCount,
        badCount: wireCount,
        message: wireText.optional(),
      }),
    ),
    ...partOutput,
  }),
  grants: policy.openJobs,
  budget: 4,
  async run({ visit, read, input: { cursor, limit } }) {
    const owner = ownerOf(visit);
    if (owner === "nobody") return { jobs: [] };
    const found = await listJobs(read, { by: owner, before: findId(cursor ?? ""), limit: limit + 1 });
    const { rows, next } = cutPart(found, limit, ({ id }) => id);
    return {
      next,
      jobs: rows.map(({ id, kind, title, state, done, total, okCount, badCount, message }) => ({
        id,
        kind,
        title,
        state,
        done,
        total,
        okCount,
        badCount,
        message,
      })),
    };
  },
});

/** Whose jobs a reader sees. Missing: all. */
function ownerOf({ actor }: Visit): PersonId | "nobody" | undefined {
  if (roleFor(actor, policy.readAllJobs) !== undefined) return undefined;
  return actor.kind === "person" ? actor.person : "nobody";
}

const fateRead = query({
  name: "portal.getFate",
  title: { pl: "Co stało się z uwagą albo pomysłem, po kodzie pokwitowania", en: "What became of a remark or idea, by the code of its receipt" },
  input: z.strictObject({ code: typedText(60) }),
  example: { code: { from: "participation.sendIdea", key: "code" } },
  output: z.strictObject({
    kind: z.enum(["remark", "idea"]),
    id: wireId(),
    number: z.string(),
    path: z.string(),
    steps: z.array(z.strictObject({ at: instant.optional(), state: z.enum(["past", "now", "ahead"]), text: wireText, path: z.string().optional() })),
    answer: z.strictObject({ verdict: z.string(), text: z.string() }).optional(),
    /** Of a remark, as it was; `after`: the new wording that the answer gives it. Missing: a remark on the whole document, or an idea. */
    paragraph: z.strictObject({ key: z.string(), before: z.string(), after: z.string().optional() }).optional(),
    /** What adopted the changed document. Missing: not decided, or an idea. */
    resolution: z.strictObject({ id: wireId(), title: wireText, path: z.string() }).optional(),
  }),
  budget: 20,
  async run({ visit, read, input }) {
    const code = findReceiptCode(input.code);
    if (code === undefined) throw refuseUnknown();
    const { object } = await findReceipt(read, code);
    const fate = await fateOfRemark(read, object);
    if (fate !== undefined) return remarkOnWire({ visit, read }, fate);
    const idea = await findIdea(read, object);
    if (idea === undefined) throw refuseUnknown();
    const answer = idea.answer === undefined ? undefined : { verdict: ideaState(idea), text: idea.answer.text };
    return { kind: "idea", id: idea.id, number: idea.code, path: idea.address, steps: ideaSteps(idea).map(stepOnWire), answer };
  },
});

/** The fate of a remark. NOTE: nothing that follows from an answer is told before it is public (I59). */
async function remarkOnWire({ visit, read }: Pick<Call<unknown>, "visit" | "read">, { remark, number, path, steps, answer, paragraph }: Fate) {
  const told = { kind: "remark", id: remark.id, number, path, paragraph: paragraph === undefined ? undefined : { ...paragraph } };
  if (answer === undefined) return { ...told, steps: steps.map(stepOnWire) };
  const thread = await loadThread(read, visit, { object: remark.id });
  const found = stationOf(thread.down, "resolution");
  return {
    ...told,
    steps: [...steps, ...(await laterSteps(read, thread))].map(stepOnWire),
    answer: { verdict: answer.verdict, text: answer.rationale },
    resolution: found?.thing === undefined ? undefined : { id: found.end.object, title: found.thing.title, path: found.thing.path },
  };
}

type Step = ReturnType<typeof ideaSteps>[number];

function stepOnWire({ at, state, text, path }: Step) {
  return { at: at?.toISOString(), state, text, path };
}

/** Reads of the API that span rooms: the desk, messages, jobs, the fate of a contribution. */
export function queriesOf(rooms: readonly Room[]) {
  return [dutyList(rooms), noticeList, jobList, fateRead];
}
