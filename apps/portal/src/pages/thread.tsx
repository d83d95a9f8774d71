import { type ContentText, listHref, say, spoken } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, page, type Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { getThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { ButtonLink, LangMark, type MissingStation, OriginMark, PageHeading, StateWord } from "@splot/kernel/web";
import { isFollowable, loadThread } from "@splot/thread";
import { HistoryOf, ThreadOf } from "@splot/thread/web";
import { Snippet } from "../embed/Snippet.tsx";
import { embedThread } from "../embed/thread.tsx";
import type { GapKind } from "../gaps/kinds.ts";
import { gapsOf } from "../gaps/rows.ts";

const words = {
  kicker: { pl: "Nić", en: "Thread" },
  lead: {
    pl: "Skąd to się wzięło i co z tego wynika. Wybierz ogniwo, żeby pójść dalej.",
    en: "Where it came from and what became of it. Choose a station to go on.",
  },
  keys: { pl: "Na klawiaturze chodzisz po ogniwach strzałkami.", en: "On a keyboard you walk the stations with the arrow keys." },
  open: { pl: "Otwórz stronę", en: "Open the page" },
  gaps: { pl: "Wszystkie luki", en: "All gaps" },
  place: { pl: "brakujące ogniwo", en: "missing station" },
};

/** End of the address under which other sites show a thread. */
const EMBEDDED = "/osadz";

/** The whole thread of one thing: `/nic` + its address. */
export const threadPage = page({
  path: "/nic/:rest{.+}",
  budget: 25,
  async show({ visit, read }: Call<unknown>) {
    const { language, at } = visit;
    const isEmbedded = visit.path.endsWith(EMBEDDED);
    const path = visit.path.slice("/nic".length, isEmbedded ? -EMBEDDED.length : undefined);
    const { address, version } = placeOf(path);
    const thing = await getThingAt(read, address);
    if (!maySee(thing.visibility, visit.actor.kind === "person" && !isEmbedded ? visit.actor.roles : undefined)) throw refuseUnknown();
    if (isEmbedded) return embedThread(visit, read, { thing, version, path });
    const [thread, history, gaps] = await together(
      loadThread(read, visit, { object: thing.id, version }),
      listHistory(read, thing.id, 100),
      gapsOf(read, thing),
    );
    const missing = (side: GapKind["side"]) => gaps.filter((gap) => gap.side === side).map((gap) => missingOf(visit, gap));
    return {
      title: titleOf(thing.title),
      crumbs: [{ label: thing.title, path: thing.address }],
      body: (
        <>
          <PageHeading
            kicker={`${say(language, words.kicker)} · ${say(language, visit.words.kind(thing.kind))}`}
            title={<TitleOf visit={visit} title={thing.title} />}
            lead={say(language, words.lead)}
            mark={<MarkOf visit={visit} thing={thing} />}
            state={<StateWord>{say(language, visit.words.state(thing.kind, thread.state ?? thing.state))}</StateWord>}
            action={
              <ButtonLink kind="primary" href={at(path)}>
                {say(language, words.open)}
              </ButtonLink>
            }
          />
          <ThreadOf
            visit={visit}
            thread={thread}
            chosen={{ kind: thing.kind, title: thing.title, path }}
            hasFollow={isFollowable(read, thing)}
            page={{ missingBefore: missing("origins"), missingAfter: missing("results") }}
          />
          <p class="muted">
            {say(language, words.keys)} <a href={at("/luki")}>{say(language, words.gaps)}</a>
          </p>
          {thing.visibility === "public" && <Snippet visit={visit} path={`/nic${path}${EMBEDDED}`} name={thing.title} />}
          <HistoryOf visit={visit} lines={history} />
        </>
      ),
    };
  },
});

/** The place of a station that is missing: which, who could add it, and where all such gaps are listed. */
function missingOf({ language, at }: Visit, { code, missing, who }: GapKind): MissingStation {
  const addHref = listHref(at("/luki"), { brak: code });
  return { key: code, kind: say(language, words.place), steps: 1, missing: say(language, missing), whoCanAdd: say(language, who), addHref };
}

/** NOTE: a Polish title makes the whole line Polish, for a title of a page cannot mark a part of itself. */
function titleOf({ pl, en }: ContentText): ContentText {
  return { pl: `Nić: ${pl}`, ...(en === undefined ? {} : { en: `Thread: ${en}` }) };
}

/** `/strategia/wersje/2` is the version 2 of `/strategia`. */
function placeOf(path: string): { readonly address: string; readonly version?: number | undefined } {
  const versioned = /^(.+)\/wersje\/(\d{1,6})$/.exec(path);
  return versioned?.[1] === undefined ? { address: path } : { address: versioned[1], version: Number(versioned[2]) };
}

function TitleOf({ visit, title }: { readonly visit: Visit; readonly title: ContentText }) {
  return spoken(visit.language, title) === visit.language ? <>{say(visit.language, title)}</> : <LangMark language={visit.language} text={title} />;
}

function MarkOf({ visit, thing }: { readonly visit: Visit; readonly thing: Thing }) {
  return <OriginMark language={visit.language} mark={thing.mode === "recorded" ? "recorded" : thing.origin} />;
}
