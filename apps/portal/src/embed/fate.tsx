import { type Bilingual, dayOf, fill, findReceiptCode, formatDay, type Instant, langOf, say, type Thing } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, page, type Visit } from "@splot/kernel/http";
import { findThing, refuseUnknown } from "@splot/kernel/objects";
import { type Fate, fateOfRemark, findIdea, type Idea, ideaState, ideaStates, verdicts } from "@splot/participation";
import { findReceiptMark, findReceiptOfMark, type LoadedThread, loadThread, receiptMark } from "@splot/thread";
import { standing } from "../laterSteps.ts";
import { asVisitor, type Embedded, embedAnswer } from "./answer.tsx";

const words = {
  kicker: { pl: "Co się stało", en: "What became of it" },
  remark: { pl: "Uwaga {number}", en: "Remark {number}" },
  idea: { pl: "Pomysł {number}", en: "Idea {number}" },
  other: { pl: "Zgłoszenie", en: "Contribution" },
  received: { pl: "Data wpływu: {day}", en: "Received on {day}" },
  answered: { pl: "odpowiedź biura: {verdict}", en: "answer of the office: {verdict}" },
  waiting: { pl: "czeka na odpowiedź", en: "waits for an answer" },
  withdrawn: { pl: "wycofana", en: "withdrawn" },
} satisfies Record<string, Bilingual>;

/**
 * The fate of a contribution for a frame on another site. The address holds the public mark of the receipt: the code
 * itself would let any reader withdraw the contribution and take its data, so it is only led on to the mark.
 */
export const embedFate = page({
  path: "/los/:code/osadz",
  budget: 16,
  async show({ visit, read, params }: Call<unknown>) {
    const typed = (params["code"] ?? "").slice(0, 60);
    const code = findReceiptCode(typed);
    if (code !== undefined)
      return new Response(null, {
        status: 303,
        headers: { location: visit.at(`/los/${receiptMark(code)}/osadz`) + visit.search, "cache-control": "no-store" },
      });
    const mark = findReceiptMark(typed);
    const receipt = mark === undefined ? undefined : await findReceiptOfMark(read, mark);
    const thing = receipt === undefined ? undefined : await findThing(read, receipt.object);
    if (thing === undefined) throw refuseUnknown();
    const reader = asVisitor(visit);
    return embedAnswer(reader, await embeddedOf(reader, read, thing));
  },
});

async function embeddedOf(visit: Visit, read: ReadHandle, thing: Thing): Promise<Embedded> {
  const fate = await fateOfRemark(read, thing.id);
  if (fate !== undefined) return embeddedRemark(visit, { fate, thing, thread: await loadThread(read, visit, { object: thing.id }) });
  const idea = await findIdea(read, thing.id);
  if (idea !== undefined) return embeddedIdea(visit, { idea, thing, thread: await loadThread(read, visit, { object: thing.id }) });
  const { language, words: all } = visit;
  const name = words.other;
  return {
    kicker: kickerOf(visit),
    title: say(language, name),
    name,
    state: say(language, all.state(thing.kind, thing.state)),
    origin: thing.origin,
    path: "/",
  };
}

function kickerOf({ language, space }: Visit): string {
  return `${say(language, words.kicker)} · ${say(language, space.name)}`;
}

function embeddedRemark(visit: Visit, { fate, thing, thread }: { readonly fate: Fate; readonly thing: Thing; readonly thread: LoadedThread }): Embedded {
  const { language } = visit;
  const { remark, round, answer, path } = fate;
  const name = fill(words.remark, { number: fate.number });
  const isPublic = answer !== undefined && thing.visibility === "public";
  const state =
    remark.withdrawnAt !== undefined ? words.withdrawn : answer === undefined ? words.waiting : fill(words.answered, { verdict: verdicts[answer.verdict] });
  return {
    kicker: kickerOf(visit),
    title: say(language, name),
    name,
    state: say(language, state),
    origin: thing.origin,
    path: isPublic ? path : round.address,
    children: (
      <>
        <p>
          <span lang={langOf(language, round.title)}>{say(language, round.title)}</span>
        </p>
        <Steps visit={visit} receivedAt={remark.receivedAt} thread={isPublic ? thread : undefined} />
      </>
    ),
  };
}

function embeddedIdea(visit: Visit, { idea, thing, thread }: { readonly idea: Idea; readonly thing: Thing; readonly thread: LoadedThread }): Embedded {
  const { language } = visit;
  const name = fill(words.idea, { number: idea.code });
  const isPublic = thing.visibility === "public";
  return {
    kicker: kickerOf(visit),
    title: isPublic ? (
      <>
        {say(language, name)}: <span lang={language === "pl" ? undefined : "pl"}>{idea.title}</span>
      </>
    ) : (
      say(language, name)
    ),
    name,
    state: say(language, ideaStates[ideaState(idea)]),
    origin: thing.origin,
    path: isPublic ? idea.address : "/pomysly",
    children: <Steps visit={visit} receivedAt={idea.receivedAt} thread={isPublic ? thread : undefined} />,
  };
}

/** Steps that an embedded fate tells at most, the receipt not counted. */
const MOST = 4;

/** The receipt and the public things that came of it, nearest first. */
function Steps({ visit, receivedAt, thread }: { readonly visit: Visit; readonly receivedAt: Instant; readonly thread: LoadedThread | undefined }) {
  const { language, space, words: all } = visit;
  const day = formatDay(language, dayOf(receivedAt, space.zone));
  const later = standing(thread?.down ?? []).slice(0, MOST);
  return (
    <ol>
      <li>{say(language, fill(words.received, { day }))}</li>
      {later.map(({ kind, thing }) => (
        <li>
          {say(language, all.kind(kind))}: <span lang={langOf(language, thing.title)}>{say(language, thing.title)}</span>
        </li>
      ))}
    </ol>
  );
}
