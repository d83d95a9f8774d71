import { type ContentText, dayOf, formatDay, say, spoken } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { type Call, page, type Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { getThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { LangMark, OriginMark, PageHeading, Section, StateWord, Timeline } from "@splot/kernel/web";
import { loadThread, type ShownStation } from "@splot/thread";
import { HistoryOf, ThreadOf } from "@splot/thread/web";

const words = {
  kicker: { pl: "Nić", en: "Thread" },
  lead: { pl: "Skąd to się wzięło i co z tego wynika, krok po kroku.", en: "Where it came from and what became of it, step by step." },
  up: { pl: "Skąd to się wzięło", en: "Where it came from" },
  down: { pl: "Co z tego wynika", en: "What became of it" },
  hidden: { pl: "Treść niejawna", en: "Not public" },
  open: { pl: "Otwórz stronę", en: "Open the page" },
};

/** The whole thread of one thing: `/nic` + its address. */
export const threadPage = page({
  path: "/nic/:rest{.+}",
  budget: 12,
  async show({ visit, read }: Call<unknown>) {
    const { address, version } = placeOf(visit.path.slice("/nic".length));
    const thing = await getThingAt(read, address);
    if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
    const thread = await loadThread(read, visit, { object: thing.id, version });
    const history = await listHistory(read, thing.id, 20);
    return {
      title: titleOf(thing.title),
      crumbs: [{ label: thing.title, path: thing.address }],
      body: (
        <>
          <PageHeading
            kicker={say(visit.language, words.kicker)}
            title={<TitleOf visit={visit} title={thing.title} />}
            lead={say(visit.language, words.lead)}
            mark={<MarkOf visit={visit} thing={thing} />}
            state={<StateWord>{say(visit.language, visit.words.state(thing.kind, thread.state ?? thing.state))}</StateWord>}
          />
          <ThreadOf isWhole visit={visit} thread={thread} chosen={{ kind: thing.kind, title: thing.title, path: visit.path.slice("/nic".length) }} />
          <Side visit={visit} id="skad" title={words.up} stations={[...thread.up].reverse()} />
          <Side visit={visit} id="dokad" title={words.down} stations={thread.down} />
          <HistoryOf visit={visit} lines={history} />
        </>
      ),
    };
  },
});

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

interface SideProps {
  readonly visit: Visit;
  readonly id: string;
  readonly title: { readonly pl: string; readonly en: string };
  readonly stations: readonly ShownStation[];
}

/** All stations of one side, in their order; the panel above says where there are none. */
function Side({ visit, id, title, stations }: SideProps) {
  if (stations.length === 0) return null;
  return (
    <Section id={id} title={say(visit.language, title)}>
      <Timeline events={stations.map((station) => eventOf(visit, station))} />
    </Section>
  );
}

function eventOf({ language, words: all, at, space }: Visit, { kind, thing, words: relation }: ShownStation) {
  const name = say(language, all.kind(kind));
  const common = { state: "past" as const, children: say(language, relation) };
  if (thing === undefined) return { ...common, at: name, title: say(language, words.hidden) };
  return {
    ...common,
    // NOTE: a recorded thing came about long before the day on which it was written down here.
    at: thing.mode === "recorded" ? name : `${name} · ${formatDay(language, dayOf(thing.at, space.zone))}`,
    title: (
      <a href={at(thing.path)} lang={spoken(language, thing.title)}>
        {say(language, thing.title)}
      </a>
    ),
  };
}
