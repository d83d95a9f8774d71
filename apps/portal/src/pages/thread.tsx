import { type ContentText, dayOf, formatDay, say, spoken } from "@splot/kernel";
import { maySee } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, page, type Visit } from "@splot/kernel/http";
import { listHistory } from "@splot/kernel/journal";
import { getThingAt, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { EmptyState, LangMark, OriginMark, PageHeading, Section, StateWord, Timeline } from "@splot/kernel/web";
import { loadThread, type ShownStation } from "@splot/thread";
import { HistoryOf } from "@splot/thread/web";

const words = {
  kicker: { pl: "Nić", en: "Thread" },
  lead: { pl: "Skąd to się wzięło i co z tego wynika, krok po kroku.", en: "Where it came from and what became of it, step by step." },
  up: { pl: "Skąd to się wzięło", en: "Where it came from" },
  down: { pl: "Co z tego wynika", en: "What became of it" },
  noneUp: { pl: "Nikt jeszcze nie wskazał podstawy.", en: "Nobody has shown a basis yet." },
  noneDown: { pl: "Na razie nic z tego nie wynikło.", en: "Nothing has come of it yet." },
  whoUp: { pl: "Podstawę może dodać specjalista biura, który prowadzi ten dokument.", en: "A domain officer who keeps this document can add a basis." },
  whoDown: { pl: "Następny krok dopisze się sam, gdy zapadnie.", en: "The next step will be added by itself when it is taken." },
  hidden: { pl: "Treść niejawna", en: "Not public" },
  here: { pl: "Tu jesteś", en: "You are here" },
};

/** The whole thread of one thing: `/nic` + its address. */
export const threadPage = page({
  path: "/nic/:rest{.+}",
  budget: 12,
  async show({ visit, read }: Call<unknown>) {
    const { address, version } = placeOf(visit.path.slice("/nic".length));
    const thing = await getThingAt(read, address);
    if (!maySee(thing.visibility, visit.actor.kind === "person" ? visit.actor.roles : undefined)) throw refuseUnknown();
    const [thread, history] = await together(loadThread(read, visit, { object: thing.id, version }), listHistory(read, thing.id, 20));
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
          <Side visit={visit} id="skad" title={words.up} empty={[words.noneUp, words.whoUp]} stations={[...thread.up].reverse()} />
          <Section id="tu" title={say(visit.language, words.here)}>
            <Timeline
              events={[
                {
                  at: say(visit.language, visit.words.kind(thing.kind)),
                  title: (
                    <a href={visit.at(visit.path.slice("/nic".length))}>
                      <TitleOf visit={visit} title={thing.title} />
                    </a>
                  ),
                  state: "now",
                },
              ]}
            />
          </Section>
          <Side visit={visit} id="dokad" title={words.down} empty={[words.noneDown, words.whoDown]} stations={thread.down} />
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
  readonly empty: readonly [{ readonly pl: string; readonly en: string }, { readonly pl: string; readonly en: string }];
  readonly stations: readonly ShownStation[];
}

function Side({ visit, id, title, empty, stations }: SideProps) {
  const { language, words: all, at } = visit;
  return (
    <Section id={id} title={say(language, title)}>
      {stations.length === 0 ? (
        <EmptyState title={say(language, empty[0])}>{say(language, empty[1])}</EmptyState>
      ) : (
        <Timeline
          events={stations.map((station) => ({
            at:
              station.thing === undefined
                ? say(language, all.kind(station.kind))
                : `${say(language, all.kind(station.kind))} · ${formatDay(language, dayOf(station.thing.at, visit.space.zone))}`,
            title:
              station.thing === undefined ? (
                say(language, words.hidden)
              ) : (
                <a href={at(station.thing.path)} lang={spoken(language, station.thing.title)}>
                  {say(language, station.thing.title)}
                </a>
              ),
            state: "past" as const,
            children: say(language, station.words),
          }))}
        />
      )}
    </Section>
  );
}
