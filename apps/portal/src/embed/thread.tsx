import { type Bilingual, counted, langOf, say, type Thing } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { loadThread, type ShownStation } from "@splot/thread";
import { asVisitor, embedAnswer } from "./answer.tsx";

const words = {
  up: { pl: "Skąd to się wzięło", en: "Where it came from" },
  down: { pl: "Co z tego wynika", en: "What became of it" },
  wholes: { pl: "Część całości", en: "Part of a whole" },
  noneUp: { pl: "Podstawy jeszcze nie wskazano.", en: "A basis has not been shown yet." },
  noneDown: { pl: "Na razie nic z tego nie wynikło.", en: "Nothing has come of it yet." },
  more: { pl: "i jeszcze", en: "and" },
  moreAfter: { pl: "", en: " more" },
} satisfies Record<string, Bilingual>;
const stations = { pl: ["ogniwo", "ogniwa", "ogniw"], en: ["station", "stations"] } as const;

/** Stations of each side that an embedded thread names. */
const MOST = 3;

/** The thread of a public thing for a frame on another site. */
export async function embedThread(
  visit: Visit,
  read: ReadHandle,
  { thing, version, path }: { readonly thing: Thing; readonly version?: number | undefined; readonly path: string },
) {
  const reader = asVisitor(visit);
  const thread = await loadThread(read, reader, { object: thing.id, version });
  const { language, words: all } = reader;
  return embedAnswer(reader, {
    kicker: `${say(language, all.kind(thing.kind))} · ${say(language, reader.space.name)}`,
    title: <span lang={langOf(language, thing.title)}>{say(language, thing.title)}</span>,
    name: thing.title,
    state: say(language, all.state(thing.kind, thread.state ?? thing.state)),
    origin: thing.origin,
    path: `/nic${path}`,
    children: (
      <>
        <Side visit={reader} title={words.up} none={words.noneUp} shown={thread.up} />
        {thread.wholes.length > 0 && <Side visit={reader} title={words.wholes} none={words.noneDown} shown={thread.wholes} />}
        <Side visit={reader} title={words.down} none={words.noneDown} shown={thread.down} />
      </>
    ),
  });
}

type SideProps = { readonly visit: Visit; readonly title: Bilingual; readonly none: Bilingual; readonly shown: readonly ShownStation[] };

function Side({ visit, title, none, shown }: SideProps) {
  const { language, words: all } = visit;
  const named = shown.flatMap(({ kind, thing }) => (thing === undefined ? [] : [{ kind, title: thing.title }])).slice(0, MOST);
  const moreCount = shown.length - named.length;
  return (
    <>
      <p class="muted">{say(language, title)}</p>
      {shown.length === 0 ? (
        <p>{say(language, none)}</p>
      ) : (
        <ol>
          {named.map((one) => (
            <li>
              {say(language, all.kind(one.kind))}: <span lang={langOf(language, one.title)}>{say(language, one.title)}</span>
            </li>
          ))}
          {moreCount > 0 && (
            <li>
              {say(language, words.more)} {counted(language, moreCount, stations)}
              {say(language, words.moreAfter)}
            </li>
          )}
        </ol>
      )}
    </>
  );
}
